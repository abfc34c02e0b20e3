"""The blocks of one story of a marked-up file: paragraphs with both their numbers, tables, notices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from drafting.document.headings import reads_as_heading
from drafting.document.numbers import Numbers
from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import MC, w
from drafting.ooxml.revisions import MARKS
from drafting.ooxml.xmldoor import Element
from drafting.prose.kinds import Language
from drafting.prose.languages import likely_language
from drafting.writers.docx.changemarks import revisions_of
from drafting.writers.marked.ends import paragraph_ends
from drafting.writers.marked.inline import STATUSES, Inline, with_mark
from drafting.writers.marked.model import Block, Cell, Marks, Notice, Paragraph, Row, Table, shown, words

_P, _PPR, _TBL, _ROW, _CELL = w("p"), w("pPr"), w("tbl"), w("tr"), w("tc")
_FALLBACK: Final = f"{{{MC}}}Fallback"
_ENOUGH_WORDS: Final = 6  # a paragraph of fewer words does not tell its language
_BULLETS: Final = dict.fromkeys(range(0xF000, 0xF100), "•")  # Symbol and Wingdings, where Word keeps its bullets
_TYPED_LEVEL: Final = 2  # of a heading that only its words show


@dataclass(slots=True)
class Blocks:
    """Reads one story from its begin to its end; counts its numbers as they print in either text."""

    inline: Inline
    new: Numbers
    old: Numbers
    language: Language
    typed_headings: bool = True

    def read(self, parent: Element, marks: Marks = ()) -> Iterator[Block]:
        """The blocks below ``parent``, which stands in ``marks``."""
        ends = paragraph_ends(parent)
        for child in parent:
            if child.tag == _P:
                yield self._paragraph(child, marks, ends.get(child, ()))
            elif child.tag == _TBL:
                yield self._table(child, marks)
            elif child in self.inline.owners and child.tag not in MARKS:
                yield Notice((self.inline.owners[child],))
            elif child.tag == w("sectPr"):
                if found := self._numbers(child):
                    yield Notice(found)
            elif len(child) and isinstance(child.tag, str) and child.tag not in (w("sdtPr"), _FALLBACK):
                inner = (*marks, self.inline.mark(child)) if child.tag in MARKS else marks
                yield from self.read(child, inner)

    def _numbers(self, holder: Element | None, but: Iterable[Element] = ()) -> tuple[int, ...]:
        """The changes of the marks below ``holder``, without those of the marks ``but``."""
        if holder is None or holder not in self.inline.holders:
            return ()
        owners, left = self.inline.owners, set(but)
        found = revisions_of(holder)
        return tuple(dict.fromkeys(owners[mark] for mark in found if mark in owners and mark not in left))

    def _paragraph(self, element: Element, marks: Marks, ends: Sequence[Element]) -> Paragraph:
        properties = element.find(_PPR)
        end = marks
        for each in ends:
            end = with_mark(end, self.inline.mark(each))
        style = self.inline.styles.paragraph(properties)
        runs = self.inline.runs(element, marks, style.looks if not style.level else frozenset())
        stays = shown(end, new=True)
        number = self.new.next(properties) if stays else ""
        was = self.old.next(_before(properties)) if shown(end, new=False) else ""
        text = words(runs, new=stays)
        level = style.level
        if not level and self.typed_headings and not style.role and reads_as_heading(text.strip(), number or was):
            level = _TYPED_LEVEL
        if len(text.split()) >= _ENOUGH_WORDS:
            self.language = likely_language(text, self.language)
        return Paragraph(
            runs, end, level, number.translate(_BULLETS), was.translate(_BULLETS), self.new.depth(properties),
            style.align, style.role, self.language, self._numbers(properties), tuple(self._boxes(element, marks)),
        )  # fmt: skip

    def _boxes(self, paragraph: Element, marks: Marks) -> Iterator[tuple[Block, ...]]:
        for box in paragraph.iter(w("txbxContent")):
            around = list(box.iterancestors())
            inner = around[: around.index(paragraph)]
            if not any(above.tag in (_FALLBACK, w("txbxContent")) for above in inner):
                own = tuple(self.inline.mark(above) for above in reversed(inner) if above.tag in MARKS)
                yield tuple(self.read(box, (*marks, *own)))

    def _table(self, element: Element, marks: Marks) -> Table:
        notices = [*self._numbers(element.find(w("tblPr"))), *self._numbers(element.find(w("tblGrid")))]
        typed, self.typed_headings = self.typed_headings, False
        rows = tuple(self._rows(element, marks, notices))
        self.typed_headings = typed
        return Table(rows, tuple(dict.fromkeys(notices)))

    def _rows(self, parent: Element, marks: Marks, notices: list[int]) -> Iterator[Row]:
        for child in parent:
            if child.tag == _ROW:
                properties = child.find(w("trPr"))
                own = [each for each in properties if each.tag in MARKS] if properties is not None else []
                notices += self._numbers(properties, own)
                notices += self._numbers(child.find(w("tblPrEx")))
                inner = (*marks, *map(self.inline.mark, own))
                yield Row(tuple(self._cells(child, inner, notices)), inner, _is_header(properties))
            elif child in self.inline.owners:
                notices.append(self.inline.owners[child])
            elif len(child) and child.tag not in (w("tblPr"), w("tblGrid"), w("sdtPr")):
                yield from self._rows(child, marks, notices)

    def _cells(self, parent: Element, marks: Marks, notices: list[int]) -> Iterator[Cell]:
        for child in parent:
            if child.tag == _CELL:
                properties = child.find(w("tcPr"))
                own = [e for e in properties if e.tag in STATUSES] if properties is not None else []
                notices += self._numbers(properties, own)
                inner = (*marks, *map(self.inline.mark, own))
                blocks = tuple(_without_end(each, inner) for each in self.read(child, inner))
                yield Cell(blocks, inner[len(marks) :], _span(properties), _goes_on(properties))
            elif child in self.inline.owners:
                notices.append(self.inline.owners[child])
            elif len(child) and child.tag not in (w("trPr"), w("tblPrEx"), w("sdtPr")):
                yield from self._cells(child, marks, notices)


def _without_end(block: Block, marks: Marks) -> Block:
    """An empty paragraph of a row or cell that came or went (``marks``): that is seen, and its end needs no mark."""
    if not isinstance(block, Paragraph) or any(run.kind != "silent" for run in block.runs):
        return block
    return replace(block, end=()) if set(block.end) <= set(marks) else block


def _before(properties: Element | None) -> Element | None:
    """The old ``w:pPr`` that a tracked change of it holds (17.13.5.29), else the present one."""
    change = properties.find(w("pPrChange")) if properties is not None else None
    old = change.find(_PPR) if change is not None else None
    return properties if old is None else old


def _is_header(properties: Element | None) -> bool:
    said = properties.find(w("tblHeader")) if properties is not None else None
    return said is not None and said.get(w("val")) in (None, "1", "true", "on")


def _span(properties: Element | None) -> int:
    said = properties.find(w("gridSpan")) if properties is not None else None
    value = said.get(w("val"), "1") if said is not None else "1"
    return min(max(integer_or(value, 1), 1), 63)  # Word has at most 63 columns


def _goes_on(properties: Element | None) -> bool:
    merged = properties.find(w("vMerge")) if properties is not None else None
    return merged is not None and merged.get(w("val"), "continue") == "continue"
