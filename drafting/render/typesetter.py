"""What every piece of the body is set with: styles, names, counts, notes, ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafting.instrument.tree import Inlines, Language, TargetId
from drafting.ooxml.xmldoor import Element
from drafting.render.bookmarks import Bookmarks
from drafting.render.counting import Count
from drafting.render.elements import make
from drafting.render.inlines import PLAIN, InlineWriter, Look
from drafting.render.numbering import Lists
from drafting.render.roles import Role
from drafting.render.styles import Styles


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Given to the builders of paragraphs, tables and controls; ``serial`` draws the ids of bookmarks."""

    language: Language
    styles: Styles
    names: Bookmarks
    counts: Mapping[TargetId, Count]
    numbers: Lists
    writer: InlineWriter
    serial: Iterator[int]
    width: int  # twips between the margins

    def style(self, role: Role) -> str:
        """The id of the style that plays ``role``."""
        return self.styles.ids[role]

    def runs(self, inlines: Inlines, look: Look = PLAIN) -> list[Element]:
        """The runs of ``inlines``, dressed as ``look``."""
        return self.writer.runs(inlines, look)

    def bookmarked(self, names: list[str], content: list[Element]) -> list[Element]:
        """``content`` between the start and the end of each of the bookmarks ``names`` (17.13.6)."""
        for name in names:
            own = next(self.serial)
            content = [make("bookmarkStart", id=own, name=name), *content, make("bookmarkEnd", id=own)]
        return content
