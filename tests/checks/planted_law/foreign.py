"""Word files as other people make them, with python-docx: typed numbers, headings, Word's own lists, tables, notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def typed(texts: Sequence[str]) -> bytes:
    """Bold plain paragraphs "1. Group" as headings, and paragraphs numbered by hand."""
    document = docx.Document()
    for at, text in enumerate(texts):
        if at % 10 == 0:
            document.add_paragraph().add_run(f"{at // 10 + 1}. General").bold = True
        document.add_paragraph(f"{at // 10 + 1}.{at % 10 + 1} {text}")
    return _saved(document)


def sections(texts: Sequence[str]) -> bytes:
    """Word's heading style with "Section 4 – …", letters in brackets below it."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Confidential – 4 March 2026"
    for at, text in enumerate(texts):
        if at % 8 == 0:
            document.add_heading(f"Section {at // 8 + 1} – General", 1)
        document.add_paragraph(f"({chr(97 + at % 8)})\t{text}")
    return _saved(document)


def listed(texts: Sequence[str]) -> bytes:
    """Word's own numbering; each text in several runs, as after some editing."""
    document = docx.Document()
    for text in texts:
        paragraph = document.add_paragraph(style="List Number")
        for start in range(0, len(text), 7):
            paragraph.add_run(text[start : start + 7]).italic = bool(start % 2)
    return _saved(document)


def tabled(texts: Sequence[str]) -> bytes:
    """A table of three columns, the text in the second."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=3)
    for at, text in enumerate(texts):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = str(at + 1), text
    return _saved(document)


def noted(texts: Sequence[str]) -> bytes:
    """Every text in a footnote."""
    document = docx.Document()
    notes = []
    for number, text in enumerate(texts, 1):
        run = document.add_paragraph("See the note").add_run()
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        run._r.append(reference)
        notes.append(f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:footnote>')
    blob = f'<w:footnotes xmlns:w="{_W}">{"".join(notes)}</w:footnotes>'.encode()
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return _saved(document)


def titled(title: str, texts: Sequence[str]) -> bytes:
    """A title in Word's title style, then plain paragraphs."""
    document = docx.Document()
    document.add_paragraph(title, style="Title")
    for text in texts:
        document.add_paragraph(text)
    return _saved(document)


def edited(draft: bytes, texts: Sequence[str]) -> tuple[bytes, int]:
    """A Word draft with its longer paragraphs replaced, one after the other, by ``texts``; and how many had room."""
    document = docx.Document(BytesIO(draft))
    inside = document.element.body.iter(qn("w:p"))  # content controls too, which python-docx looks past
    room = [each for each in (Paragraph(element, document) for element in inside) if len(each.text) > _LONG][6:]
    for paragraph, text in zip(room, texts, strict=False):
        for element in list(paragraph._p):
            if element.tag != qn("w:pPr"):
                paragraph._p.remove(element)
        paragraph.add_run(text)
    return _saved(document), min(len(room), len(texts))


_LONG = 80  # characters of a paragraph that is text and not a label
FORMS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "typed": typed, "sections": sections, "listed": listed, "tabled": tabled, "noted": noted,
}  # fmt: skip


def _saved(document: Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()
