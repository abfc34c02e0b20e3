"""The styles of the first templates."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.ooxml import names

SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"' for prefix, uri in names.NSMAP.items() if prefix in ("w", "r", "mc", "w14", "w15")
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
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
    font: str = "Times New Roman"
    points: float = 12  # of the text
    heading: str = "center"

    @property
    def fonts(self) -> str:
        kinds = ("ascii", "hAnsi", "eastAsia", "cs")
        return "<w:rFonts " + " ".join(f'w:{kind}="{self.font}"' for kind in kinds) + "/>"


LOOKS = (
    Look("arrangement", 12240, 15840, 1440, "letter", "nonbinding", False),
    Look("arrangement-a4", 11906, 16838, 1418, "a4", "nonbinding", False),
    Look("framework", 12240, 15840, 1440, "letter", "nonbinding-us", False, "Arial", 10.5, "left"),
    Look("framework-a4", 11906, 16838, 1418, "a4", "nonbinding-us", False, "Arial", 10.5, "left"),
    Look("agreement", 12240, 15840, 1440, "letter", "binding", True),
    Look("agreement-a4", 11906, 16838, 1418, "a4", "binding", True),
)


def paragraph_style(
    ident: str,
    name: str,
    ppr: str = "",
    rpr: str = "",
    *,
    base: str = "Normal",
    following: str = "",
    custom: bool = True,
    priority: int = 10,
) -> str:
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
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
            f"<w:pPr><w:widowControl/>{spacing(0, 0)}</w:pPr></w:style>"
        ),
        (
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default'
            ' Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        ),
        (
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority'
            ' w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0"'
            ' w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom'
            ' w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        ),
        (
            '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority'
            ' w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        ),
        # cover
        p("CoverKind", "Cover Kind", f"{spacing(0, 360)}{CENTRE}", f'{BOLD}{CAPS}<w:spacing w:val="60"/>{size(24)}'),
        p("CoverJoining", "Cover Joining", f"{spacing(0, 240)}{CENTRE}", f"{ITALIC}{size(13)}"),
        p("CoverParty", "Cover Party", f"{spacing(0, 240)}{CENTRE}", f'{BOLD}{CAPS}<w:spacing w:val="10"/>{size(15)}'),
        p("CoverSubject", "Cover Subject", f"{spacing(120, 0)}{CENTRE}", size(15)),
        p(
            "CoverRule",
            "Cover Rule",
            f"<w:pBdr>{rule('bottom', 12, 1)}</w:pBdr>{spacing(0, 480)}{indent_both(text_width)}",
        ),
        p("CoverLine", "Cover Line", f"{spacing(0, 60)}{CENTRE}", size(12)),
        p("CoverNote", "Cover Note", f"{spacing(0, 0)}{indent_both(text_width)}{CENTRE}", f"{ITALIC}{size(10)}"),
        # furniture
        p("header", "header", spacing(0, 0, 240), size(9), custom=False, priority=99),
        p("footer", "footer", f"{spacing(0, 0, 240)}{CENTRE}", size(9), custom=False, priority=99),
        # contents
        p(
            "TOCHeading",
            "TOC Heading",
            f"{KEEP}{spacing(0, 360)}{CENTRE}",
            f'{BOLD}{CAPS}<w:spacing w:val="20"/>{size(13)}',
            following="Normal",
            custom=False,
            priority=39,
        ),
        p(
            "TOC1",
            "toc 1",
            f'<w:tabs><w:tab w:val="left" w:pos="1701"/><w:tab w:val="right" w:leader="dot" w:pos="{text_width}"/>'
            f'</w:tabs>{spacing(0, 100)}<w:ind w:left="1701" w:hanging="1701"/>',
            "",
            custom=False,
            priority=39,
        ),
        # the text
        p(
            "Title",
            "Title",
            f"<w:pageBreakBefore/>{spacing(0, 360, 276)}{CENTRE}",
            f"{BOLD}{size(14)}",
            custom=False,
            following="Recital",
        ),
        p("Recital", "Recital", f"{spacing(0, 160)}{BOTH}"),
        p(
            "Heading1",
            "heading 1",
            f'{KEEP}{spacing(360, 180, 276)}<w:jc w:val="{look.heading}"/><w:outlineLvl w:val="0"/>',
            BOLD,
            custom=False,
            following="OperativeParagraph",
            priority=9,
        ),
        p("BodyText", "Body Text", f"{spacing(0, 160)}{BOTH}", custom=False),
        p("OperativeParagraph", "Operative Paragraph", f"{spacing(0, 160)}{indent(567, 567)}{BOTH}"),
        p("OperativeItem", "Operative Item", f"{spacing(0, 140)}{indent(1134, 567)}{BOTH}"),
        p("OperativeSubitem", "Operative Sub-item", f"{spacing(0, 140)}{indent(1701, 567)}{BOTH}"),
        p("Testimonium", "Testimonium", f"<w:keepLines/>{spacing(240, 160)}{BOTH}"),
        p(
            "AnnexHeading",
            "Annex Heading",
            f'{KEEP}<w:pageBreakBefore/>{spacing(0, 300, 276)}{CENTRE}<w:outlineLvl w:val="0"/>',
            BOLD,
            following="BodyText",
        ),
        p("AnnexParagraph", "Annex Paragraph", f"{spacing(0, 160)}{indent(567, 567)}{BOTH}"),
        p("AnnexItem", "Annex Item", f"{spacing(0, 140)}{indent(1134, 567)}{BOTH}"),
        p("AnnexSubitem", "Annex Sub-item", f"{spacing(0, 140)}{indent(1701, 567)}{BOTH}"),
        p("ScheduleHeading", "Schedule Heading", f"<w:keepNext/>{spacing(60, 60, 240)}", f"{BOLD}{size(11)}"),
        p("ScheduleText", "Schedule Text", spacing(50, 50, 240), size(11)),
        p(
            "ScheduleFigure",
            "Schedule Figure",
            f'{spacing(50, 50, 240)}<w:ind w:right="284"/><w:jc w:val="right"/>',
            size(11),
        ),
        p(
            "FootnoteText",
            "footnote text",
            f"{spacing(0, 40, 240)}{indent(170, 170)}",
            size(10),
            custom=False,
            priority=99,
        ),
        # signatures
        p(
            "SignatureHeading",
            "Signature Heading",
            f"<w:keepNext/><w:keepLines/>{spacing(360, 0)}",
            BOLD + (CAPS if look.caps_signature else ""),
        ),
        p("SignatureLine", "Signature Line", f"<w:keepNext/>{spacing(840, 0)}"),
        p("Signatory", "Signatory", f"<w:keepNext/>{spacing(80, 0)}"),
        p("SignatoryTitle", "Signatory Title", f"<w:keepLines/>{spacing(20, 0)}", size(11)),
        character_style("NotAgreed", "Not Agreed", BOLD + GREY),
        character_style("Gap", "Gap", BOLD + GREY),
        character_style("DefinedTerm", "Defined Term", BOLD),
        character_style("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>', custom=False),
        (
            '<w:style w:type="table" w:customStyle="1" w:styleId="Schedule"><w:name w:val="Schedule"/><w:basedOn'
            ' w:val="TableNormal"/>'
            f'<w:uiPriority w:val="40"/><w:qFormat/><w:tblPr><w:tblBorders>{rule("top", 12, 0)}{rule("bottom", 12, 0)}'
            f"{rule('insideH', 4, 0, colour='A6A6A6')}</w:tblBorders></w:tblPr>"
            f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{rule("bottom", 8, 0)}</w:tcBorders>'
            '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign'
            ' w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
        ),
    ]
    return (
        f"{HEAD}<w:styles {SPACES} {IGNORABLE}><w:docDefaults><w:rPrDefault><w:rPr>"
        f"{look.fonts}{size(look.points)}<w:lang"
        ' w:val="en-CA" w:eastAsia="en-CA" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        + "".join(rows)
        + "</w:styles>"
    )


def indent_both(text_width: int) -> str:
    side = text_width // 8
    return f'<w:ind w:left="{side}" w:right="{side}"/>'
