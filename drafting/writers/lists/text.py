"""Changes as plain text, to read on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from drafting.compare.change import Change
from drafting.prose.kinds import Language
from drafting.writers.lists.inert import inert, shown
from drafting.writers.lists.kinds import detail_words, house_words, kind_words, place, substance_words
from drafting.writers.lists.vocabulary import INTERNAL

_INDENT: Final = 6
_NARROWEST: Final = 30


def write(changes: Iterable[Change], width: int = 0, ui: Language = "en", *, ids: bool = False) -> str:
    """Each change on a few lines: number, kind, substance, place; then what went (-) and what came (+).

    Lines are cut at ``width`` characters where it is given; else each text is one line. Who made a change is said where
    several people did, with ``ids`` the id by which `accept` and `reject` take it. Clause and parameter stand in braces
    where they were asked for, under a line that says INTERNAL.
    """
    listed = list(changes)
    several = len({change.author for change in listed}) > 1
    lead = f"{INTERNAL[ui]}\n" if any(map(house_words, listed)) else ""
    return lead + "".join(line + "\n" for change in listed for line in _lines(change, several, width, ui, ids))


def _lines(change: Change, several: bool, width: int, ui: Language, ids: bool) -> Iterator[str]:
    by = f" ({inert(change.author)})" if several and change.author else ""
    by += f" {{{inert(house_words(change))}}}" if house_words(change) else ""
    by += f" [{inert(change.id)}]" if ids and change.id else ""
    about = substance_words(change, ui)
    what = kind_words(change.kind, ui=ui) + (f" ({about})" if about else "") + ("\u00a0: " if ui == "fr" else ": ")
    yield from _cut(f"{change.number:>4}  {what}{inert(place(change, ui))}{by}", "", width)
    if change.kind == "contents":
        yield from _cut(inert(detail_words(change, ui)), " " * _INDENT, width)
        return
    if change.old and change.old == change.new:  # moved or reformatted
        yield from _cut(f"  {shown(change.old)}", " " * _INDENT, width)
    else:
        if change.old:
            yield from _cut(f"- {shown(change.old)}", " " * _INDENT, width)
        if change.new:
            yield from _cut(f"+ {shown(change.new)}", " " * _INDENT, width)
    if change.detail:
        yield from _cut(f"({inert(detail_words(change, ui))})", " " * (_INDENT + 2), width)


def _cut(text: str, indent: str, width: int) -> list[str]:
    if not width or len(indent) + len(text) <= width:
        return [indent + text]
    more = indent + "  " if indent else " " * _INDENT
    return textwrap.wrap(
        text, max(width, _NARROWEST), initial_indent=indent, subsequent_indent=more, break_on_hyphens=False
    )
