"""Numbers in words: thirty, ninety-five, cent vingt; from three to 999.

One and two are left out: *one*, *un*, *both* and *les deux* are determiners more often than numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.prose.kinds import Language

_EN_WORDS: Final = (
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_EN_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN: Final = {word: value for value, word in enumerate(_EN_WORDS.split(), 3)} | {
    word: value for value, word in zip(range(20, 100, 10), _EN_TENS.split(), strict=True)
}
_EN_SMALL: Final = {"one": 1, "two": 2}
_FR_WORDS: Final = "trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_FR_TENS: Final = "vingt trente quarante cinquante soixante"
_FR: Final = {word: value for value, word in enumerate(_FR_WORDS.split(), 3)} | {
    word: value for value, word in zip(range(20, 70, 10), _FR_TENS.split(), strict=True)
}
_FR_SMALL: Final = {"un": 1, "une": 1, "deux": 2, "vingts": 20}


def _pattern(words: dict[str, int], small: dict[str, int], hundred: str, link: str) -> re.Pattern[str]:
    start = "|".join(sorted((*words, *small, "cent"), key=len, reverse=True))
    any_word = f"(?:{start}|{hundred})"
    return re.compile(rf"(?<![\w-])(?:{any_word})(?:(?:[- \u00a0]|{link}){any_word}){{0,5}}(?![\w-])", re.IGNORECASE)


_PATTERNS: Final[dict[Language, re.Pattern[str]]] = {
    "en": _pattern(_EN, _EN_SMALL, "hundred", r"\s+and\s+"),
    "fr": _pattern(_FR, _FR_SMALL, "cents?", r"(?:\s+|-)et(?:\s+|-)"),
}


def number_words(text: str, language: Language) -> Iterator[tuple[int, int, int]]:
    """(start, end, value) of each number in words from three up; what does not add up to one is passed over."""
    value_of = _english if language == "en" else _french
    for match in _PATTERNS[language].finditer(text):
        words = [word for word in re.split(r"[\s\u00a0-]+", match[0].lower()) if word not in ("and", "et")]
        value = value_of(words)
        if value is not None and value > _DETERMINERS:
            yield match.start(), match.end(), value


_DETERMINERS: Final = 2


def _english(words: list[str]) -> int | None:
    total = 0
    for word in words:
        if word == "hundred":
            total = (total or 1) * 100
            continue
        value = {**_EN, **_EN_SMALL}.get(word)
        room = 10 if total % 100 and total % 100 >= 20 and total % 10 == 0 else 100 if total % 100 == 0 else 0
        if value is None or value >= room:
            return None
        total += value
    return total


def _french(words: list[str]) -> int | None:
    total = 0
    for word in words:
        if word.startswith("cent"):
            total = (total or 1) * 100
        elif word in ("vingt", "vingts") and total % 100 == 4:
            total += 76
        else:
            value = {**_FR, **_FR_SMALL}.get(word)
            rest = total % 100
            if value is None or (rest and value >= (20 if rest in (60, 80) else 10)):
                return None
            total += value
    return total
