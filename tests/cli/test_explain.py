"""``drafting explain``."""

from __future__ import annotations

import pytest

from tests.cli.test_check import Said


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def test_a_code_is_explained_by_its_page(said: Said) -> None:
    code, out, _ = said("explain", "schedule-end")
    assert code == 0
    assert out.startswith("# schedule-end\n")
    assert "**What to write instead.**" in out


def test_without_a_code_all_are_listed_with_a_sentence(said: Said) -> None:
    code, out, _ = said("explain")
    assert code == 0
    rows = dict(line.split(None, 1) for line in out.splitlines())
    assert rows["yaml-tab"] == "The file holds a tab"
    assert len(rows) > 100


def test_an_unknown_code_is_answered_with_the_nearest(said: Said) -> None:
    code, out, err = said("explain", "shedule-end")
    assert (code, out) == (1, "")
    assert "schedule-end" in err


def test_a_code_like_no_other_is_answered_with_the_way_to_all(said: Said) -> None:
    code, _, err = said("explain", "qqq")
    assert code == 1
    assert "drafting explain lists them all" in err


@pytest.mark.parametrize("typed", ["R37", "r37"])
def test_a_rule_across_clauses_is_explained_by_its_codes(said: Said, typed: str) -> None:
    code, out, _ = said("explain", typed)
    assert code == 0
    first, *rows = out.splitlines()
    assert first.startswith("R37")
    assert rows
    assert all(row.startswith("  ") and len(row.split(None, 1)) == 2 for row in rows)


def test_a_rule_that_does_not_exist_is_answered_like_a_code(said: Said) -> None:
    code, out, err = said("explain", "R99")
    assert (code, out) == (1, "")
    assert "drafting explain" in err or "Did you mean" in err
