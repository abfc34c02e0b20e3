"""Words of a Word text as the text language types them: signs behind backslashes, labels counted, terms marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from drafting.library.text.labels import label_of
from drafting.library.text.typed import ESCAPABLE
from drafting.library.vocabulary import Language

SIGNS: Final = re.compile("[" + re.escape(ESCAPABLE.replace("(", "")) + "]")
INDENT: Final = "  "  # for each level below the first
LIKE_LABEL: Final = re.compile(r"\((?=[0-9]{1,3}\)|[a-z]{1,4}\))")
BULLET: Final = re.compile(r"^[-–•·*][\s\u00a0]+")
QUOTES: Final = {"en": ("“", "”"), "fr": ("«", "»")}
DEFINES: Final = {
    "en": re.compile(r"“([^“”]{2,60})”(?=,?\s+(?:means?|includes?|refers? to|has the meaning)\b)"),
    "fr": re.compile(
        r"«[\s\u00a0\u202f]*([^«»]{2,60}?)[\s\u00a0\u202f]*»(?=,?\s+(?:désigne(?:nt)?|s['’]entend|comprend|signifie)\b)"
    ),
}
"""A term where a text defines it: in quotation marks, before the verb of a definition."""


def terms_in(lines: Iterable[tuple[int, str]], language: Language) -> tuple[str, ...]:
    """The terms that the lines define, in their order."""
    found = (match[1].strip() for _, text in lines for match in DEFINES[language].finditer(text))
    return tuple(dict.fromkeys(term for term in found if not re.search(r"[{}|*\[\]]", term)))


def typed(lines: Sequence[tuple[int, str]], language: Language, terms: Sequence[str] = ()) -> list[str]:
    """The lines of a text: paragraphs with labels 1 2 3, a b c, i ii iii, an empty line between paragraphs."""
    counts = [0, 0, 0, 0]
    out: list[str] = []
    for level, words in lines:
        at = _possible(level, counts)
        if at:
            counts[at] += 1
            counts[at + 1 :] = [0] * (3 - at)
        label = f"({label_of(at, counts[at])}) " if at else ""
        out += [""] * bool(out) + [INDENT * max(0, at - 1) + label + paragraph(words, language, terms, bool(at))]
    return out


def paragraph(words: str, language: Language, terms: Sequence[str] = (), labelled: bool = False) -> str:
    """One paragraph. Its own spaces and quotation marks are left to the program's typography."""
    text = " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())
    if not labelled:
        text = BULLET.sub("", text)
    text = _marked(text, language, terms)
    if not labelled and LIKE_LABEL.match(text):
        text = "\\" + text
    return text


def escaped(words: str) -> str:
    """Words with the signs of the text language behind backslashes."""
    return SIGNS.sub(lambda sign: "\\" + sign[0], words)


def _possible(level: int, counts: list[int]) -> int:
    """The level, or the highest below it that can stand here: an item needs the paragraph it belongs to."""
    while level > 2 and not counts[level - 1]:
        level -= 1
    return level


def _marked(text: str, language: Language, terms: Sequence[str]) -> str:
    """The text escaped, with the terms it defines between [[" and "]]."""
    out, at = "", 0
    for match in DEFINES[language].finditer(text):
        if match[1].strip() in terms:
            out += escaped(text[at : match.start()]) + f'[["{match[1].strip()}"]]'
            at = match.end()
    return out + escaped(text[at:])
