"""R02 and R03: quarters that make up their year, years that make up a total, a total within its yearly limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from drafting.checks.rules.days import months_after
from drafting.checks.rules.limits import key_of
from drafting.checks.rules.said import number, quantity, rounded, said
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import Known, View
from drafting.library.values import Money, Quantity, Row, Schedule

TOLERANCE: Final = Decimal("0.5")  # per cent, clause-catalogue.md, R02
QUARTERS: Final = 4
CRUDE, MINERALS, URANIUM = "supply.crude-volume", "supply.critical-minerals", "supply.uranium"


def quarters_make_the_year(view: View) -> Iterator[Trial]:
    """The quarters of crude oil, weighted by their days, average to the quantity of their supply year (R02)."""
    quarterly, yearly = view.get(CRUDE, "quarterly"), view.get(CRUDE, "floor")
    if quarterly is None or not isinstance(quarterly.value, Schedule):
        return
    rows = quarterly.value.rows
    begin = view.effect or _first(rows)
    years = {row.period: row for row in yearly.value.rows} if yearly and isinstance(yearly.value, Schedule) else {}
    by_year: dict[int, list[Row]] = {}
    for row in rows:
        if isinstance(row.period, date) and row.period >= begin:  # an earlier one is told by R04
            by_year.setdefault(_year_of(row.period, begin), []).append(row)
    for year, quarters in by_year.items():
        end = months_after(begin, 12 * year)
        yield from _year(quarterly, yearly, year, quarters, end, years.get(year))


def _year(
    quarterly: Known, yearly: Known | None, year: int, quarters: list[Row], end: date, whole: Row | None
) -> Iterator[Trial]:
    at = quarterly.at(key_of(quarters[0]))
    others = tuple(quarterly.at(key_of(row)) for row in quarters[1:])
    if len(quarters) != QUARTERS:
        yield Trial(
            False,
            f"supply year {year}: {len(quarters)} quarters given",
            f"Supply year {year} has {len(quarters)} of its {QUARTERS} quarters.",
            "Give each quarter of the year its quantity, by the day it begins.",
            at,
            others,
        )
        return
    if yearly is None:
        return
    if whole is None:
        yield Trial(
            False,
            f"supply year {year}: no yearly quantity",
            f"The quarters of supply year {year} have no yearly quantity to add up to.",
            f"Give year {year} under floor:, or take its quarters out.",
            at,
            (*others, yearly.place),
        )
        return
    starts = [*(row.period for row in quarters if isinstance(row.period, date)), end]
    days = [(later - start).days for start, later in pairwise(starts)]
    mean = sum((row.value * count for row, count in zip(quarters, days, strict=True)), Decimal(0)) / sum(days)
    off = abs(mean - whole.value) * 100 / whole.value if whole.value else Decimal(0)
    sum_shown = " + ".join(f"{number(row.value)} × {count}" for row, count in zip(quarters, days, strict=True))
    unit = quarterly.value.unit if isinstance(quarterly.value, Schedule) else ""
    yield Trial(
        off <= TOLERANCE,
        f"supply year {year}: ({sum_shown}) ÷ {sum(days)} days = {quantity(round(mean, 1), unit)}; the year has "
        f"{quantity(whole.value, unit)}, {rounded(off)}% apart (at most {TOLERANCE}%)",
        f"The quarters of supply year {year} average {quantity(round(mean, 1), unit)}, but the year has "
        f"{quantity(whole.value, unit)}.",
        "Correct a quarter or the year; weighted by days, they may differ by half a per cent.",
        yearly.at(key_of(whole)),
        (at, *others),
    )


def _first(rows: tuple[Row, ...]) -> date:
    return next(row.period for row in rows if isinstance(row.period, date))


def _year_of(day: date, begin: date) -> int:
    year = 1
    while months_after(begin, 12 * year) <= day:
        year += 1
    return year


def totals_add_up(view: View) -> Iterator[Trial]:
    """A stated total is the sum of its years; what may be spent in a year suffices for the total (R03)."""
    yield from _sum_of_years(view)
    for funds, yearly in (("us-funds", "us-yearly"), ("canada-funds", "canada-yearly")):
        yield from _within_years(view, funds, yearly)


def _sum_of_years(view: View) -> Iterator[Trial]:
    total = view.get(URANIUM, "total")
    rows = next((known for name in ("floor", "target") if (known := view.get(URANIUM, name))), None)
    if total is None or rows is None or not isinstance(rows.value, Schedule) or not isinstance(total.value, Quantity):
        return
    found = sum((row.value for row in rows.value.rows), Decimal(0))
    terms = " + ".join(number(row.value) for row in rows.value.rows)
    yield Trial(
        found == total.value.number,
        f"{URANIUM}: {terms} = {quantity(found, rows.value.unit)}; the total says {said(total.value)}",
        f"The years of “{URANIUM}” add up to {quantity(found, rows.value.unit)}, but its total is {said(total.value)}.",
        "Correct the total or a year.",
        total.place,
        tuple(rows.at(key_of(row)) for row in rows.value.rows),
    )


def _within_years(view: View, funds: str, yearly: str) -> Iterator[Trial]:
    total, limit = view.get(MINERALS, funds), view.get(MINERALS, yearly)
    years = _years(view)
    if not (total and limit and years and isinstance(total.value, Money) and isinstance(limit.value, Money)):
        return
    if not limit.value.amount:
        return
    needed = total.value.amount / limit.value.amount
    yield Trial(
        needed <= years,
        f"{MINERALS}: {said(total.value)} ÷ {said(limit.value)} a year = {rounded(needed)} years; the text lasts "
        f"through {years} (begun years count)",
        f"At {said(limit.value)} a year ({yearly}), {said(total.value)} ({funds}) takes {rounded(needed)} "
        "years; the text "
        f"lasts through {years}.",
        "Raise the yearly limit, lower the total, or let the text last longer.",
        total.place,
        (limit.place, view.date_place("end")),
    )


def _years(view: View) -> int:
    """The calendar years in which the text has effect, begun ones counted."""
    if view.effect is None or view.end is None:
        return 0
    return view.end.year - view.effect.year + 1
