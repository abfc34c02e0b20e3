"""What a recognised piece says, in a form that is equal in both languages: 3,500.5 and 3 500,5; 1 May 2026 and 1er mai
2026; US$15 and 15 $ US. The ground of the concordance, of the legal scrub and of the kinds of a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Final

from drafting.prose.kinds import Kind, Language
from drafting.prose.numberwords import number_words
from drafting.prose.ordinals import ordinals
from drafting.prose.quantities import find_quantities
from drafting.prose.recognise import FIGURES, recognise


@dataclass(frozen=True, slots=True)
class Measure:
    """``text[start:end]`` says ``value``; equal values of one kind are equal in English and French."""

    kind: Kind
    value: str
    start: int
    end: int


_GROUPING: Final = re.compile(r"[\s\u00a0\u2009\u202f'’]")
_NUMBER: Final = re.compile(r"[-−+]?\d(?:[\d\s\u00a0\u2009\u202f'’.,]*\d)?")
_SCALES: Final[dict[Language, dict[str, int]]] = {
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    "fr": {"mille": 3, "million": 6, "milliard": 9, "billion": 12},
}
_CURRENCIES: Final = (  # the first that is found; a bare dollar sign last
    (
        re.compile(
            r"US\s?\$|\$[\s\u00a0]?(?:US|É\.-?U)|USD|U\.S\. dollar|US dollar|American dollar|américain|des États-Unis"
        ),
        "USD",
    ),
    (re.compile(r"(?:C|CA|CAN)\$|\$[\s\u00a0]?(?:CA|CAN|C)\b|CAD|Canadian|canadien|du Canada"), "CAD"),
    (re.compile(r"€|EUR|euro"), "EUR"),
    (re.compile(r"£|GBP"), "GBP"),
    (re.compile(r"¥|JPY|CNY"), "JPY"),
    (re.compile(r"\$|dollar"), "$"),
)
_LABELS: Final = re.compile(r"\d+(?:\.\d+)*|(?<![^\W\d_])[A-Za-z](?![^\W\d_]|['’])|(?<![^\W\d_])[IVXLC]+(?![^\W\d_])")
_FIRST: Final = re.compile(r"\bpremi(?:er|ère)\b")
_MONTHS: Final = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
_UNITS: Final[dict[str, str]] = {  # how a unit begins, lower case → what it is
    "barrel": "bbl", "baril": "bbl", "bbl": "bbl", "kb": "kb", "ton": "t", "t": "t", "kt": "kt", "mt": "Mt",
    "kg": "kg", "kilogram": "kg", "pound": "lb", "livre": "lb", "lb": "lb", "day": "day", "jour": "day",
    "month": "month", "mois": "month", "year": "year", "an": "year", "ans": "year", "année": "year", "week": "week",
    "semaine": "week", "hour": "hour", "heure": "hour", "vehicle": "vehicle", "véhicule": "vehicle", "unit": "unit",
    "unité": "unit", "metre": "m", "mètre": "m", "kilomet": "km", "kilomèt": "km", "quarter": "quarter",
    "trimestre": "quarter", "tu": "tU", "kgu": "kgU", "cubic": "m3", "m3": "m3", "m³": "m3", "gallon": "gal",
    "litre": "L", "liter": "L",
}  # fmt: skip
_PER: Final = {
    "per day": "/day", "par jour": "/day", "/d": "/day", "/j": "/day", "a day": "/day", "per year": "/year",
    "par an": "/year", "per month": "/month", "par mois": "/month", "a year": "/year", "a month": "/month",
    "per quarter": "/quarter", "par trimestre": "/quarter",
}  # fmt: skip

_FLOW: Final = re.compile(
    r"[\s\u00a0]+(?:of|de)[\s\u00a0]+(?:[^\W\d_][\w-]*[\s\u00a0]+){1,3}?"
    r"((?:per|par|a)[\s\u00a0]+(?:day|month|quarter|year|jour|mois|trimestre|an))(?!\w)"
)


def measures(text: str, language: Language) -> tuple[Measure, ...]:
    """The figures of ``text`` with what they say, in order: numbers (in words too, from three), quantities, money,
    rates, dates, HS codes; and references, by the numbers and letters they are made of, in any order."""
    pieces = recognise(text, language, FIGURES | {"reference"})
    found = [_measure(text, piece.start, piece.end, piece.kind, language) for piece in pieces]
    taken = [(each.start, each.end) for each in found]
    for start, stop, value in number_words(text, language):
        counted = next(find_quantities(f"{value}{text[stop : stop + _AFTER]}", language), None)
        if (
            counted and not counted.start and counted.end > len(str(value)) + 1
        ):  # "thirty days" says what "30 days" does
            said = _measure(f"{value}{text[stop:]}", 0, counted.end, counted.kind, language).value
            end = stop + counted.end - len(str(value))
            taken.append((start, end))
            found = [each for each in found if each.start >= end or each.end <= start]
            found.append(Measure(counted.kind, said, start, end))
            continue
        end = stop
        if not any(start < last and first < end for first, last in taken):
            found.append(Measure("number", str(value), start, end))
    taken += [(each.start, each.end) for each in found]
    found += [
        Measure("number", value, start, end)
        for start, end, value in ordinals(text, language)
        if not any(start < last and first < end for first, last in taken)
    ]
    return tuple(sorted((_with_flow(text, each) for each in found), key=lambda each: each.start))


def _with_flow(text: str, said: Measure) -> Measure:
    """A quantity with the period that stands behind the goods: "barrels of crude oil per day"."""
    flow = _FLOW.match(text, said.end) if said.kind == "quantity" and "/" not in said.value else None
    return replace(said, value=said.value + _PER[" ".join(flow[1].lower().split())]) if flow else said


_AFTER: Final = 40  # characters behind a number in words in which its unit stands


def known_unit(unit: str) -> bool:
    """Whether ``unit`` is one that both languages write the same: "day", "t", "bbl/day"."""
    return unit.partition("/")[0] in _KNOWN


_KNOWN: Final = frozenset(_UNITS.values())


def _measure(text: str, start: int, end: int, kind: Kind, language: Language) -> Measure:
    piece = text[start:end]
    match kind:
        case "date":
            value = _date(piece)
        case "money":
            currency = next((name for pattern, name in _CURRENCIES if pattern.search(piece)), "?")
            value = f"{currency} {_amount(piece, language)}"
        case "rate":
            points = bool(re.search(r"basis|base|bps", piece))
            value = _amount(piece, language) + (" bp" if points else " ‰" if re.search("‰|mille", piece) else " %")
        case "quantity":
            value = f"{_amount(piece, language)} {_unit(piece)}".strip()
        case "reference":
            value = " ".join(sorted(_LABELS.findall(_FIRST.sub("1", piece))))
        case "hs-code":
            value = re.sub(r"\D", "", piece)
        case _:
            value = _amount(piece, language)
    return Measure(kind, value, start, end)


def _amount(piece: str, language: Language) -> str:
    match = _NUMBER.search(piece)
    if match is None:
        return piece
    digits = _GROUPING.sub("", match[0]).replace("−", "-")
    if language == "en":
        digits = re.sub(r",(?=\d{3}(?:\D|$))", "", digits)
    plain = digits.replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return digits
    symbol = re.search(r"(?<![^\W\d_])([kMG])(?=\$)", piece)
    if symbol:  # 1,5 G$ US, 20 M$
        number = number.scaleb({"k": 3, "M": 6, "G": 9}[symbol[1]])
    for word, zeros in _SCALES[language].items():
        if re.search(rf"\b{word}", piece, re.IGNORECASE):
            number = number.scaleb(zeros)
    return format(number.normalize(), "f")


def _unit(piece: str) -> str:
    match = _NUMBER.search(piece)
    rest = piece[match.end() :].strip("-\u00a0\u202f ").lower() if match else piece.lower()
    rest = re.sub(r"^(?:thousand|millions?|billions?|milliards?|mille)\s+(?:de\s|d['’])?", "", rest)
    rest = re.sub(r"^(?:de\s|d['’])", "", rest)
    per = next((short for long, short in _PER.items() if long in rest), "")
    rest = re.sub(r"^m[eè]tres?\s+cubes?", "m3", rest)
    word = re.match(r"[\wµ]+", rest)
    name = word[0] if word else ""
    known = _UNITS.get(name) or next((_UNITS[name[:at]] for at in range(len(name), 2, -1) if name[:at] in _UNITS), None)
    return (known if known is not None else name) + per


def _date(piece: str) -> str:
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", piece)
    if iso:
        return piece
    year = next(iter(re.findall(r"[12]\d{3}", piece)), "")
    month = next((number for word in re.findall(r"[^\W\d_]+", piece.lower()) if (number := _month(word))), 0)
    figures = _FIRST.sub("1", re.sub(r"[12]\d{3}", "", piece))
    day = next((found for found in re.findall(r"\d{1,2}(?!\d)", figures)), "")
    if not month:
        return piece
    return f"{year or '????'}-{month:02d}" + (f"-{int(day):02d}" if day else "")


def _month(word: str) -> int:
    return _MONTHS.get(word, 0) or (_MONTHS.get(word[:3], 0) if word[:4] == "sept" else 0)


def spoken(values: Iterator[Measure]) -> dict[tuple[Kind, str], int]:
    """How often each (kind, value) is said."""
    counts: dict[tuple[Kind, str], int] = {}
    for each in values:
        counts[each.kind, each.value] = counts.get((each.kind, each.value), 0) + 1
    return counts
