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


def test_a_redline_of_other_files_is_said_in_one_sentence_each(
    three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (three / "c.docx").write_bytes(docx("".join(paragraph(f"clause {k}") for k in range(200))))
    assert drafting("verify", "r.docx", "c.docx", "b.docx", "--format", "json") == 1
    findings = json.loads(capsys.readouterr().out)
    assert [f["code"] for f in findings] == ["view-rejected-differs"]
    assert "200 of 200" in findings[0]["message"]


def test_many_places_are_listed_as_the_first_and_a_count(three: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>' + run("Article 1") + "</w:p>"
    old = heading + "".join(paragraph(f"clause {k}") for k in range(40))
    (three / "a.docx").write_bytes(docx(old + paragraph("one old")))
    changed = "".join(paragraph(f"clause {k}{' hidden' if k % 3 == 0 else ''}") for k in range(40))
    (three / "r.docx").write_bytes(docx(heading + changed + FAITHFUL))
    assert drafting("verify", "r.docx", "a.docx", "b.docx", "--format", "json") == 1
    findings = [f for f in json.loads(capsys.readouterr().out) if f["code"] == "view-rejected-differs"]
    assert len(findings) == 11
    assert findings[0]["where"] == "under “Article 1”, “clause 0”"
    assert "4 more places" in findings[-1]["message"]
