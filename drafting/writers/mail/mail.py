"""A comparison as a message: what changed, under its headings; what did not is counted, not repeated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final

from drafting.writers.compared import Compared
from drafting.writers.mail.inlines import STYLES, MailInlines
from drafting.writers.marked.merging import rows_covered, spans
from drafting.writers.marked.model import Block, Cell, MarkedText, Notice, Paragraph, Row, Status, Table, shown
from drafting.writers.marked.reading import read_marked
from drafting.writers.page.about import About, day_in_words, of_comparison
from drafting.writers.page.blocks import changed
from drafting.writers.page.inert import text
from drafting.writers.page.inlines import TAGS
from drafting.writers.page.phrases import Phrases, phrases
from drafting.writers.page.summary import count_words

_BODY: Final = "font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;max-width:46em"
_MUTED: Final = "color:#57544d;font-family:Arial,sans-serif;font-size:13px"
_CELL: Final = "border:1px solid #c9c5bc;padding:3px 8px;vertical-align:top;text-align:left"

_SAMPLES: Final[tuple[tuple[Status, str], ...]] = (
    ("ins", "inserted"), ("del", "deleted"), ("move-to", "moved-here"), ("move-from", "moved-away"),
)  # fmt: skip


def write(compared: Compared) -> bytes:
    """The message, in UTF-8: one HTML file to be put into a mail as its body, or opened and copied."""
    said = phrases(compared.shown.ui)
    marked, about = read_marked(compared.package, compared.changes), of_comparison(compared, said)
    inlines = MailInlines(said, {change.number: change for change in compared.changes})
    told = count_words(compared.changes, said) if compared.changes else text(said.words["none"])
    internal = f"<p><b>{said.words['internal']}</b></p>\n" if compared.shown.internal else ""
    return (
        f'<!doctype html>\n<html lang="{said.ui}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{text(about.title)}</title>\n</head>\n<body>\n<div style="{_BODY}">\n{internal}'
        f'<h1 style="font-size:20px">{text(about.title)}</h1>\n{_files(about, said)}<p>{told}</p>\n'
        f'{_legend(said) if compared.changes else ""}<div lang="{marked.language}">\n'
        f"{''.join(_Mail(inlines, marked.language).stories(marked))}</div>\n</div>\n</body>\n</html>\n"
    ).encode()


def _files(about: About, said: Phrases) -> str:
    rows = (
        f"{said.words[file.role]}{said.colon} <b>{text(file.name)}</b>"
        + (f", {text(said.words['dated'].format(date=day_in_words(file.date, said.ui)))}" if file.date else "")
        for file in about.files
    )
    return f'<p style="{_MUTED}">{"<br>".join(rows)}</p>\n'


def _legend(said: Phrases) -> str:
    words = said.words
    samples = " ".join(
        f'<{TAGS[status]} style="{STYLES[status]}">{words[name]}</{TAGS[status]}>' for status, name in _SAMPLES
    )
    return f'<p style="{_MUTED}">{words["legend"]}{said.colon} {samples}. {text(words["numbers"])}</p>\n'


@dataclass(slots=True)
class _Mail:
    inlines: MailInlines
    language: str

    def stories(self, marked: MarkedText) -> Iterator[str]:
        """The body, then what changed in notes, headers and footers, and changes that no place shows."""
        words = self.inlines.phrases.words
        yield from self._body(marked.stories[0].blocks)
        for note in marked.notes:
            if any(map(changed, note.blocks)):
                yield self._title(words[note.kind].format(number=note.number))
                yield from map(self._block, note.blocks)
        for story in marked.stories[1:]:
            if any(map(changed, story.blocks)):
                yield self._title(words[story.kind])
                yield from map(self._block, story.blocks)
        left = [number for number in self.inlines.changes if number not in self.inlines.anchored]
        if left:
            yield self._title(words["left"])
            yield from (f"<p>{self.inlines.notices((number,))}</p>\n" for number in left)

    def _title(self, said: str) -> str:
        return f'<p style="{_MUTED}" lang="{self.inlines.phrases.ui}"><b>{text(said)}</b></p>\n'

    def _body(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Changed blocks, each under its heading; a line for what stands between them unchanged."""
        heading: Paragraph | None = None
        before = under = 0  # blocks without changes: before the last heading, and under it
        for block in blocks:
            if isinstance(block, Paragraph) and block.role == "contents":
                if contents := self._block(block):
                    yield self._same(before + under + (heading is not None)) + contents
                    heading, before, under = None, 0, 0
            elif changed(block):
                yield self._same(before)
                if heading is not None:
                    yield "" if _is_heading(block) else self._block(heading)
                yield self._same(under)
                heading, before, under = None, 0, 0
                yield self._block(block)
            elif isinstance(block, Paragraph) and block.level:
                before, under = before + under + (heading is not None), 0
                heading = block
            elif not isinstance(block, Paragraph) or block.runs:
                under += 1
        yield self._same(before + under + (heading is not None))

    def _same(self, count: int) -> str:
        said = text(self.inlines.phrases.unchanged(count))
        return f'<p style="{_MUTED}" lang="{self.inlines.phrases.ui}">[…] {said}</p>\n' if count else ""

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(role="contents"):
                numbers = sorted({mark.change for run in block.runs for mark in run.marks} - self.inlines.anchored)
                return f"<p>{self.inlines.notices(numbers)}</p>\n" if numbers else ""
            case Paragraph():
                return self._paragraph(block)
            case Table():
                kept = [row.header or _row_changed(row) for row in block.rows]
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
        return f'<td style="{_CELL}"{span}>{number}{inner}</td>'


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.level > 0


def _row_changed(row: Row) -> bool:
    return bool(row.marks) or any(cell.marks or any(map(changed, cell.blocks)) for cell in row.cells)


def _halved(block: Paragraph) -> bool:
    """Whether a paragraph whose mark came or went has words that stayed."""
    return any(shown(run.marks, new=True) and shown(run.marks, new=False) for run in block.runs)
