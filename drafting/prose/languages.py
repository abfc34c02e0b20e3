"""Which of the two languages a text is in, by its commonest words."""

from __future__ import annotations

import re
from typing import Final

from drafting.prose.kinds import Language

_WORDS: Final = re.compile(r"[a-zàâçéèêëîïôûùüœ]+")
_EN: Final = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "that",
        "for",
        "it",
        "with",
        "as",
        "be",
        "by",
        "on",
        "are",
        "from",
        "at",
        "this",
        "which",
        "or",
        "not",
        "an",
        "will",
        "shall",
        "any",
        "each",
        "their",
        "its",
    ]
)
_FR: Final = frozenset(
    [
        "le",
        "la",
        "les",
        "de",
        "des",
        "du",
        "et",
        "à",
        "en",
        "un",
        "une",
        "que",
        "qui",
        "dans",
        "pour",
        "par",
        "est",
        "sur",
        "au",
        "aux",
        "ce",
        "ces",
        "cette",
        "leur",
        "leurs",
        "ou",
        "ne",
        "pas",
        "il",
        "ils",
    ]
)


def likely_language(text: str, otherwise: Language = "en") -> Language:
    """English or French, whichever has more of its common words in ``text``; ``otherwise`` when neither has more."""
    words = _WORDS.findall(text.lower())
    english, french = sum(word in _EN for word in words), sum(word in _FR for word in words)
    if english == french:
        return otherwise
    return "en" if english > french else "fr"
