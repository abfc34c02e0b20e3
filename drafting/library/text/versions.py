"""Typed words with brackets, as one side would have them; and which characters go when its version is taken.

A side's own version stands; where another side alone has words, nothing stands. A bracket without a side inside a
side's version is that side's; two of its alternatives stay open, since nobody knows which. A bracket that is nobody's
stays in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from drafting.library.text.bracketed import Bracket, Pieces, Version, Worded
from drafting.library.text.nodes import Words
from drafting.library.vocabulary import Side

Cut = tuple[int, int]


def as_side(pieces: Pieces, side: Side, owner: Side | None = None) -> Pieces:
    """``pieces`` as ``side`` would have them; ``owner`` is whose version they stand in. Spaces alone are nothing."""
    out: list[Worded | Bracket] = []
    for piece in pieces:
        if isinstance(piece, Worded):
            out.append(piece)
            continue
        taken = _taken(piece, side, owner)
        if taken is not None:
            out.extend(as_side(taken.pieces, side, side))
        elif versions := _left(piece, side):
            seen = tuple(replace(one, pieces=as_side(one.pieces, side, None)) for one in versions)
            out.append(replace(piece, versions=seen))
    return () if all(isinstance(piece, Worded) and not says(piece) for piece in out) else tuple(out)


def cuts(pieces: Pieces, side: Side, owner: Side | None = None) -> Iterator[Cut]:
    """The stretches of the text that go when ``side``'s version of ``pieces`` is taken, in order."""
    for piece in pieces:
        if isinstance(piece, Worded):
            continue
        taken = _taken(piece, side, owner)
        if taken is not None:
            yield piece.span.start, taken.inner.start
            yield from cuts(taken.pieces, side, side)
            yield taken.inner.end, piece.span.end
        elif left := _left(piece, side):
            yield from _between(piece, left, side)
        else:
            yield piece.span.start, piece.span.end


def says(piece: Worded) -> bool:
    """Whether anything but spaces is typed."""
    return any(not isinstance(leaf, Words) or leaf.text.strip() for leaf in piece.content)


def _left(bracket: Bracket, side: Side) -> tuple[Version, ...]:
    """The versions that stay open for ``side``: of a bracket that is nobody's, those that still say something."""
    return () if bracket.attributed else tuple(one for one in bracket.versions if as_side(one.pieces, side, None))


def _between(bracket: Bracket, left: tuple[Version, ...], side: Side) -> Iterator[Cut]:
    """What goes of a bracket that stays with the versions ``left``; the slashes between them stay."""
    at = bracket.span.start + 1
    for version in bracket.versions:
        if version in left:
            if version is left[0]:
                yield at, version.inner.start
            yield from cuts(version.pieces, side, None)
        elif version.inner.start > left[0].inner.start:
            before = max(one.inner.end for one in bracket.versions if one.inner.end < version.inner.start)
            yield before, version.inner.end


def closed_up(text: str, found: Iterable[Cut]) -> list[Cut]:
    """``found``, and the spaces of ``text`` that would stand at its beginning or after another space; in order."""
    gone = {at for start, end in found for at in range(start, end)}
    last = ""
    for at, char in enumerate(text):
        if at in gone:
            continue
        if char == " " and last in ("", " ", "\n") and at - 1 in gone:
            gone.add(at)
        else:
            last = char
    return [(run[0], run[-1] + 1) for run in _runs(sorted(gone))]


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """Neighbouring numbers together."""
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in group]


def brackets(pieces: Pieces) -> Iterator[Bracket]:
    """The outermost brackets, in order."""
    yield from (piece for piece in pieces if isinstance(piece, Bracket))


def sides_in(pieces: Pieces) -> tuple[Side | None, ...]:
    """Whose words stand in brackets, each once, in the order of the text."""
    found: dict[Side | None, None] = {}
    for bracket in brackets(pieces):
        for version in bracket.versions:
            found.update(dict.fromkeys((version.side, *(side for side in sides_in(version.pieces) if side))))
    return tuple(found)


def shape(pieces: Pieces) -> tuple[object, ...]:
    """The brackets without their words: equal for two languages that say the same."""
    return tuple(
        tuple((version.side, shape(version.pieces)) for version in bracket.versions) for bracket in brackets(pieces)
    )


def _taken(bracket: Bracket, side: Side, owner: Side | None) -> Version | None:
    """The version that stands for ``side``, if one does."""
    if bracket.attributed:
        return next((version for version in bracket.versions if version.side == side), None)
    return bracket.versions[0] if owner == side and len(bracket.versions) == 1 else None
