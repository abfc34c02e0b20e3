"""A plain Word paper, set with python-docx: title, paragraphs, tables, page numbers; same input, same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from drafting.metadata.clean import USUAL, cleaned
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.prose.kinds import Language
from drafting.render.marking import TAGS
from drafting.render.properties import CORE_PART, core_root

FONT: Final = "Times New Roman"  # as the templates of drafts
GREY: Final = RGBColor(0x59, 0x59, 0x59)
_RULE: Final = "BFBFBF"  # hairlines of tables
_SHADE: Final = "F2F2F2"  # header rows


@dataclass(slots=True)
class Paper:
    """A paper being made. ``footer`` stands left of the page number on every page."""

    title: str
    language: Language
    dated: date
    footer: str = ""
    landscape: bool = False
    size: float = 11  # points of the running text
    _doc: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._doc = docx.Document()
        _set_styles(self._doc, self.size, TAGS[self.language])
        _set_page(self._doc.sections[0], self.landscape)
        _set_footer(self._doc.sections[0], self.footer)
        self.paragraph(self.title, style="Title")

    def paragraph(
        self, text: str, *, style: str = "Normal", language: Language | None = None, grey: bool = False
    ) -> None:
        """A paragraph in one of python-docx's built-in styles, its language marked where it is not the paper's."""
        _write(self._doc.add_paragraph(style=style), text, TAGS[language] if language else None, grey=grey)

    def heading(self, text: str) -> None:
        """A heading of the first level."""
        self.paragraph(text, style="Heading 1")

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        languages: Sequence[Language] | None = None,
        strong: Sequence[bool] | None = None,
    ) -> None:
        """A table with a header row that repeats. ``widths`` in inches; ``languages`` of the columns; ``strong`` marks
        rows set in bold."""
        table = self._doc.add_table(rows=0, cols=len(header))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        _set_borders(table)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Inches(width)
        marked = [TAGS[one] for one in languages] if languages else [None] * len(header)
        for at, texts in enumerate([header, *rows]):
            row = table.add_row()
            _set_row(row, header=at == 0)
            bold = at == 0 or bool(strong and strong[at - 1])
            for cell, text, width, tag in zip(row.cells, texts, widths, marked, strict=True):
                cell.width = Inches(width)
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
                if text.isdigit():
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                _write(paragraph, text, tag, bold=bold)
                if at == 0:
                    _shade(cell)
        self._doc.add_paragraph()

    def to_bytes(self) -> bytes:
        """The .docx, without an author or another trace of its making, its times the paper's date."""
        out = io.BytesIO()
        self._doc.save(out)
        package = cleaned(read_package(out.getvalue(), "paper.docx"), USUAL - {"properties"})
        return write_package(package.replaced({CORE_PART: core_root(self.title, TAGS[self.language], self.dated)}))


def _set_styles(doc: Any, size: float, tag: str) -> None:
    for name, points, bold, before, after in (
        ("Normal", size, False, 0, 6), ("Title", 16, True, 0, 12), ("Heading 1", size + 1, True, 12, 4),
    ):  # fmt: skip
        style = doc.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(points), bold
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for slot in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(slot), FONT)
    borders = doc.styles["Title"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if borders is not None:
        borders.getparent().remove(borders)
    doc.settings.element.find(qn("w:zoom")).set(qn("w:percent"), "100")  # 17.15.1.124: required in the strict schema
    default = doc.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    if default is not None:
        default.set(qn("w:val"), tag)


def _set_page(section: Any, landscape: bool) -> None:
    width, height = Inches(8.5), Inches(11)
    section.page_width, section.page_height = (height, width) if landscape else (width, height)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Inches(1)
    section.top_margin = section.bottom_margin = Inches(0.9)


def _set_footer(section: Any, text: str) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(paragraph, f"{text} — " if text else "", None, grey=True)
    run = paragraph.add_run()
    run.font.size, run.font.color.rgb = Pt(8.5), GREY
    for kind, words in (("begin", None), (None, "PAGE"), ("separate", None), ("", "1"), ("end", None)):
        if kind is None or kind == "":
            piece = OxmlElement("w:instrText" if kind is None else "w:t")
            piece.text = f" {words} " if kind is None else words
        else:
            piece = OxmlElement("w:fldChar")
            piece.set(qn("w:fldCharType"), kind)
        run._r.append(piece)


def _write(paragraph: Any, text: str, tag: str | None, *, bold: bool = False, grey: bool = False) -> None:
    run = paragraph.add_run(text)
    if bold:
        run.font.bold = True
    if grey:
        run.font.size, run.font.color.rgb = Pt(8.5), GREY
    if tag:
        lang = OxmlElement("w:lang")
        lang.set(qn("w:val"), tag)
        run._r.get_or_add_rPr().append(lang)


def _set_borders(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _RULE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties = table._tbl.tblPr
    after = {
        qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption")
    }  # 17.4.59, in order
    place = next((at for at, child in enumerate(properties) if child.tag in after), len(properties))
    properties.insert(place, borders)


def _set_row(row: Any, *, header: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *(("w:tblHeader",) if header else ())):
        properties.append(OxmlElement(name))


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
