"""Edit scripts between real files that have nothing to do with each other: there and back, exactly."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path
from random import Random

import pytest

import drafting
from drafting.document.document import read_document
from drafting.document.values import DocumentValue, document_value
from drafting.errors import Refusal
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package

DEEP = bool(os.environ.get("DRAFTING_DEEP"))


def usable(file: Path) -> bytes | None:
    """The file with its active content made harmless, as a comparison reads it; None for what is refused."""
    try:
        return write_package(neutralised(read_package(file.read_bytes(), file.name))[0])
    except Refusal:
        return None


def value(data: bytes) -> DocumentValue:
    return document_value(read_document(data))


@pytest.mark.corpus
def test_a_script_leads_from_any_file_to_any_other_and_back(corpus_files: list[Path]) -> None:
    small = [file for file in corpus_files if file.stat().st_size < 120_000]
    Random(4).shuffle(small)
    texts = [data for file in small[: 200 if DEEP else 12] if (data := usable(file)) is not None]
    for old, new in itertools.pairwise(texts):
        script = drafting.edit_script(old, new)
        assert value(drafting.apply(old, json.loads(json.dumps(script.to_json())))) == value(new)
        assert value(drafting.apply(new, drafting.invert(script))) == value(old)
