"""Marks that must not be left in a text: pieces of the text language, spaces and points too many, empty paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import (
    Annex,
    Bracketed,
    Gap,
    Inline,
    Inlines,
    Instrument,
    Language,
    Paragraph,
    Pointer,
    Provision,
    Signatures,
    Table,
)

TYPED: Final = re.compile(r"[{}|\\\"'●]|\[\[|\]\]|\*|\bNone\b|Decimal\(")
"""What only the text language or a program writes; an apostrophe or quotation mark that was not set."""
SPACED: Final = re.compile(r"[ \u00a0]{2,}|[ \u00a0][,.)](?![0-9])|\([ \u00a0]|\(\)|,,|;;|,\.|\.\.(?!\.)|;\.|:\.|,;")
"""Spaces and points that are left when a passage falls away."""
END: Final = re.compile(r"[.;:,][”»\u00a0 )\]]*$|; (?:and|or|et|ou)$|, (?:and|or|et|ou)$")
"""How a paragraph of a provision ends."""


def marks_left(instrument: Instrument, clause: str, meant: frozenset[str] = frozenset()) -> Iterator[str]:
    """The lines of ``clause``'s own provision and annexes that show such a mark, each with the mark first.

    ``meant``: signs that the clause types on purpose, behind a backslash.
    """
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    for part in parts:
        if part.clause == clause:
            yield from (said for mark, said in _in_part(part, instrument.language) if not (mark and set(mark) <= meant))


def escaped_in(texts: Iterable[str]) -> frozenset[str]:
    """The signs that ``texts`` type behind a backslash, to print them."""
    return frozenset(found[1] for text in texts for found in re.finditer(r"\\(.)", text))


def _in_part(part: Provision | Annex, language: Language) -> Iterator[tuple[str, str]]:
    if part.title:
        yield from _in_line(part.title, language)
    for block in part.blocks:
        match block:
            case Paragraph():
                yield from _in_line(block.content, language)
                words = inlines_text(block.content, language)
                headline = isinstance(part, Annex) and not block.level
                if words.strip() and not headline and not END.search(words):
                    yield "", f"no mark at the end: {words}"
            case Table():
                for row in block.rows:
                    for cell in row:
                        yield from _in_line(cell, language)
            case Signatures():
                pass


def _in_line(inlines: Inlines, language: Language) -> Iterator[tuple[str, str]]:
    words = inlines_text(inlines, language)
    if not words.strip():
        yield "", "an empty paragraph"
    for mark in (*(found[0] for piece in _typed(inlines) for found in TYPED.finditer(piece)),
                 *(found[0] for found in SPACED.finditer(words))):  # fmt: skip
        yield mark, f"“{mark}” in: {words}"


def _typed(inlines: Inlines) -> Iterator[str]:
    """The words that stand there, without the signs that brackets and gaps print."""
    for inline in inlines:
        yield from _own(inline)


def _own(inline: Inline) -> Iterator[str]:
    match inline:
        case Gap(label=label):
            yield label
        case Pointer(shown=shown):
            yield shown
        case Bracketed(alternatives=alternatives):
            for one in alternatives:
                yield from _typed(one.content)
        case _:
            yield inline.text
