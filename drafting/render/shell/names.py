"""What a template may say: the names it can use and the few ways of using them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Final, assert_never

from drafting.deal.wording.dates import day
from drafting.deal.wording.seam import fuse
from drafting.deal.wording.typography import typeset
from drafting.instrument.tree import Bracketed, Edge, Gap, Inline, Instrument, Paragraph, Signature, Signatures, Table
from drafting.render.inlines import plain_text
from drafting.render.marking import WORDS
from drafting.render.title import title_lines
from drafting.render.wholes import wholes

BODY_PLACE: Final = "«text»"
CONTENTS_PLACE: Final = "«contents»"


@dataclass(frozen=True, slots=True)
class Signer:
    """One side of the signature page."""

    heading: str
    name: str
    title: str


NOBODY: Final = Signer("", "", "")
PARTS_OF: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(field.name for field in fields(Signer)) for name in ("first", "second")
}
NAMES: Final[Mapping[str, str]] = {
    "title": "the whole title",
    "title_kind": "Arrangement, Agreement; the whole title where it cannot be cut",
    "title_between": "between",
    "title_first": "the party named first",
    "title_joining": "and",
    "title_second": "the party named second",
    "title_subject": "concerning …",
    "draft_mark": "Draft – without prejudice",
    "classification": "from the YAML beside the template",
    "round_mark": "Round 2",
    "date": "9 May 2025",
    "copy_mark": "Copy for the Government of …",
    "side": "whose original it is, in short, or that the text is joint",
    "legend": "what brackets and gaps mean; empty where there are none",
    "has_open": "whether the text has brackets or gaps",
    "page": "Page",
    "of": "of, between the numbers of pages",
    "first": "who signs first: heading, name, title",
    "second": "who signs second: heading, name, title",
}


def shell_values(
    instrument: Instrument, classification: str, dated: date, *, original: bool = True
) -> dict[str, str | bool | Signer]:
    """The values of NAMES for ``instrument``, dated ``dated``: strings, one flag, two frozen signers; nothing else.

    ``original``: whether it is the original that a side keeps, and says so.
    """
    words, lines = WORDS[instrument.language], title_lines(instrument)
    signing = (Signer(s.heading, plain_text(s.name, instrument.language), s.title) for s in signatures(instrument))
    signers = [*(Signer(*map(_visible, (s.heading, s.name, s.title))) for s in signing), NOBODY, NOBODY]
    holder = dict(instrument.sides).get(instrument.copy_for, "")
    copy = _lead(words.copy, typeset(holder, instrument.language)) if holder and original else ""
    values: dict[str, str | bool | Signer] = {
        "title": instrument.title,
        "title_kind": lines.kind,
        "title_between": lines.between,
        "title_first": lines.first,
        "title_joining": lines.joining,
        "title_second": lines.second,
        "title_subject": lines.subject,
        "draft_mark": words.draft,
        "classification": classification,
        "round_mark": words.round.format(instrument.round),
        "date": day(dated, instrument.language),
        "copy_mark": copy,
        "side": words.sides[instrument.copy_for] if original else words.joint,
        "legend": words.legend if has_open(instrument) else "",
        "has_open": has_open(instrument),
        "page": words.page,
        "of": words.of,
        "first": signers[0],
        "second": signers[1],
    }
    return {name: _visible(value) if isinstance(value, str) else value for name, value in values.items()}


def specimen_values() -> dict[str, str | bool | Signer]:
    """A value for each of NAMES, its own name; to try a template without a deal."""
    values: dict[str, str | bool | Signer] = {name: name for name in NAMES}
    values |= {name: Signer(f"{name} heading", f"{name} name", f"{name} title") for name in PARTS_OF}
    return {**values, "has_open": True}


def _lead(words: str, name: str) -> str:
    """``words`` and a government's name; in French "à le" becomes "au"."""
    start, _, last = words.rpartition(" ")
    return f"{start} {''.join(fuse(last, name))}"


def signatures(instrument: Instrument) -> tuple[Signature, ...]:
    """Who signs, in the order of this original."""
    found = (b for p in instrument.provisions for b in p.blocks if isinstance(b, Signatures))
    return next((block.blocks for block in found), ())


def has_open(instrument: Instrument) -> bool:
    """Whether a bracket or a gap stands anywhere in the text."""
    return bool(instrument.gaps) or any(isinstance(inline, Bracketed | Edge | Gap) for inline in _inlines(instrument))


def _inlines(instrument: Instrument) -> Iterator[Inline]:
    for whole in wholes(instrument):
        yield from whole.title
        for block in whole.blocks:
            match block:
                case Paragraph():
                    yield from block.content
                case Table():
                    yield from (inline for row in block.rows for cell in row for inline in cell)
                case Signatures():
                    yield from (inline for one in block.blocks for inline in one.name)
                case _:
                    assert_never(block)


def _visible(text: str) -> str:
    """``text`` without control characters: docxtpl would turn a tab or a form feed into Word's."""
    return "".join(char for char in text if char >= " ")
