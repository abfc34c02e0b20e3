"""``drafting check``: places, carets, remedies, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli.root import main
from drafting.shipped import shipped, shipped_texts
from tests.checks.conftest import CLAUSE
from tests.checks.conftest import DEAL as PLANTED

DEAL = PLANTED.replace("outline: planted\n", "")  # an outline of the planted library, which is not the shipped one
WHOLE = next(text for path, text in shipped_texts("examples") if path.endswith("canada-us-2025/round-2.yaml"))
pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


class Said:
    """Runs the command: exit code, data, messages."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(list(args))
        out, err = self.capsys.readouterr()
        return int(ended.value.code or 0), out, err


def test_the_shipped_examples_are_clean(said: Said) -> None:
    rounds = [path for path, _ in shipped_texts("examples")]
    assert len(rounds) >= 2
    code, out, _ = said("check", *rounds)
    assert code == 0
    assert "error" not in out


def test_a_mistake_is_shown_with_its_line_a_caret_and_a_remedy(said: Said) -> None:
    Path("deal.yaml").write_text(DEAL.replace("phase-two:", "phase-tow:"), "utf-8")
    code, out, _ = said("check", "deal.yaml")
    assert code == 1
    lines = out.splitlines()
    assert lines[0].startswith("deal.yaml:35:12: error [param-unknown]")
    assert lines[1].endswith('with: {phase-tow: "2026-07-01"}')
    assert lines[2].endswith("^" * len("phase-tow"))
    assert lines[2].index("^") == lines[1].index("phase-tow")
    assert lines[3] == "  → Did you mean “phase-two”?"


def test_json_has_stable_keys(said: Said) -> None:
    Path("deal.yaml").write_text(DEAL.replace('hs: "2022"', "hs: 2022"), "utf-8")
    code, out, _ = said("check", "deal.yaml", "--format", "json")
    assert code == 1
    (finding,) = json.loads(out)
    assert (finding["code"], finding["level"], finding["file"], finding["line"], finding["column"]) == (
        "yaml-unquoted", "error", "deal.yaml", 11, 5,
    )  # fmt: skip


def test_gaps_and_open_values_stop_only_a_final_text(said: Said) -> None:
    Path("deal.yaml").write_text(WHOLE, "utf-8")
    assert said("check", "deal.yaml")[0] == 0
    code, out, _ = said("check", "deal.yaml", "--final")
    assert code == 1
    assert "[value-missing]" in out
    assert "[not-agreed]" in out


def test_warnings_count_only_when_strict(said: Said) -> None:
    Path("deal.yaml").write_text(WHOLE.replace("status: agreed-ad-ref", "status: bracketed", 1), "utf-8")
    assert said("check", "deal.yaml")[0] == 0
    assert said("check", "deal.yaml", "--strict")[0] == 1


def test_a_clause_beside_the_deal_joins_the_library(said: Said) -> None:
    own = '  - use: supply.everything\n    position: soft\n    with: {products: ["2709"]}\n'
    Path("deal.yaml").write_text(WHOLE.replace("  - use: final.effect\n", f"{own}  - use: final.effect\n"), "utf-8")
    assert "[clause-unknown]" in said("check", "deal.yaml")[1]
    Path("supply.everything.yaml").write_text(CLAUSE.replace("fact: oil-discount", "fact: wcs-discount"), "utf-8")
    assert said("check", "deal.yaml")[0] == 0
    assert said("check", "supply.everything.yaml")[0] == 0


def test_a_workspace_clause_takes_the_place_of_the_shipped_one(said: Said) -> None:
    folder = Path("clauses")
    folder.mkdir()
    own = (shipped("clauses") / "final" / "final.effect.yaml").read_text(encoding="utf-8")
    (folder / "final.effect.yaml").write_text(own.replace("id: middle", "id: halfway"), "utf-8")
    Path("deal.yaml").write_text(WHOLE, "utf-8")
    code, out, _ = said("check", "deal.yaml")
    assert code == 1
    assert "[position-unknown]" in out


def test_several_files_are_checked_at_once(said: Said) -> None:
    Path("one.yaml").write_text("a: 1.10\n", "utf-8")
    Path("two.yaml").write_text("schema: lexicon/1\n", "utf-8")
    code, out, _ = said("check", "one.yaml", "two.yaml")
    assert code == 1
    assert "one.yaml:1:4" in out
    assert "two.yaml:1:1" in out


def test_a_file_that_is_not_there_stops_the_command(said: Said) -> None:
    code, _, err = said("check", "nothing.yaml")
    assert code == 2
    assert "[file-missing]" in err
    assert "Traceback" not in err


def test_a_word_file_is_refused_in_one_sentence(said: Said) -> None:
    Path("deal.yaml").write_bytes(b"PK\x03\x04\x00\xff")
    code, _, err = said("check", "deal.yaml")
    assert code == 2
    assert err.count("\n") <= 2


def test_a_missing_signatory_is_shown_at_each_side(said: Said) -> None:
    rounds = [path for path, _ in shipped_texts("examples") if path.endswith("canada-us-2025/round-1.yaml")]
    _, out, _ = said("check", *rounds, "--format", "json")
    named = [finding for finding in json.loads(out) if "name of signatory" in finding["message"]]
    assert len({finding["line"] for finding in named}) == 2
    assert {finding["width"] for finding in named} == {len("signatory")}


def test_a_file_of_another_format_is_told_only_that(said: Said, workspace: Path) -> None:
    (workspace / "x.lock").write_text('{"schema": "lock/1", "ids": {}}', "utf-8")
    code, _, err = said("assemble", "x.lock")
    assert code == 1
    assert err.count("error") == 1
    assert "schema-unknown" in err
