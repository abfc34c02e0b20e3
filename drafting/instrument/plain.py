"""An instrument as plain text, numbers as they print: for tests, previews and ``clause show``."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.wording.brackets import CLOSING, OPENING, SEPARATOR, gap, tag_lead
from drafting.deal.wording.references import item_number
from drafting.instrument.tree import (
    Annex,
    Block,
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

INDENT = "  "


def inlines_text(inlines: Inlines, language: Language) -> str:
    """The words of ``inlines``, gaps and brackets as they print."""
    return "".join(_inline(inline, language) for inline in inlines)


def _inline(inline: Inline, language: Language) -> str:
    match inline:
        case Pointer(shown=shown):
            return shown
        case Gap(label=label):
            return gap(label)
        case Bracketed(alternatives=alternatives):
            inside = (
                (tag_lead(one.tag, language) if one.tag else "") + inlines_text(one.content, language)
                for one in alternatives
            )
            return OPENING + SEPARATOR.join(inside) + CLOSING
        case _:
            return inline.text


def instrument_text(instrument: Instrument) -> str:
    """The whole text, a line a paragraph."""
    language = instrument.language
    parts = [instrument.title, ""]
    for provision in instrument.provisions:
        parts.extend((*provision_lines(provision, language), ""))
    for annex in instrument.annexes:
        parts.extend((*annex_lines(annex, language), ""))
    return "\n".join(parts).rstrip("\n") + "\n"


def provision_lines(provision: Provision, language: Language) -> Iterator[str]:
    """A provision: its heading, then its blocks."""
    if provision.shown:
        yield provision.shown
        yield inlines_text(provision.title, language)
    for block in provision.blocks:
        yield from block_lines(block, language)


def annex_lines(annex: Annex, language: Language) -> Iterator[str]:
    """An annex: its heading, then its blocks."""
    yield annex.shown
    yield inlines_text(annex.title, language)
    for block in annex.blocks:
        yield from block_lines(block, language)


def block_lines(block: Block, language: Language) -> Iterator[str]:
    """A paragraph in one line, a table in a line a row, a signature in four."""
    match block:
        case Paragraph():
            yield paragraph_line(block, language)
        case Table():
            yield " | ".join(column.header for column in block.columns)
            for row in block.rows:
                yield " | ".join(inlines_text(cell, language) for cell in row)
        case Signatures():
            for signature in block.blocks:
                yield signature.heading
                yield inlines_text(signature.name, language)
                yield signature.title


def paragraph_line(paragraph: Paragraph, language: Language) -> str:
    """A paragraph with its number: "2. …", "(a) …"; « a) … »."""
    words = inlines_text(paragraph.content, language)
    if not paragraph.level:
        return words
    number = item_number(paragraph.level, paragraph.number, language)
    stop = "." if paragraph.level == 1 else ""
    return f"{INDENT * (paragraph.level - 1)}{number}{stop} {words}"
