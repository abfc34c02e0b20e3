"""DRAFTING_LIMITS: what it lets in, and what it says of a word that is no limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.cli.allowances import NAMES, Allowances, allowances, parse_limits
from drafting.cli.root import main
from drafting.errors import Refusal
from drafting.finding import Unusable
from drafting.ooxml import limits as package
from drafting.ooxml.reading import read_package
from drafting.source import limits as yaml
from drafting.source import read_yaml
from tests.making.packages import docx, paragraph

PAGE = (Path(__file__).parents[2] / "docs" / "safety.md").read_text("utf-8")


def test_what_is_not_named_keeps_its_default() -> None:
    assert parse_limits("part=128MB, elements=2000000") == Allowances(
        package.Limits(part=128 << 20, elements=2_000_000), yaml.Limits()
    )
    assert parse_limits("yaml-values=5 file=1g").yaml == yaml.Limits(values=5)


@pytest.mark.parametrize("word", ["part", "part=", "part=big", "depth=251", "parts=1", "elements=0", "part=1.5MB", "="])
def test_a_word_that_is_no_limit_is_refused(word: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_limits(f"entries=5 {word}")
    assert caught.value.code == "limit-unclear"
    assert "part=128MB" in caught.value.remedy


def test_the_limits_stand_for_both_doors_and_no_longer_than_asked() -> None:
    with allowances({"DRAFTING_LIMITS": "entries=2 yaml-values=2"}):
        with pytest.raises(Refusal, match=r"more than 2\."):
            read_package(docx())
        with pytest.raises(Unusable, match="more than 2 values"):
            read_yaml("a: b\nc: d\n", "x.yaml")
    assert read_package(docx()).main == "word/document.xml"
    with allowances({}):
        assert (package.standing(), yaml.standing()) == (package.DEFAULT, yaml.Limits())


@pytest.mark.parametrize(("said", "code"), [("part=100", 2), ("part=1MB", 0), ("part=x", 2), ("", 0)])
def test_the_command_reads_under_them(
    said: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.docx").write_bytes(docx(paragraph("x" * 500)))
    monkeypatch.setenv("DRAFTING_LIMITS", said)
    with pytest.raises(SystemExit) as ended:
        main(["inspect", str(tmp_path / "a.docx")])
    assert ended.value.code == code
    assert "Traceback" not in capsys.readouterr().err


def test_the_page_lists_every_limit_with_its_default() -> None:
    for name in NAMES:
        assert f"| `{name}` |" in PAGE
    for name, number in (("entries", package.DEFAULT.entries), ("yaml-values", yaml.Limits().values)):
        assert f"| `{name}` | {number:,} |" in PAGE
