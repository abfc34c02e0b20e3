"""One Word file with a place for every kind of change."""

from __future__ import annotations

from tests.making.packages import HEAD, NAMESPACES, WML, content_types, pack, paragraph, parts, relationships, run

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_V = "urn:schemas-microsoft-com:vml"
_SPACES = f'{NAMESPACES} xmlns:mc="{_MC}" xmlns:wps="{_WPS}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:v="{_V}"'
_PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def _p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def _formatted(text: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(code: str, result: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{char('begin')}{instruction}{char('separate')}{run(result)}{char('end')}"


def _cell(content: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _table(*rows: str, columns: int) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    inside = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>'


_LINES = (("crude oil", "90 kb/d", "2027"), ("natural gas", "7 per cent", "2028"), ("uranium", "4,000 lb", "2029"))
_PLAIN = _table(*("".join(_cell(paragraph(text)) for text in line) for line in _LINES), columns=3)
_INNER = _table("".join(_cell(paragraph(text)) for text in ("inner left", "inner right")), columns=2)
_MERGED = _table(
    _cell(paragraph("over two columns"), '<w:gridSpan w:val="2"/>') + _cell(_INNER + paragraph("below the table")),
    _cell(paragraph("tall"), '<w:vMerge w:val="restart"/>') + _cell(paragraph("beside")) * 2,
    _cell("<w:p/>", "<w:vMerge/>") + _cell(paragraph("beside the second")) * 2,
    columns=3,
)
_BLIP = f'<a:blip xmlns:a="{_A}" r:embed="rPic"/>'
_PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="41" name="Picture"/>'
    f'<a:graphic><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="p"/>'
    f"<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{_BLIP}<a:stretch/></pic:blipFill><pic:spPr/></pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_WORDS_IN_BOX = f"<w:txbxContent>{paragraph('words in a box')}{paragraph('and more of them')}</w:txbxContent>"
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="99525" cy="9525"/>'
    f'<wp:docPr id="42" name="Box"/><a:graphic><a:graphicData uri="{_WPS}">'
    f"<wps:wsp><wps:txbx>{_WORDS_IN_BOX}</wps:txbx>"
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f'<v:rect style="width:9pt"><v:textbox>{_WORDS_IN_BOX}</v:textbox></v:rect></w:pict></mc:Fallback>'
    "</mc:AlternateContent></w:r>"
)
_RUBY = (
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
    '<w:hpsBaseText w:val="21"/>'
    '<w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>とう</w:t></w:r></w:rt>'
    "<w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
_COMMENTED = (
    f'<w:commentRangeStart w:id="0"/>{run("a doubtful sum")}<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r>'
)
_MARKED = '<w:bookmarkStart w:id="5" w:name="art_2"/>' + run("Article 2, Scope") + '<w:bookmarkEnd w:id="5"/>'
_PERMITTED = '<w:permStart w:id="6" w:edGrp="editors"/>' + run("may be edited") + '<w:permEnd w:id="6"/>'
_CONTROL = (
    '<w:sdt><w:sdtPr><w:tag w:val="{}"/><w:id w:val="{}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'.format
)
_REFERENCES = '<w:headerReference w:type="default" r:id="rHead"/><w:footerReference w:type="default" r:id="rFoot"/>'
_NUMBERED = '<w:pStyle w:val="Clause"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_SIGNS = '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'

_BODY = "".join((
    _p(_MARKED, properties='<w:pStyle w:val="Heading1"/>'),
    paragraph("The Participants will consult each other on the supply of crude oil every year."),
    _p(run("Each Participant informs the other "), _formatted("in writing", "<w:b/>"), run(" of any change.")),
    _p(run("Numbered paragraph on refining"), properties=_NUMBERED),
    _p(run("Second numbered paragraph, on pipelines"), properties=_NUMBERED),
    _p(run("See the note"), '<w:r><w:footnoteReference w:id="1"/></w:r>', run(" and the other")),
    _p(run("and the endnote"), '<w:r><w:endnoteReference w:id="1"/></w:r>'),
    _PLAIN,
    _p(_COMMENTED, run(" stands here, and "), _PERMITTED),
    _p(run("Here "), '<w:hyperlink r:id="rLink">' + run("a page on the web") + "</w:hyperlink>", run(" is named.")),
    _p(run("On "), _field("DATE", "3 March 2026"), run(", see "), _field("REF art_2 \\h", "Article 2"), run(".")),
    _p(run("Author: "), '<w:fldSimple w:instr=" AUTHOR ">' + run("somebody") + "</w:fldSimple>"),
    _CONTROL("prv:1", 71, paragraph("A provision in a control of its own") + paragraph("and its second paragraph")),
    _p(run("With a "), _CONTROL("run", 72, run("control in the line")), run(" of text.")),
    _MERGED,
    _p(_PICTURE, run(" a picture")),
    _p(_BOX, run(" a text box")),
    _p(run("The formula "), "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", run(" holds.")),
    _p(_formatted("المادة الأولى", "<w:rtl/>"), run(" right to left")),
    _p(run("原油の供給に関する協定"), _RUBY),
    _p(run("A "), '<w:smartTag w:uri="urn:x" w:element="place">' + run("place") + "</w:smartTag>", run(" tagged.")),
    _p(_SIGNS),
    _p(run("The first section ends here."), properties=f"<w:sectPr>{_REFERENCES}</w:sectPr>"),
    paragraph("Text of the second section, which has a few words too."),
    paragraph("Its second paragraph is about notification within thirty days."),
    '<w:altChunk r:id="rPiece"/>',
    paragraph("The last paragraph of the text."),
    f'<w:sectPr>{_REFERENCES}<w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="708"/></w:sectPr>',
))  # fmt: skip


def _styles() -> str:
    names = (("Normal", "Normal"), ("Heading1", "heading 1"), ("Clause", "Clause"), ("Quote", "Quote"))
    rows = "".join(f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>' for i, n in names)
    return f"{HEAD}<w:styles {NAMESPACES}>{rows}</w:styles>"


def _numbering() -> str:
    level = (
        '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{1}."/></w:lvl>'.format
    )
    levels = "".join(level(k, k + 1) for k in range(3))
    abstract = f'<w:abstractNum w:abstractNumId="0"><w:nsid w:val="0A0B0C0D"/>{levels}</w:abstractNum>'
    return _part("numbering", f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


def _notes(kind: str) -> str:
    note = f'<w:{kind} w:id="1">{paragraph(f"What the {kind} says about barrels")}</w:{kind}>'
    return f"{HEAD}<w:{kind}s {NAMESPACES}>{note}</w:{kind}s>"


def _part(tag: str, content: str) -> str:
    return f"{HEAD}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


_COMMENT = f'<w:comment w:id="0" w:author="A" w:date="2026-01-01T00:00:00Z">{paragraph("is this right?")}</w:comment>'
_BLOCK = (
    '<w:docParts><w:docPart><w:docPartPr><w:name w:val="b"/></w:docPartPr>'
    f"<w:docPartBody>{paragraph('building block')}</w:docPartBody></w:docPart></w:docParts>"
)
_PIECE = "<html><body><p>a piece of another file</p></body></html>"
_XML = "application/xml"
# relationship, its type, the part, its content type, its content
_ROWS: tuple[tuple[str, str, str, str, str | bytes], ...] = (
    ("rStyles", "styles", "styles.xml", WML + "styles+xml", _styles()),
    ("rNum", "numbering", "numbering.xml", WML + "numbering+xml", _numbering()),
    ("rNotes", "footnotes", "footnotes.xml", WML + "footnotes+xml", _notes("footnote")),
    ("rEnds", "endnotes", "endnotes.xml", WML + "endnotes+xml", _notes("endnote")),
    ("rTalk", "comments", "comments.xml", WML + "comments+xml", _part("comments", _COMMENT)),
    ("rHead", "header", "header1.xml", WML + "header+xml", _part("hdr", paragraph("Draft of March"))),
    ("rFoot", "footer", "footer1.xml", WML + "footer+xml", _part("ftr", paragraph("Page of many"))),
    ("rSet", "settings", "settings.xml", WML + "settings+xml", _part("settings", '<w:defaultTabStop w:val="720"/>')),
    (
        "rGl",
        "glossaryDocument",
        "glossary/document.xml",
        WML + "document.glossary+xml",
        _part("glossaryDocument", _BLOCK),
    ),
    ("rData", "customXml", "item1.xml", _XML, "<deal><volume>4000</volume></deal>"),
    ("rPic", "image", "media/image1.png", "image/png", _PNG),
    ("rPiece", "aFChunk", "piece.html", "text/html", _PIECE),
)


def specimen() -> bytes:
    """The file."""
    types = {"word/document.xml": WML + "document.main+xml", **{f"word/{row[2]}": row[3] for row in _ROWS}}
    rows = [(ident, kind, target) for ident, kind, target, _, _ in _ROWS]
    links = relationships([("rLink", "hyperlink", "https://example.org/")], external=True)
    listed = relationships(rows).replace("</Relationships>", links[links.index("<Relationship ") :])
    main = f"{HEAD}<w:document {_SPACES}><w:body>{_BODY}</w:body></w:document>"
    return pack({
        **parts(),
        **{f"word/{row[2]}": row[4] for row in _ROWS},
        "[Content_Types].xml": content_types(types),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": listed,
    })  # fmt: skip
