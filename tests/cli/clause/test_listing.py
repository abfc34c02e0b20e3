"""``drafting clause``: list, show, check, test."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.checks.conftest import CLAUSE
from tests.cli.test_check import Said

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def test_the_list_filters(said: Said) -> None:
    every = json.loads(said("clause", "list", "--format", "json")[1])
    assert len(every) >= 12
    supply = json.loads(said("clause", "list", "--family", "supply", "--format", "json")[1])
    assert {row["family"] for row in supply} == {"supply"}
    nonbinding = json.loads(said("clause", "list", "--register", "nonbinding", "--format", "json")[1])
    assert [row["id"] for row in every if row["register"] == "nonbinding"] == [row["id"] for row in nonbinding]
    assert json.loads(said("clause", "list", "--maturity", "deprecated", "--format", "json")[1]) == []


def test_the_table_names_every_clause(said: Said) -> None:
    code, out, _ = said("clause", "list")
    assert code == 0
    assert "supply.crude-volume" in out
    assert "forecast, floor, made-up" in out
    assert "\x1b" not in out


def test_show_has_purpose_parameters_positions_and_both_texts(said: Said) -> None:
    code, out, _ = said("clause", "show", "supply.crude-volume")
    assert code == 0
    for words in ("Puts a yearly quantity", "min 0, max 10, default 5", "made-up", "Canada {shall", "Le Canada {"):
        assert words in out
    english = said("clause", "show", "supply.crude-volume", "--lang", "en")[1]
    assert "Le Canada {" not in english
    shown = json.loads(said("clause", "show", "supply.crude-volume", "--format", "json")[1])
    assert shown["positions"] == ["forecast", "floor", "made-up"]
    assert set(shown["text"]) == {"en", "fr"}


def test_an_unknown_clause_is_answered_with_the_nearest(said: Said) -> None:
    code, _, err = said("clause", "show", "supply.crude-volumes")
    assert code == 2
    assert "Did you mean “supply.crude-volume”?" in err


def test_a_failing_test_is_told_at_the_words_it_looked_for(said: Said) -> None:
    folder = Path("clauses")
    folder.mkdir()
    (folder / "supply.everything.yaml").write_text(CLAUSE.replace("3,000,000 barrels", "4,000,000 barrels"), "utf-8")
    assert said("clause", "check", "supply.everything")[0] == 0
    code, out, err = said("clause", "test", "supply.everything", "--own")
    assert code == 1
    assert re.match(r"clauses/supply.everything.yaml:\d+:36: error \[test-words-missing\]", out)
    assert "1 clause, 4 tests" in err


def test_a_workspace_clause_is_listed_with_the_shipped_ones(said: Said) -> None:
    folder = Path("clauses")
    folder.mkdir()
    (folder / "supply.everything.yaml").write_text(CLAUSE, "utf-8")
    ids = [row["id"] for row in json.loads(said("clause", "list", "--format", "json")[1])]
    assert "supply.everything" in ids
    assert "final.effect" in ids
    code, _, err = said("clause", "test", "supply.everything", "--own", "--format", "json")
    assert (code, err) == (0, "")
