"""Pieces of a paragraph gathered into changes as a reader counts them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from drafting.compare.change import ChangeKind
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changedetails import changed_properties
from drafting.writers.docx.changepieces import FIELD, Piece, Status


@dataclass(slots=True)
class Draft:
    """A change before it has its number and place."""

    kind: ChangeKind
    old: str = ""
    new: str = ""
    author: str = ""
    date: str = ""
    detail: str = ""
    move: str = ""
    opens: bool = False  # its text is the first of its paragraph
    mark: bool = False  # nothing but a paragraph mark
    contents: bool = False  # in a line of a table of contents
    gone: list[str] = field(default_factory=list)  # texts of a move, by paragraph
    come: list[str] = field(default_factory=list)
    marks: list[Element] = field(default_factory=list)
    ends: bool = False  # its paragraph's mark came or went with it
    within: tuple[str, int] | None = None  # the move it stands in, and where in that


def group(pieces: Iterable[Piece], mark: Piece | None) -> list[Draft]:
    """The changes of one paragraph, in order.

    Deleted and inserted text side by side by one author is one replacement; a paragraph mark that came or went with
    the text before it is part of that change; runs formatted alike one after another are one change.
    """
    rows = list(pieces)
    drafts: list[Draft] = []
    for _, stretch in groupby(rows, key=_together):
        together = list(stretch)
        if together[0].move:
            _move(together, drafts)
        elif together[0].status != "plain":
            drafts.append(_edited(together, opens=together[0] is rows[0]))
        elif together[0].formatting is not None:
            drafts.append(_formatted(together))
    last = next((draft for draft in drafts if draft.move == rows[-1].move != ""), drafts[-1]) if drafts else None
    if mark is not None and last is not None and rows[-1].status == mark.status and mark.move in ("", last.move):
        last.marks += _marks([mark])
        last.ends = True
    elif mark is not None:
        drafts.append(_marked(mark, rows))
    return drafts


def _marks(pieces: Iterable[Piece]) -> list[Element]:
    return list(dict.fromkeys(piece.mark for piece in pieces if piece.mark is not None))


def _together(piece: Piece) -> object:
    if piece.status == "plain":
        change = piece.formatting
        return ("plain", change is not None and changed_properties(change), piece.author)
    return ("move", piece.status, piece.move) if piece.move else ("edit", piece.author)


def _text(pieces: Iterable[Piece], *statuses: Status) -> str:
    return "".join(piece.text for piece in pieces if piece.status in statuses)


def _edited(pieces: list[Piece], *, opens: bool) -> Draft:
    old, new = _text(pieces, "del", "moveFrom"), _text(pieces, "ins", "moveTo")
    gone, come = (any(p.status in s for p in pieces) for s in (("del", "moveFrom"), ("ins", "moveTo")))
    kind: ChangeKind = "replacement" if gone and come else "deletion" if gone else "insertion"
    if kind == "replacement":
        old, new = _without_common_space(old, new)
    things = _things(pieces, kind, old or new)
    first, marks = pieces[0], _marks(pieces)
    return Draft(kind, old, new, first.author, first.date, things, opens=opens, marks=marks, within=first.within)


def _things(pieces: list[Piece], kind: ChangeKind, text: str) -> str:
    """What came or went that is no text; of a replacement, which of both it did. A field's result says it already."""
    said: dict[str, None] = {}
    for piece in pieces:
        if piece.thing and (piece.thing != FIELD or not text):
            went = piece.status in ("del", "moveFrom")
            said[piece.thing + (f" {'went' if went else 'came'}" if kind == "replacement" else "")] = None
    return ", ".join(said)


def _without_common_space(old: str, new: str) -> tuple[str, str]:
    """Both texts without the white space that they begin or end with alike: it did not change."""
    while old and new and old[0] == new[0] and old[0].isspace():
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1] and old[-1].isspace():
        old, new = old[:-1], new[:-1]
    return old, new


def _move(pieces: list[Piece], drafts: list[Draft]) -> None:
    """Moved text: a draft of its own, or more of the one that this paragraph has of the same move."""
    first, text = pieces[0], "".join(piece.text for piece in pieces)
    known = next((draft for draft in drafts if draft.move == first.move), None)
    if known is None:
        known = Draft("move", author=first.author, date=first.date, move=first.move)
        drafts.append(known)
    said = known.gone if first.status == "moveFrom" else known.come
    said[:] = ["".join((*said, text))]
    known.marks += _marks(pieces)


def _formatted(pieces: list[Piece]) -> Draft:
    change = pieces[0].formatting
    assert change is not None
    text = "".join(piece.text for piece in pieces)
    author, date = pieces[0].author, pieces[0].date
    return Draft("formatting", text, text, author, date, changed_properties(change), marks=_marks(pieces))


def _marked(mark: Piece, pieces: list[Piece]) -> Draft:
    """A mark by itself: a paragraph cut in two, two joined, or an empty one that came or went; or one of a move."""
    if mark.move:
        return Draft("move", author=mark.author, date=mark.date, move=mark.move, marks=_marks([mark]))
    came = mark.status in ("ins", "moveTo")
    detail = "the paragraph was divided here" if came else "the paragraph was joined with the next one"
    if not pieces:
        detail = "an empty paragraph"
    kind: ChangeKind = "insertion" if came else "deletion"
    old, new = ("", "¶") if came else ("¶", "")
    return Draft(kind, old, new, mark.author, mark.date, detail, mark=bool(pieces), marks=_marks([mark]))


def without_lone_marks(drafts: list[tuple[Draft, str, int]]) -> Iterator[tuple[Draft, str]]:
    """The drafts of a story, each with its heading; the number is that of its paragraph.

    A mark that came or went by itself ahead of a paragraph that came or went with it is the same change: text added
    after the last paragraph of a cell or a document can be marked in no other way.
    """
    for number, (draft, heading, row) in enumerate(drafts, 1):
        if draft.mark and number < len(drafts):
            after, _, next_row = drafts[number]
            if next_row == row + 1 and after.opens and (after.kind, after.author) == (draft.kind, draft.author):
                after.marks[:0] = draft.marks
                continue
        yield draft, heading
