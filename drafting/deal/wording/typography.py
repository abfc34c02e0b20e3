"""Typography is set, not typed (formats.md): quotation marks, apostrophes, spaces, Canadian rules.

French: « » with no-break spaces inside, a no-break space before the colon, % and $, none before
; ? ! (the usage of the federal translation bureau, visible in the specimens). Both: no doubled
spaces, no space before , . ; ), no break between a number and what it counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from drafting.deal.wording.dates import month
from drafting.deal.wording.spaces import NBSP
from drafting.library.vocabulary import LANGUAGES, Language

OPAQUE = "\ufffc"  # stands for a piece that is set by itself (a gap, brackets): a word to its neighbours

_MONTHS = {language: "|".join(month(number, language) for number in range(1, 13)) for language in LANGUAGES}
# A space that must not break, by what stands before and after it.
_BOUND: dict[Language, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(rf"(?<=\d)( )(?=(?:{_MONTHS['en']})\b)"),
        re.compile(
            r"(?<![^\W\d_])(?:Articles?|Sections?|[Pp]aragraphs?|[Cc]hapters?|(?:[Ss]ub)?[Hh]eadings?)( )(?=\d)"
        ),
        re.compile(r"(?<![^\W\d_])Annex( )(?=[A-Z]\b)"),
    ),
    "fr": (
        re.compile(rf"(?:(?<=\d)|(?<=\b1er))( )(?=(?:{_MONTHS['fr']})\b)"),
        re.compile(
            r"(?<![^\W\d_])(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphes?|[Cc]hapitres?|[Aa]linéas?"
            r"|(?:[Ss]ous-)?[Pp]ositions?)( )(?=\d)"
        ),
        re.compile(r"(?<![^\W\d_])[Aa]nnexe( )(?=[A-Z]\b)"),
        re.compile(r"(?<=\d)( )(?=\d{3}(?!\d))"),
        re.compile(r"(?<=\d)( )(?=[%$])"),
    ),
}
_SPACES = f" {NBSP}"
_OPENING_AFTER = _SPACES + "([—–-/“‘«"


@dataclass(frozen=True, slots=True)
class _Marks:
    opening: str
    closing: str


_QUOTES: dict[Language, _Marks] = {"en": _Marks("“", "”"), "fr": _Marks(f"«{NBSP}", f"{NBSP}»")}
_GONE_BEFORE: dict[Language, str] = {"en": ",.;)", "fr": ",.;)?!"}


@lru_cache(maxsize=8192)  # a deal of some dozen clauses has some hundred paragraphs in two languages
def set_type(text: str, language: Language) -> tuple[str, ...]:
    """For each character of a paragraph's ``text``, what is printed in its place ("" where it vanishes).

    One result a character, so that a paragraph made of several pieces can be set as a whole.
    """
    out = list(text)
    for pattern in _BOUND[language]:
        for found in pattern.finditer(text):
            out[found.start(1)] = NBSP
    for at, char in enumerate(text):
        before = text[at - 1] if at else " "
        if char == '"':
            elided = language == "fr" and before in "'’"  # l'« Accord »
            opens = elided or before in _OPENING_AFTER
            out[at] = _QUOTES[language].opening if opens else _QUOTES[language].closing
        elif char == "'":
            out[at] = "‘" if language == "en" and before in _OPENING_AFTER else "’"
    if language == "fr":
        _set_french(text, out)
    _drop_spaces(out, language)
    return tuple(out)


def typeset(text: str, language: Language) -> str:
    """``text`` as it is printed."""
    return "".join(set_type(text, language))


def _set_french(text: str, out: list[str]) -> None:
    """The spaces of « » and of the colon."""
    for at, char in enumerate(text):
        after = text[at + 1] if at + 1 < len(text) else " "
        if char == "«":
            if at + 1 < len(text) and after in _SPACES:
                out[at + 1] = ""
            out[at] = f"«{NBSP}"
        elif char == "»":
            if at and text[at - 1] in _SPACES:
                out[at - 1] = ""
            out[at] = f"{NBSP}»"
        elif char == ":" and after in _SPACES and at:
            if text[at - 1] in _SPACES:
                out[at - 1] = ""
            out[at] = f"{NBSP}:"


def _drop_spaces(out: list[str], language: Language) -> None:
    """Doubled spaces, and spaces at the ends or before , . ; ), vanish."""
    last = -1  # where the last character that prints stands, -1 before the first
    for at, char in enumerate(out):
        if not char:
            continue
        if char == " " and (last < 0 or out[last][-1] in _SPACES):
            out[at] = ""
            continue
        if (char[0] in _SPACES and last >= 0 and out[last] == " ") or (
            char[0] in _GONE_BEFORE[language] and last >= 0 and out[last] == " "
        ):
            out[last] = ""
        last = at
    if last >= 0 and out[last] == " ":
        out[last] = ""
