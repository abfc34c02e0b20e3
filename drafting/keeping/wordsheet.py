"""A sheet of a clause's variants side by side, as a Word file: a table a language and profile, a column a position."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from drafting.keeping.preview import Line, Spans, Variant
from drafting.library.clause import Clause
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package

NAMES: Final = {"en": "English", "fr": "Français"}
TAGS: Final = {"en": "en-CA", "fr": "fr-CA"}
INDENT: Final = Cm(0.6)  # for each level below the first


def word_sheet(clause: Clause, variants: Sequence[Variant]) -> bytes:
    """The .docx; the same variants give the same bytes. Sample values are highlighted."""
    document = Document()
    _set_page(document)
    document.add_heading(f"{clause.id}: {clause.title.en}", level=1)
    document.add_paragraph(
        f"INTERNAL. Version {clause.version}, {clause.maturity}. {clause.purpose.en} "
        "A preview with sample values, which are highlighted."
    )
    ordered = sorted(variants, key=lambda each: each.language)
    for (language, profile), group in groupby(ordered, key=lambda each: (each.language, each.profile)):
        columns = list(group)
        document.add_heading(f"{NAMES[language]}, {profile}", level=2)
        table = document.add_table(rows=2, cols=len(columns), style="Table Grid")
        for at, variant in enumerate(columns):
            head = table.rows[0].cells[at].paragraphs[0]
            head.add_run(variant.position).bold = True
            _fill(table.rows[1].cells[at], variant, TAGS[language])
        _repeat(table.rows[0])
    file = BytesIO()
    document.save(file)
    return write_package(read_package(file.getvalue(), "sheet.docx"))


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
    properties.author, properties.comments, properties.title = "", "", "Preview of a clause"
    for zoom in document.settings.element.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the schema wants it, python-docx's template lacks it


def _fill(cell: Any, variant: Variant, tag: str) -> None:
    paragraphs = iter([cell.paragraphs[0]])

    def fresh() -> Any:
        return next(paragraphs, None) or cell.add_paragraph()

    for finding in variant.findings:
        fresh().add_run(f"{finding.message} {finding.remedy}").italic = True
    for line in variant.lines:
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
