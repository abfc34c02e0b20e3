"""Numbers, percentages and money in figures (formats.md, "Typography"; word.md 6)."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_decimal

from drafting.deal.wording.spaces import NBSP
from drafting.library.vocabulary import Language

LOCALES: dict[Language, str] = {"en": "en_CA", "fr": "fr_CA"}
DOLLARS: dict[str, dict[Language, str]] = {"USD": {"en": "US$", "fr": "$ US"}, "CAD": {"en": "C$", "fr": "$ CA"}}
_PLACES = 12  # more than any value a deal can hold; Babel's own default would round 5.5 to 6


def figure(number: Decimal, language: Language, *, places: int = 0) -> str:
    """``number`` in groups of three, exact, with at least ``places`` decimals: 3,500,000; 3 500 000; 5.5; 5,5."""
    pattern = "#,##0." + "0" * places + "#" * max(0, _PLACES - places)
    text: str = format_decimal(number, pattern, LOCALES[language], decimal_quantization=False)
    return text.replace("\u202f", NBSP)


def places_of(number: Decimal) -> int:
    """How many decimals ``number`` needs, trailing zeros left out."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def percent(number: Decimal, language: Language, *, places: int = 0) -> str:
    """5% in English, 5 % in French."""
    sign = "%" if language == "en" else f"{NBSP}%"
    return figure(number, language, places=places) + sign


def money(amount: Decimal, currency: str, language: Language, *, places: int = 0) -> str:
    """``amount`` of ``currency`` (ISO 4217): US$15, C$15, EUR 15; 15 $ US, 15 $ CA, 15 EUR. Cents are two figures."""
    decimals = max(places, 2) if places_of(amount) else places
    number = figure(amount, language, places=decimals)
    sign = DOLLARS.get(currency, {}).get(language)
    if language == "en":
        return f"{sign}{number}" if sign else f"{currency}{NBSP}{number}"
    return number + NBSP + (sign or currency).replace(" ", NBSP)
