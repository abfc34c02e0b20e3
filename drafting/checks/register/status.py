"""Whether a text says that it binds or that it does not, and whether it says so the right way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.register.hit import Hit
from drafting.checks.register.rule import operative
from drafting.checks.register.surroundings import spared
from drafting.finding import Finding
from drafting.place import Place
from drafting.prose.kinds import Language
from drafting.prose.polarity import denied
from drafting.prose.units import Unit

_BINDS: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:legally|internationally) binding\b|\bbinding (?:on|upon|under|force)\b|\bbinds? the\b"
        r"|\b(?:creates?|gives? rise to|establish(?:es)?|impos(?:es?)|confers?|creating|giving rise to"
        r"|constitutes?)\b[^.;]{0,40}?"
        r"\b(?:(?:legal|binding|international)[^.;]{0,30}?(?:rights|obligations|commitments)|rights (?:and|or)"
        r" obligations)\b"
        r"|\bgoverned by international law\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bjuridiquement (?:contraignante?s?|obligatoires?)\b|\blie(?:nt)?\s+(?:juridiquement"
        r"|les\s+(?:deux\s+)?(?:Participants|Parties|gouvernements|côtés|États))\b"
        r"|\bcaractère (?:juridiquement )?(?:contraignant|obligatoire)\b|\bforce obligatoire\b"
        r"|\b(?:crée|créent|engendre|établit|impose|confère|donne lieu à|donne naissance à|emporte|fait"
        r" naître)\b[^.;]{0,40}?"
        r"\b(?:(?:droits?|obligations?|engagements?)[^.;]{0,30}?(?:juridiques?|internationa(?:l|ux))|droits?"
        r" (?:et|ou)\s(?:d['’]\s?|des\s)?obligations?)\b"
        r"|\brégie? par le droit international\b",
        re.IGNORECASE,
    ),
}  # fmt: skip


def _may_say(unit: Unit) -> bool:
    return operative(unit) or unit.role == "recital"


def wrong_polarity(unit: Unit, *, binding: bool) -> Iterator[Hit]:
    """Statements of status that say the opposite of the text's register (treaty-practice 1.2, row 41)."""
    if not _may_say(unit):
        return
    for start, end, affirmed in _statements(unit):
        if affirmed == binding:
            continue
        says, should = ("binds", "does not bind") if affirmed else ("does not bind", "binds")
        yield Hit(unit, start, end, "status-polarity", "error",
                  f"“{unit.text[start:end]}” says that this text {says}; it is drafted as one that {should}.",
                  "Say the opposite, or draft the text in the other profile.")  # fmt: skip


def missing_status(units: tuple[Unit, ...], file: str | None) -> Iterator[Finding]:
    """A warning when a text that is not to bind nowhere says so (treaty-practice 1.1)."""
    if not any(not affirmed for unit in units if _may_say(unit) for _, _, affirmed in _statements(unit)):
        yield Finding(
            "status-missing",
            "warning",
            "Nothing in this text says that it is not legally binding.",
            "Add a paragraph on its status: that it is not legally binding and creates no rights or obligations.",
            Place(file),
        )


# Letters of which each statement holds some: most paragraphs have none, and need no slower look.
_LETTERS: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"bind|obligation|commitment|rights|governed", re.IGNORECASE),
    "fr": re.compile(r"contraign|obligat|lie|droit|engagement|régi", re.IGNORECASE),
}


def _statements(unit: Unit) -> Iterator[tuple[int, int, bool]]:
    if not _LETTERS[unit.language].search(unit.text):
        return
    for match in _BINDS[unit.language].finditer(unit.text):
        if not spared(unit, match.start(), match.end(), frozenset({"citation", "quotation"})):
            yield match.start(), match.end(), not denied(unit.text, match.start(), match.end(), unit.language)
