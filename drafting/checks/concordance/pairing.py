"""Which paragraph of a French text corresponds to which of an English one, when nobody's ids say so.

Headings are paired first, in order; between two headings paragraphs are paired by what they must have in common
(figures, kind, number) and by length, as Gale and Church do (Computational Linguistics 19, 1993): one to one, one to
two, two to one, or one alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from drafting.prose.measures import measures
from drafting.prose.units import Unit

Pair = tuple[Unit | None, Unit | None]
SEAM: Final = " \u2028"  # stands between two paragraphs that were taken as one; a space to every pattern
_ALONE: Final = 4.0  # the price of leaving a paragraph without a partner, in the unit of a doubled length
_JOINED: Final = 2.5  # the price of taking two for one
_KIND: Final = 8.0  # a heading against a paragraph, a cell against a paragraph
_FIGURE: Final = 1.5  # a figure that one has and the other has not
_FRENCH: Final = 1.15  # French runs longer than English by about this factor
_WIDE: Final = 400  # paragraphs between two headings; more are cut into stretches of this many


def pair_units(english: Sequence[Unit], french: Sequence[Unit]) -> tuple[Pair, ...]:
    """The units of two texts, each exactly once and in order on either side; None where one has no partner."""
    return tuple(pair for left, right in _stretches(english, french) for pair in _aligned(left, right))


def _stretches(english: Sequence[Unit], french: Sequence[Unit]) -> Iterator[tuple[Sequence[Unit], Sequence[Unit]]]:
    """The texts cut at their headings where both have the same headings in number and depth, else evenly."""
    cuts, others = _heads(english), _heads(french)
    if len(cuts) != len(others) or any(b - a > _WIDE for a, b in pairwise((0, *cuts, len(english)))):
        pieces = max(1, len(english) // _WIDE, len(french) // _WIDE)
        cuts = [len(english) * at // pieces for at in range(1, pieces)]
        others = [len(french) * at // pieces for at in range(1, pieces)]
    for (a, b), (c, d) in zip(pairwise((0, *cuts, len(english))), pairwise((0, *others, len(french))), strict=True):
        yield english[a:b], french[c:d]


def _heads(units: Sequence[Unit]) -> list[int]:
    return [at for at, unit in enumerate(units) if unit.role == "heading" and at]


def _aligned(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Pair]:
    said = [[frozenset(m.value for m in measures(unit.text, unit.language)) for unit in side] for side in (left, right)]
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if (i, j) in best:
                _step(best, i, j, left, right, said)
    yield from reversed(list(_walk(best, left, right)))


def _step(
    best: dict[tuple[int, int], tuple[float, int, int]],
    i: int,
    j: int,
    left: Sequence[Unit],
    right: Sequence[Unit],
    said: list[list[frozenset[str]]],
) -> None:
    cost = best[i, j][0]
    for di, dj in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1)):
        if i + di > len(left) or j + dj > len(right):
            continue
        price = cost + _price(left[i : i + di], right[j : j + dj], said[0][i : i + di], said[1][j : j + dj])
        if price < best.get((i + di, j + dj), (float("inf"), 0, 0))[0]:
            best[i + di, j + dj] = price, di, dj


def _price(
    left: Sequence[Unit], right: Sequence[Unit], here: Sequence[frozenset[str]], there: Sequence[frozenset[str]]
) -> float:
    if not left or not right:
        return _ALONE
    kinds = 0.0 if {_kind(unit) for unit in left} == {_kind(unit) for unit in right} else _KIND
    lengths = sum(len(unit.text) for unit in left) * _FRENCH, sum(len(unit.text) for unit in right)
    stretch = max(lengths) / max(1.0, min(lengths)) - 1
    figures = len(frozenset().union(*here) ^ frozenset().union(*there))
    joined = _JOINED if len(left) != len(right) else 0.0
    return kinds + min(stretch, _ALONE) + figures * _FIGURE + joined


def _kind(unit: Unit) -> str:
    """Headings, cells and notes are told apart surely; other roles are a guess in a foreign text."""
    return unit.role if unit.role in ("heading", "cell", "note") else "text"


def _walk(
    best: dict[tuple[int, int], tuple[float, int, int]], left: Sequence[Unit], right: Sequence[Unit]
) -> Iterator[Pair]:
    i, j = len(left), len(right)
    while i or j:
        _, di, dj = best[i, j]
        yield _one(left[i - di : i]), _one(right[j - dj : j])
        i, j = i - di, j - dj


def _one(units: Sequence[Unit]) -> Unit | None:
    """The unit, two of them as one (parted by SEAM), or None."""
    return replace(units[0], text=SEAM.join(unit.text for unit in units)) if units else None
