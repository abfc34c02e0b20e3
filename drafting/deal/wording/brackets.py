"""The words around what is not agreed, and around what is missing (word.md 8; formats.md, "Rules for both")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drafting.deal.wording.dates import day
from drafting.deal.wording.spaces import NBSP
from drafting.library.vocabulary import Language

OPENING, CLOSING, SEPARATOR = "[", "]", " / "
NOTHING = "–"  # the cell of a side that gives no figure for a year that the other side gives
_TABLED: dict[Language, str] = {"en": "tabled on", "fr": "texte déposé le"}


def tag_lead(tag: str, language: Language) -> str:
    """What stands before one side's words, kept with them: "CAN: "; « CAN : »."""
    return f"{tag}:{NBSP}" if language == "en" else f"{tag}{NBSP}:{NBSP}"


def gap(label: str) -> str:
    """[● yearly floor]."""
    return f"[●{NBSP}{label}]"


def attribution(tabled: Sequence[tuple[str, date | None]], language: Language) -> str:
    """The footnote of a bracket: "CAN: tabled on 3 June 2025; USA: …"; "" where no date is known."""
    known = [f"{tag_lead(tag, language)}{_TABLED[language]} {day(when, language)}" for tag, when in tabled if when]
    return "; ".join(known) + "." if known else ""
