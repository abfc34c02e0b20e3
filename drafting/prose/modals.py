"""Verbs that oblige or allow, and words that deny: a change in one of them is a change of substance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.figures import SPACE
from drafting.prose.kinds import Kind, Language, Recognised

_MODAL_EN: Final = (
    "shall|must|will|should|would|could|(?-i:can|Can)|may|might|(?:is|are){s}to|(?:is|are){s}(?:required|obliged){s}to|ought{s}to"
)
_MODAL_FR: Final = (
    "doit|doivent|devra|devront|devrait|devraient|peut|peuvent|pourra|pourront|pourrait|pourraient|convient|conviennent"
    "|faut|faudra|(?:est|sont|sera|seront){s}tenu(?:e|s|es)?{s}(?:de|d['’])"
)
_NEGATION_EN: Final = "not|no|never|neither|nor|none|nothing|cannot|without"
_NEGATION_FR: Final = "ne(?!\\w)|n['’]|pas|jamais|aucun(?:e|s|es)?|ni|sans|nulle?s?|non(?!-)|rien"


@cache
def _pattern(words: str) -> re.Pattern[str]:
    each = "|".join(word if word.endswith("['’]") or "(?!" in word else rf"{word}(?!\w)" for word in _split(words))
    return re.compile(rf"(?<![\w'’-])(?:{each})".replace("{s}", SPACE), re.IGNORECASE)


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern, those inside brackets left together."""
    words, depth = [""], 0
    for char in pattern:
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            words.append("")
        else:
            words[-1] += char
    return words


_TABLE: Final[dict[Language | None, tuple[tuple[Kind, str], ...]]] = {
    "en": (("modal", _MODAL_EN), ("negation", _NEGATION_EN)),
    "fr": (("modal", _MODAL_FR), ("negation", _NEGATION_FR)),
    None: (("modal", f"{_MODAL_EN}|{_MODAL_FR}"), ("negation", f"{_NEGATION_EN}|{_NEGATION_FR}")),
}


def find_modals(text: str, language: Language | None) -> Iterator[Recognised]:
    """Modal verbs and negations, each word by itself ("shall not" is one of each)."""
    for kind, words in _TABLE[language]:
        for match in _pattern(words).finditer(text):
            yield Recognised(match.start(), match.end(), kind)
