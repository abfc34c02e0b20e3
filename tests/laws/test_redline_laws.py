"""The contract of the redline, for generated documents: paragraphs, formats, tables, notes, controls, moves, splits,
merges.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from drafting.document.blocks import story_key
from drafting.document.document import Document, document_of, read_document
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.redline import redline
from tests.laws.documents import Block, versions
from tests.laws.files import expected, written

Version = tuple[Block, ...]
few = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
many = settings(few, max_examples=10_000)


def read(package: Package) -> list[str]:
    """The lines of the body as they stand in the XML: no code of the engine between."""
    return ["".join(t.text or "" for t in p.iter(w("t"))) for p in package.root(package.main).iter(w("p"))]


def view(document: Document) -> object:
    return story_key(document.body, document.package.main, document.context), [b.homes for b in document.blocks]


def keeps_the_contract(old: Version, new: Version) -> None:
    before, after = written(old), written(new)
    result = redline(before, after)
    package = read_package(result.docx)
    accepted, rejected = accept_all(package), reject_all(package)
    assert read(accepted) == expected(new)
    assert read(rejected) == expected(old)
    assert view(document_of(accepted)) == view(read_document(after))
    assert view(document_of(rejected)) == view(read_document(before))
    assert not [note for note in result.notes if note.code == "marked-coarsely"]


@few
@given(versions())
def test_accepting_gives_the_new_text_and_rejecting_the_old(pair: tuple[Version, Version]) -> None:
    keeps_the_contract(*pair)


@pytest.mark.deep
@many
@given(versions())
def test_accepting_gives_the_new_text_and_rejecting_the_old_ten_thousand_times(pair: tuple[Version, Version]) -> None:
    keeps_the_contract(*pair)


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
