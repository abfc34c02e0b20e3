"""``drafting assemble`` and files that are there already."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making.cli import drafting

DEAL = Path(__file__).parent.parent.parent / "examples" / "canada-us-2025" / "round-1.yaml"
OPTIONS = ("--lang", "en", "--no-pages")


def test_drafts_that_are_there_are_told_before_and_kept(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "round-1.yaml").write_bytes(DEAL.read_bytes())
    assert drafting("assemble", "round-1.yaml", *OPTIONS, "--dry-run") == 0
    assert "Nothing was written (--dry-run)." in capsys.readouterr().err
    draft = workspace / "output" / "canada-us-2025" / "canada-us-2025-round-1.en.docx"
    assert not draft.exists()
    draft.parent.mkdir(parents=True)
    draft.write_bytes(b"mine")
    assert drafting("assemble", "round-1.yaml", *OPTIONS, "--dry-run") == 0
    assert "is there already: --force would be needed." in capsys.readouterr().err
    assert drafting("assemble", "round-1.yaml", *OPTIONS) == 2
    assert "name another folder with -o" in capsys.readouterr().err
    assert draft.read_bytes() == b"mine"
