"""Which of two values is better for a side, by the direction that a parameter declares. *Internal.*"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from drafting.library import values
from drafting.library.params import BaseParam
from drafting.library.values import Value
from drafting.library.vocabulary import Side

UPWARDS: Final = ("higher", "later", "longer", "more")
DAYS: Final = {"days": 1, "weeks": 7, "months": 30, "years": 365}


def compared(param: BaseParam, side: Side, first: Value, second: Value) -> int | None:
    """1 where ``first`` is better for ``side``, -1 where ``second`` is, 0 where neither; None where nobody can say."""
    if param.better is None:
        return None
    way = param.better.CAN if side == "CAN" else param.better.USA
    if isinstance(first, values.Choice | values.Flag | values.SideValue):
        return (_word(first) == way) - (_word(second) == way)
    if isinstance(first, values.Schedule) and isinstance(second, values.Schedule):
        return _schedules(first, second, 1 if way in UPWARDS else -1)
    one, other = measure(first), measure(second)
    if one is None or other is None:
        return None
    found = (one > other) - (one < other)
    return found if way in UPWARDS else -found


def measure(value: Value) -> Decimal | None:
    """A value as a number that orders it among its like: days for dates and times, members for lists."""
    match value:
        case values.Percent(number) | values.Quantity(number=number):
            return number
        case values.Money(amount):
            return amount
        case values.Duration(count, unit):
            return Decimal(count * DAYS[unit])
        case values.Date(day):
            return Decimal(day.toordinal())
        case values.Year(year):
            return Decimal(year)
        case values.Goods(items=items) | values.Phrases(items=items):
            return Decimal(len(items))
        case values.Clauses(ids):
            return Decimal(len(ids))
        case values.Rows(rows=rows):
            return Decimal(len(rows))
        case _:
            return None


def _schedules(first: values.Schedule, second: values.Schedule, up: int) -> int | None:
    """Better where it is in no common period worse and in one better; None where it is both."""
    there = {row.period: row.value for row in second.rows}
    signs = {
        up * ((row.value > there[row.period]) - (row.value < there[row.period]))
        for row in first.rows
        if row.period in there
    }
    if not signs or {1, -1} <= signs:
        return None
    return max(signs) or min(signs)


def _word(value: Value) -> str | bool | None:
    match value:
        case values.Choice(option):
            return option
        case values.Flag(on):
            return on
        case values.SideValue(side):
            return side
        case _:
            return None
