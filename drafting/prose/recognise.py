"""One recogniser for everybody: tokens of the comparison, checks of a text, names of changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from drafting.prose.dates import find_dates
from drafting.prose.figures import find_numbers
from drafting.prose.hscodes import find_hs_codes
from drafting.prose.kinds import Kind, Language, Recognised
from drafting.prose.modals import find_modals
from drafting.prose.money import find_money
from drafting.prose.quantities import find_quantities
from drafting.prose.references import find_references

__all__ = ["FIGURES", "Kind", "Language", "Recognised", "recognise"]

Recogniser = Callable[[str, Language | None], Iterator[Recognised]]
RECOGNISERS: Final[tuple[Recogniser, ...]] = (  # of two pieces equally long, the earlier recogniser's is taken
    find_dates,
    find_hs_codes,
    find_money,
    find_quantities,
    find_references,
    find_numbers,
    find_modals,
)
FIGURES: Final[frozenset[Kind]] = frozenset({"number", "quantity", "money", "rate", "date", "hs-code"})


def recognise(text: str, language: Language | None = None) -> tuple[Recognised, ...]:
    """Every piece of ``text`` that means one thing, in order, none on another; longer ones win.

    ``language`` chooses the words and how numbers are grouped; None takes both languages. Time grows in
    proportion to the text.
    """
    return _longest(found for find in RECOGNISERS for found in find(text, language))


def _longest(candidates: Iterable[Recognised]) -> tuple[Recognised, ...]:
    taken: list[Recognised] = []
    starts: list[int] = []
    for found in sorted(candidates, key=lambda each: each.start - each.end):
        at = bisect_left(starts, found.start)
        free_before = at == 0 or taken[at - 1].end <= found.start
        if free_before and (at == len(taken) or found.end <= starts[at]):
            starts.insert(at, found.start)
            taken.insert(at, found)
    return tuple(taken)
