"""Mistakes planted into one of the two originals of a text. Nothing here knows the checks.

Each takes the instrument and gives it back with one thing that the other original has not; a plant that finds no room
gives None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from drafting.instrument.tree import Annex, Block, Inlines, Instrument, Paragraph, Provision, Signatures, Table, Text

Plant = Callable[[Instrument], Instrument | None]
_OTHER = {"en": (" within ten days", "Canada alone keeps a copy."), "fr": (" dans les dix jours", "Le Canada seul.")}


def _first(instrument: Instrument, wanted: Callable[[Paragraph], bool]) -> tuple[Provision, Paragraph] | None:
    return next(
        ((each, block) for each in instrument.provisions for block in each.blocks
         if isinstance(block, Paragraph) and wanted(block)), None
    )  # fmt: skip


def _put(instrument: Instrument, provision: Provision, old: Block, new: tuple[Block, ...]) -> Instrument:
    blocks = tuple(piece for block in provision.blocks for piece in (new if block is old else (block,)))
    other = replace(provision, blocks=blocks)
    return replace(instrument, provisions=tuple(other if each is provision else each for each in instrument.provisions))


def _texts(paragraph: Paragraph) -> Iterator[tuple[int, Text]]:
    return ((at, piece) for at, piece in enumerate(paragraph.content) if isinstance(piece, Text))


def _reworded(instrument: Instrument, change: Callable[[str], str]) -> Instrument | None:
    """The first paragraph whose plain words ``change`` changes."""
    for provision in instrument.provisions:
        for block in provision.blocks:
            if isinstance(block, Paragraph):
                for at, piece in _texts(block):
                    if (text := change(piece.text)) != piece.text:
                        content: Inlines = (*block.content[:at], replace(piece, text=text), *block.content[at + 1 :])
                        return _put(instrument, provision, block, (replace(block, content=content),))
    return None


def added_words(instrument: Instrument) -> Instrument | None:
    """A time limit that only one original has."""
    found = _first(instrument, lambda block: bool(block.number))
    assert found
    provision, block = found
    words = Text(_OTHER[instrument.language][0])
    return _put(instrument, provision, block, (replace(block, content=(*block.content, words)),))


def lost_word(instrument: Instrument) -> Instrument | None:
    """The last word of the first long passage is missing."""
    return _reworded(instrument, lambda text: text.rsplit(" ", 1)[0] if len(text) > 60 else text)


def swapped_duty(instrument: Instrument) -> Instrument | None:
    """One side alone becomes the other: no pair, so no business of the alternat."""
    names = ("Canada", "the United States") if instrument.language == "en" else ("Canada", "les États-Unis")

    def swapped(text: str) -> str:
        alone = text.count(names[0]) == 1 and " and " not in text and " et " not in text
        return text.replace(*names) if alone else text

    return _reworded(instrument, swapped)


def denied(instrument: Instrument) -> Instrument | None:
    """A promise turned into its contrary."""
    old, new = (" will ", " will not ") if instrument.language == "en" else ("ra ", "ra pas ")
    return _reworded(instrument, lambda text: text.replace(old, new, 1))


def lost_paragraph(instrument: Instrument) -> Instrument | None:
    """A paragraph that only the other original has."""
    found = _first(instrument, lambda block: block.number.startswith("2") or block.number == "(b)")
    return found and _put(instrument, found[0], found[1], ())


def added_paragraph(instrument: Instrument) -> Instrument | None:
    """A sentence of one's own."""
    found = _first(instrument, lambda block: bool(block.number))
    assert found
    own = replace(found[1], content=(Text(_OTHER[instrument.language][1]),))
    return _put(instrument, found[0], found[1], (found[1], own))


def other_order(instrument: Instrument) -> Instrument | None:
    """Two provisions change places."""
    first, *rest = instrument.provisions
    return replace(instrument, provisions=(first, *rest[2:3], *rest[1:2], *rest[:1], *rest[3:]))


def lost_provision(instrument: Instrument) -> Instrument | None:
    """A whole provision less."""
    return replace(instrument, provisions=(*instrument.provisions[:3], *instrument.provisions[4:]))


def unturned_signatures(instrument: Instrument) -> Instrument | None:
    """The signatures stand in the order of the other original."""
    for provision in instrument.provisions:
        for block in provision.blocks:
            if isinstance(block, Signatures):
                return _put(instrument, provision, block, (replace(block, blocks=tuple(reversed(block.blocks))),))
    return None


def other_signatory(instrument: Instrument) -> Instrument | None:
    """Somebody else's title below the line."""
    for provision in instrument.provisions:
        for block in provision.blocks:
            if isinstance(block, Signatures):
                first, *rest = block.blocks
                other = replace(block, blocks=(replace(first, title=f"{first.title} *"), *rest))
                return _put(instrument, provision, block, (other,))
    return None


def other_title(instrument: Instrument) -> Instrument | None:
    """The title says more."""
    return replace(instrument, title=f"{instrument.title} (2025)")


def other_heading(instrument: Instrument) -> Instrument | None:
    """A heading in other words."""
    at, one = next((at, each) for at, each in enumerate(instrument.provisions) if each.title)
    other = replace(one, title=(*one.title, Text(" (1)")))
    return replace(instrument, provisions=(*instrument.provisions[:at], other, *instrument.provisions[at + 1 :]))


def other_cell(instrument: Instrument) -> Instrument | None:
    """One cell of a table in an annex or a provision."""
    parts: list[Provision | Annex] = [*instrument.provisions, *instrument.annexes]
    for part in parts:
        for block in part.blocks:
            if isinstance(block, Table):
                row = (*block.rows[0][:-1], (*block.rows[0][-1], Text("0")))
                table = replace(block, rows=(row, *block.rows[1:]))
                changed = replace(part, blocks=tuple(table if each is block else each for each in part.blocks))
                return replace(
                    instrument,
                    provisions=tuple(changed if each is part else each for each in instrument.provisions),
                    annexes=tuple(changed if each is part else each for each in instrument.annexes),
                )  # type: ignore[arg-type]
    return None


PLANTS: dict[str, Plant] = {
    each.__name__: each
    for each in (
        added_words, lost_word, swapped_duty, denied, lost_paragraph, added_paragraph, other_order, lost_provision,
        unturned_signatures, other_signatory, other_title, other_heading, other_cell,
    )
}  # fmt: skip
