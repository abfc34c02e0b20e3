"""The changed text of a comparison for mail, cut where a mail may end: article by article, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final

from drafting.writers.mail.inlines import STYLES, MailInlines
from drafting.writers.marked.merging import rows_covered, spans, with_begins
from drafting.writers.marked.model import Block, Cell, MarkedText, Notice, Paragraph, Row, Table, shown
from drafting.writers.page.blocks import changed
from drafting.writers.page.inert import text

MUTED: Final = "color:#57544d;font-family:Arial,sans-serif;font-size:13px"
_CELL: Final = "border:1px solid #c9c5bc;padding:3px 8px;vertical-align:top;text-align:left"


@dataclass(frozen=True, slots=True)
class Piece:
    """``html`` is whole in itself; ``begins`` an article or what stands on its own; ``numbers`` are the changes that
    it is the first to show.
    """

    html: str
    begins: bool
    numbers: frozenset[int]


@dataclass(slots=True)
class MailText:
    """Writes the text of a message."""

    inlines: MailInlines
    language: str

    def pieces(self, marked: MarkedText) -> Iterator[Piece]:
        """The body, then what changed in notes, headers and footers, and changes that no place shows."""
        known: frozenset[int] = frozenset()
        for html, begins in self._stories(marked):
            anchored = frozenset(self.inlines.anchored)
            yield Piece(html, begins, anchored - known)
            known = anchored

    def _stories(self, marked: MarkedText) -> Iterator[tuple[str, bool]]:
        words = self.inlines.phrases.words
        yield from self._body(marked.stories[0].blocks)
        for note in marked.notes:
            if any(map(changed, note.blocks)):
                yield self._titled(words[note.kind].format(number=note.number), note.blocks), True
        for story in marked.stories[1:]:
            if any(map(changed, story.blocks)):
                yield self._titled(words[story.kind], story.blocks), True
        left = [number for number in self.inlines.changes if number not in self.inlines.anchored]
        if left:
            yield self._titled(words["left"], [Notice((number,)) for number in left]), True

    def _titled(self, said: str, blocks: Iterable[Block]) -> str:
        title = f'<p style="{MUTED}" lang="{self.inlines.phrases.ui}"><b>{text(said)}</b></p>\n'
        return title + "".join(map(self._block, blocks))

    def _body(self, blocks: Iterable[Block]) -> Iterator[tuple[str, bool]]:
        """Changed blocks, each under its heading; a line for what stands between them unchanged."""
        heading: Paragraph | None = None
        before = under = 0  # blocks without changes: before the last heading, and under it
        for block in blocks:
            if isinstance(block, Paragraph) and block.role == "contents":
                if contents := self._block(block):
                    yield self._same(before + under + (heading is not None)) + contents, True
                    heading, before, under = None, 0, 0
            elif changed(block):
                begins = heading is not None or _is_heading(block)
                above = self._block(heading) if heading is not None and not _is_heading(block) else ""
                yield self._same(before) + above + self._same(under) + self._block(block), begins
                heading, before, under = None, 0, 0
            elif isinstance(block, Paragraph) and block.level:
                before, under = before + under + (heading is not None), 0
                heading = block
            elif not isinstance(block, Paragraph) or block.runs:
                under += 1
        yield self._same(before + under + (heading is not None)), False

    def _same(self, count: int) -> str:
        said = text(self.inlines.phrases.unchanged(count))
        return f'<p style="{MUTED}" lang="{self.inlines.phrases.ui}">[…] {said}</p>\n' if count else ""

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(role="contents"):
                numbers = sorted({mark.change for run in block.runs for mark in run.marks} - self.inlines.anchored)
                return f"<p>{self.inlines.notices(numbers)}</p>\n" if numbers else ""
            case Paragraph():
                return self._paragraph(block)
            case Table():
                kept = with_begins(block.rows, [row.header or _row_changed(row) for row in block.rows])
                rows = "".join(
                    map(self._row, compress(block.rows, kept), compress(rows_covered(block.rows, kept), kept))
                )
                notices = self.inlines.notices(block.notices)
                table = f'<table style="border-collapse:collapse;font-size:15px">\n{rows}</table>\n' if rows else ""
                return (f"<p>{notices}</p>\n" if notices else "") + table
            case Notice():
                return f"<p>{self.inlines.notices(block.notices)}</p>\n"

    def _paragraph(self, block: Paragraph) -> str:
        boxes = "".join(self._block(each) for box in block.boxes for each in box)
        inner = self.inlines.runs(block.runs)
        late = {mark.change for mark in block.end} - self.inlines.anchored - {0}
        inner += self.inlines.wrapped(block.end, "¶") if late or (block.end and not block.runs) else ""
        inner += self.inlines.notices(block.notices)
        if not inner:
            return boxes
        number = block.number or block.was
        if number:
            status = next((mark.status for mark in block.end), None)
            css = f' style="{STYLES[status]}"' if status and not _halved(block) else ""
            said = number[:1].upper() + number[1:] if block.level else number
            inner = f"<span{css}>{text(said)}</span>&nbsp; {inner}"
        indent = max(block.depth - 1, 0) * 28 if number and not block.level else 0
        css = f"white-space:pre-wrap;margin:8px 0 8px {indent}px"
        css += f";text-align:{block.align}" if block.align else ""
        css += ";font-weight:bold;margin-top:20px" if block.level else ""
        spoken = "" if block.language == self.language else f' lang="{block.language}"'
        return f'<p style="{css}"{spoken}>{inner}</p>\n{boxes}'

    def _row(self, row: Row, covers: Sequence[int]) -> str:
        cells = [self._cell(cell, over) for cell, over in zip(row.cells, covers, strict=True) if over]
        number = "".join(self.inlines.number(mark.change) for mark in row.marks)  # of a row without words
        if number and cells:
            cells[0] = cells[0].removesuffix("</td>") + number + "</td>"
        return f"<tr>{''.join(cells)}</tr>\n"

    def _cell(self, cell: Cell, covers: int) -> str:
        span = spans(cell.span, covers)
        inner = "".join(map(self._block, cell.blocks))
        number = "".join(self.inlines.number(mark.change) for mark in cell.marks)
        css = f"{_CELL};border-top-style:hidden" if cell.continued else _CELL
        return f'<td style="{css}"{span}>{number}{inner}</td>'


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.level > 0


def _row_changed(row: Row) -> bool:
    return bool(row.marks) or any(cell.marks or any(map(changed, cell.blocks)) for cell in row.cells)


def _halved(block: Paragraph) -> bool:
    """Whether a paragraph whose mark came or went has words that stayed."""
    return any(shown(run.marks, new=True) and shown(run.marks, new=False) for run in block.runs)
