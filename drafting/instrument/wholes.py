"""Brackets around a whole provision: they open before its title and close after its last words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafting.deal.wording.brackets import CLOSING, OPENING, tag_lead
from drafting.instrument.fill import note
from drafting.instrument.scope import Scope
from drafting.instrument.tree import Block, Edge, Inlines, Paragraph


def in_whole(title: Inlines, blocks: Sequence[Block], scope: Scope) -> tuple[Inlines, tuple[Block, ...]]:
    """Title and blocks of a provision of ``scope``, in brackets where it is not agreed as a whole."""
    if scope.whole is None:
        return title, tuple(blocks)
    tag, language = scope.world.tag(scope.whole.side), scope.world.language
    opening = Edge(OPENING + (tag_lead(tag, language) if tag else ""), True)
    closing = Edge(CLOSING, False, note((scope.whole,), scope.world))  # a note in a title would stand in the contents
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph):
        ended: tuple[Block, ...] = (*blocks[:-1], replace(last, content=(*last.content, closing)))
    else:  # after a table the bracket has a line of its own
        ended = (*blocks, Paragraph(f"{scope.clause}/end", 0, "", (closing,)))
    return (opening, *title), ended
