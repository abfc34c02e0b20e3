"""``drafting assemble`` and files that are there already."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.cli.drafts import Drafts
from tests.making.cli import drafting


def test_drafts_that_are_there_are_told_before_and_kept(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "deal.yaml").write_text("schema: deal/1\n")
    drafts = Drafts("pair", {"pair-round-1.en.docx": b"draft"}, None, workspace / "pair.lock", ())
    monkeypatch.setattr("drafting.cli.drafts.draw", lambda _: drafts)
    assert drafting("assemble", "deal.yaml", "--dry-run") == 0
    assert "Nothing was written (--dry-run)." in capsys.readouterr().err
    draft = workspace / "output" / "pair" / "pair-round-1.en.docx"
    assert not draft.exists()
    assert drafting("assemble", "deal.yaml") == 0
    assert draft.read_bytes() == b"draft"
    assert drafting("assemble", "deal.yaml", "--dry-run") == 0
    assert "is there already: --force would be needed." in capsys.readouterr().err
    assert drafting("assemble", "deal.yaml") == 2
    assert "name another folder with -o" in capsys.readouterr().err
