"""A value in a cell of a table: figures with their sign or symbol, codes without nouns, sides by their names alone."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from drafting.deal.wording.capitals import capital
from drafting.deal.wording.dates import day
from drafting.deal.wording.figures import figure, money, percent, places_of
from drafting.deal.wording.quantities import duration
from drafting.deal.wording.references import bare
from drafting.deal.wording.spaces import NBSP
from drafting.library import values
from drafting.library.lexicon import Unit
from drafting.library.values import Value
from drafting.library.vocabulary import Language


def in_cell(value: Value, language: Language, units: Mapping[str, Unit], places: int = 0) -> str:
    """``value`` with at least ``places`` decimals: 40%, 1,500 t, US$15, 7208, 7209.

    Sides and choices need the deal and the clause and are worded by ``instrument``; raises ValueError for them.
    """
    match value:
        case values.Date(when):
            return day(when, language)
        case values.Percent(number):
            return percent(number, language, places=places)
        case values.Money(amount, currency):
            return money(amount, currency, language, places=places)
        case values.Duration(count, unit):
            return duration(count, unit, language)
        case values.Quantity(number, unit_name):
            return _quantity(number, unit_name, language, units, places)
        case values.Year(year):
            return str(year)
        case values.Goods(items):
            return ", ".join(_good(item, language) for item in items)
        case values.Words(typed):
            return typed[language]
        case _:
            raise ValueError(f"{type(value).__name__} is not worded by itself")


def decimals(value: Value | None) -> int:
    """How many decimals ``value`` needs, so that a column can show the same number in every row."""
    match value:
        case values.Percent(number) | values.Quantity(number=number) | values.Money(amount=number):
            return places_of(number)
        case _:
            return 0


def side_name(short: str, language: Language) -> str:
    """A side in a cell: Canada, États-Unis, without the article."""
    return capital(bare(short)) if language == "fr" else short.removeprefix("the ")


def _quantity(number: Decimal, unit: str | None, language: Language, units: Mapping[str, Unit], places: int) -> str:
    if unit is not None and unit in units:
        return f"{figure(number, language, places=places)}{NBSP}{units[unit][language].symbol}"
    if unit == "percent":
        return percent(number, language, places=places)
    return figure(number, language, places=places) if unit is None else money(number, unit, language, places=places)


def _good(good: values.Good, language: Language) -> str:
    return f"{good.code} ({good.description[language]})" if good.description else good.code
