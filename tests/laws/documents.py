"""Generated documents: a small model, strategies for it and for its revisions, and the Word file it stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from hypothesis import strategies as st

from tests.making.packages import WML, W, pack, parts, relationships

WORDS = (
    "the",
    "Parties",
    "shall",
    "may",
    "not",
    "tariff",
    "of",
    "4,000",
    "barrels",
    "within",
    "90",
    "days",
    "1 March 2026",
    "goods",
    "(a)",
)
STYLES = ("", "", "", "Heading1", "Clause")


@dataclass(frozen=True)
class Text:
    """A stretch of words in one format."""

    words: str
    format: str = ""


@dataclass(frozen=True)
class Para:
    """A paragraph; ``note`` is the text of a footnote at its end, ``control`` the tag of the control around it."""

    texts: tuple[Text, ...]
    style: str = ""
    note: str = ""
    control: str = ""


@dataclass(frozen=True)
class Grid:
    """A table of plain cells."""

    rows: tuple[tuple[str, ...], ...]


Block = Para | Grid

words = st.lists(st.sampled_from(WORDS), min_size=0, max_size=9).map(" ".join)
texts = st.builds(Text, words, st.sampled_from(("", "", "", "b", "i")))
paras = st.builds(
    Para,
    st.lists(texts, max_size=3).map(tuple),
    st.sampled_from(STYLES),
    st.sampled_from(("", "", "", "see Annex B", "as agreed")),
)
grids = st.integers(1, 3).flatmap(
    lambda width: st.builds(Grid, st.lists(st.tuples(*[words] * width), min_size=1, max_size=4).map(tuple))
)
documents = st.lists(st.one_of(paras, paras, paras, grids), min_size=1, max_size=9).map(
    lambda blocks: (*blocks, Para((Text("End."),)))
)


@st.composite
def versions(draw: st.DrawFn) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """A document and what became of it in a few edits, or another document altogether."""
    old = draw(documents)
    if draw(st.integers(0, 9)) == 0:
        return old, draw(documents)
    random = Random(draw(st.integers(0, 2**32)))
    new = list(old)
    for _ in range(draw(st.integers(0, 6))):
        _edit(new, random, draw)
    return old, tuple(new) or (Para(()),)


def _edit(blocks: list[Block], random: Random, draw: st.DrawFn) -> None:
    at = random.randrange(len(blocks))
    block = blocks[at]
    match random.randrange(8):
        case 0 if len(blocks) > 1:
            del blocks[at]
        case 1:
            blocks.insert(at, draw(paras))
        case 2:
            blocks.insert(random.randrange(len(blocks)), blocks.pop(at))
        case 3 if isinstance(block, Para) and block.texts:
            k = random.randrange(len(block.texts))
            blocks[at : at + 1] = [
                replace(block, texts=block.texts[:k], note=""),
                replace(block, texts=block.texts[k:]),
            ]
        case 4 if at + 1 < len(blocks) and isinstance(block, Para) and isinstance(follower := blocks[at + 1], Para):
            blocks[at : at + 2] = [replace(follower, texts=(*block.texts, *follower.texts))]
        case 5 if isinstance(block, Para):
            blocks[at] = replace(block, control="" if block.control else f"prv:{random.randrange(3)}")
        case _ if isinstance(block, Para):
            blocks[at] = _reworded(block, random)
        case _:
            blocks[at] = _regridded(block, random)


def _reworded(block: Para, random: Random) -> Para:
    pieces = list(block.texts) or [Text("new words")]
    k = random.randrange(len(pieces))
    some = pieces[k].words.split(" ")
    some[random.randrange(len(some))] = random.choice(WORDS)
    pieces[k] = Text(" ".join(some), random.choice(("", "b", pieces[k].format)))
    return replace(
        block,
        texts=tuple(pieces),
        style=random.choice((block.style, *STYLES)),
        note=random.choice((block.note, "changed")),
    )


def _regridded(block: Block, random: Random) -> Block:
    assert isinstance(block, Grid)
    rows = [list(row) for row in block.rows]
    at = random.randrange(len(rows))
    kind = random.randrange(4)
    if kind == 0 and len(rows) > 1:
        del rows[at]
    elif kind == 1:
        rows.insert(at, ["new"] * len(rows[0]))
    elif kind == 2:
        for row in rows:
            row.insert(0, "5%")
    else:
        rows[at][random.randrange(len(rows[at]))] = "changed"
    return Grid(tuple(map(tuple, rows)))


def written(blocks: tuple[Block, ...]) -> bytes:
    """The Word file."""
    notes: list[str] = []
    body = "".join(_paragraph(b, notes) if isinstance(b, Para) else _table(b) for b in blocks)
    if isinstance(blocks[-1], Grid):
        body += "<w:p/>"
    contents = parts(body, word__styles_xml=WML + "styles+xml", word__footnotes_xml=WML + "footnotes+xml")
    contents["word/styles.xml"] = _styles()
    contents["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W}">{"".join(notes)}</w:footnotes>'
    rows = [("rId1", "styles", "styles.xml"), ("rId2", "footnotes", "footnotes.xml")]
    contents["word/_rels/document.xml.rels"] = relationships(rows)
    return pack(contents)


def _paragraph(block: Para, notes: list[str]) -> str:
    style = f'<w:pPr><w:pStyle w:val="{block.style}"/></w:pPr>' if block.style else ""
    runs = "".join(
        f'<w:r>{f"<w:rPr><w:{t.format}/></w:rPr>" if t.format else ""}<w:t xml:space="preserve">{t.words} </w:t></w:r>'
        for t in block.texts
    )
    if block.note:
        notes.append(f'<w:footnote w:id="{len(notes) + 1}"><w:p><w:r><w:t>{block.note}</w:t></w:r></w:p></w:footnote>')
        runs += f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>'
    paragraph = f"<w:p>{style}{runs}</w:p>"
    if block.control:
        tag = f'<w:sdtPr><w:tag w:val="{block.control}"/></w:sdtPr>'
        return f"<w:sdt>{tag}<w:sdtContent>{paragraph}</w:sdtContent></w:sdt>"
    return paragraph


def _table(block: Grid) -> str:
    grid = "".join('<w:gridCol w:w="1000"/>' for _ in block.rows[0])
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in block.rows
    )
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'


def _styles() -> str:
    names = (("Normal", "Normal"), ("Heading1", "heading 1"), ("Clause", "Clause"))
    rows = "".join(f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>' for i, n in names)
    return f'<w:styles xmlns:w="{W}">{rows}</w:styles>'


def expected(blocks: tuple[Block, ...]) -> list[str]:
    """What a reader of the file reads, line by line, notes after the line they hang on."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            lines.append("".join(f"{t.words} " for t in block.texts))
        else:
            lines += [cell for row in block.rows for cell in row]
    if isinstance(blocks[-1], Grid):
        lines.append("")
    return lines
