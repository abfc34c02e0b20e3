"""Changes as a Markdown table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from drafting.compare.change import Change
from drafting.prose.kinds import Language
from drafting.writers.lists.inert import shown
from drafting.writers.lists.kinds import detail_words, house_words, kind_words, place, substance_words
from drafting.writers.lists.vocabulary import INTERNAL

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>&|~#!])")
_HEADINGS: Final = {
    "en": ("#", "Where", "Change", "About", "Was", "Is"),
    "fr": ("no", "Où", "Modification", "Objet", "Avant", "Après"),
}


def write(changes: Iterable[Change], ui: Language = "en") -> str:
    """Number, place, kind, substance, old and new text of each change; text of the document is shown, never taken as
    markup. Clause and parameter come last, under a line that says INTERNAL, where they were asked for."""
    listed = list(changes)
    internal = any(map(house_words, listed))
    headings = (*_HEADINGS[ui], "Clause") if internal else _HEADINGS[ui]
    lines = [f"**{INTERNAL[ui]}**", ""] if internal else []
    lines += [f"| {' | '.join(headings)} |", f"|---:|{'---|' * (len(headings) - 1)}"]
    for change in listed:
        old, new = was_and_is(change, ui)
        house = (house_words(change),) if internal else ()
        cells = (place(change, ui), kind_words(change.kind, ui=ui), substance_words(change, ui), old, new, *house)
        lines.append(f"| {change.number} | " + " | ".join(_cell(text) for text in cells) + " |")
    return "\n".join(lines) + "\n"


def was_and_is(change: Change, ui: Language = "en") -> tuple[str, str]:
    """What stood and what stands, what is no text among it; of a contents only that it changed."""
    old, new = (change.old, change.new) if change.kind != "contents" else ("", "")
    if not change.detail:
        return old, new
    detail = detail_words(change, ui)  # said on the side where it is, or was
    if change.kind.endswith("deletion"):
        return _with(old, detail), new
    return old, _with(new, detail)


def _with(text: str, detail: str) -> str:
    return f"{text} ({detail})" if text.strip() else detail


def _cell(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", shown(text))
