"""How a number is written: 4,000.50 in English, 4 000,50 in French, 1.2.3 in numbering.

The fragments of patterns below are bounded and never nest one repetition in another; with the look-behind ahead of
each number they are tried once per number, so every recogniser takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.kinds import Language, Recognised

SPACE: Final = "[ \u00a0\u2009\u202f]"  # plain, no-break, thin, narrow no-break
_SIGN: Final = "(?:(?<![^\\s(])[-−+])?"
_DECIMALS: Final = r"(?:[.,]\d{1,30})?"


def number(language: Language | None) -> str:
    """The pattern of a number in figures. A plain space groups thousands in French only."""
    group = "[,'’\u00a0\u2009\u202f]" if language != "fr" else "['’ \u00a0\u2009\u202f]"
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}}(?!\d)){{1,10}}{_DECIMALS}"
    dotted = r"\d{1,30}(?:\.\d{1,30}){1,8}"
    return rf"(?=[-−+\d])(?<!\w)(?<!\d[.,]){_SIGN}(?:{grouped}|{dotted}|\d{{1,30}}{_DECIMALS})"


@cache
def _pattern(language: Language | None) -> re.Pattern[str]:
    return re.compile(number(language) + r"(?!\w)")


def find_numbers(text: str, language: Language | None) -> Iterator[Recognised]:
    """Numbers in figures, with sign, grouping and decimals."""
    for match in _pattern(language).finditer(text):
        yield Recognised(match.start(), match.end(), "number")
