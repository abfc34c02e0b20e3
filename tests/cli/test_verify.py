"""``drafting verify`` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.making.cli import drafting
from tests.making.packages import deleted, docx, inserted, paragraph, run

FAITHFUL = f"<w:p>{run('one ')}{deleted('old')}{inserted(run('new'))}</w:p>"


@pytest.fixture
def three(workspace: Path) -> Path:
    (workspace / "r.docx").write_bytes(docx(FAITHFUL))
    (workspace / "a.docx").write_bytes(docx(paragraph("one old")))
    (workspace / "b.docx").write_bytes(docx(paragraph("one new")))
    return workspace


@pytest.mark.usefixtures("three")
def test_a_faithful_redline_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("verify", "r.docx", "a.docx", "b.docx") == 0
    assert capsys.readouterr().out.startswith("Faithful")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (f"<w:p>{run('one ')}{inserted(run('new'))}</w:p>", "view-rejected-differs"),
        (f"<w:p>{run('one ')}{deleted('old')}{run('new')}</w:p>", "view-rejected-differs"),
        (f"<w:p>{run('one ')}{deleted('old')}{inserted(run('now'))}</w:p>", "view-accepted-differs"),
    ],
)
def test_a_hidden_or_invented_change_is_found(
    three: Path, capsys: pytest.CaptureFixture[str], body: str, code: str
) -> None:
    (three / "r.docx").write_bytes(docx(body))
    assert drafting("verify", "r.docx", "a.docx", "b.docx", "--format", "json") == 1
    assert code in {finding["code"] for finding in json.loads(capsys.readouterr().out)}


def test_what_cannot_be_read_is_refused(three: Path) -> None:
    (three / "r.docx").write_bytes(b"%PDF-")
    assert drafting("verify", "r.docx", "a.docx", "b.docx") == 2
