"""Amounts of money: US$5.00, CAD 1.2 billion, 5,00 $ US, 3 millions de dollars canadiens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.figures import SPACE, number
from drafting.prose.kinds import Language, Recognised

_CODES: Final = ("USD", "CAD", "EUR", "GBP", "MXN", "JPY", "CHF", "CNY", "AUD", "NZD")  # ISO 4217, those met here
_ISO: Final = f"(?:{'|'.join(_CODES)})"
_SIGNS: Final = r"(?:(?:US|CA|CAN|C|A|AU|NZ|MX)?\$|€|£|¥)"
_SCALE: Final = "(?:million|billion|trillion|thousand|milliard|mille)s?"
_DOLLARS: Final = (
    rf"dollars?(?:{SPACE}(?:canadiens?|américains?|US|CA|des{SPACE}États-Unis|du{SPACE}Canada))?"
    rf"|(?:Canadian|US|U\.S\.|American){SPACE}dollars?|euros?|cents?|\$(?:{SPACE}?(?:US|CAN|CA|C)(?!\w))?|€|£|{_ISO}(?!\w)"
)


# Without one of these there is no amount; to look for them takes a fifth of the time.
_MARKS: Final = ("$", "€", "£", "¥", "dollar", "euro", "cent", *_CODES)


@cache
def _pattern(language: Language | None) -> re.Pattern[str]:
    amount = number(language)
    bare = amount.replace(r"(?<!\w)", "", 1)  # the currency stands ahead of it
    before = rf"(?<!\w)(?:{_SIGNS}|{_ISO}){SPACE}?{bare}(?:{SPACE}?{_SCALE})?(?!\w)"
    after = (
        rf"{amount}(?:{SPACE}{_SCALE})?(?:{SPACE}?[kMG](?=\$))?{SPACE}{{0,2}}(?:de{SPACE}|d['’])?(?:{_DOLLARS})(?!\w)"
    )
    return re.compile(f"{before}|{after}")


def find_money(text: str, language: Language | None) -> Iterator[Recognised]:
    """Amounts with their currency and scale."""
    if not any(mark in text for mark in _MARKS):
        return
    for match in _pattern(language).finditer(text):
        yield Recognised(match.start(), match.end(), "money")
