"""R31, R32, R39: one quantity said twice agrees with itself; a signature comes before the effect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from drafting.checks.rules.days import last_day
from drafting.checks.rules.limits import key_of
from drafting.checks.rules.phase_two import phase_two_said_once
from drafting.checks.rules.said import number, quantity, rounded, said
from drafting.checks.rules.trial import Trial, places
from drafting.checks.rules.view import View
from drafting.deal.placed import Open
from drafting.library.values import Date, Duration, Percent, Quantity, Rows, Schedule, Value, Words, Year

URANIUM, EFFECT, SIGNATURE, QUOTA, SURGE = (
    "supply.uranium",
    "final.effect",
    "final.signature",
    "tariffs.quota",
    "tariffs.surge",
)
CONVERSION: Final = {
    "en": re.compile(r"kilogram of\s+uranium is\s+([\d.]+)\s+pounds"),
    "fr": re.compile(r"kilogramme d'uranium équivaut à\s+([\d,]+)\s+livres"),
}
HALF: Final = Decimal("0.5")  # a figure rounded to the unit may be off by half of it
NEAR: Final = Decimal("0.5")  # per cent, as in R02


def pounds_and_tonnes(view: View) -> Iterator[Trial]:
    """Tonnes of uranium beside pounds are the same quantity, and the text converts as the facts do (R31)."""
    fact = view.fact("uranium-conversion")
    if fact is None or not isinstance(fact.value, Quantity) or not view.has(URANIUM):
        return
    yield from _text_converts(view, fact.value.number)
    tonnes = view.get(URANIUM, "tonnes")
    pounds = view.get(URANIUM, "floor") or view.get(URANIUM, "target")
    if not (tonnes and pounds and isinstance(tonnes.value, Schedule) and isinstance(pounds.value, Schedule)):
        return
    years = {row.period: row for row in pounds.value.rows}
    for row in tonnes.value.rows:
        at, other = tonnes.at(key_of(row)), years.get(row.period)
        if other is None:
            yield Trial(
                False,
                f"{row.period}: no pounds",
                f"Tonnes of uranium are given for {row.period}, pounds are not.",
                "Give both for the same years.",
                at,
                (pounds.place,),
            )
            continue
        made = other.value / fact.value.number  # thousand pounds ÷ pounds a kilogram = thousand kilograms, tonnes
        room = HALF + HALF / 1000  # of a tonne: the figure typed is a whole number of tonnes
        yield Trial(
            abs(made - row.value) <= max(room, _step(row.value) / 2),
            f"{row.period}: {number(other.value)} thousand lb ÷ {fact.value.number} lb/kg = {rounded(made)} tU; given "
            f"{number(row.value)} tU",
            f"For {row.period}, {number(other.value)} thousand pounds of U3O8 equivalent are {rounded(made, 0)} "
            "tonnes of "
            f"uranium, not {number(row.value)}.",
            f'Write "{rounded(made, 0).replace(",", "")}", or correct the pounds.',
            at,
            (pounds.at(key_of(other)), fact.place),
        )


def _step(value: Decimal) -> Decimal:
    """The unit of the last digit typed: 0.1 for 7692.9."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _text_converts(view: View, factor: Decimal) -> Iterator[Trial]:
    placed = view.deal.clause(URANIUM)
    annex = placed.clause.annexes.get("quantities") if placed else None
    for language, pattern in CONVERSION.items():
        source = annex.text["en" if language == "en" else "fr"].source if annex else None
        match = pattern.search(source.text) if source else None
        if source is None or match is None:
            continue
        typed = Decimal(match[1].replace(",", "."))
        yield Trial(
            typed == factor,
            f"{URANIUM} ({language}): 1 kg of uranium is {typed} lb of U3O8; on record {factor}",
            f"The text of “{URANIUM}” takes a kilogram of uranium for {typed} pounds of U3O8; it is {factor}.",
            f"Write {factor} in both languages.",
            source.place(match.start(1), len(match[1])),
            (view.place(URANIUM),),
        )


def said_twice(view: View) -> Iterator[Trial]:
    """Dates and quantities that stand in two places (R32)."""
    yield from _end_and_term(view)
    yield from phase_two_said_once(view)
    yield from _base_and_quota(view)
    yield from _rows_once(view, "supply.critical-minerals", "quantities")
    yield from _rows_once(view, "integrity.connected-vehicles", "model-years")


def _end_and_term(view: View) -> Iterator[Trial]:
    """The deal's end is the effect date and the term; an open term agrees where one side's does."""
    term, typed = view.get(EFFECT, "term"), view.deal.deal.dates.end
    placed = view.deal.clause(EFFECT)
    if term is None or typed is None or view.effect is None or placed is None or not isinstance(term.value, Duration):
        return
    held = placed.values[placed.position]["term"]
    terms = [offer.value for offer in held.offers] if isinstance(held, Open) else [term.value]
    ends = [last_day(view.effect, length) for length in terms if isinstance(length, Duration)]
    if len(placed.positions) > 1 and term.origin == "position":
        return  # each side's position brings a term of its own; the deal's end waits for one of them
    found = last_day(view.effect, term.value)
    yield Trial(
        any(abs((end - typed).days) <= 1 for end in ends),  # the last day, or the day after it
        f"{view.effect} + {said(term.value)}: last day {found}; end: {typed}",
        f"The text takes effect on {view.effect} for {said(term.value)}, so it ends on {found}; the deal says {typed}.",
        f"Write end: {found}, or another term.",
        view.date_place("end"),
        places(view.date_place("effect"), term.place),
    )


def _base_and_quota(view: View) -> Iterator[Trial]:
    """The average of the base years, where both the quota and the surge clause speak of the same years and goods."""
    base, cap, share = view.get(SURGE, "base"), view.get(QUOTA, "cap"), view.get(QUOTA, "share")
    if base is None or cap is None or share is None or view.has("tariffs.elimination"):
        return
    years = [(view.get(QUOTA, name), view.get(SURGE, name)) for name in ("base-from", "base-to")]
    if any(one is None or other is None or one.value != other.value for one, other in years):
        return
    if not (isinstance(base.value, Quantity) and isinstance(cap.value, Quantity) and isinstance(share.value, Percent)):
        return
    made = base.value.number * share.value.number / 100
    yield Trial(
        abs(made - cap.value.number) * 100 <= NEAR * cap.value.number,
        f"{said(base.value)} × {said(share.value)} = {quantity(made, 'kt')}; quota {said(cap.value)}",
        f"{said(share.value)} of the average of {said(base.value)} is {quantity(made, 'kt')}, but the quota is "
        f"{said(cap.value)}.",
        "Correct the average, the share or the quota.",
        cap.place,
        places(base.place, share.place),
    )


def _rows_once(view: View, clause: str, name: str) -> Iterator[Trial]:
    """What names a row (words, a year) names one row."""
    known = view.get(clause, name)
    if known is None or not isinstance(known.value, Rows):
        return
    seen: dict[tuple[str, ...], int] = {}
    for index, cells in enumerate(known.value.rows):
        key = tuple(_name(cell) for cell in cells if isinstance(cell, Words | Year))
        if key in seen:
            yield Trial(
                False,
                f"{', '.join(key)}: rows {seen[key] + 1} and {index + 1}",
                f"“{', '.join(key)}” has two rows in “{name}” of “{clause}”.",
                "Keep one of the two.",
                known.at(index),
                (known.at(seen[key]),),
            )
        seen.setdefault(key, index)


def _name(value: Value | None) -> str:
    return said(value).casefold() if value is not None else ""


def signed_before_effect(view: View) -> Iterator[Trial]:
    """Signature no later than effect; where the text takes effect on signature, on that very day (R39)."""
    signed = [known for name in ("signed", "second-signed") if (known := view.get(SIGNATURE, name))]
    days = [(known, known.value.day) for known in signed if isinstance(known.value, Date)]
    effect = view.effect
    if effect is None or not days:
        return
    for known, day in days:
        yield Trial(
            day <= effect,
            f"{known.name} {day} ≤ effect {effect}",
            f"The text is signed on {day}, after it takes effect on {effect}.",
            "Sign it no later than that, or let it take effect later.",
            known.place,
            places(view.date_place("effect")),
        )
    start, binding = view.known(EFFECT, "start"), view.deal.deal.profile == "binding"
    last, day = max(days, key=lambda each: each[1])
    if start is not None and not binding and view.option(EFFECT, "start") == "signature" and day <= effect:
        yield Trial(
            day == effect,
            f"takes effect on signature: signed {day}, effect {effect}",
            f"The text takes effect on signature, on {day}, but the deal's effect date is {effect}.",
            f"Write effect: {day}, or start: date.",
            last.place,
            places(view.date_place("effect"), start.place),
        )
