"""Texts side by side in a Word file: a table for each group, a column for each text. For previews, not for drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from drafting.instrument.spans import Line, Spans
from drafting.instrument.tree import Language
from drafting.metadata.clean import USUAL, cleaned
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.render.marking import TAGS

INDENT: Final = Cm(0.6)  # for each level below the first


@dataclass(frozen=True, slots=True)
class Column:
    """One text: its name, remarks to put first, its lines."""

    name: str
    remarks: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Texts of one language that stand side by side under a heading."""

    heading: str
    language: Language
    columns: tuple[Column, ...]


def word_sheet(title: str, note: str, groups: Sequence[Group], *, header: str = "") -> bytes:
    """The .docx, ``header`` on every page; the same texts give the same bytes. What a deal fills is highlighted."""
    document = Document()
    _set_page(document)
    if header:
        document.sections[0].header.paragraphs[0].add_run(header).bold = True
    document.add_heading(title, level=1)
    document.add_paragraph(note)
    for group in groups:
        document.add_heading(group.heading, level=2)
        table = document.add_table(rows=2, cols=len(group.columns), style="Table Grid")
        for at, column in enumerate(group.columns):
            table.rows[0].cells[at].paragraphs[0].add_run(column.name).bold = True
            _fill(table.rows[1].cells[at], column, TAGS[group.language])
        _repeat(table.rows[0])
    file = BytesIO()
    document.save(file)
    return write_package(cleaned(read_package(file.getvalue(), "sheet.docx"), USUAL - {"properties"}))


def _set_page(document: Any) -> None:
    """Landscape, narrow margins; nothing of python-docx's own template in the properties."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.5)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    properties = document.core_properties
    properties.author, properties.comments, properties.title = "", "", "Preview"
    for zoom in document.settings.element.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the schema wants it, python-docx's template lacks it


def _fill(cell: Any, column: Column, tag: str) -> None:
    paragraphs = iter([cell.paragraphs[0]])

    def fresh() -> Any:
        return next(paragraphs, None) or cell.add_paragraph()

    for remark in column.remarks:
        fresh().add_run(remark).italic = True
    for line in column.lines:
        paragraph = fresh()
        paragraph.paragraph_format.left_indent = INDENT * max(0, line.level - 1)
        if line.number:
            _run(paragraph, f"{line.number} ", tag).bold = line.level < 0
        for at, spans in enumerate(line.cells or (line.spans,)):
            if at:
                _run(paragraph, " | ", tag)
            _add(paragraph, spans, line, tag)


def _add(paragraph: Any, spans: Spans, line: Line, tag: str) -> None:
    for span in spans:
        run = _run(paragraph, span.text, tag)
        run.bold = line.level < 0 or line.head or span.kind in ("gap", "bracket")
        run.italic = span.kind == "italic"
        if span.kind in ("value", "gap"):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _run(paragraph: Any, text: str, tag: str) -> Any:
    run = paragraph.add_run(text)
    language = run._r.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): tag})
    run._r.get_or_add_rPr().append(language)
    return run


def _repeat(row: Any) -> None:
    """The positions' names again on every page (17.4.78)."""
    properties = row._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:tblHeader"), {}))
