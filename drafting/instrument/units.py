"""An instrument as units of text: what the checks read of our own drafts."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.wording.references import item_number, provision_place
from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import Annex, Block, Instrument, Language, Paragraph, Provision, Signatures, Table
from drafting.place import Place
from drafting.prose.units import Role, Unit

PREAMBLE = {"en": "Preamble", "fr": "Préambule"}
CLOSING = {"en": "Closing", "fr": "Fin du texte"}


def instrument_units(instrument: Instrument, file: str | None = None) -> tuple[Unit, ...]:
    """Title, headings, paragraphs, table cells and signatures in the order of the text.

    A place has the deal's ``file`` and says where ("Section 5, paragraph 2(a)"); ``provision`` is the provision's id,
    equal in both languages.
    """
    return tuple(_units(instrument, file))


def _units(instrument: Instrument, file: str | None) -> Iterator[Unit]:
    language = instrument.language
    yield Unit(instrument.title, language, "title", place=Place(file, where={"en": "title", "fr": "titre"}[language]))
    for provision in instrument.provisions:
        role: Role = {"preamble": "recital", "closing": "closing"}.get(provision.kind, "paragraph")  # type: ignore[assignment]
        head = provision.shown or {"preamble": PREAMBLE, "closing": CLOSING}.get(provision.kind, CLOSING)[language]
        yield from _part(provision, head, role, language, file)
    for annex in instrument.annexes:
        yield from _part(annex, annex.shown, "paragraph", language, file)


def _part(part: Provision | Annex, head: str, role: Role, language: Language, file: str | None) -> Iterator[Unit]:
    if part.shown:
        title = inlines_text(part.title, language)
        yield Unit(title, language, "heading", part.shown, part.id, Place(file, where=head))
    paragraph = ""
    for block in part.blocks:
        if isinstance(block, Paragraph) and block.level == 1:
            paragraph = block.number
        yield from _block(block, part.id, head, paragraph, role, file, language)


def _block(
    block: Block, provision: str, head: str, paragraph: str, role: Role, file: str | None, language: Language
) -> Iterator[Unit]:
    match block:
        case Paragraph(level=level, number=number, content=content):
            item = item_number(level, number, language) if level > 1 else ""
            where = provision_place(head, paragraph, item, language) if level else head
            shown = item_number(level, number, language) if level else ""
            yield Unit(inlines_text(content, language), language, role, shown, provision, Place(file, where=where))
        case Table():
            cells = [column.header for column in block.columns]
            cells += [inlines_text(cell, language) for row in block.rows for cell in row]
            for cell in cells:
                if cell:
                    yield Unit(cell, language, "cell", "", provision, Place(file, where=head))
        case Signatures():
            for one in block.blocks:
                for text in (one.heading, inlines_text(one.name, language), one.title):
                    if text:
                        yield Unit(text, language, "closing", "", provision, Place(file, where=head))
