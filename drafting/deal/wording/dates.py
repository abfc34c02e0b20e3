"""Dates: 1 May 2026, 1er mai 2026; as a day of signature: 5th day of May 2026, 5e jour de mai 2026."""

from __future__ import annotations

from datetime import date

from babel.dates import get_month_names

from drafting.deal.wording.figures import LOCALES
from drafting.deal.wording.seam import fuse
from drafting.deal.wording.spaces import NBSP
from drafting.library.vocabulary import Language


def month(number: int, language: Language) -> str:
    """The name of month ``number`` (1 to 12)."""
    return str(get_month_names("wide", locale=LOCALES[language])[number])


def ordinal(number: int, language: Language) -> str:
    """1st, 2nd, 11th, 21st; 1er, 2e (masculine)."""
    if language == "fr":
        return "1er" if number == 1 else f"{number}e"
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def day(when: date, language: Language) -> str:
    """1 May 2026; 1er mai 2026."""
    number = "1er" if language == "fr" and when.day == 1 else str(when.day)
    return f"{number}{NBSP}{month(when.month, language)} {when.year}"


def day_of(when: date, language: Language) -> str:
    """5th day of May 2026; 5e jour de mai 2026; 1er jour d'août 2025."""
    number, name = ordinal(when.day, language), month(when.month, language)
    if language == "en":
        return f"{number} day of {name} {when.year}"
    return f"{number} jour {''.join(fuse('de', name))} {when.year}"
