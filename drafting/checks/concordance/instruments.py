"""Two languages of one of our instruments: provision against provision, block against block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from drafting.checks.concordance.denial import denial_mismatches
from drafting.checks.concordance.figures import figure_mismatches
from drafting.checks.concordance.force import force_mismatches
from drafting.checks.concordance.mismatch import Mismatch
from drafting.checks.concordance.who import side_mismatches
from drafting.instrument.tree import (
    Annex,
    Block,
    Bracketed,
    Gap,
    Inlines,
    Instrument,
    Paragraph,
    Pointer,
    Provision,
    Table,
    Term,
    Value,
)
from drafting.instrument.units import instrument_units
from drafting.prose.units import Unit


def concordance(english: Instrument, french: Instrument) -> tuple[Mismatch, ...]:
    """Every difference between the two languages, in the order of the text: provisions and blocks, parameters,
    references by target, defined terms by key, figures, force of the verbs. Empty for two that agree."""
    return (*_trees(english, french), *_words(english, french))


def _words(english: Instrument, french: Instrument) -> Iterator[Mismatch]:
    left, right = instrument_units(english), instrument_units(french)
    if [_shape(unit) for unit in left] != [_shape(unit) for unit in right]:
        return  # the tree differs, which is reported by itself
    for here, there in zip(left, right, strict=True):
        yield from figure_mismatches(here, there)
        forces = tuple(force_mismatches(here, there)) if here.role in ("paragraph", "closing") else ()
        yield from forces or denial_mismatches(here, there)
        if here.role in ("paragraph", "closing"):
            yield from side_mismatches(here, there)


def _shape(unit: Unit) -> tuple[str, str]:
    return unit.role, unit.provision


def _trees(english: Instrument, french: Instrument) -> Iterator[Mismatch]:
    left: tuple[Provision | Annex, ...] = (*english.provisions, *english.annexes)
    right: tuple[Provision | Annex, ...] = (*french.provisions, *french.annexes)
    if [part.id for part in left] != [part.id for part in right]:
        yield _tree("The two languages do not have the same provisions in the same order.", english, french, None)
        return
    for here, there in zip(left, right, strict=True):
        yield from _blocks(here, there, english, french)


def _blocks(
    here: Provision | Annex, there: Provision | Annex, english: Instrument, french: Instrument
) -> Iterator[Mismatch]:
    for one, other in zip_longest(here.blocks, there.blocks):
        if one is None or other is None or _kind(one) != _kind(other):
            yield _tree("The two languages do not have the same paragraphs here.", english, french, here)
            return
        for inlines, twins in zip(_texts(one), _texts(other), strict=False):
            yield from _marks(inlines, twins, here, english, french)


def _kind(block: Block) -> tuple[object, ...]:
    match block:
        case Paragraph():
            return "paragraph", block.level, block.number
        case Table():
            return "table", len(block.columns), len(block.rows)
        case _:
            return "signatures", len(block.blocks)


def _texts(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph():
            yield block.content
        case Table():
            yield from (cell for row in block.rows for cell in row)
        case _:
            yield from (one.name for one in block.blocks)


def _marks(
    here: Inlines, there: Inlines, part: Provision | Annex, english: Instrument, french: Instrument
) -> Iterator[Mismatch]:
    for what, code, remedy in (
        ("values", "concordance-value", "Use the same parameters in both languages."),
        ("references", "concordance-reference", "Refer to the same places in both languages."),
        ("terms", "concordance-term", "Use and define the same terms in both languages."),
    ):
        left, right = Counter(_keys(here, what)), Counter(_keys(there, what))
        for key in {**left, **right}:
            if left[key] != right[key] and (what != "terms" or not (left[key] and right[key])):
                only = "English" if left[key] > right[key] else "French"
                message = f"The {only} text has the {what[:-1]} “{_shown(key)}” and the other has not."
                yield replace(_tree(message, english, french, part), code=code, remedy=remedy)


def _keys(inlines: Inlines, what: str) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Value(name=name) | Gap(name=name) if what == "values":
                yield name
            case Pointer(target=target) if what == "references":
                yield target
            case Term(key=key, defining=defining) if what == "terms":
                yield f"{key}{' (defined)' if defining else ''}"
            case Bracketed(alternatives=alternatives):
                for alternative in alternatives:
                    yield from _keys(alternative.content, what)
            case _:
                pass


def _shown(key: str) -> str:
    return key.rsplit("/", 1)[-1]


def _tree(message: str, english: Instrument, french: Instrument, part: Provision | Annex | None) -> Mismatch:
    ident = part.id if part else ""
    left, right = (
        next((unit for unit in instrument_units(one) if not ident or unit.provision == ident), None)
        for one in (english, french)
    )
    return Mismatch("concordance-tree", "error", left, right, ("", ""), message,
                    "Give both languages the same labels, paragraph by paragraph.")  # fmt: skip
