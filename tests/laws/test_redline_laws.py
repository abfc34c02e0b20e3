"""The contract of the redline, for generated documents: 400 pairs in every build, 10,000 in ``make deep``."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.document.document import document_of
from drafting.document.values import DocumentValue, document_value
from drafting.ooxml.names import REL_COMMENTS, w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.changemarks import owners, revisions_of
from drafting.writers.docx.redline import redline
from tests.laws.documents import FLAVOURS, Block, Flavour, versions
from tests.laws.files import expected, written

Version = tuple[Block, ...]
few = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
many = settings(few, max_examples=2_500)


def read(package: Package) -> list[str]:
    """The lines of the body as they stand in the XML: no code of the engine between."""
    return ["".join(t.text or "" for t in p.iter(w("t"))) for p in package.root(package.main).iter(w("p"))]


def value(package: Package) -> DocumentValue:
    """Text, structure, format, links, notes, boxes, headers and footers."""
    return document_value(document_of(package))


def carried(package: Package) -> tuple[set[str], set[str | None]]:
    """The comments and the bookmarks."""
    part = package.related(package.main, REL_COMMENTS)
    comments = package.root(part).iter(w("comment")) if part is not None else ()
    bookmarks = package.root(package.main).iter(w("bookmarkStart"))
    return {"".join(c.itertext()) for c in comments}, {bookmark.get(w("name")) for bookmark in bookmarks}


def keeps_the_contract(old: Version, new: Version) -> None:
    before, after = read_package(written(old)), read_package(written(new))
    result = redline(written(old), written(new))
    package = read_package(result.docx)
    accepted, rejected = accept_all(package), reject_all(package)
    assert read(accepted) == expected(new)
    assert read(rejected) == expected(old)
    assert value(accepted) == value(after)
    assert value(rejected) == value(before)
    assert carried(package) == tuple(one | other for one, other in zip(carried(before), carried(after), strict=True))
    assert not [note for note in result.notes if note.code == "marked-coarsely"]
    owned = owners(package, result.changes)
    assert all(mark in owned for story in package.stories() for mark in revisions_of(package.root(story.part)))


@pytest.mark.parametrize("flavour", FLAVOURS)
@few
@given(st.data())
def test_accepting_gives_the_new_text_and_rejecting_the_old(flavour: Flavour, data: st.DataObject) -> None:
    keeps_the_contract(*data.draw(versions(flavour)))


@pytest.mark.deep
@pytest.mark.parametrize("flavour", FLAVOURS)
@many
@given(st.data())
def test_accepting_gives_the_new_text_and_rejecting_the_old_ten_thousand_times(
    flavour: Flavour, data: st.DataObject
) -> None:
    keeps_the_contract(*data.draw(versions(flavour)))


@settings(few, max_examples=30)
@given(versions())
def test_a_text_against_itself_has_no_change(pair: tuple[Version, Version]) -> None:
    data = written(pair[1])
    result = redline(data, data)
    package = read_package(result.docx)
    assert not has_revisions(package.root(package.main))
    assert result.changes == ()


@settings(few, max_examples=20)
@given(versions())
def test_the_same_two_texts_give_the_same_bytes(pair: tuple[Version, Version]) -> None:
    before, after = written(pair[0]), written(pair[1])
    assert redline(before, after).docx == redline(before, after).docx
