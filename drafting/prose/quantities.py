"""Numbers with what they count: rates (5.5 %, 25 basis points) and quantities with units (4,000 kb/d, 30 jours)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.figures import SPACE, number
from drafting.prose.kinds import Language, Recognised

_RATE: Final = (
    rf"%|‰|per{SPACE}?cent|percent|pour{SPACE}(?:cent|100|mille)|p\.{SPACE}?100"
    rf"|basis{SPACE}points?|bps|points?{SPACE}de{SPACE}(?:base|pourcentage)|percentage{SPACE}points?"
)
_RATE_SIGNS: Final = ("%", "‰", "cent", "pour", "p.", "bps", "point")  # each way to write a rate holds one
_FLOW: Final = rf"(?:{SPACE}(?:per|a|par){SPACE}(?:day|month|quarter|year|jour|mois|trimestre|an)(?!\w))?"
_UNITS: Final = "|".join(
    (
        r"[kKmM]?b(?:bl)?/[dj]|barrels?|barils?|bbl",
        rf"tU|kgU|cubic{SPACE}met(?:re|er)s?|m[eè]tres?{SPACE}cubes?",
        rf"(?:metric{SPACE}|short{SPACE}|long{SPACE})?ton(?:ne)?s?(?:{SPACE}métriques?)?|[kM]?t|kg|lbs?|pounds?|livres?",
        rf"grams?|grammes?|kilogram(?:me)?s?|mg|[kMGTP]?Wh?|[kMGTPE]J|(?:MM)?Btu|{SPACE}?gigajoules?",
        r"m[23²³]|[kcm]?m|k?m[²³]|ha|hectares?|acres?|miles?|kilomet(?:re|er)s?|kilomètres?|m[eè]tres?|L|litres?|gallons?",
        rf"(?:business{SPACE}|calendar{SPACE}|working{SPACE})?days?|jours?(?:{SPACE}(?:ouvrables?|ouvrés?|civils?|francs?))?",
        r"hours?|weeks?|months?|years?|quarters?|heures?|semaines?|mois|années?|ans?|trimestres?",
        r"vehicles?|véhicules?|units?|unités?",
    )
)
_SCALE: Final = rf"(?:{SPACE}(?:million|billion|thousand|milliard|mille)s?(?:{SPACE}(?:de|d['’]))?)?"


@cache
def _pattern(language: Language | None) -> re.Pattern[str]:
    amount = number(language)
    rate = rf"(?P<rate>{SPACE}{{0,2}}(?:{_RATE})(?!\w))"
    quantity = rf"{_SCALE}(?:{SPACE}|-)?(?:de{SPACE}|d['’])?(?:{_UNITS})(?!\w){_FLOW}"
    return re.compile(rf"{amount}(?:{rate}|{quantity})")


def find_rates(text: str, language: Language | None) -> Iterator[Recognised]:
    """Rates only; where no sign of one stands, nothing is looked for."""
    if any(sign in text for sign in _RATE_SIGNS):
        yield from (found for found in find_quantities(text, language) if found.kind == "rate")


def find_quantities(text: str, language: Language | None) -> Iterator[Recognised]:
    """Rates and quantities: the number together with its unit."""
    for match in _pattern(language).finditer(text):
        yield Recognised(match.start(), match.end(), "rate" if match["rate"] else "quantity")
