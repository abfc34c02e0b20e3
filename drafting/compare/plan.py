"""What is to be done to a story, block by block, by index: the skeleton of the edit script, free of XML.

The operations of a story stand in reading order; the old blocks in them appear in old order, the new ones in new order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Sign = Literal["=", "-", "+"]
Range = tuple[int, int]  # start, stop


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: kept (ranges on both sides), deleted (``new`` is empty) or inserted (``old`` is empty)."""

    sign: Sign
    old: Range
    new: Range


@dataclass(frozen=True, slots=True)
class Inner:
    """A story inside a paragraph, found at these offsets of the two streams: the note of a kept reference, or a text
    box of a kept drawing, which stands in several copies (drafting.document.boxes)."""

    old: int
    new: int
    plan: StoryPlan
    kind: Literal["note", "textbox"] = "note"
    copy: int = 0
    index: int = 0


@dataclass(frozen=True, slots=True)
class Keep:
    """``count`` blocks from ``old`` equal those from ``new``."""

    old: int
    new: int
    count: int


@dataclass(frozen=True, slots=True)
class Remove:
    """A block only the old side has. ``move`` > 0 is the number of a move of which this is the source.

    ``pieces`` of a moved paragraph that was edited on the way tell its deleted words from its moved ones;
    ``other`` is then the index of the new block that it became.
    """

    old: int
    move: int = 0
    pieces: tuple[Piece, ...] = ()
    other: int = -1


@dataclass(frozen=True, slots=True)
class Insert:
    """A block only the new side has, or the target of a move; ``other`` is then the old block it was."""

    new: int
    move: int = 0
    pieces: tuple[Piece, ...] = ()
    other: int = -1


@dataclass(frozen=True, slots=True)
class EditText:
    """Paragraphs that became others: one to one, split or merged. ``pieces`` run over their streams."""

    old: Range
    new: Range
    pieces: tuple[Piece, ...]
    inners: tuple[Inner, ...] = ()


@dataclass(frozen=True, slots=True)
class EditTable:
    """A table whose rows or properties changed."""

    old: int
    new: int
    rows: tuple[RowOp, ...]


@dataclass(frozen=True, slots=True)
class KeepRow:
    """Equal rows."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class RemoveRow:
    """A row only the old table has."""

    old: int


@dataclass(frozen=True, slots=True)
class InsertRow:
    """A row only the new table has."""

    new: int


@dataclass(frozen=True, slots=True)
class EditRow:
    """A row whose cells or properties changed."""

    old: int
    new: int
    cells: tuple[CellOp, ...]


@dataclass(frozen=True, slots=True)
class EditCell:
    """A cell on both sides and what happens in it."""

    old: int
    new: int
    plan: StoryPlan


@dataclass(frozen=True, slots=True)
class RemoveCell:
    """A cell only the old row has."""

    old: int


@dataclass(frozen=True, slots=True)
class InsertCell:
    """A cell only the new row has."""

    new: int


CellOp: TypeAlias = EditCell | RemoveCell | InsertCell
RowOp: TypeAlias = KeepRow | RemoveRow | InsertRow | EditRow
BlockOp: TypeAlias = Keep | Remove | Insert | EditText | EditTable
StoryPlan: TypeAlias = tuple[BlockOp, ...]
