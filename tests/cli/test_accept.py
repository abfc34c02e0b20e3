"""``drafting accept`` and ``drafting reject`` from the outside."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from tests.making.cli import drafting
from tests.making.packages import deleted, docx, inserted, run


@pytest.fixture
def marked(workspace: Path) -> Path:
    (workspace / "m.docx").write_bytes(docx(f"<w:p>{run('one ')}{deleted('old')}{inserted(run('new'))}</w:p>"))
    return workspace


def said(path: Path) -> str:
    package = read_package(path.read_bytes(), path.name)
    return "".join(t.text or "" for t in package.root(package.main).iter(w("t"), w("delText")))


@pytest.mark.parametrize(("verb", "text"), [("accept", "one new"), ("reject", "one old")])
def test_the_clean_document_is_written_beside(marked: Path, verb: str, text: str) -> None:
    before = (marked / "m.docx").read_bytes()
    assert drafting(verb, "m.docx", "--all") == 0
    assert said(marked / f"m.{verb}ed.docx") == text
    assert (marked / "m.docx").read_bytes() == before


def test_which_changes_must_be_said(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("accept", "m.docx") == 2
    assert "--all" in capsys.readouterr().err
    assert [path.name for path in marked.iterdir()] == ["m.docx"]


def test_an_existing_output_is_left_alone(marked: Path) -> None:
    assert drafting("reject", "m.docx", "--all", "-o", "m.docx") == 2
    assert drafting("reject", "m.docx", "--all", "-o", "m.docx", "--force") == 0
    assert said(marked / "m.docx") == "one old"


def test_active_content_is_told_and_left_behind(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    field = '<w:fldSimple w:instr=" DDEAUTO cmd ">' + run("seen") + "</w:fldSimple>"
    (marked / "m.docx").write_bytes(docx(f"<w:p>{field}</w:p>"))
    assert drafting("accept", "m.docx", "--all") == 0
    assert "field-runs-program" in capsys.readouterr().err
    assert b"DDEAUTO" not in read_package((marked / "m.accepted.docx").read_bytes()).data("word/document.xml")


@pytest.fixture
def two_people(workspace: Path) -> Path:
    other = deleted("old", 41).replace('w:author="A"', 'w:author="B"')
    (workspace / "m.docx").write_bytes(docx(f"<w:p>{run('one ')}{other}{inserted(run('new'), 40)}</w:p>"))
    return workspace


@pytest.mark.parametrize("which", [("--author", "A"), ("--id", "40"), ("--kind", "insertion", "--since", "2025-12-31")])
def test_some_changes_are_taken_and_the_others_stay(
    two_people: Path, which: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert drafting("accept", "m.docx", *which) == 0
    assert "1 change accepted, 1 left" in capsys.readouterr().err
    assert drafting("reject", "m.accepted.docx", "--all", "-o", "done.docx") == 0
    assert said(two_people / "done.docx") == "one oldnew"


@pytest.mark.parametrize(
    ("which", "code", "told"),
    [
        (("--author", "C"), 1, "changes were made by B, A"),
        (("--clause", "Article 9"), 1, "None of the 2 changes"),
        (("--id", "7"), 2, "change-unknown"),
        (("--kind", "verb"), 2, "'verb' is none of"),
        (("--since", "yesterday"), 2, "no day"),
        (("--all", "--author", "A"), 2, "beside it"),
    ],
)
def test_what_is_not_there_is_said_and_nothing_written(
    two_people: Path, which: tuple[str, ...], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drafting("accept", "m.docx", *which) == code
    assert told in " ".join(capsys.readouterr().err.split())
    assert [path.name for path in two_people.iterdir()] == ["m.docx"]


def test_ticks_of_the_page_decide(two_people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": "40", "number": 2, "decision": "accept"}, {"id": "41", "number": 1, "decision": "reject"}]
    ticks: dict[str, object] = {"schema": "drafting-ticks-1", "changes": rows}
    ticks["redline"] = "sha256:" + hashlib.sha256((two_people / "m.docx").read_bytes()).hexdigest()
    (two_people / "ticks.json").write_text(json.dumps(ticks))
    assert drafting("accept", "m.docx", "--ticks", "ticks.json", "-o", "a.docx") == 0
    assert "ticks-of-another-file" not in capsys.readouterr().err
    assert drafting("reject", "a.docx", "--ticks", "ticks.json", "-o", "b.docx") == 0
    assert "ticks-of-another-file" in capsys.readouterr().err
    assert said(two_people / "b.docx") == "one oldnew"
    assert drafting("accept", "b.docx", "--ticks", "m.docx", "-o", "c.docx") == 2
