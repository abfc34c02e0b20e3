"""Changes as a Markdown table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from drafting.compare.change import Change
from drafting.writers.lists.inert import shown

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>&|~#!])")


def write(changes: Iterable[Change]) -> str:
    """Number, place, kind, old and new text of each change; text of the document is shown, never taken as markup."""
    lines = ["| # | Where | Change | Was | Is |", "|---:|---|---|---|---|"]
    for change in changes:
        where = change.heading or change.story
        cells = (str(change.number), where, change.kind.replace("-", " "), change.old, change.new or change.detail)
        lines.append("| " + " | ".join(_cell(text) for text in cells) + " |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", shown(text))
