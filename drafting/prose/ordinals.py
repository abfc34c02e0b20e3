"""Which of several periods is meant: the third quarter, le troisième trimestre, the 2nd year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.prose.kinds import Language

_EN: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_FR: Final = (
    "premi(?:er|ère)", "deuxième|second|seconde", "troisième", "quatrième", "cinquième", "sixième", "septième",
    "huitième", "neuvième", "dixième",
)  # fmt: skip
_PERIODS: Final[dict[Language, dict[str, str]]] = {
    "en": {"quarter": "quarter", "half": "half", "year": "year", "month": "month", "week": "week"},
    "fr": {"trimestre": "quarter", "semestre": "half", "année": "year", "mois": "month", "semaine": "week"},
}


def _pattern(words: tuple[str, ...], digits: str, between: str, periods: dict[str, str]) -> re.Pattern[str]:
    each = "|".join(f"(?P<n{at}>{word})" for at, word in enumerate(words, 1))
    return re.compile(
        rf"(?<![\w-])(?:{each}|(?P<digits>\d{{1,2}}){digits}){between}[\s\u00a0]+(?P<period>{'|'.join(periods)})(?!\w)",
        re.IGNORECASE,
    )


_BETWEEN: Final = r"(?:[\s\u00a0]+(?!(?:of|in|to|the|and|or|for|an?|that|which)\b)[a-z]+){0,2}"
_PATTERNS: Final[dict[Language, re.Pattern[str]]] = {
    "en": _pattern(_EN, "(?:st|nd|rd|th)", _BETWEEN, _PERIODS["en"]),
    "fr": _pattern(_FR, "(?:er|re|e|ème)", "", _PERIODS["fr"]),
}


def is_ordinal(value: str) -> bool:
    """Whether ``value`` is one that ``ordinals`` gives."""
    return " no. " in value


def ordinals(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """(start, end, value) of each numbered period of ``text``; the value, "3rd quarter" as "quarter no. 3", is equal in
    both languages."""
    for match in _PATTERNS[language].finditer(text):
        number = match["digits"] or next(at for at in range(1, len(_EN) + 1) if match[f"n{at}"])
        yield match.start(), match.end(), f"{_PERIODS[language][match['period'].lower()]} no. {int(number)}"
