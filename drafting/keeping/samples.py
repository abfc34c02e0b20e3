"""Which values are tried together: every two values of two parameters meet in one sample at least."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from drafting.keeping.limits import Limit, limits
from drafting.library.clause import Clause
from drafting.library.library import Library
from drafting.library.vocabulary import Profile

MOST_PAIRED: Final = 12  # parameters; with more, only each value by itself is sure to be tried


@dataclass(frozen=True, slots=True)
class Sample:
    """A clause to be tried: at ``position``, in ``profile``, with these values. ``empty``: nothing is given."""

    clause: str
    position: str
    profile: Profile
    values: Mapping[str, Limit]
    empty: bool = False

    def __str__(self) -> str:
        given = ", ".join(f"{name} {limit.label}" for name, limit in self.values.items())
        return f"{self.clause}, {self.position}, {self.profile}: {given or 'nothing given'}"


def samples(clause: Clause, library: Library) -> Iterator[Sample]:
    """Every position × profile × value of ``clause``, and each once with nothing given, so that gaps are seen."""
    for profile in clause.profiles:
        tried = {str(name): limits(param, clause, library, profile) for name, param in clause.params.items()}
        rows = tuple(rows_of({name: len(each) for name, each in tried.items()}))
        for position in clause.position_ids:
            for row in rows:
                yield Sample(clause.id, position, profile, {name: tried[name][at] for name, at in row.items()})
            if tried:
                yield Sample(clause.id, position, profile, {}, empty=True)


def rows_of(sizes: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """Choices of one value (0 to size − 1) for each name, such that every pair of values of two names meets.

    Greedy, as in the literature on covering arrays (Cohen et al., "The AETG System", 1997): not the fewest rows,
    but few, and always the same ones. No names: one empty row.
    """
    names = sorted(sizes, key=lambda name: (-sizes[name], name))
    if len(names) > MOST_PAIRED or len(names) < 2:
        for step in range(max(sizes.values(), default=1)):
            yield {name: step % sizes[name] for name in sizes}
        return
    open_pairs = {
        (one, a, other, b)
        for one, other in combinations(names, 2)
        for a in range(sizes[one])
        for b in range(sizes[other])
    }
    while open_pairs:
        row = _row(names, sizes, open_pairs)
        open_pairs -= set(_pairs(names, row))
        yield {name: row[name] for name in sizes}


def _row(names: Sequence[str], sizes: Mapping[str, int], open_pairs: set[tuple[str, int, str, int]]) -> dict[str, int]:
    """A row that begins with a pair not yet met and takes, name by name, the value that meets most."""
    one, a, other, b = min(open_pairs)
    row = {one: a, other: b}
    for name in names:
        if name not in row:
            row[name] = max(range(sizes[name]), key=lambda at: (_new(names, row, name, at, open_pairs), -at))
    return row


def _new(
    names: Sequence[str], row: Mapping[str, int], name: str, at: int, open_pairs: set[tuple[str, int, str, int]]
) -> int:
    return sum(pair in open_pairs for pair in _pairs(names, {**row, name: at}))


def _pairs(names: Sequence[str], row: Mapping[str, int]) -> Iterator[tuple[str, int, str, int]]:
    standing = [name for name in names if name in row]
    yield from ((one, row[one], other, row[other]) for one, other in combinations(standing, 2))
