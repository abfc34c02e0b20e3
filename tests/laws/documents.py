"""Generated documents: a small model, strategies for it and for its revisions (tests.laws.files writes them)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Literal, get_args

from hypothesis import strategies as st

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
Kind = Literal["", "link", "anchor", "field", "page", "control", "comment", "bookmark", "tab", "math", "box"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Shape = Literal["", "merged", "control", "nested", "paragraphs"]
SHAPES: tuple[Shape, ...] = get_args(Shape)


@dataclass(frozen=True)
class Text:
    """A stretch of words in one format; ``kind`` says what they stand in, or what stands in their place."""

    words: str
    format: str = ""
    kind: Kind = ""


@dataclass(frozen=True)
class Para:
    """A paragraph; ``note`` is the text of a footnote at its end, ``control`` the tag of the control around it."""

    texts: tuple[Text, ...]
    style: str = ""
    note: str = ""
    control: str = ""


@dataclass(frozen=True)
class Grid:
    """A table; ``shape`` tells what is out of the ordinary in its first row."""

    rows: tuple[tuple[str, ...], ...]
    shape: Shape = ""


@dataclass(frozen=True)
class Margin:
    """What the header and the footer say, wherever it stands among the blocks; the last one counts."""

    header: str
    footer: str


Block = Para | Grid | Margin

words = st.lists(st.sampled_from(WORDS), min_size=0, max_size=9).map(" ".join)
formats = st.sampled_from(("", "", "", "b", "i"))
texts = st.builds(Text, words, formats)
rich = st.builds(Text, words, formats, st.sampled_from(("",) * 6 + KINDS))
paras = st.builds(
    Para,
    st.lists(texts, max_size=3).map(tuple),
    st.sampled_from(STYLES),
    st.sampled_from(("", "", "", "see Annex B", "as agreed")),
)
things = st.builds(
    Para,
    st.lists(rich, max_size=5).map(tuple),
    st.sampled_from(STYLES),
    st.sampled_from(("", "", "as agreed")),
    st.sampled_from(("", "", "prv:1", "prv:2")),
)
grids = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        Grid,
        st.lists(st.tuples(*[words] * width), min_size=1, max_size=4).map(tuple),
        st.sampled_from(("",) * 4 + SHAPES),
    )
)
margins = st.builds(Margin, st.sampled_from(("", "Draft 1", "Draft 2")), st.sampled_from(("", "Page")))
Flavour = Literal["words", "things", "tables", "all"]
FLAVOURS: tuple[Flavour, ...] = get_args(Flavour)
_BLOCKS: dict[Flavour, tuple[st.SearchStrategy[Block], ...]] = {
    "words": (paras,),
    "things": (things,),
    "tables": (paras, grids, grids),
    "all": (paras, paras, paras, things, grids, margins),
}


def documents(flavour: Flavour = "all") -> st.SearchStrategy[tuple[Block, ...]]:
    """Documents of up to ten blocks; the last is a paragraph that most edits leave alone."""
    blocks = st.lists(st.one_of(*_BLOCKS[flavour]), min_size=1, max_size=9)
    return blocks.map(lambda found: (*found, Para((Text("End."),))))


@st.composite
def versions(draw: st.DrawFn, flavour: Flavour = "all") -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """A document and what became of it in a few edits, or another document altogether."""
    old = draw(documents(flavour))
    if draw(st.integers(0, 9)) == 0:
        return old, draw(documents(flavour))
    random = Random(draw(st.integers(0, 2**32)))
    new = list(old)
    for _ in range(draw(st.integers(0, 6))):
        _edit(new, random, draw)
    return old, tuple(new) or (Para(()),)


@st.composite
def reviewed(draw: st.DrawFn, flavour: Flavour = "all") -> tuple[tuple[Block, ...], list[tuple[Block, ...]]]:
    """A document and what two or three people made of it, each for themselves, in a few edits."""
    base = draw(documents(flavour))
    random = Random(draw(st.integers(0, 2**32)))
    copies = []
    for _ in range(random.choice((2, 2, 3))):
        copy = list(base)
        for _ in range(random.randrange(4)):
            _edit(copy, random, draw)
        copies.append(tuple(copy) or (Para(()),))
    return base, copies


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
        case _ if isinstance(block, Grid):
            blocks[at] = _regridded(block, random)
        case _:
            blocks[at] = Margin(random.choice(("", "Draft 3")), random.choice(("", "Page", "Sheet")))


def _reworded(block: Para, random: Random) -> Para:
    pieces = list(block.texts) or [Text("new words")]
    k = random.randrange(len(pieces))
    some = pieces[k].words.split(" ")
    some[random.randrange(len(some))] = random.choice(WORDS)
    kind = random.choice((pieces[k].kind,) * 8 + KINDS)
    pieces[k] = Text(" ".join(some), random.choice(("", "b", pieces[k].format)), kind)
    return replace(
        block,
        texts=tuple(pieces),
        style=random.choice((block.style, *STYLES)),
        note=random.choice((block.note, "changed")),
    )


def _regridded(block: Grid, random: Random) -> Grid:
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
    return Grid(tuple(map(tuple, rows)), random.choice((block.shape,) * 6 + SHAPES))
