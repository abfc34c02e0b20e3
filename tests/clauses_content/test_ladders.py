"""Ladders against the directions of parameters: down a ladder, no rung gives its side more than the one before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from drafting.library.clause import Clause, Ladder, Rung
from drafting.library.library import Library
from drafting.library.values import Choice, Date, Duration, Flag, Money, Percent, Quantity, Schedule, Value
from drafting.library.vocabulary import SIDES

RISING = ("higher", "later", "longer", "more")
FALLING = ("lower", "earlier", "shorter", "fewer")


def size(value: Value) -> list[Decimal] | None:
    """What makes a value smaller or larger; None where only its options count."""
    match value:
        case Percent(number=number) | Quantity(number=number):
            return [number]
        case Money(amount=amount):
            return [amount]
        case Duration(count=count):
            return [Decimal(count)]
        case Date(day=day):
            return [Decimal(day.toordinal())]
        case Schedule(rows=rows):
            return [row.value for row in rows]
        case _:
            return None


def gains(way: str | bool, before: Value, after: Value) -> bool:
    """Whether ``after`` is better than ``before`` for the side that goes ``way``."""
    one, other = size(before), size(after)
    if way in RISING or way in FALLING:
        return one is not None and other is not None and (other > one if way in RISING else other < one)
    chosen = [each.option if isinstance(each, Choice) else each.on for each in (before, after)
              if isinstance(each, Choice | Flag)]  # fmt: skip
    return len(chosen) == 2 and chosen[0] != way and chosen[1] == way


def steps(ladder: Ladder) -> Iterator[tuple[Rung, Rung]]:
    """Each rung with the next one at the same position, where values can be compared."""
    for before, after in ((ladder.opening, ladder.target), (ladder.target, ladder.fallback)):
        if before.position == after.position:
            yield before, after


def rising(clause: Clause) -> Iterator[str]:
    """The values by which a side would climb instead of giving way."""
    for side in SIDES if clause.ladders else ():
        for before, after in steps(getattr(clause.ladders, side)):
            for name in before.with_.keys() & after.with_.keys():
                param = clause.params[name]
                way = getattr(param.better, side) if param.better else None
                old, new = param.read(before.with_[name]), param.read(after.with_[name])
                if way is not None and gains(way, old, new):
                    yield f"{clause.id}, {side}: {name}"


def test_no_side_climbs_up_its_ladder(library: Library) -> None:
    assert [found for clause in map(library.clause, library) for found in rising(clause)] == []


@pytest.mark.parametrize(
    ("way", "before", "after", "better"),
    [
        ("higher", Percent(Decimal(5)), Percent(Decimal(6)), True),
        ("higher", Percent(Decimal(6)), Percent(Decimal(5)), False),
        ("shorter", Duration(30, "days"), Duration(20, "days"), True),
        ("joint", Choice("united-states"), Choice("joint"), True),
        (True, Flag(True), Flag(False), False),
    ],
)
def test_a_gain_is_seen(way: str | bool, before: Value, after: Value, better: bool) -> None:
    assert gains(way, before, after) is better
