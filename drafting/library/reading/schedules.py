"""Schedules: what holds in each supply year, calendar year, model year, or from each date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from drafting.library.problem import Problem, Wrong, wrong
from drafting.library.reading.numbers import decimal, year
from drafting.library.reading.scalars import iso_date, line, what_is
from drafting.library.values import By, Row, Schedule
from drafting.source import Mapping, Node, Scalar

MOST_YEARS = 99


def schedule(node: Node, by: By, unit: str) -> Schedule:
    """Periods and quantities, in their order: {"1": "3000", "2": "3100"}."""
    if not isinstance(node, Mapping) or not node:
        example = {"effect-year": "1", "date": "2026-01-01"}.get(by, "2027")
        raise wrong("wrong-type", f"Here stands {what_is(node)}, where periods and quantities are needed.",
                    f'Write them like {{"{example}": "3000"}}.')  # fmt: skip
    rows: list[Row] = []
    problems: list[Problem] = []
    for key, typed in node.items():
        try:
            when = period(Scalar.plain(key), by)
        except Wrong as error:
            problems.extend(Problem(p.code, p.message, p.remedy, (str(key),), True) for p in error.problems)
            continue
        if rows and not _after(when, rows[-1].period):
            problems.append(Problem("schedule-order", f"“{key}” does not come after the period above it.",
                                    "Write the periods in their order, each once.", (str(key),), True))  # fmt: skip
        try:
            rows.append(Row(when, decimal(typed, "a quantity")))
        except Wrong as error:
            problems.extend(p.under(str(key)) for p in error.problems)
    if problems:
        raise Wrong(*problems)
    return Schedule(by, unit, tuple(rows))


def period(key: Node, by: By) -> int | date:
    """A key of a schedule. Raises ``Wrong`` with the code of what it should have been."""
    if by == "date":
        return iso_date(key)
    if by != "effect-year":
        return year(key).year
    text = line(key, "a year")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_YEARS or text.startswith("0"):
        raise wrong("schedule-period", f"“{text}” is not the number of a year counted from the effect date.",
                    'Number the years "1", "2", "3".')  # fmt: skip
    return int(text)


def shape(found: Schedule, trend: Literal["rising", "falling"] | None, last: Decimal | None) -> tuple[Problem, ...]:
    """What breaks the schedule's own rules: gaps between years, its trend, its last value."""
    problems = []
    rows = found.rows
    for before, after in pairwise(rows):
        key = key_of(after)
        if isinstance(before.period, int) and isinstance(after.period, int) and after.period != before.period + 1:
            problems.append(Problem("schedule-hole", f"No value is given between {before.period} and {after.period}.",
                                    "Add the missing years.", (key,), True))  # fmt: skip
        if (trend == "falling" and after.value > before.value) or (trend == "rising" and after.value < before.value):
            problems.append(Problem("schedule-trend", f"The value goes from {before.value} to {after.value}, "
                                    f"but this schedule is {trend}.", "Check the two values.", (key,)))  # fmt: skip
    if found.by == "effect-year" and rows and rows[0].period != 1:
        problems.append(Problem("schedule-hole", f"The schedule begins with year {rows[0].period}, not with year 1.",
                                "Add the missing years.", (key_of(rows[0]),), True))  # fmt: skip
    if last is not None and rows and rows[-1].value != last:
        problems.append(Problem("schedule-end", f"The last value is {rows[-1].value}; it has to be {last}.",
                                f'Add a last step of "{last}".', (key_of(rows[-1]),)))  # fmt: skip
    return tuple(problems)


def key_of(row: Row) -> str:
    """The row's key as typed."""
    return row.period.isoformat() if isinstance(row.period, date) else str(row.period)


def _after(later: int | date, earlier: int | date) -> bool:
    if isinstance(later, date) and isinstance(earlier, date):
        return later > earlier
    return isinstance(later, int) and isinstance(earlier, int) and later > earlier
