"""Whole numbers in words: ninety; quatre-vingt-dix (traditional spelling, as Canadian legislation writes it)."""

from __future__ import annotations

from drafting.library.vocabulary import Language

LARGEST = 999_999
_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FR_TENS = [
    "-",
    "-",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
]


def spell(number: int, language: Language, *, feminine: bool = False) -> str:
    """``number`` from 0 to 999,999 in words; ``feminine`` makes a French *un* into *une*.

    Raises:
        ValueError: below 0 or above 999,999.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not spelled out: 0 to {LARGEST}")
    if language == "en":
        return _english(number)
    words = _french(number)
    return f"{words}e" if feminine and (words == "un" or words.endswith((" un", "-un"))) else words


def _english(number: int) -> str:
    if number < 20:
        return _EN[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return _EN_TENS[ten] + (f"-{_EN[one]}" if one else "")
    size, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    many, rest = divmod(number, size)
    tail = "" if not rest else f" {_english(rest)}" if rest >= 100 else f" and {_english(rest)}"
    return f"{_english(many)} {name}{tail}"


def _french(number: int, *, last: bool = True) -> str:
    """``last``: nothing follows, so that *vingt* and *cent* take their s."""
    if number < 20:
        return _FR[number]
    if number < 100:
        ten, one = divmod(number, 10)
        if ten in (7, 9):
            one += 10
        base = _FR_TENS[ten]
        if not one:
            return base + ("s" if ten == 8 and last else "")
        link = " et " if one in (1, 11) and ten < 8 else "-"
        return base + link + _FR[one]
    if number < 1000:
        many, rest = divmod(number, 100)
        lead = "cent" if many == 1 else f"{_FR[many]} cent" + ("s" if not rest and last else "")
        return f"{lead} {_french(rest, last=last)}" if rest else lead
    many, rest = divmod(number, 1000)
    lead = "mille" if many == 1 else f"{_french(many, last=False)} mille"
    return f"{lead} {_french(rest)}" if rest else lead
