"""The Word file that a generated document stands for, and what a reader reads in it."""

from __future__ import annotations

from collections.abc import Iterable

from tests.laws.documents import Block, Grid, Margin, Para, Text
from tests.making.packages import WML, W, pack, parts, relationships

_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TARGETS = ("https://example.org/a", "https://example.org/b")


class Writer:
    """Collects the parts beside the body while the blocks are written."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.comments: list[str] = []
        self.bookmarks: dict[str, int] = {}

    def blocks(self, blocks: Iterable[Block]) -> str:
        """The body."""
        return "".join(
            self.paragraph(block) if isinstance(block, Para) else self.table(block)
            for block in blocks
            if not isinstance(block, Margin)
        )

    def paragraph(self, block: Para) -> str:
        """A paragraph, in its control."""
        style = f'<w:pPr><w:pStyle w:val="{block.style}"/></w:pPr>' if block.style else ""
        runs = "".join(map(self.text, block.texts))
        if block.note:
            number = len(self.notes) + 1
            note = f"<w:p><w:r><w:t>{block.note}</w:t></w:r></w:p>"
            self.notes.append(f'<w:footnote w:id="{number}">{note}</w:footnote>')
            runs += f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        paragraph = f"<w:p>{style}{runs}</w:p>"
        return _control(block.control, paragraph) if block.control else paragraph

    def text(self, text: Text) -> str:
        """One stretch of words."""
        run = _run(text)
        match text.kind:
            case "link":
                return f'<w:hyperlink r:id="rIdLink{len(text.words) % 2}">{run}</w:hyperlink>'
            case "anchor":
                return f'<w:hyperlink w:anchor="mark{len(text.words) % 3}">{run}</w:hyperlink>'
            case "field":
                return f'<w:fldSimple w:instr=" TITLE ">{run}</w:fldSimple>'
            case "page":
                return _field(f"PAGEREF mark{len(text.words) % 3} ", "7") + run
            case "control":
                return _control(f"in:{len(text.words) % 2}", run)
            case "comment":
                return self.comment(text.words, run)
            case "bookmark":
                return self.bookmark(f"mark{len(text.words) % 3}", run)
            case "tab":
                return "<w:r><w:tab/></w:r>" + run
            case "math":
                return f"<m:oMath><m:r><m:t>{text.words}</m:t></m:r></m:oMath>"
            case "box":
                return _box(run)
        return run

    def comment(self, words: str, run: str) -> str:
        """A comment on the words."""
        number = len(self.comments)
        said = f"<w:p><w:r><w:t>About {words}</w:t></w:r></w:p>"
        self.comments.append(f'<w:comment w:id="{number}" w:author="B">{said}</w:comment>')
        ends = (f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>')
        return f'{ends[0]}{run}{ends[1]}<w:r><w:commentReference w:id="{number}"/></w:r>'

    def bookmark(self, name: str, run: str) -> str:
        """A bookmark around the words, unless the name is taken."""
        if name in self.bookmarks:
            return run
        number = self.bookmarks.setdefault(name, len(self.bookmarks))
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run}<w:bookmarkEnd w:id="{number}"/>'

    def table(self, block: Grid) -> str:
        """A table."""
        width = len(block.rows[0])
        grid = '<w:gridCol w:w="1000"/>' * width
        first, *rest = block.rows
        rows = self.first_row(block, first) + "".join(_row(map(_cell, row)) for row in rest)
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'

    @staticmethod
    def first_row(block: Grid, cells: tuple[str, ...]) -> str:
        """The row in which something is out of the ordinary."""
        match block.shape:
            case "merged":
                return _row([_cell(cells[0], f'<w:gridSpan w:val="{len(cells)}"/>')])
            case "nested":
                inner = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{_row([_cell(cells[0])])}</w:tbl>"
                return _row([f"<w:tc>{inner}<w:p/></w:tc>", *map(_cell, cells[1:])])
            case "paragraphs":
                return _row([f"<w:tc>{_words(cells[0])}{_words('more')}</w:tc>", *map(_cell, cells[1:])])
            case "control":
                return _control("row", _row(map(_cell, cells)))
        return _row(map(_cell, cells))


def _words(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{_words(text)}</w:tc>"


def _row(cells: Iterable[str]) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _run(text: Text) -> str:
    properties = f"<w:rPr><w:{text.format}/></w:rPr>" if text.format else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text.words} </w:t></w:r>'


def _control(tag: str, content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def _field(instruction: str, result: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    shown = f"<w:r><w:t>{result}</w:t></w:r>"
    return char.format("begin") + code + char.format("separate") + shown + char.format("end")


def _box(run: str) -> str:
    """A text box in both its copies."""
    content = f"<w:txbxContent><w:p>{run}</w:p></w:txbxContent>"
    choice = f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
    fallback = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    both = f'<mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent {_SPACES}>{both}</mc:AlternateContent></w:r>"


def written(blocks: tuple[Block, ...]) -> bytes:
    """The Word file."""
    writer = Writer()
    body = writer.blocks(blocks)
    if not body.endswith(("</w:p>", "<w:p/>")):
        body += "<w:p/>"
    margin = next((block for block in reversed(blocks) if isinstance(block, Margin)), Margin("", ""))
    kinds = {
        "styles": "styles",
        "footnotes": "footnotes",
        "comments": "comments",
        "header1": "header",
        "footer1": "footer",
    }
    types = {f"word__{name}_xml": f"{WML}{kind}+xml" for name, kind in kinds.items()}
    contents = parts(body, **types)
    document = str(contents["word/document.xml"])
    references = "".join(f'<w:{kind}Reference w:type="default" r:id="rId{kind}"/>' for kind in ("header", "footer"))
    contents["word/document.xml"] = document.replace("<w:sectPr/>", f"<w:sectPr>{references}</w:sectPr>")
    contents["word/styles.xml"] = _styles()
    contents["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W}">{"".join(writer.notes)}</w:footnotes>'
    contents["word/comments.xml"] = f'<w:comments xmlns:w="{W}">{"".join(writer.comments)}</w:comments>'
    contents["word/header1.xml"] = f'<w:hdr xmlns:w="{W}">{_words(margin.header)}</w:hdr>'
    contents["word/footer1.xml"] = f'<w:ftr xmlns:w="{W}">{_words(margin.footer)}</w:ftr>'
    rows = relationships([(f"rId{kind}", kind, f"{name}.xml") for name, kind in kinds.items()])
    links = relationships([(f"rIdLink{k}", "hyperlink", target) for k, target in enumerate(_TARGETS)], external=True)
    inner = links.partition("Relationships ")[2].partition(">")[2].removesuffix("</Relationships>")
    contents["word/_rels/document.xml.rels"] = rows.removesuffix("</Relationships>") + inner + "</Relationships>"
    return pack(contents)


def _styles() -> str:
    names = (("Normal", "Normal"), ("Heading1", "heading 1"), ("Clause", "Clause"))
    rows = "".join(f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>' for i, n in names)
    return f'<w:styles xmlns:w="{W}">{rows}</w:styles>'


def expected(blocks: tuple[Block, ...]) -> list[str]:
    """What a reader of the file reads, paragraph by paragraph as they stand in the XML, boxes after the paragraph they
    hang on and once for each copy."""
    lines: list[str] = []
    shown = [block for block in blocks if not isinstance(block, Margin)]
    for block in shown:
        if isinstance(block, Para):
            boxes = [f"{text.words} " for text in block.texts if text.kind == "box"]
            lines.append("".join(map(_read, block.texts)))
            lines += [box for box in boxes for _ in range(2)]
        else:
            lines += _rows(block)
    if not shown or isinstance(shown[-1], Grid) or (isinstance(shown[-1], Para) and shown[-1].control):
        lines.append("")
    return lines


def _read(text: Text) -> str:
    if text.kind == "math":
        return ""
    words = f"{text.words} "
    return words * 2 if text.kind == "box" else f"7{words}" if text.kind == "page" else words


def _rows(block: Grid) -> list[str]:
    first, *rest = block.rows
    lines = [cell for row in rest for cell in row]
    match block.shape:
        case "merged":
            return [first[0], *lines]
        case "nested":
            return [first[0], "", *first[1:], *lines]
        case "paragraphs":
            return [first[0], "more", *first[1:], *lines]
    return [*first, *lines]
