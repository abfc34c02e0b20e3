"""Changes as a Markdown table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from drafting.compare.change import Change
from drafting.writers.lists.inert import shown
from drafting.writers.lists.kinds import kind_words, place

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>&|~#!])")


def write(changes: Iterable[Change]) -> str:
    """Number, place, kind, old and new text of each change; text of the document is shown, never taken as markup."""
    lines = ["| # | Where | Change | Was | Is |", "|---:|---|---|---|---|"]
    for change in changes:
        old, new = (change.old, change.new) if change.kind != "contents" else ("", "")
        if change.detail:  # what is no text is said on the side where it is, or was
            old, new = (_with(old, change.detail), new) if _went(change) else (old, _with(new, change.detail))
        cells = (str(change.number), place(change), kind_words(change.kind), old, new)
        lines.append("| " + " | ".join(_cell(text) for text in cells) + " |")
    return "\n".join(lines) + "\n"


def _went(change: Change) -> bool:
    return change.kind.endswith("deletion")


def _with(text: str, detail: str) -> str:
    return f"{text} ({detail})" if text.strip() else detail


def _cell(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", shown(text))
