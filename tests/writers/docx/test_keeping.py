"""Others' tracked changes kept in the redline: under their names, beside ours, and never a wrong text for it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import drafting
from drafting.compare.settings import Settings
from drafting.document.document import document_of
from drafting.document.values import DocumentValue, document_value
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from tests.laws.documents import Block, versions
from tests.laws.files import written
from tests.making.packages import deleted, docx, inserted, paragraph, run

KEEP = Settings(existing="keep")


def value(package: Package) -> DocumentValue:
    return document_value(document_of(package))


def lines(package: Package) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(w("t"))) for p in package.root(package.main).iter(w("p"))]


def kept(old: str, new: str) -> tuple[Package, set[str]]:
    """The redline with others' marks, and the codes of its notes; all changes accepted, all rejected are checked."""
    before, after = docx(old), docx(new)
    made = drafting.redline(before, after, author="Us", settings=KEEP)
    package = read_package(made.docx)
    assert value(accept_all(package)) == value(read_package(after))
    assert value(reject_all(package)) == value(reject_all(read_package(before)))
    return package, {note.code for note in made.notes}


def authors(package: Package) -> list[str | None]:
    return [mark.get(w("author")) for mark in package.root(package.main).iter(w("ins"), w("del"))]


def test_marks_in_text_that_stays_come_out_as_they_were() -> None:
    old = f"<w:p>{run('a ')}{deleted('b ', 3)}{inserted(run('c'), 4)}</w:p>" + paragraph("one old end")
    package, codes = kept(old, paragraph("a c") + paragraph("one new end"))
    assert authors(package) == ["A", "A", "Us", "Us"]
    assert "revisions-kept" in codes


def test_marks_in_text_that_changed_stay_under_our_deletion() -> None:
    old = f"<w:p>{run('one ')}{deleted('two ', 3)}{inserted(run('three'), 4)}</w:p>" + paragraph("end")
    package, codes = kept(old, paragraph("one four") + paragraph("end"))
    assert "A" in authors(package)
    assert package.root(package.main).find(f".//{w('ins')}/{w('del')}/{w('r')}/{w('delText')}") is not None
    assert "revisions-kept" in codes


@pytest.mark.parametrize(
    "old",
    [
        f"<w:p>{run('last ')}{inserted(run('words'), 4)}</w:p>",
        f"<w:p><w:pPr><w:rPr><w:del w:id='9' w:author='A'/></w:rPr></w:pPr>{run('last ')}</w:p>{paragraph('words')}",
        (
            f"{paragraph('last words')}<w:p><w:pPr><w:rPr><w:ins w:id='9' w:author='A'/></w:rPr></w:pPr>"
            f"{inserted(run('more'), 8)}</w:p>{paragraph('end')}"
        ),
    ],
)
@pytest.mark.parametrize("new", [paragraph("last words"), paragraph("quite another text"), paragraph("last") * 3])
def test_paragraphs_that_others_joined_inserted_or_ended_with(old: str, new: str) -> None:
    kept(old, new)


def test_a_table_with_marks_that_changed_is_marked_as_a_whole() -> None:
    table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"
    old = table.format(run("one ") + deleted("two ", 3) + inserted(run("three"), 4)) + paragraph("end")
    package, codes = kept(old, table.format(run("one four")) + paragraph("end"))
    assert "A" in authors(package)
    assert "revisions-kept" in codes


CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="{}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'


@pytest.mark.parametrize("last", ["one new end", "one old end"])
def test_provisions_that_others_took_out_with_their_controls_stay_to_be_seen(last: str) -> None:
    first, second = (CONTROL.format(f"prv:{k}", paragraph(f"Article {k} on volumes")) for k in (1, 2))
    full = docx(paragraph("start") + first + second + paragraph("one old end"))
    theirs = drafting.redline(full, docx(paragraph("start") + second + paragraph("one old end")), author="A").docx
    made = drafting.redline(theirs, docx(paragraph("start") + second + paragraph(last)), author="Us", settings=KEEP)
    package = read_package(made.docx)
    assert value(accept_all(package)) == value(read_package(docx(paragraph("start") + second + paragraph(last))))
    assert value(reject_all(package)) == value(read_package(full))
    assert [note.code for note in made.notes if note.level == "warning"] == []
    assert b"region" not in package.data(package.main)


def test_numbers_of_marks_are_given_once() -> None:
    old = f"<w:p>{run('a ')}{deleted('b', 1)}{inserted(run('c'), 1)}</w:p>" + paragraph("one old end")
    package, _ = kept(old, paragraph("a c") + paragraph("one new end"))
    numbers = [mark.get(w("id")) for mark in package.root(package.main).iter(w("ins"), w("del"))]
    assert len(numbers) == len(set(numbers))
    assert b"theirs" not in package.data(package.main)
    assert b"kept" not in package.data(package.main)


def test_without_room_for_both_marks_theirs_are_accepted_and_that_is_said() -> None:
    change = '<w:pPrChange w:id="3" w:author="A"><w:pPr><w:jc w:val="{}"/></w:pPr></w:pPrChange>'
    old = '<w:p><w:pPr><w:jc w:val="right"/>' + change.format("center") + f"</w:pPr>{run('text')}</w:p>"
    new = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr>' + run("text") + "</w:p>"
    made = drafting.redline(docx(old), docx(new), settings=KEEP)
    package = read_package(made.docx)
    assert value(accept_all(package)) == value(read_package(docx(new)))
    assert [note.level for note in made.notes if note.code == "revisions-partly-kept"] == ["warning"]


def test_a_file_without_marks_is_compared_as_ever() -> None:
    old, new = docx(paragraph("one old")), docx(paragraph("one new"))
    assert drafting.redline(old, new, settings=KEEP) == drafting.redline(old, new)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(versions(), st.integers(0, 2))
def test_whatever_others_marked_accepting_all_gives_the_new_text(
    pair: tuple[tuple[Block, ...], tuple[Block, ...]], cut: int
) -> None:
    old, new = pair
    marked = read_package(drafting.redline(written(old), written(new), author="Other").docx)
    last = written(new[cut:] if len(new) > cut else new)
    made = drafting.redline(drafting.redline(written(old), written(new), author="Other").docx, last, settings=KEEP)
    package = read_package(made.docx)
    assert value(accept_all(package)) == value(read_package(last))
    if "revisions-partly-kept" not in {note.code for note in made.notes}:
        assert value(reject_all(package)) == value(reject_all(marked))
