"""A word or two left alone between two changes of one paragraph go with them, whatever the changes are.

Readers call it confetti (reading.md). It is done on the pieces, after everything else, because only they show what will
stand between two marks: white space that changed counts, and words that could not stay because of a link or a control.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from drafting.compare.plan import Piece, Range
from drafting.document.specials import HOLE, Special, SpecialKind
from drafting.document.stream import PILCROW, Stream
from drafting.prose.words import count_words

_FEW: Final = 3  # words; fewer are confetti
_TYPED: Final = frozenset({"tab", "ptab", "br", "noBreakHyphen", "softHyphen"})  # keys of what stands for a character
_ENDS: Final[dict[SpecialKind, int]] = {"open": 1, "close": -1, "field-start": 1, "field-end": -1}  # of wrappers
_ENCLOSING: Final = frozenset("[](){}\"'“”„‘’‚«»‹› \u00a0\u202f")  # "[shall]": the brackets came, the word did not


def joined(pieces: Sequence[Piece], old: Stream, new: Stream) -> tuple[Piece, ...]:
    """``pieces`` in which no one or two words stay between two changes.

    They do stay between brackets or quotation marks that came or went. What nobody types stays by itself: a note, a
    picture, the end of a link.
    """
    turns = [list(turn) for _, turn in groupby(pieces, _stays)]
    grouped = [
        (quiet, [piece for turn in run for piece in turn])
        for quiet, run in groupby(turns, lambda turn: _stays(turn[0]) or not _seen(turn, old, new))
    ]
    runs = [run for _, run in grouped]
    inner = (at for at in range(1, len(runs) - 1) if grouped[at][0])
    lonely = {at for at in inner if _is_lonely(runs[at - 1], runs[at], runs[at + 1], old, new)}
    if not lonely:
        return tuple(pieces)
    found: list[Piece] = []
    for _, stretch in groupby(range(len(runs)), lambda at: grouped[at][0] and at not in lonely):
        at = list(stretch)
        together = [piece for k in at for piece in runs[k]]
        found += together if lonely.isdisjoint(at) else _changed(together, old, new)
    return tuple(found)


def _stays(piece: Piece) -> bool:
    return piece.sign == "="


def _changed(together: Sequence[Piece], old: Stream, new: Stream) -> Sequence[Piece]:
    """What follows each other as one change; as it was where that would take in one end of a wrapper and not the other.
    The space before it stays."""
    parts = [part for piece in together for part in _by_itself(piece, old)]
    found: list[Piece] = []
    for stays, run in groupby(parts, _stays):
        group = list(run)
        if stays:
            found += group
            continue
        if not all(
            _is_balanced(s.kind for s in _specials((p for p in group if p.sign == sign), old, new)) for sign in "-+"
        ):
            return together
        (a, c), (b, d) = (group[0].old[0], group[0].new[0]), (group[-1].old[1], group[-1].new[1])
        size = 0 if found else _space(old.text[a:b], new.text[c:d])
        if size:
            found.append(Piece("=", (a, a + size), (c, c + size)))
        found += _replaced((a + size, b), (c + size, d))
    return found


def _is_balanced(kinds: Iterable[SpecialKind]) -> bool:
    depth = 0
    for kind in kinds:
        depth += _ENDS.get(kind, 0)
        if depth < 0:
            return False
    return depth == 0


def _space(gone: str, come: str) -> int:
    """How much white space both begin with."""
    return next((k for k, (a, b) in enumerate(zip(gone, come, strict=False)) if a != b or not a.isspace()),
                min(len(gone), len(come)))  # fmt: skip


def _replaced(gone: Range, come: Range) -> Iterator[Piece]:
    if gone[0] < gone[1]:
        yield Piece("-", gone, (come[0], come[0]))
    if come[0] < come[1]:
        yield Piece("+", (gone[1], gone[1]), come)


def _by_itself(piece: Piece, old: Stream) -> Iterator[Piece]:
    """``piece`` with what is typed in it changed, where it is."""
    if not _stays(piece):
        yield piece
        return
    if piece.old[1] - piece.old[0] != piece.new[1] - piece.new[0]:  # white space that is no change
        yield from _replaced(piece.old, piece.new)
        return
    a, c = piece.old[0], piece.new[0]
    for typed, offsets in groupby(range(*piece.old), lambda k: _is_typed(old, k)):
        size = len(list(offsets))
        gone, come = (a, a + size), (c, c + size)
        yield from _replaced(gone, come) if typed else (Piece("=", gone, come),)
        a, c = a + size, c + size


def _is_typed(stream: Stream, offset: int) -> bool:
    return stream.text[offset] != HOLE or stream.specials[offset].key in _TYPED


def _is_lonely(before: list[Piece], run: list[Piece], after: list[Piece], old: Stream, new: Stream) -> bool:
    text = "".join(old.text[k] for piece in run if _stays(piece) for k in range(*piece.old) if _is_typed(old, k))
    if PILCROW in text or not text or count_words(text, _FEW) >= _FEW:
        return False
    earlier = _seen(before, old, new).rpartition(PILCROW)[2]  # what of it stands in the same paragraph
    later = _seen(after, old, new).partition(PILCROW)[0]
    enclosed = earlier.strip() and later.strip() and _ENCLOSING.issuperset(earlier + later)
    return bool(earlier and later) and not enclosed


def _seen(pieces: Sequence[Piece], old: Stream, new: Stream) -> str:
    """What a reader sees of ``pieces``: a tab, "[note]", nothing where a link ends."""
    said = "".join(new.text[slice(*p.new)] if p.sign == "+" else old.text[slice(*p.old)] for p in pieces)
    if HOLE not in said:
        return said
    shown = [special.show for special in _specials(pieces, old, new)]
    return "".join(part + show for part, show in zip(said.split(HOLE), [*shown, ""], strict=True))


def _specials(pieces: Iterable[Piece], old: Stream, new: Stream) -> Iterator[Special]:
    for piece in pieces:
        stream, (start, end) = (new, piece.new) if piece.sign == "+" else (old, piece.old)
        if HOLE in stream.text[start:end]:
            yield from (stream.specials[k] for k in range(start, end) if stream.text[k] == HOLE)
