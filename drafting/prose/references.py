"""References to places of an instrument: Article 5(2)(a), paragraph 3 of Annex B, l'alinéa 2a) de l'article 5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafting.prose.figures import SPACE
from drafting.prose.kinds import Language, Recognised

_EN: Final = (
    "(?:sub)?(?:paragraph|section|article|clause|part)s?|annex(?:es)?|appendix|appendices|schedules?|chapters?|parts?|titles?"
    "|rules?|exhibits?|attachments?|recitals?|items?|footnotes?"
)
_FR: Final = (
    "(?:sous-)?(?:alinéa|paragraphe|section|article|partie)s?|annexes?|appendices?|chapitres?|parties?|titres?|règles?|points?"
    "|considérants?|clauses?|notes?"
)
_STEP: Final = rf"(?:{SPACE}?\((?:\d{{1,3}}(?:\.\d{{1,3}})?|[a-zA-Z]{{1,4}})\))"
_LABEL: Final = (
    rf"(?:(?:(?>\d{{1,4}}(?:\.\d{{1,4}}){{0,4}})(?:er|re)?(?:[a-z]\)|[a-zA-Z](?![a-zA-Z]))?|[A-Z](?:[-.]\d{{1,3}}){{0,2}}"
    rf"|[IVXLC]{{1,7}}|premier|première|[a-z]\)){_STEP}{{0,4}}|{_STEP}{{1,4}})(?![^\W\d_])"
)
_COUNTED: Final = (
    rf"(?!{SPACE}?(?:[%‰$€£]|per{SPACE}?cent|pour{SPACE}cent|(?:day|month|year|jour|an)s?\b|mois\b|barrel|tonne))"
)


@cache
def _pattern(language: Language | None) -> re.Pattern[str]:
    words, more, link = _WORDS[language]
    one = rf"(?i:{words}){SPACE}{_LABEL}"
    rest = rf"(?:(?:,{SPACE}?|{SPACE}(?:{more}){SPACE}|{SPACE}?[–-]{SPACE}?){_LABEL}{_COUNTED}){{0,12}}"
    return re.compile(rf"(?<!\w){one}{rest}(?:,?{SPACE}{link}{one}{rest}){{0,4}}")


_EN_LINK: Final = rf"(?:of|in|to|under){SPACE}(?:the{SPACE})?"
_FR_LINK: Final = rf"(?:de{SPACE}l['’]|de{SPACE}la{SPACE}|du{SPACE}|des{SPACE}|de{SPACE})"
_MORE_EN, _MORE_FR = "and|or|to|through", "et|ou|à|au"
_WORDS: Final = {
    "en": (_EN, _MORE_EN, _EN_LINK),
    "fr": (_FR, _MORE_FR, _FR_LINK),
    None: (f"{_EN}|{_FR}", f"{_MORE_EN}|{_MORE_FR}", f"(?:{_EN_LINK}|{_FR_LINK})"),
}


def find_references(text: str, language: Language | None) -> Iterator[Recognised]:
    """References by number or letter, with lists and ranges, and chains from the small unit to the large one."""
    for match in _pattern(language).finditer(text):
        yield Recognised(match.start(), match.end(), "reference")
