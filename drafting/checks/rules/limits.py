"""R01: a lower limit, a target and an upper limit for the same commodity, unit and period come in that order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Final

from drafting.checks.rules.said import quantity, said
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import Known, View
from drafting.library.params import NumberParam, RowsParam, ScheduleParam
from drafting.library.values import Money, Percent, Quantity, Row, Rows, Schedule, Words
from drafting.place import Place

ORDER: Final = {"floor": 0, "target": 1, "cap": 2}
NAMES: Final = {"floor": "lower limit", "target": "target", "cap": "upper limit"}
# Parameters that limit the same thing without saying so: the smaller, the larger.
PAIRS: Final = (
    ("supply.uranium", "share", "max-share", "share of output"),
    ("supply.crude-price", "least", "discount", "discount per barrel"),
)


@dataclass(frozen=True, slots=True)
class Limit:
    """``period`` None holds for every period; a quantity of a whole text."""

    kind: str
    value: Decimal
    unit: str | None
    period: int | date | None
    place: Place
    name: str


def limits_in_order(view: View) -> Iterator[Trial]:
    """Floors, targets and caps of each clause against one another, and pairs that are limits in all but name."""
    for placed in view.deal.clauses:
        clause = placed.clause.id
        yield from _ordered(clause, tuple(_of_clause(view, clause)))
        for name, param in placed.clause.params.items():
            if isinstance(param, RowsParam) and set(ORDER) & set(param.columns):
                yield from _rows(view, clause, name, param)
    for clause, low, high, what in PAIRS:
        yield from _pair(view, clause, low, high, what)


def _of_clause(view: View, clause: str) -> Iterator[Limit]:
    open_position = bool(view.deal.clause(clause).position_offers)  # type: ignore[union-attr]
    for name, param in view.deal.clause(clause).clause.params.items():  # type: ignore[union-attr]
        if not isinstance(param, NumberParam | ScheduleParam) or param.kind not in ORDER:
            continue
        known = view.get(clause, name)
        if known is None and not open_position:
            typed = view.known(clause, name)  # typed, though the position does not print it: it contradicts the rest
            known = typed if typed and typed.typed else None
        if known is not None:
            yield from _limits(known, str(param.kind))


def _limits(known: Known, kind: str) -> Iterator[Limit]:
    match known.value:
        case Quantity(number, unit):
            yield Limit(kind, number, unit, None, known.place, known.name)
        case Schedule(by, unit, rows):
            for row in rows:
                yield Limit(
                    kind, row.value, unit, None if by == "date" else row.period, known.at(key_of(row)), known.name
                )
        case _:
            pass


def key_of(row: Row) -> str:
    """A row's key as typed."""
    return row.period.isoformat() if isinstance(row.period, date) else str(row.period)


def _ordered(clause: str, limits: tuple[Limit, ...]) -> Iterator[Trial]:
    for one, other in combinations(limits, 2):
        low, high = sorted((one, other), key=lambda limit: ORDER[limit.kind])
        together = low.period == high.period or None in (low.period, high.period)
        if low.kind == high.kind or low.unit != high.unit or not together:
            continue
        when = low.period if low.period is not None else high.period
        yield _trial(clause, low, high, f" for {when}" if when is not None else "")


def _trial(clause: str, low: Limit, high: Limit, when: str) -> Trial:
    below, above = quantity(low.value, low.unit), quantity(high.value, high.unit)
    kinds = f"the {NAMES[low.kind]} ({low.name}) {below} and the {NAMES[high.kind]} ({high.name}) {above}"
    return Trial(
        low.value <= high.value,
        f"{clause}{when}: {below} ≤ {above}",
        f"In “{clause}”{when}, {kinds} are crossed.",
        f"The {NAMES[low.kind]} cannot be more than the {NAMES[high.kind]}; check the two figures.",
        low.place,
        (high.place,),
    )


def _rows(view: View, clause: str, name: str, param: RowsParam) -> Iterator[Trial]:
    known = view.get(clause, name)
    if known is None or not isinstance(known.value, Rows):
        return
    columns, kinds = known.value.columns, [kind for kind in ORDER if kind in param.columns]
    labels = [column for column in columns if column not in ORDER]
    found: dict[str, list[Limit]] = {}
    for index, cells in enumerate(known.value.rows):
        row = dict(zip(columns, cells, strict=True))
        key = ", ".join(cell.words.en.casefold() for each in labels if isinstance(cell := row[each], Words))
        for kind in kinds:
            cell = row[kind]
            if isinstance(cell, Quantity):
                found.setdefault(key, []).append(Limit(kind, cell.number, cell.unit, None, known.at(index, kind), kind))
    for key, limits in found.items():
        yield from _ordered(f"{clause} ({key})", tuple(limits))


def _pair(view: View, clause: str, low: str, high: str, what: str) -> Iterator[Trial]:
    one, other = view.get(clause, low), view.get(clause, high)
    if one is None or other is None:
        return
    small, large = _number(one), _number(other)
    if small is None or large is None:
        return
    yield Trial(
        small <= large,
        f"{clause}: {low} {said(one.value)} ≤ {high} {said(other.value)}",
        f"In “{clause}” the {what} is at least {said(one.value)} ({low}) and at most {said(other.value)} ({high}).",
        "Exchange the two, or correct one.",
        one.place,
        (other.place,),
    )


def _number(known: Known) -> Decimal | None:
    match known.value:
        case Percent(number) | Quantity(number=number):
            return number
        case Money(amount):
            return amount
        case _:
            return None
