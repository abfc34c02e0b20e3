"""What is refused before a YAML file is read at all: its size, and characters nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from drafting.finding import Finding
from drafting.place import Place
from drafting.source.limits import standing

# C0 and C1 controls, line and paragraph separators, direction overrides (they can make a text read
# otherwise than it is), the byte-order mark inside a text, code points that
# are no characters, and a carriage return on its own, which YAML takes for a line break and editors do not show.
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]|\r(?!\n)"
)
_NESTED: Final = r"(?:[\[{]\s*){%d}"


def refused(text: str, file: str, lines: tuple[str, ...]) -> Finding | None:
    """The first thing for which ``text`` is not read, or None."""
    most = standing()
    if len(text) > most.characters:
        return Finding(
            "yaml-too-large",
            "error",
            f"This file has {len(text):,} characters; the most that is read is {most.characters:,}.",
            "Check that it is the file you meant.",
            Place(file),
        )
    if unseen := UNSEEN.search(text):
        char = unseen.group()
        name = unicodedata.name(char, "control character")
        return Finding(
            "yaml-control-character",
            "error",
            f"There is a character here that cannot be seen (U+{ord(char):04X}, {name.lower()}).",
            "Delete it, or type the words around it anew.",
            spot(text, unseen.start(), file, lines),
        )
    if (tab := text.find("\t")) >= 0:
        return Finding(
            "yaml-tab",
            "error",
            "There is a tab here; lines are indented with spaces only.",
            "Replace the tab by spaces.",
            spot(text, tab, file, lines),
        )
    if nested := re.search(_NESTED % most.depth, text):
        return too_deep(spot(text, nested.start(), file, lines))
    return None


def too_deep(place: Place) -> Finding:
    """Brackets or lists inside one another, more often than any clause or deal needs."""
    return Finding(
        "yaml-too-deep",
        "error",
        f"Values are put inside one another more than {standing().depth} times here.",
        "Write the value more simply.",
        place,
    )


def spot(text: str, offset: int, file: str, lines: tuple[str, ...], width: int = 1) -> Place:
    """The place of the character at ``offset`` of the whole file."""
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Place(file, line, column, width, lines[line - 1] if line <= len(lines) else "")
