"""Whether a sentence denies what it says: "does not create legal obligations" against "creates legal obligations"."""

from __future__ import annotations

import re
from typing import Final

from drafting.prose.kinds import Language
from drafting.prose.sentences import sentence_at

_DENIALS: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:not|no|nor|neither|never|none|nothing|without|cannot|non[- ]?(?:legally|binding))\b|n['’]t\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:ne|ni|aucun(?:e|s|es)?|sans|jamais|nul(?:le|s|les)?|rien|non(?!-(?:respect|conform|observ|exécut|prolif))|dépourvue?s?)\b|\bn['’](?=\w)",
        re.IGNORECASE,
    ),
}
_DOUBLE: Final[dict[Language, re.Pattern[str]]] = {  # words that look like a denial and are none
    "en": re.compile(
        r"\bnot (?:only|later than|less than|more than|earlier than|exceeding)\b"
        r"|\bno (?:later|less|more|earlier|fewer) than\b|\bwithout (?:prejudice|delay)\b"
        r"|\bnot (?:relieve|release|excuse|discharge|exempt|absolve)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bsans (?:préjudice|délai|retard|tarder)\b|\b(?:ne\b|n['’])(?=(?:(?!\b(?:pas|ni|aucune?|jamais"
        r"|rien)\b)[^.;,]){0,60}\bqu(?:e\b|['’]))"
        r"|\b(?:ne|n['’])\s?(?=(?:libér|relèv|dispens|exonèr|exonér|décharg)\w+)|\bnon seulement\b",
        re.IGNORECASE,
    ),
}


# What ends the reach of a denial: a condition put first, and a new subject after "and" or "but".
_OWN_CLAUSE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?<![^.;:])\s*(?:If|When|Where|Whenever|Unless|Until|Once|While|Although)\b[^,;:]*,"
        r"|,\s+(?:and|but)\s+(?=(?:it|they|this|these|the\s+\w+)\s+(?:is|are|will|shall|was|were|has|have)\b)"
    ),
    "fr": re.compile(
        r"(?<![^.;:])\s*(?:Si\b|S['’]il|Lorsqu|Quand\b|Bien\s+qu|Tant\s+qu|Aussi\s+longtemps)[^,;:]*,"
        r"|,?\s(?:et|mais)\s+(?=(?:ils?|elles?)\s+(?!n[e'’]))"
    ),
}


def denied(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``text[start:end]`` stands in the reach of a denial: in its own sentence, ahead of it, or right inside.

    In English and French the denial of a noun or a verb stands before it; a *pas* or *not* after an auxiliary inside
    the piece counts as well.
    """
    first, _ = sentence_at(text, start)
    for opening in _OWN_CLAUSE[language].finditer(text, first, start):
        first = opening.end()
    reach = _DOUBLE[language].sub(lambda match: " " * len(match[0]), text[first:end])
    return bool(_DENIALS[language].search(reach))
