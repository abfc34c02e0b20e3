"""Which of the two languages a text is in, by its commonest words."""

from __future__ import annotations

import re
from typing import Final

from drafting.prose.kinds import Language

_EN: Final = re.compile(
    r"\b(?:the|of|and|to|in|is|that|for|it|with|as|be|by|are|from|at|this|which|or|not|an|will|shall|any|each|their|its)\b"
)
_FR: Final = re.compile(
    r"\b(?:les?|la|des?|du|et|à|en|une?|qui|dans|pour|par|est|sur|aux?|ce|ces|cette|leurs?|ou|ne|pas|ils?)\b"
)


def likely_language(text: str, otherwise: Language = "en") -> Language:
    """English or French, whichever has more of its common words in ``text``; ``otherwise`` when neither has more."""
    lower = text.lower()
    english, french = len(_EN.findall(lower)), len(_FR.findall(lower))
    if english == french:
        return otherwise
    return "en" if english > french else "fr"
