"""Dates: 2026-01-31, 31 January 2026, January 31, 2026, 1er janvier 2026, 15e jour de mars 2026, mars 2027."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.figures import SPACE
from drafting.prose.kinds import Language, Recognised

_EN: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_EN_SHORT: Final = r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
_FR: Final = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"


@cache
def _pattern(language: Language | None) -> re.Pattern[str]:
    month, year = f"(?:{_MONTHS[language]})", r"[12]\d{3}"
    day = r"(?:1er|premier|[0-3]?\d(?:st|nd|rd|th|e)?)"
    return re.compile(
        rf"(?<![\w.])(?:{year}-[01]\d-[0-3]\d"
        rf"|{day}{SPACE}(?:day{SPACE}of{SPACE}|of{SPACE}|jour{SPACE}d(?:e{SPACE}|['’]))?{month}(?:,?{SPACE}{year})?"
        rf"|{month}{SPACE}{day}(?:,{SPACE}?{year}|{SPACE}{year})?"
        rf"|{month},?{SPACE}{year}"
        r"|[0-3]?\d([/.])[01]?\d\1[12]\d{3})(?!\w)"
    )


_MONTHS: Final = {"en": f"{_EN}|{_EN_SHORT}", "fr": f"{_FR}|{_FR.title()}", None: f"{_EN}|{_EN_SHORT}|{_FR}"}


def find_dates(text: str, language: Language | None) -> Iterator[Recognised]:
    """Dates with a day and a month, or a month and a year, in figures or with the month in words."""
    for match in _pattern(language).finditer(text):
        yield Recognised(match.start(), match.end(), "date")
