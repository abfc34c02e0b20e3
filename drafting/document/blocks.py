"""The blocks of a story: paragraphs, tables and what is carried as a whole, content controls looked through.

A block is read lazily. ``raw`` (its bytes without revision-save ids) settles most comparisons; only a block whose bytes
differ is read for its canonical ``key``, and only one that changed is cut into words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from drafting.document.context import PackageContext
from drafting.document.controls import ControlKey, control_key
from drafting.document.once import once
from drafting.document.paragraph import Paragraph, read_paragraph
from drafting.document.settled import Slices
from drafting.document.table import Table, read_table
from drafting.ooxml.names import MC, local, w
from drafting.ooxml.xmldoor import Element

BlockKind = Literal["paragraph", "table", "opaque"]

_P: Final = w("p")
_TBL: Final = w("tbl")
_TR: Final = w("tr")
_SDT: Final = w("sdt")
_CONTROLS: Final = frozenset({_SDT, w("customXml")})
_IGNORED: Final = frozenset(
    w(n)
    for n in (
        "tcPr",
        "sectPr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "proofErr",
        "sdtPr",
        "sdtEndPr",
        "customXmlPr",
    )
)
_WORDS: Final = re.compile(r"\w+|[^\w\s]")
_TEXT: Final = re.compile(rb"<w:t(?: [^>]*)?>([^<]+)")
_FRAME: Final = 6  # words that the look of a text box weighs, and again that there is one: it may say little of before
_ENOUGH: Final = 4000  # words of a table that tell whether it is the same table


@dataclass(frozen=True, eq=False)
class Block:
    """``path`` names the content controls around the block, outermost first."""

    element: Element
    kind: BlockKind
    path: tuple[Element, ...]
    part: str
    context: PackageContext
    slices: Slices
    number: int  # its own among the slices

    @once
    def raw(self) -> bytes:
        """The block's bytes without what varies from save to save."""
        return self.slices[self.number]

    @once
    def paragraph(self) -> Paragraph:
        """The block as a paragraph."""
        return read_paragraph(self.element, self.part, self.context)

    @once
    def table(self) -> Table:
        """The block as a table."""
        return read_table(
            self.element, self.part, self.context, lambda cell: read_blocks(cell, self.part, self.context)
        )

    @once
    def key(self) -> object:
        """Equal for two blocks that need no mark between them."""
        if self.kind == "paragraph":
            return self.paragraph.key
        if self.kind == "table":
            return self.table.key
        if self.empty_control:
            return "empty control", control_key(self.element)
        return self.context.opaque(self.element, self.part, self.context.note_text)

    @once
    def words(self) -> list[str]:
        """Words and signs of the text, for judging how alike two blocks are."""
        if self.kind == "paragraph":
            frames = [special.frame for special in self.paragraph.specials.values() if special.frame]
            return _WORDS.findall(self.paragraph.shown) + [*frames, "text box"] * _FRAME * bool(frames)
        if self.kind == "table":
            return _WORDS.findall(" ".join(text.text or "" for text in self.element.iter(w("t"))))[:_ENOUGH]
        return [str(self.key)]

    @once
    def letters(self) -> int:
        """How long its text is, about: what it weighs when of two blocks that crossed one has to be the moved one."""
        return sum(map(len, _TEXT.findall(self.raw)))

    @once
    def homes(self) -> tuple[ControlKey, ...]:
        """What the controls around it are called, outermost first."""
        return tuple([control_key(control) for control in self.path]) if self.path else ()

    @property
    def empty_control(self) -> bool:
        """Whether this is a content control that holds nothing: carried whole, and tracked all the same."""
        return self.kind == "opaque" and self.element.tag == _SDT

    @once
    def section(self) -> bool:
        """Whether a section ends with this paragraph."""
        return self.kind == "paragraph" and self.paragraph.ends_section


def read_blocks(container: Element, part: str, context: PackageContext) -> list[Block]:
    """All blocks in ``container`` (body, cell, note, header, text box) in their order."""
    return list(_walk(container, (), part, context, Slices(container)))


def _walk(
    container: Element, path: tuple[Element, ...], part: str, context: PackageContext, slices: Slices
) -> Iterator[Block]:
    for child in container:
        tag = child.tag
        if tag == _P:
            yield Block(child, "paragraph", path, part, context, slices, slices.add(child))
        elif tag == _TBL:
            if next(child.iter(_TR), None) is None:
                continue  # a table without rows shows nothing, and Word has no mark for it
            yield Block(child, "table", path, part, context, slices, slices.add(child))
        elif tag in _CONTROLS:
            content = child.find(w("sdtContent")) if tag == _SDT else child
            held = list(_walk(content, (*path, child), part, context, slices)) if content is not None else []
            yield from held
            if not held and tag == _SDT:
                yield Block(child, "opaque", path, part, context, slices, slices.add(child))
        elif tag in _IGNORED or not isinstance(tag, str):
            continue
        elif tag in (w("ins"), w("moveTo")):
            yield from _walk(child, path, part, context, slices)
        elif tag == f"{{{MC}}}AlternateContent" or local(tag):
            yield Block(child, "opaque", path, part, context, slices, slices.add(child))


def story_key(container: Element, part: str, context: PackageContext) -> tuple[object, ...]:
    """The keys of all blocks of a story: equal for two stories that read the same."""
    return tuple(block.key for block in read_blocks(container, part, context))
