"""``drafting accept`` and ``drafting reject`` from the outside."""

from __future__ import annotations

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
