"""Figures that only one language has: numbers, quantities, money, rates, dates, HS codes (rule R36)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from drafting.checks.concordance.mismatch import Mismatch
from drafting.prose.kinds import Kind
from drafting.prose.measures import Measure, known_unit, measures
from drafting.prose.ordinals import is_ordinal
from drafting.prose.units import Unit

_NAMES: Final[dict[Kind, str]] = {
    "number": "number",
    "quantity": "quantity",
    "money": "amount",
    "rate": "rate",
    "date": "date",
    "hs-code": "HS code",
}
_CODES: Final[dict[Kind, str]] = {
    "number": "concordance-number",
    "quantity": "concordance-number",
    "money": "concordance-money",
    "rate": "concordance-number",
    "date": "concordance-date",
    "hs-code": "concordance-hs-code",
}


def figure_mismatches(english: Unit, french: Unit) -> Iterator[Mismatch]:
    """A mismatch for each figure that one of two corresponding units has and the other has not; figures that differ are
    paired in the order in which they stand."""
    every = [list(measures(english.text, "en")), list(measures(french.text, "fr"))]
    yield from _references(english, french, *([m for m in each if m.kind == "reference"] for each in every))
    left, right = ([m for m in each if m.kind != "reference"] for each in every)
    left, right = _unmatched(left, right, _same)
    left, right = _unmatched(left, right, _alike)
    if not (any(map(_numbered, left)) and any(map(_numbered, right))):  # "the second one" says which year as well
        left, right = ([each for each in side if not _numbered(each)] for side in (left, right))
    while left or right:
        here = left.pop(0) if left else None
        there = _partner(here, right)
        yield _mismatch(english, french, here, there)


def _references(english: Unit, french: Unit, left: list[Measure], right: list[Measure]) -> Iterator[Mismatch]:
    """References of a paragraph together: the languages chain and list them in different ways."""
    here, there = (Counter(label for each in side for label in each.value.split()) for side in (left, right))
    if here != there:
        said = (_typed(english, left), _typed(french, right))
        message = f"The English text refers to “{said[0]}”, the French one to “{said[1]}”."
        if not left or not right:
            name, words = ("English", said[0]) if left else ("French", said[1])
            message = f"The reference “{words}” stands in the {name} text only."
        yield Mismatch("concordance-reference", "error", english, french, said, message,
                       "Refer to the same places in both languages.")  # fmt: skip


def _typed(unit: Unit, found: list[Measure]) -> str:
    return "; ".join(unit.text[each.start : each.end] for each in found)


def _numbered(measure: Measure) -> bool:
    return is_ordinal(measure.value)


def _same(one: Measure, other: Measure) -> bool:
    return (one.kind, one.value) == (other.kind, other.value)


def _alike(one: Measure, other: Measure) -> bool:
    """The same number where a unit in words may be recognised in one language only; two known units must agree."""
    if not {one.kind, other.kind} <= {"number", "quantity", "hs-code"}:
        return False
    (number, _, unit), (twin, _, twin_unit) = one.value.partition(" "), other.value.partition(" ")
    if number != twin or not (known_unit(unit) and known_unit(twin_unit)):
        return number == twin
    (what, _, rate), (twin_what, _, twin_rate) = unit.partition("/"), twin_unit.partition("/")
    return what == twin_what and (not rate or not twin_rate or rate == twin_rate)


def _unmatched(
    left: list[Measure], right: list[Measure], equal: Callable[[Measure, Measure], bool]
) -> tuple[list[Measure], list[Measure]]:
    rest = list(right)
    alone = []
    for measure in left:
        twin = next((each for each in rest if equal(measure, each)), None)
        if twin is None:
            alone.append(measure)
        else:
            rest.remove(twin)
    return alone, rest


def _partner(here: Measure | None, right: list[Measure]) -> Measure | None:
    """The first leftover of the same kind; any leftover when nothing is left on this side."""
    if here is None:
        return right.pop(0)
    found = next((each for each in right if each.kind == here.kind), None)
    if found is not None:
        right.remove(found)
    return found


def _mismatch(english: Unit, french: Unit, here: Measure | None, there: Measure | None) -> Mismatch:
    said = (
        english.text[here.start : here.end] if here else "",
        french.text[there.start : there.end] if there else "",
    )
    kind = (here or there).kind  # type: ignore[union-attr]
    name = _NAMES[kind]
    if here and there:
        message = f"The English text says “{said[0]}” where the French one says “{said[1]}”."
    elif here:
        message = f"The {name} “{said[0]}” stands in the English text only."
    else:
        message = f"The {name} “{said[1]}” stands in the French text only."
    return Mismatch(_CODES[kind], "error", english, french, said, message, f"Give the same {name} in both languages.")
