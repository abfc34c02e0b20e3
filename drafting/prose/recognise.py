"""One recogniser for everybody: tokens of the comparison, checks of a text, names of changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Final

from drafting.prose.dates import find_dates
from drafting.prose.figures import find_numbers
from drafting.prose.hscodes import find_hs_codes
from drafting.prose.kinds import Kind, Language, Recognised
from drafting.prose.modals import find_modals
from drafting.prose.money import find_money
from drafting.prose.quantities import find_quantities, find_rates
from drafting.prose.references import find_references

__all__ = ["FIGURES", "Kind", "Language", "Recognised", "recognise"]

Recogniser = Callable[[str, Language | None], Iterator[Recognised]]
RECOGNISERS: Final[
    tuple[tuple[Recogniser, frozenset[Kind]], ...]
] = (  # equally long pieces: the earlier one's is taken
    (find_dates, frozenset({"date"})),
    (find_hs_codes, frozenset({"hs-code"})),
    (find_money, frozenset({"money"})),
    (find_quantities, frozenset({"quantity", "rate"})),
    (find_references, frozenset({"reference"})),
    (find_numbers, frozenset({"number"})),
    (find_modals, frozenset({"modal", "negation"})),
)
ALL: Final[frozenset[Kind]] = frozenset().union(*(kinds for _, kinds in RECOGNISERS))
FIGURES: Final[frozenset[Kind]] = frozenset({"number", "quantity", "money", "rate", "date", "hs-code"})


def recognise(text: str, language: Language | None = None, kinds: Collection[Kind] = ALL) -> tuple[Recognised, ...]:
    """Every piece of ``text`` that means one thing, in order, none on another; longer ones win.

    ``language`` chooses the words and how numbers are grouped; None takes both languages. ``kinds`` are the ones
    looked for; a piece of another kind does not stand in their way. Time grows in proportion to the text.
    """
    wanted = frozenset(kinds)
    return _longest([
        found for find in _finders(wanted) for found in find(text, language) if found.kind in wanted
    ])  # fmt: skip


@cache
def _finders(wanted: frozenset[Kind]) -> tuple[Recogniser, ...]:
    found = [find for find, gives in RECOGNISERS if not gives.isdisjoint(wanted)]
    return tuple(find_rates if find is find_quantities and "quantity" not in wanted else find for find in found)


def _longest(candidates: Sequence[Recognised]) -> tuple[Recognised, ...]:
    if len(candidates) < 2:
        return tuple(candidates)
    taken: list[Recognised] = []
    starts: list[int] = []
    for found in sorted(candidates, key=lambda each: each.start - each.end):
        at = bisect_left(starts, found.start)
        free_before = at == 0 or taken[at - 1].end <= found.start
        if free_before and (at == len(taken) or found.end <= starts[at]):
            starts.insert(at, found.start)
            taken.insert(at, found)
    return tuple(taken)
