"""The two sides of a text, and words that stand for one or both of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.prose.kinds import Language

_US_EN: Final = (
    r"(?:[Tt]he\s+)?United\s+States(?:\s+of\s+America)?|U\.S\.(?:A\.)?(?!\s+dollars?)"
    r"|USA?\b(?!\s?\$)(?!\s+dollars?)"
)
_US_FR: Final = r"(?<!dollars des )États-Unis(?:\s+d['’]Amérique)?|É\.-U\."
_EN: Final = r"(?:Participant|Party|side|Government)"
_FR: Final = r"(?:Participant|Partie|côté|gouvernement)"
_NAMES: Final[dict[Language, tuple[tuple[str, str], ...]]] = {
    "en": (
        ("CAN", r"Canada(?!\s?\$)(?!–)|CAN(?=:)"),
        ("USA", rf"(?:{_US_EN})(?!–)"),
        ("both", r"(?:[Bb]oth|[Tt]he(?:\s+two)?|of\s+the)\s+(?:Participants|Parties|sides|Governments)"),
        ("each", rf"[Ee](?:ach|very)\s+{_EN}"),
        ("either", rf"(?:[Ee]ither|[Aa]ny|[Aa]|[Oo]ne|[Tt]hat|[Tt]he)\s+{_EN}"),
        ("neither", rf"(?:[Nn]either|[Nn]o)\s+{_EN}"),
        ("other", rf"(?:[Tt]he\s+)?other\s+{_EN}"),
        ("importing", rf"(?:[Tt]he\s+)?importing\s+{_EN}"),
        ("exporting", rf"(?:[Tt]he\s+)?exporting\s+{_EN}"),
        ("third", r"third\s+(?:part(?:y|ies)|countr(?:y|ies))"),
        ("Mexico", r"Mexico|United\s+Mexican\s+States"),
        ("China", r"China|People['’]s\s+Republic\s+of\s+China"),
    ),
    "fr": (
        ("CAN", r"Canada(?!–)|CAN(?=[\s\u00a0\u202f]?:)"),
        ("USA", rf"(?:{_US_FR})(?!–)"),
        ("both", r"(?:[Ll]es|[Dd]es|[Aa]ux|deux)\s+(?:deux\s+)?(?:Participants|Parties|côtés|gouvernements)"),
        ("each", rf"[Cc]haque\s+{_FR}"),
        ("either", rf"(?:[Uu]ne?|[Tt]oute?|[Cc]et(?:te)?|[Cc]e|[Ll]e|[Ll]a|[Dd]u)\s+{_FR}(?!\s+(?:im|ex)porta)"),
        ("neither", rf"[Aa]ucune?\s+{_FR}"),
        ("other", rf"(?:[Ll]['’])?autre\s+{_FR}"),
        ("importing", rf"(?:[Ll][ea]\s+|[Dd]u\s+)?{_FR}\s+importat(?:eur|rice)"),
        ("exporting", rf"(?:[Ll][ea]\s+|[Dd]u\s+)?{_FR}\s+exportat(?:eur|rice)"),
        ("third", r"tiers|tierces?\s+parties?|pays\s+tiers"),
        ("Mexico", r"Mexique|États-Unis\s+mexicains"),
        ("China", r"Chine|République\s+populaire\s+de\s+Chine"),
    ),
}
_PATTERNS: Final = {
    language: tuple((who, re.compile(rf"(?<![\w–-])(?:{pattern})(?!\w)")) for who, pattern in table)
    for language, table in _NAMES.items()
}


def parties(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """(start, end, who) of every mention of a side: CAN, USA, both, each, either, neither, other; of a third party; and
    of the two countries that these talks are about without taking part in them. Equal in both languages."""
    for who, pattern in _PATTERNS[language]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), who
