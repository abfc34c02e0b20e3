"""The reading model: what a page shows of a marked-up file, as frozen values without XML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from drafting.prose.kinds import Language

Status = Literal["ins", "del", "move-from", "move-to", "format"]
Look = Literal["bold", "italic", "underline", "strike", "super", "sub", "caps", "small-caps"]
RunKind = Literal["text", "picture", "object", "formula", "note", "comment", "silent"]
StoryKind = Literal["body", "header", "footer"]
NoteKind = Literal["footnote", "endnote"]
GONE: frozenset[Status] = frozenset({"del", "move-from"})
COME: frozenset[Status] = frozenset({"ins", "move-to"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A revision around something: ``change`` is the number of its change."""

    status: Status
    change: int
    author: str = ""


Marks: TypeAlias = tuple[Mark, ...]  # outermost first


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one look and one state. A picture's ``text`` is its description; a note's its number, ``refers`` its
    key, as for a comment; a silent run shows nothing but that something changed here (a field, a link, a control).
    ``remarks`` are the keys of the comments on it.
    """

    text: str
    marks: Marks = ()
    looks: tuple[Look, ...] = ()
    kind: RunKind = "text"
    refers: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``level`` is 1 to 9 for a heading, 0 for text. ``number`` is its automatic number in the new text, ``was`` that
    in the old one. ``end`` are the revisions of its paragraph mark. ``notices`` are changes that no words show (its
    format, a section's). ``boxes`` are the text boxes anchored in it, each a list of blocks.
    """

    runs: tuple[Run, ...] = ()
    end: Marks = ()
    level: int = 0
    number: str = ""
    was: str = ""
    depth: int = 0
    align: Literal["", "center", "right"] = ""
    role: Literal["", "title", "contents"] = ""
    language: Language = "en"
    notices: tuple[int, ...] = ()
    boxes: tuple[tuple[Block, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """``continued``: part of the cell above it."""

    blocks: tuple[Block, ...] = ()
    marks: Marks = ()
    span: int = 1
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """``marks`` say whether the row came or went; ``header`` rows repeat on every page."""

    cells: tuple[Cell, ...] = ()
    marks: Marks = ()
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``notices`` are changes of its format, its rows' and cells'."""

    rows: tuple[Row, ...] = ()
    notices: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Changes between blocks that show no words of their own: a section's, a control's."""

    notices: tuple[int, ...]


Block: TypeAlias = Paragraph | Table | Notice


@dataclass(frozen=True, slots=True)
class Story:
    """One stream of text; ``part`` is where it lies in the file."""

    kind: StoryKind
    part: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote; ``key`` is what runs refer to, ``number`` what prints."""

    key: str
    kind: NoteKind
    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """``date`` as the file says it (2026-01-31T12:00:00Z); ``resolved`` where the file says that it was settled."""

    key: str
    author: str
    date: str
    blocks: tuple[Block, ...]
    replies: tuple[Comment, ...] = ()
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class MarkedText:
    """``stories`` begin with the body; ``left`` are the numbers of changes that no place shows."""

    stories: tuple[Story, ...]
    notes: tuple[Note, ...] = ()
    comments: tuple[Comment, ...] = ()
    language: Language = "en"
    left: tuple[int, ...] = ()


def shown(marks: Marks, *, new: bool) -> bool:
    """Whether what stands in ``marks`` is in the new text, or in the old one."""
    away = GONE if new else COME
    return not any(mark.status in away for mark in marks)


def words(runs: Iterable[Run], *, new: bool) -> str:
    """The words of ``runs`` in the new text, or in the old one."""
    return "".join(run.text for run in runs if run.kind == "text" and shown(run.marks, new=new))
