"""A prose redline on the terminal: colours and lines through on a terminal, [-…-] and {+…+} elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from drafting.keeping.wording import Change, ProseDiff

STYLES: Final = {"in": "green underline", "out": "red strike", "same": ""}
MARKS: Final = {"in": ("{+", "+}"), "out": ("[-", "-]"), "same": ("", "")}
NAMES: Final = {"en": "English", "fr": "French"}


def print_diff(found: ProseDiff) -> None:
    """The differences on standard output: the words by place and language, then everything else."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, no_color=bool(os.environ.get("NO_COLOR")) or None)
    coloured = console.is_terminal and not console.no_color
    place = ""
    for change in found.changes:
        if (here := f"{change.where} ({NAMES[change.language]})") != place:
            place = here
            console.print(f"\n{place}", style="bold" if coloured else "", markup=False)
        _indented(console, _words(change, coloured))
    if found.settings:
        console.print("\nParameters, positions, needs", style="bold" if coloured else "", markup=False)
        for line in _settings(found):
            _indented(console, line)
    if not found.changes and not found.settings:
        console.print("Nothing that a reader of a draft can see has changed.", markup=False)


def _indented(console: Console, line: Text) -> None:
    """Wrapped and indented on a terminal; elsewhere a line stays a line."""
    from rich.padding import Padding
    from rich.text import Text

    if console.is_terminal:
        console.print(Padding(line, (0, 0, 0, 2)))
    else:
        console.print(Text("  ") + line, soft_wrap=True)


def _words(change: Change, coloured: bool) -> Text:
    from rich.text import Text

    from drafting.writers.lists.inert import inert

    line = Text()
    for piece in change.pieces:
        opening, closing = ("", "") if coloured else MARKS[piece.kind]
        line.append(f"{opening}{inert(piece.text)}{closing}", style=STYLES[piece.kind] if coloured else "")
    return line


def _settings(found: ProseDiff) -> Iterator[Text]:
    from rich.text import Text

    from drafting.writers.lists.inert import inert

    for each in found.settings:
        if each.old is None:
            said = f"new: {each.new}"
        elif each.new is None:
            said = f"gone: {each.old}"
        else:
            said = f"{each.old} → {each.new}"
        yield Text(inert(f"{each.where}: {said}"))
