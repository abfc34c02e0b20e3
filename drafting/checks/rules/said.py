"""Values in the sentences of findings, written as the deal file writes them."""

from __future__ import annotations

from decimal import Decimal

from drafting.library import values
from drafting.library.values import Value


def number(value: Decimal | int) -> str:
    """3500 as 3,500; 62.50 as 62.5."""
    exact = Decimal(value)
    text = f"{exact.normalize():,f}" if exact else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(value: Decimal, places: int = 2) -> str:
    """A computed number, to ``places`` decimals."""
    return number(round(value, places))


def quantity(amount: Decimal | int, unit: str | None) -> str:
    """A number with its unit: 3,500 kb/d, 40%."""
    if unit == "percent":
        return f"{number(amount)}%"
    return f"{number(amount)} {unit.replace('-vehicles', ' vehicles')}" if unit else number(amount)


def said(value: Value) -> str:
    """A value in a sentence."""
    match value:
        case values.Date(day):
            return day.isoformat()
        case values.Percent(amount):
            return f"{number(amount)}%"
        case values.Money(amount, currency):
            return f"{number(amount)} {currency}"
        case values.Duration(count, unit):
            return f"{count} {unit if count != 1 else unit[:-1]}"
        case values.Quantity(amount, unit):
            return quantity(amount, unit)
        case values.Year(year):
            return str(year)
        case values.Choice(option):
            return option
        case values.Flag(on):
            return "true" if on else "false"
        case values.Schedule(_, unit, rows):
            return ", ".join(f"{row.period}: {quantity(row.value, unit)}" for row in rows)
        case values.Goods(items):
            return ", ".join(item.code for item in items)
        case values.Clauses(ids):
            return ", ".join(ids)
        case values.Benchmark(name):
            return name.en
        case values.Words(words):
            return words.en
        case values.Phrases(items):
            return "; ".join(item.en for item in items)
        case values.SideValue(side):
            return side
        case values.Rows(_, rows):
            return f"{len(rows)} rows"
