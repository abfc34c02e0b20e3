"""Numbers with and without units, exact. Units: clause-catalogue.md, section 0."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, get_args

from babel.numbers import list_currencies

from drafting.library.problem import instead, wrong
from drafting.library.reading.scalars import line
from drafting.library.values import Duration, DurationUnit, Money, Percent, Year
from drafting.source import Node, Scalar

NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?")
DURATION_UNITS: Final[tuple[DurationUnit, ...]] = get_args(DurationUnit)


def decimal(node: Node, meant: str = "a number") -> Decimal:
    """A number in plain digits, with a point before decimals: "3500", "0.5"."""
    return _decimal(line(node, meant), meant)


def _decimal(text: str, meant: str) -> Decimal:
    if NUMBER.fullmatch(text):
        return Decimal(text)
    bare = re.sub(r"[\s,’'\u00a0\u202f%]|per cent|percent", "", text)
    if re.fullmatch(r"-?[0-9]+,[0-9]{1,2}%?", text.replace(" ", "")):
        bare = text.replace(" ", "").replace(",", ".").rstrip("%")
    if unit := re.fullmatch(r"([0-9.]+)[a-zA-Z/]+", bare):
        bare = unit[1]
    fix = f'Write "{bare}".' if NUMBER.fullmatch(bare) else 'Write digits only, such as "3500" or "0.5".'
    raise wrong("number-form", f"“{text}” is not {meant} in plain digits.", fix)


def percent(node: Node) -> Percent:
    """ "5" is five per cent."""
    return Percent(decimal(node, "a percentage"))


def money(node: Node) -> Money:
    """An amount and an ISO 4217 code: "15 USD"."""
    text = line(node, "an amount of money")
    amount, _, code = text.partition(" ")
    if not re.fullmatch(r"[A-Za-z]{3}", code) or not re.fullmatch(r"[-0-9.,]+", amount):
        raise wrong("money-form", f"“{text}” is not an amount followed by a currency code.",
                    f'Write it like "{_money_meant(text)}".')  # fmt: skip
    return Money(_decimal(amount, "an amount"), currency(Scalar.plain(code)))


_SIGNS: Final = {"US$": "USD", "U.S.$": "USD", "USD$": "USD", "$US": "USD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD",
                 "$CAN": "CAD", "$CA": "CAD", "CDN$": "CAD", "€": "EUR", "£": "GBP"}  # fmt: skip


def _money_meant(text: str) -> str:
    """The amount typed with the code of the currency typed, where both can be told; else any example."""
    bare = re.sub(r"[\s\u00a0\u202f]", "", text)
    sign = max((each for each in _SIGNS if each in bare.upper()), key=len, default="")
    amount = re.sub(re.escape(sign), "", bare, flags=re.IGNORECASE) if sign else ""
    return f"{amount} {_SIGNS[sign]}" if NUMBER.fullmatch(amount) else "15 USD"


def currency(node: Node) -> str:
    """An ISO 4217 code."""
    code = line(node, "a currency code")
    if code not in currencies():
        raise wrong("currency-unknown", f"“{code}” is not the code of a currency.",
                    instead(code.upper(), ("USD", "CAD", "EUR", "GBP", "MXN", "JPY"), "usual codes"))  # fmt: skip
    return str(code)


@cache
def currencies() -> frozenset[str]:
    """The ISO 4217 codes that Babel's CLDR data know."""
    return frozenset(list_currencies())


def duration(node: Node) -> Duration:
    """A whole number and a unit: "36 months"."""
    text = line(node, "a length of time")
    match = re.fullmatch(r"([0-9]{1,4}) ([a-z]+)", text)
    if not match:
        raise wrong("duration-form", f"“{text}” is not a whole number followed by a unit of time.",
                    'Write it like "90 days" or "36 months".')  # fmt: skip
    count, unit = int(match[1]), match[2]
    for known in DURATION_UNITS:
        if unit in (known, known[:-1]):
            return Duration(count, known)
    raise wrong("duration-form", f"“{unit}” is not a unit of time.", instead(unit, DURATION_UNITS, "units of time"))


def year(node: Node) -> Year:
    """Four digits."""
    text = line(node, "a year")
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", text):
        raise wrong("year-form", f"“{text}” is not a year in four digits.", 'Write it like "2027".')
    return Year(int(text))
