"""``drafting clause check`` for programs, and its watching."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli import watching
from tests.cli.clause.conftest import edit
from tests.cli.test_check import Said


def test_the_forms_for_programs(potash: Path, said: Said) -> None:
    edit(potash, "au moins {notice}", "au moins {notices}")
    line = next(n for n, each in enumerate(potash.read_text("utf-8").split("\n"), 1) if "{notices}" in each)
    code, out, err = said("clause", "check", "supply.potash", "--format", "sarif")
    assert (code, err) == (1, "")
    results = json.loads(out)["runs"][0]["results"]
    (result,) = [each for each in results if each["ruleId"] == "name-unknown"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line
    out = said("clause", "check", "supply.potash", "--format", "github")[1]
    assert f"::error file=clauses/supply/supply.potash.yaml,line={line}," in out


def test_watching_checks_again_when_a_file_changes(potash: Path, said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = iter([lambda: edit(potash, "au moins {notice}", "au moins {notices}"), None])

    def sleep(_: float) -> None:
        then = next(turns)
        if then is None:
            raise KeyboardInterrupt
        then()

    monkeypatch.setattr(watching.time, "sleep", sleep)
    code, out, err = said("clause", "check", "supply.potash", "--watch")
    assert code == 2  # stopped by Ctrl+C
    assert "[name-unknown]" in out
    assert err.count("checked") == 2


def test_two_processes_find_what_one_finds(potash: Path, said: Said) -> None:
    names = ["supply.potash", "framework.status", "final.effect", "process.review"]
    edit(potash, "les États-Unis au moins", "les États-Unis , au moins,")
    alone = said("clause", "test", *names, "--own", "--jobs", "1")
    both = said("clause", "test", *names, "--own", "--jobs", "2")
    assert alone[:2] == both[:2]
    assert both[0] == 1 or "test-words" not in both[1]
