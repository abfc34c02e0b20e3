from __future__ import annotations

import pytest

from drafting.cli.clean_metadata import ASKED as CLI_ASKED
from drafting.cli.clean_metadata import KINDS as CLI_KINDS
from drafting.metadata.clean import USUAL, cleaned, traces
from drafting.metadata.inspect import inspect
from drafting.metadata.trace import ASKED, KINDS
from drafting.ooxml.names import w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from tests.making.packages import WML, content_types, docx, paragraph, relationships, with_parts
from tests.metadata.telling import SECRET, TEXT, telling


@pytest.fixture
def package() -> Package:
    return read_package(telling(), "telling.docx")


def everything(package: Package) -> bytes:
    return b"\n".join(package.data(part) for part in package.parts)


def words(package: Package) -> str:
    return "".join(package.root("word/document.xml").itertext())


def test_every_kind_of_trace_is_found(package: Package) -> None:
    assert {trace.kind for trace in traces(package)} == set(KINDS) - {"add-ins"}


def test_nothing_secret_is_left_once_all_is_asked_for(package: Package) -> None:
    clean = read_package(write_package(cleaned(package, frozenset(KINDS))), "clean.docx")
    assert SECRET.encode() not in everything(clean)
    assert traces(clean) == ()


def test_text_and_tracked_changes_stay_as_they_were(package: Package) -> None:
    clean = cleaned(package)
    assert words(clean) == words(package)
    assert words(accept_all(clean)) == words(accept_all(package))
    assert words(reject_all(clean)) == words(reject_all(package))
    assert TEXT in words(clean)


def test_what_is_part_of_the_text_goes_only_when_asked(package: Package) -> None:
    assert {trace.kind for trace in traces(cleaned(package))} == ASKED
    assert {trace.kind for trace in traces(cleaned(package, USUAL | {"embedded"}))} == {"hidden-text"}


def test_two_people_stay_two_people(package: Package) -> None:
    found = inspect(cleaned(package))
    assert len(found.revisions) == 2
    assert not any(SECRET in author for author in (*found.revisions, *found.comments))


def test_cleaning_twice_changes_nothing_more(package: Package) -> None:
    once = cleaned(package)
    assert cleaned(once) is once


def test_a_file_that_tells_nothing_comes_back_as_it_is() -> None:
    plain = read_package(docx(paragraph("x")), "plain.docx")
    assert traces(plain) == ()
    assert cleaned(plain) is plain


def test_a_picture_still_starts_and_ends_as_one(package: Package) -> None:
    clean = cleaned(package)
    assert clean.data("word/media/image1.png").startswith(b"\x89PNG")
    assert clean.data("word/media/image2.jpeg") == b"\xff\xd8\xff\xda\x00\x02picture\xff\xd9"


def test_the_command_offers_every_kind() -> None:
    assert (set(CLI_KINDS), set(CLI_ASKED)) == (set(KINDS), ASKED)


def test_printer_settings_go_with_what_points_at_them_in_a_section() -> None:
    """A pointer that is left without its part is one that Word repairs."""
    section = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906"/><w:printerSettings r:id="rId5"/></w:sectPr></w:pPr></w:p>'
    rows = relationships([("rId5", "printerSettings", "printerSettings1.bin")])
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings"
    types = {"word/document.xml": WML + "document.main+xml", "word/printerSettings1.bin": kind}
    extra = {
        "[Content_Types].xml": content_types(types),
        "word/_rels/document.xml.rels": rows,
        "word/printerSettings1.bin": b"\\\\server\\printer",
    }
    package = read_package(with_parts(section, extra), "theirs.docx")
    assert [(trace.kind, trace.value) for trace in traces(package)] == [("printer", "printerSettings1.bin")]
    clean = read_package(write_package(cleaned(package)), "clean.docx")
    assert b"printer" not in everything(clean)
    assert [child.tag for child in next(clean.root(clean.main).iter(w("sectPr")))] == [w("pgSz")]
