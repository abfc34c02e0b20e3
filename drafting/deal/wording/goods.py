"""Goods by their codes: Chapters 72, 73 and 76; la position 2709 ou 2710 (formats.md, row "goods")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafting.deal.wording.series import Conjunction, joins, together
from drafting.deal.wording.spaces import NBSP
from drafting.library.vocabulary import Language

# (one, several) by number of digits: 2 chapter, 4 heading, 6 subheading, more: a national tariff item.
_NOUNS: dict[Language, dict[int, tuple[str, str]]] = {
    "en": {
        2: ("Chapter", "Chapters"),
        4: ("heading", "headings"),
        6: ("subheading", "subheadings"),
        8: ("tariff item", "tariff items"),
    },
    "fr": {
        2: ("le chapitre", "les chapitres"),
        4: ("la position", "les positions"),
        6: ("la sous-position", "les sous-positions"),
        8: ("le numéro tarifaire", "les numéros tarifaires"),
    },
}


def goods(codes: Sequence[str], language: Language, word: Conjunction = "and") -> tuple[str, ...]:
    """The noun phrases that name ``codes``: one for each kind, in the order of the codes.

    With *or* the noun stays singular (heading 2709 or 2710).
    """
    out: list[str] = []
    for digits, group in groupby(codes, digits_of):
        same = list(group)
        noun = _NOUNS[language][digits][int(len(same) > 1 and word == "and")]
        out.append(f"{noun}{NBSP}{together(same, joins(same, language, word))}")
    return tuple(out)


def digits_of(code: str) -> int:
    """2, 4, 6, or 8 for everything longer."""
    count = sum(char.isdigit() for char in code)
    return min(8, count + count % 2)
