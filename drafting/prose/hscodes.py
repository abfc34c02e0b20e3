"""Codes of the Harmonized System: 7208.10, 8703.23.00.10, and bare digits after "heading" or "position"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.figures import SPACE
from drafting.prose.kinds import Language, Recognised

_DOTTED: Final = r"\d(?<![\w.,]\d)\d{3}\.\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?(?![\w]|[.,]\d)"
_NAMES: Final = (
    rf"(?:(?:sub)?headings?|HS{SPACE}codes?|HS|SH|codes?{SPACE}(?:du{SPACE})?SH|(?:sous-)?positions?|tariff{SPACE}items?"
    rf"|numéros?{SPACE}tarifaires?|chapters?{SPACE}of{SPACE}the{SPACE}HS)"
)


_AFTER_SPACE: Final = re.compile(rf"{SPACE}\d\d")  # without which no code is introduced by a word


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(_DOTTED)


@cache
def _named() -> re.Pattern[str]:
    named = rf"(?<!\w){_NAMES}{SPACE}(\d{{2,10}}(?:\.\d{{2,4}}){{0,3}})(?!\w)"
    return re.compile(named, re.IGNORECASE)


def find_hs_codes(text: str, language: Language | None) -> Iterator[Recognised]:  # noqa: ARG001 - one table of recognisers
    """Codes alone, without the word that introduces them; written the same in both languages."""
    for match in _dotted().finditer(text):
        yield Recognised(match.start(), match.end(), "hs-code")
    for match in _named().finditer(text) if _AFTER_SPACE.search(text) else ():
        yield Recognised(match.start(1), match.end(1), "hs-code")
