"""An instrument as lines of spans: the words as they print, with what a deal fills told apart; for previews."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from drafting.deal.wording.brackets import CLOSING, OPENING, SEPARATOR, gap, tag_lead
from drafting.deal.wording.references import item_number
from drafting.instrument.tree import (
    Annex,
    Block,
    Bracketed,
    Edge,
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
    Term,
    Text,
    Value,
)

Kind: TypeAlias = Literal["text", "italic", "value", "gap", "term", "reference", "bracket"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind; ``value`` is what a deal fills."""

    kind: Kind
    text: str


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (level −1), a paragraph (0 without number, 1 to 3) or a row of a table (``cells``)."""

    level: int
    number: str
    spans: Spans
    cells: tuple[Spans, ...] = ()
    head: bool = False


def lines_of(instrument: Instrument, clause: str) -> Iterator[Line]:
    """The lines of the provision and annexes of ``clause``."""
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    for part in parts:
        if part.clause == clause:
            if part.shown or part.title:
                yield Line(-1, part.shown, _spans(part.title, instrument.language))
            for block in part.blocks:
                yield from _block(block, instrument.language)


def _block(block: Block, language: Language) -> Iterator[Line]:
    match block:
        case Paragraph():
            number = item_number(block.level, block.number, language) if block.level else ""
            yield Line(block.level, f"{number}{'.' if block.level == 1 else ''}", _spans(block.content, language))
        case Table():
            headers = tuple((Span("text", column.header),) for column in block.columns)
            yield Line(0, "", (), headers, head=True)
            for row in block.rows:
                yield Line(0, "", (), tuple(_spans(cell, language) for cell in row))
        case Signatures():
            for one in block.blocks:
                yield Line(0, "", (Span("text", one.heading),))
                yield Line(0, "", (*_spans(one.name, language), Span("text", f", {one.title}")))


def _spans(inlines: Inlines, language: Language) -> Spans:
    return tuple(span for inline in inlines for span in _span(inline, language))


def _span(inline: Inline, language: Language) -> Iterator[Span]:
    match inline:
        case Text(text=text, italic=italic):
            yield Span("italic" if italic else "text", text)
        case Term(text=text):
            yield Span("term", text)
        case Value(text=text):
            yield Span("value", text)
        case Pointer(shown=shown):
            yield Span("reference", shown)
        case Gap(label=label):
            yield Span("gap", gap(label))
        case Edge(text=text):
            yield Span("bracket", text)
        case Bracketed(alternatives=alternatives):
            yield Span("bracket", OPENING)
            for at, one in enumerate(alternatives):
                yield Span("bracket", (SEPARATOR if at else "") + (tag_lead(one.tag, language) if one.tag else ""))
                yield from _spans(one.content, language)
            yield Span("bracket", CLOSING)
