"""``drafting combine`` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.writers.docx.existing import changes_in
from tests.making.cli import drafting
from tests.making.packages import docx, paragraph


@pytest.fixture
def copies(workspace: Path) -> Path:
    for name, volume in (("sent", "4,000"), ("ana", "3,200"), ("bo", "5,000")):
        (workspace / f"{name}.docx").write_bytes(docx(paragraph(f"Canada shall deliver {volume} kb/d.")))
    return workspace


def test_copies_come_together_and_conflicts_are_listed(copies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("combine", "sent.docx", "ana.docx", "bo.docx", "--as", "Ana Roy") == 0
    out, err = capsys.readouterr()
    assert [change.author for change in changes_in((copies / "sent.combined.docx").read_bytes())][-1] == "bo"
    assert "base: 4,000" in out
    assert "1. Ana Roy: 3,200" in out
    assert "2 copies (Ana Roy, bo): 3 changes, 1 conflict" in " ".join(err.split())


@pytest.mark.parametrize(("policy", "new"), [("first", "3,200"), ("base", ""), ("both", "3,200")])
def test_the_policy_decides(copies: Path, policy: str, new: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = drafting(
        "combine", "sent.docx", "ana.docx", "bo.docx", "--conflicts", policy, "--format", "json", "-o", "o.docx"
    )
    assert code == 0
    (conflict,) = json.loads(capsys.readouterr().out)
    assert conflict["base"] == "4,000"
    assert [each["text"] for each in conflict["variants"]] == ["3,200", "5,000"]
    texts = [change.new for change in changes_in((copies / "o.docx").read_bytes())]
    assert new in texts or not (new or texts)


def test_a_conflict_is_asked(copies: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafting.cli.combine.click.prompt", lambda *_, **__: "2")
    assert drafting("combine", "sent.docx", "ana.docx", "bo.docx", "--conflicts", "ask", "-o", "o.docx") == 0
    assert [change.new for change in changes_in((copies / "o.docx").read_bytes())] == ["5,000"]


def test_what_cannot_be_is_refused_and_nothing_written(copies: Path) -> None:
    assert drafting("combine", "sent.docx", "ana.docx", "--as", "A", "--as", "B") == 2
    assert drafting("combine", "sent.docx", "gone.docx") == 2
    assert drafting("combine", "sent.docx", "ana.docx", "-o", "bo.docx") == 2
    assert sorted(path.name for path in copies.iterdir()) == ["ana.docx", "bo.docx", "sent.docx"]
