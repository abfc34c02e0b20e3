"""Planted differences between two languages, and planted moves of substance, in other people's Word files, through the
commands. Run with -s to read the figures."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import pytest

from drafting.cli.root import main
from tests.checks.planted_law.foreign import FORMS
from tests.checks.planted_law.items import Twin, twins

LEAST = 0.98
PAIRS = ("pairs.txt", "third.pairs.txt")
EVERY = 1 if os.environ.get("DRAFTING_DEEP") else 4  # in CI one plant in four is written into files, each form in turn
SCRUBS = [(f"{name}.{language}.txt", language) for name in ("scrub", "third.scrub") for language in ("en", "fr")]
TERMS = {
    "en": [f"In this Arrangement, “{term}” means what Annex A says." for term in (
        "Listed Minerals", "Covered Minerals", "Base Period", "Reference Year", "Licensed Exporter",
        "Registered Dealer", "Joint Committee", "Technical Group")],
    "fr": [f"Dans le présent Arrangement, « {term} » désigne ce que dit l'annexe A." for term in (
        "minéraux énumérés", "minéraux visés")],
}  # fmt: skip
AROUND = {
    "en": ["The two sides met in Ottawa.", "It was cold."],
    "fr": ["Les deux côtés se sont vus à Ottawa.", "Il faisait froid."],
}


def _errors(
    command: str, texts: Sequence[Sequence[str]], form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    """The codes of the errors that ``command`` tells of two Word files with these ``texts``."""
    files = [tmp_path / "one.docx", tmp_path / "two.docx"]
    for file, paragraphs in zip(files, texts, strict=True):
        file.write_bytes(FORMS[form](paragraphs))
    with pytest.raises(SystemExit) as ended:
        main([command, *map(str, files), "--format", "json"])
    said = [each["code"] for each in json.loads(capsys.readouterr().out) if each["level"] in ("error", "warning")]
    assert bool(said) or not ended.value.code
    return said


def _with(base: Sequence[Twin], planted: Twin) -> tuple[list[str], list[str]]:
    """Both texts, the planted pair in the place of the one it was made from."""
    rows = [(each.left, each.right) for each in base if not each.left[0].isdigit()]
    at = next((at for at, row in enumerate(rows) if row[0] == planted.left), 3)
    rows[at : at + bool(planted.left)] = [(planted.left, planted.right)]
    return [left for left, _ in rows if left], [right for _, right in rows if right]


def _told(name: str, results: Sequence[tuple[str, bool]]) -> float:
    missed = [what for what, found in results if not found]
    print(f"\n{name} in Word files: {len(results) - len(missed)} of {len(results)}", *missed, sep="\n  missed: ")
    return 1 - len(missed) / len(results)


@pytest.mark.parametrize("name", PAIRS)
def test_planted_differences_between_languages_are_found(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every = twins(name)
    base = [each for each in every if each.kind == "base"]
    results, wrong = [], []
    tried = [each for each in every if each.kind != "base"][::EVERY]
    for planted, form in zip(tried, cycle(sorted(FORMS)), strict=False):
        said = _errors("concordance", _with(base, planted), form, tmp_path, capsys)
        if planted.kind == "clean":
            wrong += [(planted.right, form, said)] if said else []
        else:
            results.append((f"{form}: {planted.left} || {planted.right}", bool(said)))
    with capsys.disabled():
        assert _told(f"Concordance ({name})", results) >= LEAST
    assert wrong == []


@pytest.mark.parametrize(("name", "language"), SCRUBS)
def test_planted_moves_of_substance_are_found(
    name: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = AROUND[language]
    results, wrong = [], []
    for planted, form in zip(twins(name)[::EVERY], cycle(sorted(FORMS)), strict=False):
        texts = [[*TERMS[language], first, *([side] if side else []), last] for side in (planted.left, planted.right)]
        said = _errors("legal-scrub", texts, form, tmp_path, capsys)
        if planted.kind == "clean":
            wrong += [(planted.right, form, said)] if said else []
        else:
            results.append((f"{form}: {planted.left} || {planted.right}", bool(said)))
    with capsys.disabled():
        assert _told(f"Scrub ({name})", results) >= LEAST
    assert wrong == []
