"""The last resort is exact for any pair: all of the old text goes, all of the new one comes."""

from __future__ import annotations

import pytest

from drafting.compare.settings import DEFAULT
from drafting.document.blocks import story_key
from drafting.document.document import Document, document_of
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.redline import redline
from drafting.writers.docx.write import Coarse, write_redline
from tests.making.packages import docx, paragraph, run
from tests.mutants.specimen import specimen
from tests.mutants.table import mutated

A, B = (paragraph(f"{word} paragraph of some length, {word}.") for word in ("First", "Second"))
TABLE = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
TABS = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
TABBED = f"<w:p>{TABS}{run('with a tab stop')}</w:p>"
SECTION = f"<w:p><w:pPr><w:sectPr/></w:pPr>{run('the end of a section')}</w:p>"


def held(tag: str, *content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{"".join(content)}</w:sdtContent></w:sdt>'


PAIRS = {
    "paragraphs": (A, B),
    "a table at the end": (A + TABLE, B),
    "a table at the beginning": (TABLE + A, B),
    "tab stops before a table": (A + TABBED, TABLE + B),
    "controls around everything": (held("a", held("b", A), B), held("c", B) + TABBED),
    "a control at the end": (A + held("a", B), held("b", TABLE, A)),
    "sections": (SECTION + A, A + SECTION + B),
    "everything": (A, mutated(specimen(), ["around.piece-removed"], 1)[0]),
}


def read(data: bytes) -> Document:
    return document_of(read_package(data))


def view(document: Document) -> object:
    homes = [block.homes for block in document.blocks]
    return story_key(document.body, document.package.main, document.context), homes


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
@pytest.mark.parametrize("name", PAIRS)
def test_the_last_resort_is_exact(name: str, there: bool) -> None:
    pair = [each if isinstance(each, bytes) else docx(each) for each in PAIRS[name]]
    old, new = pair if there else pair[::-1]
    before, after = read(old), read(new)
    coarse = Coarse().last_resort()
    made = write_redline(before, after, author="A", date="2026-01-01T00:00:00Z", settings=DEFAULT, coarse=coarse)
    package = read_package(write_package(made.package))
    assert view(document_of(accept_all(package))) == view(read(new))
    assert view(document_of(reject_all(package))) == view(read(old))
    assert [note.place.where for note in coarse.notes()] == ["the whole text"]


def test_a_paragraph_with_tab_stops_goes_before_a_table() -> None:
    old, new = docx(A + TABBED + TABLE + B), docx(A.replace("First", "Third") + TABLE + B)
    result = redline(old, new)
    package = read_package(result.docx)
    assert view(document_of(accept_all(package))) == view(read(new))
    assert view(document_of(reject_all(package))) == view(read(old))
    assert not [note for note in result.notes if note.code == "marked-coarsely"]


def test_a_section_that_ends_before_a_table_now_is_marked_finely() -> None:
    old, new = docx(A + "<w:p/>" + TABLE + B), docx(A + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" + TABLE + B)
    result = redline(old, new)
    package = read_package(result.docx)
    assert view(document_of(accept_all(package))) == view(read(new))
    assert view(document_of(reject_all(package))) == view(read(old))
    assert not [note for note in result.notes if note.code == "marked-coarsely"]
