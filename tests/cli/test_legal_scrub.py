"""``drafting legal-scrub`` on two Word files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli.root import main
from tests.making.packages import docx, paragraph


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["legal-scrub", *args])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture
def written(tmp_path: Path) -> tuple[str, str, str]:
    texts = (
        "Canada shall pay US$15 within 30 days.",
        "Within 30 days Canada shall pay US$15.",
        "Canada shall pay US$25 within 30 days.",
    )
    paths = [tmp_path / f"{name}.docx" for name in ("before", "scrubbed", "moved")]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(docx(paragraph(text)))
    return str(paths[0]), str(paths[1]), str(paths[2])


def test_wording_alone_ends_with_0(capsys: pytest.CaptureFixture[str], written: tuple[str, str, str]) -> None:
    code, out, err = run(capsys, written[0], written[1])
    assert code == 0
    assert "scrub-wording" in out
    assert "0 changes of substance, 1 paragraph reworded, 0 untouched." in err


def test_a_moved_amount_ends_with_1(capsys: pytest.CaptureFixture[str], written: tuple[str, str, str]) -> None:
    code, out, _ = run(capsys, written[0], written[2], "--format", "json")
    assert code == 1
    assert [each["code"] for each in json.loads(out)] == ["scrub-money"]
