"""A paragraph as one text with formatting beside it: where Word cut its runs does not matter (17.3.1, 17.3.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from drafting.document.context import PackageContext
from drafting.document.formatting import Looks
from drafting.document.inline import Anchor, InlineReader, Span
from drafting.document.once import once
from drafting.document.simple import read_simple
from drafting.document.specials import Special
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

_PPR: Final = w("pPr")
_SECT: Final = w("sectPr")

ParagraphKey = tuple[str, tuple[tuple[int, str], ...], tuple[str, ...], str, str, str | None]


@dataclass(frozen=True, eq=False)
class Paragraph:
    """``text`` has a HOLE for every special; ``spans`` cover it; ``anchors`` stand between its characters."""

    element: Element
    text: str
    spans: tuple[Span, ...]
    specials: dict[int, Special]
    anchors: tuple[Anchor, ...]
    context: PackageContext

    @property
    def properties(self) -> Element | None:
        """``w:pPr``, if it has one."""
        first = self.element[0] if len(self.element) else None
        if first is not None and first.tag == _PPR:  # where it stands in nearly every paragraph that has one (17.3.1)
            return first
        return next(self.element.iterchildren(_PPR), None)

    @property
    def section(self) -> Element | None:
        """``w:sectPr`` of a paragraph that ends a section."""
        properties = self.properties
        return None if properties is None else next(properties.iterchildren(_SECT), None)

    @property
    def properties_key(self) -> str:
        """Canonical form of the paragraph properties."""
        return self._looks[0]

    @property
    def mark_key(self) -> str:
        """Canonical form of the formatting of the paragraph mark."""
        return self._looks[1]

    @property
    def ends_section(self) -> bool:
        """Whether a section ends with it."""
        return self._looks[2] is not None

    @once
    def _looks(self) -> Looks:
        return self.context.formats.looks(self.properties)

    @once
    def formats(self) -> tuple[tuple[int, str], ...]:
        """(end, canonical run formatting) over the text, neighbours of one formatting joined."""
        out: list[tuple[int, str]] = []
        run = self.context.formats.run
        for _, end, properties in self.spans:
            key = run(properties)
            if out and out[-1][1] == key:
                out[-1] = (end, key)
            else:
                out.append((end, key))
        return tuple(out)

    @once
    def key(self) -> ParagraphKey:
        """Equal for two paragraphs that need no mark."""
        specials = tuple([special.key for special in self.specials.values()]) if self.specials else ()
        return (*self._folded(), specials, *self._looks)

    def _folded(self) -> tuple[str, tuple[tuple[int, str], ...]]:
        """Text and formats without the differences that are to be ignored; then blanks carry no format."""
        if not (self.context.fold_case or self.context.fold_space):
            return self.text, self.formats
        text = self.text.lower() if self.context.fold_case else self.text
        text = " ".join(text.split()) if self.context.fold_space else text
        formats: list[tuple[int, str]] = []
        letters = start = 0
        for end, key in self.formats:
            letters += sum(not c.isspace() for c in self.text[start:end])
            start = end
            if formats and formats[-1][1] == key:
                formats[-1] = (letters, key)
            elif letters > (formats[-1][0] if formats else 0):
                formats.append((letters, key))
        return text, tuple(formats)

    @once
    def shown(self) -> str:
        """The text for a reader: each special by what it shows."""
        if not self.specials:
            return self.text
        return "".join(self.specials[i].show if i in self.specials else c for i, c in enumerate(self.text))


def read_paragraph(element: Element, part: str, context: PackageContext) -> Paragraph:
    """The paragraph ``element`` (``w:p``) of ``part``; it must hold no revisions."""
    simple = read_simple(element)
    if simple is not None:
        return Paragraph(element, *simple, {}, (), context)
    reader = InlineReader(part, context)
    reader.children(element)
    reader.finish()
    return Paragraph(
        element, "".join(reader.parts), tuple(reader.spans), reader.specials, tuple(reader.anchors), context
    )
