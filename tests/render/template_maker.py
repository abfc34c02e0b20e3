"""Makes the first version of the Word templates. From then on the .docx is the source, restyled in Word.

    python tests/render/template_maker.py templates/

writes only the files that are not there.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from drafting.ooxml import names
from drafting.ooxml.ziparchive import archive

SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.NSMAP.items() if prefix in ("w", "r", "mc", "w14", "w15"))
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SERIF = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
INK = "404040"
CUSTOM = ' w:customStyle="1"'
IGNORABLE = 'mc:Ignorable="w14 w15"'
KEPT_SPACES = ' xml:space="preserve"'


@dataclass(frozen=True)
class Look:
    """What differs between the templates. Sizes in twips."""

    name: str
    width: int
    height: int
    margin: int
    paper: str
    profiles: str
    caps_signature: bool


LOOKS = (
    Look("arrangement", 12240, 15840, 1440, "letter", "nonbinding, nonbinding-us", False),
    Look("arrangement-a4", 11906, 16838, 1418, "a4", "nonbinding, nonbinding-us", False),
    Look("treaty", 12240, 15840, 1440, "letter", "binding", True),
    Look("treaty-a4", 11906, 16838, 1418, "a4", "binding", True),
)


def paragraph_style(ident: str, name: str, ppr: str = "", rpr: str = "", *, base: str = "Normal", following: str = "",
                    custom: bool = True, priority: int = 10) -> str:
    return (
        f'<w:style w:type="paragraph"{CUSTOM if custom else ""} w:styleId="{ident}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{base}"/>' if base else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + f'<w:uiPriority w:val="{priority}"/><w:qFormat/>'
        + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
        + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
        + "</w:style>"
    )


def character_style(ident: str, name: str, rpr: str, *, custom: bool = True) -> str:
    return (
        f'<w:style w:type="character"{CUSTOM if custom else ""} w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="20"/><w:qFormat/><w:rPr>{rpr}</w:rPr></w:style>'
    )


def spacing(before: int = 0, after: int = 0, line: int = 259) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def indent(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}"' + (f' w:hanging="{hanging}"' if hanging else "") + "/>"


BOTH, CENTRE = '<w:jc w:val="both"/>', '<w:jc w:val="center"/>'
BOLD, ITALIC, CAPS = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>", "<w:caps/>"
KEEP = "<w:keepNext/><w:keepLines/>"
GREY = '<w:shd w:val="clear" w:color="auto" w:fill="E4E4E4"/>'


def rule(side: str, weight: int = 6, space: int = 1, kind: str = "single", colour: str = INK) -> str:
    return f'<w:{side} w:val="{kind}" w:sz="{weight}" w:space="{space}" w:color="{colour}"/>'


def styles(look: Look) -> str:
    p, text_width = paragraph_style, look.width - 2 * look.margin
    rows = [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/>{spacing(0, 0)}</w:pPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>",
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>'
        "<w:semiHidden/><w:unhideWhenUsed/></w:style>",
        # cover
        p("CoverKind", "Cover Kind", f"{spacing(0, 360)}{CENTRE}", f'{BOLD}{CAPS}<w:spacing w:val="60"/>{size(24)}'),
        p("CoverJoining", "Cover Joining", f"{spacing(0, 240)}{CENTRE}", f"{ITALIC}{size(13)}"),
        p("CoverParty", "Cover Party", f"{spacing(0, 240)}{CENTRE}", f'{BOLD}{CAPS}<w:spacing w:val="10"/>{size(15)}'),
        p("CoverSubject", "Cover Subject", f"{spacing(120, 0)}{CENTRE}", size(15)),
        p("CoverRule", "Cover Rule", f"<w:pBdr>{rule('bottom', 12, 1)}</w:pBdr>{spacing(0, 480)}{indent_both(text_width)}"),
        p("CoverLine", "Cover Line", f"{spacing(0, 60)}{CENTRE}", size(12)),
        p("CoverNote", "Cover Note", f"{spacing(0, 0)}{indent_both(text_width)}{CENTRE}", f"{ITALIC}{size(10)}"),
        # furniture
        p("header", "header", spacing(0, 0, 240), size(9), custom=False, priority=99),
        p("footer", "footer", f"{spacing(0, 0, 240)}{CENTRE}", size(9), custom=False, priority=99),
        # contents
        p("TOCHeading", "TOC Heading", f"{KEEP}{spacing(0, 360)}{CENTRE}", f'{BOLD}{CAPS}<w:spacing w:val="20"/>{size(13)}',
          following="Normal", custom=False, priority=39),
        p("TOC1", "toc 1", f'<w:tabs><w:tab w:val="left" w:pos="1701"/><w:tab w:val="right" w:leader="dot" w:pos="{text_width}"/>'
          f'</w:tabs>{spacing(0, 100)}<w:ind w:left="1701" w:hanging="1701"/>', "", custom=False, priority=39),
        # the text
        p("Title", "Title", f"<w:pageBreakBefore/>{spacing(0, 360, 276)}{CENTRE}", f"{BOLD}{size(14)}", custom=False,
          following="Recital"),
        p("Recital", "Recital", f"{spacing(0, 160)}{BOTH}"),
        p("Heading1", "heading 1", f'{KEEP}{spacing(360, 180, 276)}{CENTRE}<w:outlineLvl w:val="0"/>', BOLD, custom=False,
          following="OperativeParagraph", priority=9),
        p("BodyText", "Body Text", f"{spacing(0, 160)}{BOTH}", custom=False),
        p("OperativeParagraph", "Operative Paragraph", f"{spacing(0, 160)}{indent(567, 567)}{BOTH}"),
        p("OperativeItem", "Operative Item", f"{spacing(0, 140)}{indent(1134, 567)}{BOTH}"),
        p("OperativeSubitem", "Operative Sub-item", f"{spacing(0, 140)}{indent(1701, 567)}{BOTH}"),
        p("Testimonium", "Testimonium", f"<w:keepLines/>{spacing(240, 160)}{BOTH}"),
        p("AnnexHeading", "Annex Heading", f'{KEEP}<w:pageBreakBefore/>{spacing(0, 300, 276)}{CENTRE}<w:outlineLvl w:val="0"/>',
          BOLD, following="BodyText"),
        p("AnnexParagraph", "Annex Paragraph", f"{spacing(0, 160)}{indent(567, 567)}{BOTH}"),
        p("AnnexItem", "Annex Item", f"{spacing(0, 140)}{indent(1134, 567)}{BOTH}"),
        p("AnnexSubitem", "Annex Sub-item", f"{spacing(0, 140)}{indent(1701, 567)}{BOTH}"),
        p("ScheduleHeading", "Schedule Heading", f"<w:keepNext/>{spacing(60, 60, 240)}", f"{BOLD}{size(11)}"),
        p("ScheduleText", "Schedule Text", spacing(50, 50, 240), size(11)),
        p("ScheduleFigure", "Schedule Figure", f'{spacing(50, 50, 240)}<w:ind w:right="284"/><w:jc w:val="right"/>', size(11)),
        p("FootnoteText", "footnote text", f"{spacing(0, 40, 240)}{indent(170, 170)}", size(10), custom=False, priority=99),
        # signatures
        p("SignatureHeading", "Signature Heading", f"<w:keepNext/><w:keepLines/>{spacing(360, 0)}",
          BOLD + (CAPS if look.caps_signature else "")),
        p("SignatureLine", "Signature Line", f"<w:keepNext/>{spacing(840, 0)}"),
        p("Signatory", "Signatory", f"<w:keepNext/>{spacing(80, 0)}"),
        p("SignatoryTitle", "Signatory Title", f"<w:keepLines/>{spacing(20, 0)}", size(11)),
        character_style("NotAgreed", "Not Agreed", BOLD + GREY),
        character_style("Gap", "Gap", BOLD + GREY),
        character_style("DefinedTerm", "Defined Term", BOLD),
        character_style("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>', custom=False),
        '<w:style w:type="table" w:customStyle="1" w:styleId="Schedule"><w:name w:val="Schedule"/><w:basedOn w:val="TableNormal"/>'
        f'<w:uiPriority w:val="40"/><w:qFormat/><w:tblPr><w:tblBorders>{rule("top", 12, 0)}{rule("bottom", 12, 0)}'
        f'{rule("insideH", 4, 0, colour="A6A6A6")}</w:tblBorders></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{rule("bottom", 8, 0)}</w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>',
    ]
    return (
        f"{HEAD}<w:styles {SPACES} {IGNORABLE}><w:docDefaults><w:rPrDefault><w:rPr>{SERIF}{size(12)}"
        '<w:lang w:val="en-CA" w:eastAsia="en-CA" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        + "".join(rows)
        + "</w:styles>"
    )


def indent_both(text_width: int) -> str:
    side = text_width // 7
    return f'<w:ind w:left="{side}" w:right="{side}"/>'


def par(style: str, text: str, ppr: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{ppr}</w:pPr>{run(text)}</w:p>'


def run(text: str, rpr: str = "") -> str:
    return (f"<w:r>{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}<w:t{KEPT_SPACES}>{text}</w:t></w:r>") if text else ""


def fld(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cover() -> str:
    return "".join([
        par("CoverRule", "", spacing(2200, 480)),
        par("CoverKind", "{%p if title_first %}"),
        par("CoverKind", "{{ title_kind }}"),
        par("CoverJoining", "{{ title_between }}"),
        par("CoverParty", "{{ title_first }}"),
        par("CoverJoining", "{{ title_joining }}"),
        par("CoverParty", "{{ title_second }}"),
        par("CoverSubject", "{{ title_subject }}"),
        par("CoverKind", "{%p else %}"),
        par("CoverParty", "{{ title }}"),
        par("CoverKind", "{%p endif %}"),
        par("CoverRule", "", spacing(0, 600)),
        '<w:p><w:pPr><w:pStyle w:val="CoverLine"/></w:pPr>' + run("{{ draft_mark }}", BOLD) + "</w:p>",
        par("CoverLine", "{{ round_mark }} – {{ date }}"),
        par("CoverLine", "{%p if copy_mark %}"),
        par("CoverLine", "{{ copy_mark }}"),
        par("CoverLine", "{%p endif %}"),
    ])  # fmt: skip


def signature_page(look: Look) -> str:
    width = look.width - 2 * look.margin
    gap = 600
    half = (width - gap) // 2
    grid = f'<w:gridCol w:w="{half}"/><w:gridCol w:w="{gap}"/><w:gridCol w:w="{half}"/>'
    line = f"<w:tcBorders>{rule('bottom', 6, 0)}</w:tcBorders>"

    def cell(wide: int, content: str, borders: str = "", valign: str = "") -> str:
        mark = f'<w:vAlign w:val="{valign}"/>' if valign else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{borders}{mark}</w:tcPr>{content}</w:tc>'

    def row(left: str, middle: str, right: str, borders: str = "") -> str:
        return (f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(half, left, borders)}{cell(gap, middle)}"
                f"{cell(half, right, borders)}</w:tr>")  # fmt: skip

    rows = [
        row(par("SignatureHeading", "{{ first.heading }}"), par("SignatureHeading", ""), par("SignatureHeading", "{{ second.heading }}")),
        row(par("SignatureLine", ""), par("SignatureLine", ""), par("SignatureLine", ""), line),
        row(
            par("Signatory", "{{ first.name }}") + par("SignatoryTitle", "{{ first.title }}"),
            par("Signatory", ""),
            par("Signatory", "{{ second.name }}") + par("SignatoryTitle", "{{ second.title }}"),
        ),
    ]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * half + gap}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def section(look: Look, references: str = "", *, cover_page: bool = False) -> str:
    kind = '<w:type w:val="nextPage"/>'
    return (
        f'<w:sectPr>{references}{kind}<w:pgSz w:w="{look.width}" w:h="{look.height}"/>'
        f'<w:pgMar w:top="{look.margin + 120}" w:right="{look.margin}" w:bottom="{look.margin}" w:left="{look.margin}" '
        'w:header="720" w:footer="720" w:gutter="0"/>'
        f"{'<w:titlePg/>' if cover_page else ''}</w:sectPr>"
    )


def document(look: Look) -> str:
    references = (
        '<w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId8"/>'
    )
    end_of_cover = par("CoverNote", "{{ legend }}", spacing(1200, 0) + section(look, references, cover_page=True))
    return (
        f'{HEAD}<w:document {SPACES} mc:Ignorable="w14 w15"><w:body>{cover()}{end_of_cover}{par("Normal", "«contents»")}'
        f'{par("Normal", "«text»")}{signature_page(look)}{section(look)}</w:body></w:document>'
    )


def header(look: Look) -> str:
    width = look.width - 2 * look.margin
    side, middle = width * 3 // 8, width - 2 * (width * 3 // 8)
    cells = [
        (side, "left", run("{{ draft_mark }}", BOLD)),
        (middle, "center", run("{{ classification }}")),
        (side, "right", run("{{ side }} – {{ round_mark }} – {{ date }}")),
    ]
    share = {side: 1875, middle: 1250}  # fiftieths of a per cent
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{share[wide]}" w:type="pct"/><w:tcBorders>{rule("bottom", 4, 0)}</w:tcBorders></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="header"/>{spacing(0, 60, 240)}<w:jc w:val="{where}"/></w:pPr>{content}</w:p></w:tc>'
        for wide, where, content in cells
    )
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide, _, _ in cells)
    return (
        f'{HEAD}<w:hdr {SPACES} mc:Ignorable="w14 w15"><w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr></w:tbl>"
        f'{par("header", "")}</w:hdr>'
    )


def footer(*, numbered: bool) -> str:
    content = run("{{ page }} ") + fld("PAGE") + run(" {{ of }} ") + fld("NUMPAGES") if numbered else ""
    return f'{HEAD}<w:ftr {SPACES} mc:Ignorable="w14 w15"><w:p><w:pPr><w:pStyle w:val="footer"/></w:pPr>{content}</w:p></w:ftr>'


def package(look: Look) -> bytes:
    parts = {
        "document": ("word/document.xml", names.TYPE_DOCUMENT, document(look)),
        "styles": ("word/styles.xml", names.TYPE_STYLES, styles(look)),
        "settings": ("word/settings.xml", names.TYPE_SETTINGS, f'{HEAD}<w:settings {SPACES}><w:zoom w:percent="100"/>'
                     '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
                     'w:val="15"/></w:compat></w:settings>'),
        "fontTable": ("word/fontTable.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
                      f'{HEAD}<w:fonts {SPACES}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
                      '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'),
        "header1": ("word/header1.xml", names.TYPE_HEADER, header(look)),
        "header2": ("word/header2.xml", names.TYPE_HEADER, header(look)),
        "footer1": ("word/footer1.xml", names.TYPE_FOOTER, footer(numbered=True)),
        "footer2": ("word/footer2.xml", names.TYPE_FOOTER, footer(numbered=False)),
    }  # fmt: skip
    kinds = ["styles", "settings", "fontTable", "", "header1", "header2", "footer1", "footer2"]
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{names.REL}{kind.rstrip("12")}" Target="{kind}.xml"/>' for n, kind in enumerate(kinds, 1) if kind
    )
    relationships = f'{HEAD}<Relationships xmlns="{names.PR}">'
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind, _ in parts.values())
    content = {part: text.encode() for part, _, text in parts.values()}
    content["word/_rels/document.xml.rels"] = f"{relationships}{links}</Relationships>".encode()
    content["_rels/.rels"] = (
        f'{relationships}<Relationship Id="rId1" Type="{names.REL_DOCUMENT}" Target="word/document.xml"/></Relationships>'
    ).encode()
    content[names.CONTENT_TYPES_PART] = (
        f'{HEAD}<Types xmlns="{names.CT}"><Default Extension="rels" ContentType="{names.TYPE_RELS}"/>'
        f'<Default Extension="xml" ContentType="{names.TYPE_XML}"/>{overrides}</Types>'
    ).encode()
    return archive(content)


ROLES = """\
  title: Title
  recital: Recital
  article: heading 1
  plain: Body Text
  paragraph: Operative Paragraph
  item: Operative Item
  sub-item: Operative Sub-item
  closing: Testimonium
  signatory: Signatory
  annex: Annex Heading
  annex-paragraph: Annex Paragraph
  annex-item: Annex Item
  annex-sub-item: Annex Sub-item
  schedule: Schedule
  schedule-head: Schedule Heading
  schedule-text: Schedule Text
  schedule-figure: Schedule Figure
  contents-heading: TOC Heading
  contents-entry: toc 1
  footnote: footnote text
  footnote-mark: footnote reference
  bracket: Not Agreed
  gap: Gap
  defined-term: Defined Term
"""


def settings_yaml(look: Look) -> str:
    return (
        f"# Which style of {look.name}.docx plays which role. Restyle the styles in Word; keep their names, or change them here.\n"
        f"schema: template/1\npaper: {look.paper}\nprofiles: [{look.profiles}]\n"
        "classification: {en: Negotiating text, fr: Texte de négociation}\n"
        f"styles:\n{ROLES}"
    )


def main(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for look in LOOKS:
        for path, content in (
            (folder / f"{look.name}.docx", package(look)),
            (folder / f"{look.name}.yaml", settings_yaml(look).encode()),
        ):
            if not path.exists():
                path.write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
