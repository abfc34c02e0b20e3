"""A number with its unit: quantities (3,500,000 barrels per day) and durations (ninety (90) days)."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from drafting.deal.wording.figures import figure
from drafting.deal.wording.seam import fuse
from drafting.deal.wording.spaces import NBSP
from drafting.deal.wording.spelled import LARGEST, spell
from drafting.library.vocabulary import Language

MILLION = Decimal(1_000_000)

DurationUnit = Literal["days", "weeks", "months", "years"]
_DURATIONS: dict[DurationUnit, dict[Language, tuple[str, str]]] = {
    "days": {"en": ("day", "days"), "fr": ("jour", "jours")},
    "weeks": {"en": ("week", "weeks"), "fr": ("semaine", "semaines")},
    "months": {"en": ("month", "months"), "fr": ("mois", "mois")},
    "years": {"en": ("year", "years"), "fr": ("an", "ans")},
}
_FEMININE = frozenset({"weeks"})  # une semaine; the others are masculine in French


def is_one(number: Decimal, language: Language) -> bool:
    """Whether ``number`` takes the singular: 1 in English, below 2 in French (formats.md, "Other choices")."""
    return number == 1 if language == "en" else abs(number) < 2


def duration(count: int, unit: DurationUnit, language: Language, *, both: bool = False) -> str:
    """90 days, 90 jours; ``both``: ninety (90) days, quatre-vingt-dix (90) jours."""
    one, many = _DURATIONS[unit][language]
    noun = one if is_one(Decimal(count), language) else many
    number = figure(Decimal(count), language)
    if both and count <= LARGEST:
        number = f"{spell(count, language, feminine=unit in _FEMININE)} ({number})"
    return f"{number}{NBSP}{noun}"


def quantity(number: Decimal, factor: Decimal, one: str, many: str, language: Language) -> str:
    """``number`` times ``factor`` in the unit's own words: 3,500,000 barrels per day.

    In French whole millions, read aloud as the noun *million*, take *de*: 3 000 000 de barils, but
    3 500 000 barils.
    """
    whole = number * factor
    noun = one if is_one(whole, language) else many
    if language == "fr" and whole and whole % MILLION == 0:
        noun = "".join(fuse("de", noun))
    return f"{figure(whole, language)}{NBSP}{noun}"


def symbol(number: Decimal, sign: str, language: Language) -> str:
    """``number`` before the unit's symbol: 3,500 kb/d; 3 500 kb/j."""
    return f"{figure(number, language)}{NBSP}{sign}"
