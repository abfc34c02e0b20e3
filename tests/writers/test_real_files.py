"""Real Word files against themselves: not one mark, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.document.blocks import story_key
from drafting.document.document import Document, read_document
from drafting.errors import Refusal
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.writers.docx.redline import redline

_SAMPLE = 30  # every n-th file, so that the suite stays short; `make deep` takes them all


def view(document: Document) -> object:
    return story_key(document.body, document.package.main, document.context)


def against_themselves(files: list[Path]) -> int:
    compared = 0
    for path in files:
        data = path.read_bytes()
        try:
            result = redline(data, data)
        except Refusal:
            continue
        package = read_package(result.docx)
        stories = [story.part for story in package.stories() if story.kind != "comments"]
        assert not [part for part in stories if has_revisions(package.root(part))], path.name
        assert view(read_document(result.docx)) == view(read_document(data)), path.name
        compared += 1
    return compared


@pytest.mark.corpus
def test_a_real_file_against_itself_has_no_change(corpus_files: list[Path]) -> None:
    assert against_themselves(corpus_files[:: max(1, len(corpus_files) // _SAMPLE)]) > 0


@pytest.mark.deep
@pytest.mark.corpus
def test_every_real_file_against_itself_has_no_change(corpus_files: list[Path]) -> None:
    assert against_themselves(corpus_files) > 0
