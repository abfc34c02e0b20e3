"""A value in words: one function for all types, each worded by its own module."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.deal.wording.dates import day, day_of
from drafting.deal.wording.figures import figure, money, percent
from drafting.deal.wording.goods import goods
from drafting.deal.wording.quantities import duration, quantity, symbol
from drafting.deal.wording.series import Conjunction, joins
from drafting.library import values
from drafting.library.lexicon import Unit
from drafting.library.values import Value
from drafting.library.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Wording:
    """The members of what a value reads like, and what stands between them."""

    members: tuple[str, ...]
    between: tuple[str, ...] = ()


def words(value: Value, style: str | None, language: Language, units: Mapping[str, Unit]) -> Wording:
    """What ``value`` reads like.

    Choices, flags and schedules have no wording of their own (``text.check`` refuses them); sides and
    clauses need to know the deal and are worded by ``instrument``. Raises ValueError for all of these.
    """
    word: Conjunction = "or" if style == "or" else "and"
    match value:
        case values.Date(when):
            return _one(day_of(when, language) if style == "day-of" else day(when, language))
        case values.Percent(number):
            return _one(percent(number, language))
        case values.Money(amount, currency):
            return _one(money(amount, currency, language))
        case values.Duration(count, unit):
            return _one(duration(count, unit, language, both=style == "both"))
        case values.Quantity(number, unit_name):
            return _one(measured(number, unit_name, language, units, as_symbol=style == "symbol"))
        case values.Year(year):
            return _one(str(year))
        case values.Goods(items):
            return series(goods([item.code for item in items], language, word), language, word)
        case values.Phrases(phrases):
            return series([phrase[language] for phrase in phrases], language, word)
        case values.Words(typed):
            return _one(typed[language])
        case values.Benchmark(name):
            return _one(name[language])
        case _:
            raise ValueError(f"{type(value).__name__} is not worded by itself")


def series(members: Sequence[str], language: Language, word: Conjunction) -> Wording:
    """The members as a list reads."""
    return Wording(tuple(members), joins(members, language, word))


def measured(
    number: Decimal, unit: str | None, language: Language, units: Mapping[str, Unit], *, as_symbol: bool = False
) -> str:
    """``number`` with its unit: per cent, a currency, a unit of the lexicon, or none."""
    if unit is None:
        return figure(number, language)
    if unit == "percent":
        return percent(number, language)
    if unit not in units:
        return money(number, unit, language)
    forms = units[unit][language]
    if as_symbol:
        return symbol(number, str(forms.symbol), language)
    return quantity(number, units[unit].factor, str(forms.one), str(forms.many), language)


def cell(number: Decimal, unit: str, language: Language, units: Mapping[str, Unit], places: int) -> str:
    """``number`` in a table whose header names the unit: with %, US$ and ``places`` decimals like its column."""
    if unit == "percent":
        return percent(number, language, places=places)
    if unit in units:
        return figure(number * units[unit].factor, language, places=places)
    return money(number, unit, language, places=places)


def _one(text: str) -> Wording:
    return Wording((text,))
