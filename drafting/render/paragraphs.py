"""Headings and paragraphs. They carry their style; the number comes from it (word.md 1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from drafting.instrument.tree import Annex, Paragraph, Provision, TargetId
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import break_run, make, paragraph
from drafting.render.inlines import Look
from drafting.render.numbering import stacked
from drafting.render.roles import Role
from drafting.render.typesetter import Typesetter

Within: TypeAlias = Literal["preamble", "article", "closing", "annex"]
_ROLES: Final[Mapping[Within, tuple[Role, ...]]] = {
    "preamble": ("recital", "paragraph", "item", "sub-item"),
    "article": ("plain", "paragraph", "item", "sub-item"),
    "closing": ("closing", "paragraph", "item", "sub-item"),
    "annex": ("plain", "annex-paragraph", "annex-item", "annex-sub-item"),
}
AFTER_TABLE: Final = 200  # twips above a paragraph that follows a schedule


def heading(whole: Provision | Annex, setter: Typesetter) -> Element:
    """The heading of an article or annex: its number by the list, the title on a line of its own below it."""
    count = setter.counts[whole.id]
    beside = not stacked(count.printed)
    title = setter.runs(whole.title, Look(as_typed=not beside))
    content = title if beside or not title else [break_run(), *title]
    names = [setter.names.contents[whole.id], *_target(whole.id, setter)]
    return paragraph(
        setter.style("annex" if isinstance(whole, Annex) else "article"),
        *setter.bookmarked(names, content),
        properties=setter.numbers.number_properties(count),
    )


def text_paragraph(
    block: Paragraph, within: Within, setter: Typesetter, *, keep: bool = False, spaced: bool = False
) -> Element:
    """An operative paragraph, an item, a recital or a plain paragraph.

    ``keep`` holds it on the page of what follows, ``spaced`` puts room above it.
    """
    properties = [
        *([make("keepNext")] if keep else []),
        *setter.numbers.number_properties(setter.counts.get(block.id)),
        *([make("spacing", before=AFTER_TABLE)] if spaced else []),
    ]
    content = setter.bookmarked(_target(block.id, setter), setter.runs(block.content))
    return paragraph(setter.style(_ROLES[within][block.level]), *content, properties=properties)


def _target(ident: TargetId, setter: Typesetter) -> list[str]:
    name = setter.names.targets.get(ident)
    return [] if name is None else [name]
