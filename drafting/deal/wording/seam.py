"""The French seam: a typed *de*, *à* or *que* meets the words that a brace brings (formats.md, "French" 2 and 3)."""

from __future__ import annotations

import re

VOWELS = "aeiouàâäéèêëîïôöùûüœæ"
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
_ELIDING = frozenset({"de", "que", "lorsque", "puisque", "quoique", "jusque"})
_REPEATED = frozenset({"de", "à"})
_LEADING = re.compile(r"(?<![^\W\d_])(de|à|que|lorsque|puisque|quoique|jusque|si)\s+$", re.IGNORECASE)
_NO_ELISION = re.compile(r"onz(?:e|ième)\b", re.IGNORECASE)  # « de onze jours »: usage; the rest of rule 2 is by letter


def lead_of(typed: str) -> str:
    """The word of the seam that ``typed`` ends with, as typed, or ""."""
    found = _LEADING.search(typed)
    return found[1] if found else ""


def repeats(lead: str) -> bool:
    """Whether ``lead`` is said again before each member of a list and goes inside brackets."""
    return lead.lower() in _REPEATED


def fuse(lead: str, phrase: str) -> tuple[str, str]:
    """``lead`` and ``phrase`` as they meet: ("du ", "Canada"), ("d'", "Ottawa"), ("de ", "5 %")."""
    low = lead.lower()
    article, space, rest = phrase.partition(" ")
    contracted = _CONTRACTED.get((low, article)) if space else None
    if contracted:
        return _like(lead, contracted) + " ", rest
    if low in _ELIDING and phrase[:1].lower() in tuple(VOWELS) and not _NO_ELISION.match(phrase):
        return lead[:-1] + "'", phrase
    if low == "si" and re.match(r"ils?\b", phrase, re.IGNORECASE):
        return lead[:-1] + "'", phrase
    return lead + " ", phrase


def _like(lead: str, word: str) -> str:
    return word[0].upper() + word[1:] if lead[0].isupper() else word
