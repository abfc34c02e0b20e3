"""Hits that have one right replacement, ready to be written into a foreign text; the rest needs a lawyer's choice."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from drafting.checks.register.hit import Hit
from drafting.checks.register.lint import Profile
from drafting.prose.kinds import Language
from drafting.prose.sides.clauses import clauses

_Table = tuple[tuple[str, str], ...]
# Whole words found → what they become; the first letter keeps its case.
_ENGLISH: Final[dict[str, _Table]] = {
    "register-parties": ((r"(?:Contracting |contracting )?[Pp]arties", "Participants"),),
    "register-party": ((r"[Pp]arty", "Participant"),),
    "register-this-agreement": ((r"Agreement|Treaty|Convention|Protocol", "Arrangement"),),
    "register-entry-into-force": (
        ("enters into force", "comes into effect"), ("entered into force", "came into effect"),
        ("entering into force", "coming into effect"), ("enter into force", "come into effect"),
        ("entry into force", "coming into effect"),
    ),
    "register-in-force": (("in force", "in effect"),),
    "register-article": (("Articles", "Sections"), ("Article", "Section")),
    "register-equally-authentic": (("equally (?:authentic|authoritative)", "equally valid"),),
    "register-amend": (
        ("amendments", "modifications"), ("amendment", "modification"), ("amends", "modifies"), ("amended", "modified"),
        ("amending", "modifying"), ("amend", "modify"),
    ),
    "register-undertake": (("undertakes to", "intends to"), ("undertake to", "intend to")),
    "register-deemed": (("deemed", "considered"), ("deems", "considers"), ("deem", "consider")),
}  # fmt: skip
_FRENCH: Final[dict[str, _Table]] = {
    "register-parties": ((r"Parties(?: contractantes)?", "Participants"),),
    "register-party": (
        ("[Uu]ne Partie", "un Participant"), ("[Cc]haque Partie", "chaque Participant"),
        ("[Aa]ucune Partie", "aucun Participant"), ("[Tt]oute Partie", "tout Participant"),
        ("[Cc]ette Partie", "ce Participant"), ("[Ll]['’]autre Partie", "l’autre Participant"),
        ("[Ll]a Partie", "le Participant"),
    ),
    "register-this-agreement": ((r"présent (?:Accord|Traité|Protocole)", "présent Arrangement"),),
    "register-entry-into-force": (
        ("entrée en vigueur", "prise d’effet"), ("entrera en vigueur", "prendra effet"),
        ("entre en vigueur", "prend effet"), ("entrent en vigueur", "prennent effet"),
        ("entreront en vigueur", "prendront effet"), ("entrer en vigueur", "prendre effet"),
    ),
    "register-equally-authentic": (("faisant également foi", "étant également valides"),),
}  # fmt: skip
_TABLES: Final[dict[Language, dict[str, _Table]]] = {"en": _ENGLISH, "fr": _FRENCH}


def fix(hit: Hit, profile: Profile) -> tuple[int, int, str] | None:
    """(start, end, words): what a stretch of the hit's unit becomes, or None where a person has to choose. Only texts
    that are not to bind are fixed."""
    words = None if profile == "binding" else _words(hit, profile)
    if words is None or hit.start == hit.end:
        return None
    lead = _ELIDED.search(hit.unit.text, 0, hit.start) if hit.unit.language == "fr" else None
    if lead is not None and words[0].lower() not in _VOWELS:  # l’entrée → la prise, d’entrée → de prise
        return lead.start(), hit.end, f"{lead[1]}{'a' if lead[1] in 'lL' else 'e'} {words}"
    return hit.start, hit.end, words


_ELIDED: Final = re.compile(r"(?<!\w)([lLdD])['’]$")
_VOWELS: Final = frozenset("aeiouâàéèêëîïôûhy")


def _words(hit: Hit, profile: Profile) -> str | None:
    if hit.code == "register-shall":
        return _shall(hit, profile)
    if hit.code == "register-present" and hit.instead:
        return hit.instead
    for pattern, words in _TABLES[hit.unit.language].get(hit.code, ()):
        found, count = re.subn(pattern.replace(" ", r"[\s\u00a0]+"), _keeping_case(words), hit.words, count=1)
        if count:
            return found
    return None


def _keeping_case(words: str) -> Callable[[re.Match[str]], str]:
    def replaced(found: re.Match[str]) -> str:
        return words[0].upper() + words[1:] if found[0][0].isupper() else words

    return replaced


def _shall(hit: Hit, profile: Profile) -> str | None:
    """Will; in the United States style intend or intends to, where the side that shall is known."""
    if profile == "nonbinding":
        return "will"
    subject = next((each for each in clauses(hit.unit.text, "en") if each.start == hit.start), None)
    rest = hit.unit.text[hit.end :]
    if subject is None or re.match(r"[\s\u00a0]+(?:not|neither|nor|either|each|both|also)\b", rest):
        return None
    return "intend to" if subject.plural else "intends to"
