"""Makes the first version of the Word templates. From then on the .docx is the source, restyled in Word.

    python -m tests.render.template_maker templates/

writes only the files that are not there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drafting.ooxml import names
from drafting.ooxml.ziparchive import archive
from tests.render.template_styles import BOLD, HEAD, KEPT_SPACES, LOOKS, SPACES, Look, rule, spacing, styles


def par(style: str, text: str, ppr: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{ppr}</w:pPr>{run(text)}</w:p>'


def run(text: str, rpr: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}<w:t{KEPT_SPACES}>{text}</w:t></w:r>" if text else ""


def fld(name: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name}'
        ' </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar'
        ' w:fldCharType="end"/></w:r>'
    )


def cover() -> str:
    return "".join(
        [
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
        ]
    )


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
        return (
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(half, left, borders)}{cell(gap, middle)}"
            f"{cell(half, right, borders)}</w:tr>"
        )

    rows = [
        row(
            par("SignatureHeading", "{{ first.heading }}"),
            par("SignatureHeading", ""),
            par("SignatureHeading", "{{ second.heading }}"),
        ),
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
        f'{HEAD}<w:document {SPACES} mc:Ignorable="w14'
        f' w15"><w:body>{cover()}{end_of_cover}{par("Normal", "«contents»")}'
        f"{par('Normal', '«text»')}{signature_page(look)}{section(look)}</w:body></w:document>"
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
        f'<w:tc><w:tcPr><w:tcW w:w="{share[wide]}"'
        f' w:type="pct"/><w:tcBorders>{rule("bottom", 4, 0)}</w:tcBorders></w:tcPr><w:p><w:pPr><w:pStyle'
        f' w:val="header"/>{spacing(0, 60, 240)}<w:jc w:val="{where}"/></w:pPr>{content}</w:p></w:tc>'
        for wide, where, content in cells
    )
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide, _, _ in cells)
    return (
        f'{HEAD}<w:hdr {SPACES} mc:Ignorable="w14 w15"><w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0"'
        ' w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr></w:tbl>"
        f"{par('header', '')}</w:hdr>"
    )


def footer(*, numbered: bool) -> str:
    content = run("{{ page }} ") + fld("PAGE") + run(" {{ of }} ") + fld("NUMPAGES") if numbered else ""
    return (
        f'{HEAD}<w:ftr {SPACES} mc:Ignorable="w14 w15"><w:p><w:pPr><w:pStyle'
        f' w:val="footer"/></w:pPr>{content}</w:p></w:ftr>'
    )


def package(look: Look) -> bytes:
    parts = {
        "document": ("word/document.xml", names.TYPE_DOCUMENT, document(look)),
        "styles": ("word/styles.xml", names.TYPE_STYLES, styles(look)),
        "settings": (
            "word/settings.xml",
            names.TYPE_SETTINGS,
            (
                f'{HEAD}<w:settings {SPACES}><w:zoom w:percent="100"/><w:compat><w:compatSetting'
                ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
                ' w:val="15"/></w:compat></w:settings>'
            ),
        ),
        "fontTable": (
            "word/fontTable.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
            (
                f'{HEAD}<w:fonts {SPACES}><w:font w:name="{look.font}"><w:charset w:val="00"/>'
                '<w:pitch w:val="variable"/></w:font></w:fonts>'
            ),
        ),
        "header1": ("word/header1.xml", names.TYPE_HEADER, header(look)),
        "header2": ("word/header2.xml", names.TYPE_HEADER, header(look)),
        "footer1": ("word/footer1.xml", names.TYPE_FOOTER, footer(numbered=True)),
        "footer2": ("word/footer2.xml", names.TYPE_FOOTER, footer(numbered=False)),
    }
    kinds = ["styles", "settings", "fontTable", "", "header1", "header2", "footer1", "footer2"]
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{names.REL}{kind.rstrip("12")}" Target="{kind}.xml"/>'
        for n, kind in enumerate(kinds, 1)
        if kind
    )
    relationships = f'{HEAD}<Relationships xmlns="{names.PR}">'
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind, _ in parts.values())
    content = {part: text.encode() for part, _, text in parts.values()}
    content["word/_rels/document.xml.rels"] = f"{relationships}{links}</Relationships>".encode()
    content["_rels/.rels"] = (
        f'{relationships}<Relationship Id="rId1" Type="{names.REL_DOCUMENT}"'
        ' Target="word/document.xml"/></Relationships>'
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
        f"# Which style of {look.name}.docx plays which role. Restyle the styles in Word; keep their names, or change"
        f" them here.\nschema: template/1\npaper: {look.paper}\nprofiles: [{look.profiles}]\nclassification: {{en:"
        f" Negotiating text, fr: Texte de négociation}}\nstyles:\n{ROLES}"
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
