"""A file with every construct against itself changed in one way or in many, and real files against mutants of them."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest

from drafting.errors import Refusal
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.redline import redline
from tests.mutants.draft import Draft
from tests.mutants.reading import seen
from tests.mutants.specimen import specimen
from tests.mutants.table import MUTATIONS, mutants, mutated

SPECIMEN = specimen()
CARRIED = {"around.piece-removed", "around.piece-changed"}  # pieces of other files: Word has no mark (redline-limits)
UNMARKED = {  # what Word does not track at all
    "around.setting-changed",
    "around.custom-data-changed",
    "around.glossary-changed",
    "around.style-changed",
    "around.style-id-changed",
    "around.bookmark-added",
    "around.bookmark-moved",
    "around.bookmark-removed",
    "around.bookmark-renamed",
    "around.comment-added",
    "around.comment-changed",
    "around.comment-removed",
    "around.permission-added",
    "inside.smart-tag-unwrapped",
}


def read(data: bytes) -> list[object]:
    return seen(Draft(data, Random(0)))


def exact(old: bytes, new: bytes) -> bool:
    """Both views read like the texts, for a reader who knows nothing of the engine."""
    written = read_package(redline(old, new).docx, "redline.docx")
    assert read(write_package(accept_all(written))) == read(new)
    assert read(write_package(reject_all(written))) == read(old)
    return True


@pytest.mark.parametrize("kind", [kind for kind in MUTATIONS if kind not in CARRIED])
def test_every_kind_of_change_is_exact_in_both_views(kind: str) -> None:
    mutant, made = mutated(SPECIMEN, [kind], 7)
    assert made == [kind]
    assert exact(SPECIMEN, mutant)
    changes = redline(SPECIMEN, mutant).changes
    assert changes or read(mutant) == read(SPECIMEN)
    assert not (changes and kind in UNMARKED)


@pytest.mark.parametrize("kind", sorted(CARRIED))
def test_a_piece_of_another_file_is_carried_and_said(kind: str) -> None:
    notes = redline(SPECIMEN, mutated(SPECIMEN, [kind], 7)[0]).notes
    assert [note.level for note in notes if note.code == "marked-coarsely"]


def test_changes_of_all_kinds_at_once_are_exact_in_both_views() -> None:
    for k, (mutant, made) in enumerate(mutants(SPECIMEN, 5, 3)):
        assert len(made) > 10, k
        if not CARRIED & set(made):
            assert exact(SPECIMEN, mutant)


def test_the_same_changes_make_the_same_bytes() -> None:
    assert mutants(SPECIMEN, 2, 4) == mutants(SPECIMEN, 2, 4)


# -- real files, judged by an evaluator that is not ours (DRAFTING_EVALUATOR names its file)
def evaluator() -> Any:
    path = os.environ.get("DRAFTING_EVALUATOR")
    if not path:
        pytest.skip("DRAFTING_EVALUATOR does not name an evaluator of redlines")
    spec = importlib.util.spec_from_file_location("evaluator", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.deep
@pytest.mark.corpus
def test_real_files_against_mutants_of_them_are_exact(corpus_files: list[Path], tmp_path: Path) -> None:
    judge = evaluator()
    wrong: list[str] = []
    new, out = tmp_path / "new.docx", tmp_path / "redline.docx"
    for path in corpus_files[::20]:
        data = path.read_bytes()
        try:
            redline(data, data)
        except Refusal:
            continue
        for mutant, made in mutants(data, 5, 1):
            if CARRIED & set(made):
                continue
            new.write_bytes(mutant)
            out.write_bytes(redline(data, mutant).docx)
            judge._cache.clear()
            score = judge.score_pair("pair", str(path), str(new), "", str(out))
            for side in (score["accept"], score["reject"]):  # a copied header has its controls twice (ooxml/headers.md)
                side["struct_alien"] = [each for each in side["struct_alien"] if "sdts" not in each]
            if not judge.everything(score):
                wrong.append(f"{path.name} {' '.join(made)}")
    assert not wrong
