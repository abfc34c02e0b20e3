"""The list of gaps: what is missing, under the label the text shows, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafting.deal.wording.references import item_number, provision_place
from drafting.instrument.tree import (
    Annex,
    Block,
    Bracketed,
    Gap,
    Inlines,
    Language,
    MissingValue,
    Paragraph,
    Provision,
    Signatures,
    Table,
)


def list_gaps(
    provisions: tuple[Provision, ...], annexes: tuple[Annex, ...], names: Mapping[str, str], language: Language
) -> tuple[MissingValue, ...]:
    """Every gap in the order of the text; one line for a value and a place.

    ``names`` says what a clause without a number is called ("Preamble").
    """
    out: dict[MissingValue, None] = {}
    parts: tuple[Provision | Annex, ...] = (*provisions, *annexes)
    for part in parts:
        head = part.shown or names.get(part.clause, "")
        found = [MissingValue(gap.label, head, part.clause, gap.name) for gap in gaps_in(part.title)]
        paragraph = ""
        for block in part.blocks:
            if isinstance(block, Paragraph) and block.level == 1:
                paragraph = block.number
            spot = _where(head, paragraph, block, language)
            found.extend(
                MissingValue(gap.label, where, part.clause, gap.name) for where, gap in _block_gaps(block, spot)
            )
        out.update(dict.fromkeys(found))
    return tuple(out)


def gaps_in(inlines: Inlines) -> Iterator[Gap]:
    """The gaps in a paragraph, those inside brackets too."""
    for inline in inlines:
        if isinstance(inline, Gap):
            yield inline
        elif isinstance(inline, Bracketed):
            for alternative in inline.alternatives:
                yield from gaps_in(alternative.content)


def _block_gaps(block: Block, where: str) -> Iterator[tuple[str, Gap]]:
    """The gaps of a block, and where each is."""
    match block:
        case Paragraph():
            yield from ((where, gap) for gap in gaps_in(block.content))
        case Table():
            yield from ((where, gap) for row in block.rows for cell in row for gap in gaps_in(cell))
        case Signatures():
            yield from ((f"{where} ({one.heading})", gap) for one in block.blocks for gap in gaps_in(one.name))


def _where(head: str, paragraph: str, block: Block, language: Language) -> str:
    if not isinstance(block, Paragraph) or not block.level:
        return head
    item = item_number(block.level, block.number, language) if block.level > 1 else ""
    return provision_place(head, paragraph, item, language)
