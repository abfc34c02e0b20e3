"""A clause as a reader will see it, in every variant asked for: the words, with what a deal fills told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from drafting.deal.sample import sample_deal
from drafting.deal.wording.brackets import CLOSING, OPENING, SEPARATOR, gap, tag_lead
from drafting.deal.wording.references import item_number
from drafting.finding import Finding, Unusable, has_errors
from drafting.instrument.assemble import assemble
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
    Term,
    Text,
    Value,
)
from drafting.keeping.limits import as_node, limits
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library
from drafting.library.vocabulary import Profile
from drafting.source import Mapping, Node

Kind: TypeAlias = Literal["text", "italic", "value", "gap", "term", "reference", "bracket"]
FOR_THE_SAMPLE: Final = ("clause-needed", "clause-absent", "position-needed")


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


@dataclass(frozen=True, slots=True)
class Variant:
    """The clause at one position, in one profile and language; ``findings`` where it could not be assembled."""

    position: str
    profile: Profile
    language: Language
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()


def variants(
    file: ClauseFile,
    library: Library,
    positions: Iterable[str],
    profiles: Iterable[Profile],
    languages: Iterable[Language],
) -> Iterator[Variant]:
    """Every variant asked for, with the values of the clause's own tests, else usual ones."""
    for profile in profiles:
        for position in positions:
            given = _given(file, library, position, profile)
            placed, found = sample_deal(file.clause, given, library, profile)
            serious = tuple(each for each in found if each.level == "error" and each.code not in FOR_THE_SAMPLE)
            for language in languages:
                if placed is None or has_errors(serious):
                    yield Variant(position, profile, language, (), serious)
                    continue
                try:
                    instrument = assemble(placed, language)
                except Unusable as error:
                    yield Variant(position, profile, language, (), error.findings)
                    continue
                yield Variant(position, profile, language, tuple(_lines(instrument, file.clause.id)))


def _given(file: ClauseFile, library: Library, position: str, profile: Profile) -> Mapping:
    """The values of the first test that fits, and usual ones for the parameters it leaves open."""
    clause = file.clause
    test = next(
        (each for each in clause.tests if each.error is None and each.given.get("position", position) == position
         and each.profile in (None, profile)), None,
    )  # fmt: skip
    values: dict[str, Node] = {}
    for name, param in clause.params.items():
        if param.preset is None and not param.optional and name not in clause.position(position).with_:
            tried = limits(param, clause, library, profile)
            values[str(name)] = next((each.node for each in tried if each.label == "usual"), tried[len(tried) // 2].node)
    values |= dict(test.given) if test else {}
    made = as_node({**{name: node for name, node in values.items() if node is not None}, "position": position})
    assert isinstance(made, Mapping)
    return made


def _lines(instrument: Instrument, clause: str) -> Iterator[Line]:
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
        case Bracketed(alternatives=alternatives):
            yield Span("bracket", OPENING)
            for at, one in enumerate(alternatives):
                yield Span("bracket", (SEPARATOR if at else "") + (tag_lead(one.tag, language) if one.tag else ""))
                yield from _spans(one.content, language)
            yield Span("bracket", CLOSING)
