"""``drafting clause approve``, and what check, list and diff say of approvals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.clause.conftest import edit
from tests.cli.test_check import Said

WORDS = "(1) Canada {shall | will | intends to} inform the United States"


@pytest.fixture
def approved(potash: Path, said: Said) -> Path:
    code, out, _ = said("clause", "approve", "supply.potash", "--by", "A. Tremblay", "--date", "2026-05-12")
    assert (code, "is approved by A. Tremblay, 2026-05-12" in out) == (0, True)
    return potash


def remark(said: Said) -> str:
    (row,) = json.loads(said("clause", "list", "--family", "supply", "potash", "--format", "json")[1])
    return str(row["approval"])


def test_an_approval_is_recorded_with_a_copy_and_stands(approved: Path, said: Said) -> None:
    folder = approved.parent
    assert (folder / "approvals/supply.potash.yaml").is_file()
    assert (folder / "history/supply.potash@1.0.0.yaml").read_text("utf-8") == approved.read_text("utf-8")
    assert "maturity: approved" in approved.read_text("utf-8")
    assert said("clause", "check", "supply.potash", "--strict")[:2] == (0, "")
    assert remark(said) == "approved"


def test_an_edit_voids_it_visibly_and_leaves_the_french_behind(approved: Path, said: Said) -> None:
    edit(approved, WORDS, WORDS.replace("Canada", "Canada, by letter,"))
    code, out, _ = said("clause", "check", "supply.potash")
    assert code == 1
    for each in ("[approval-void]", "[translation-stale]", "[version-step]"):
        assert each in out
    assert remark(said) == "approval void, French stale"
    assert "by letter" in said("clause", "diff", "supply.potash")[1]


def test_a_stale_language_is_confirmed_or_touched_before_an_approval(approved: Path, said: Said) -> None:
    edit(approved, WORDS, WORDS.replace("Canada", "Canada, by letter,"))
    edit(approved, 'version: "1.0.0"', 'version: "2.0.0"')
    code, out, _ = said("clause", "approve", "supply.potash", "--by", "A. Tremblay")
    assert (code, "[translation-stale]" in out) == (1, True)
    assert said("clause", "approve", "supply.potash", "--by", "B. Roy", "--confirm", "fr")[0] == 0
    assert remark(said) == "approval void"
    assert said("clause", "approve", "supply.potash", "--by", "A. Tremblay")[0] == 0
    assert remark(said) == "approved"
    assert "B. Roy" in (approved.parent / "approvals/supply.potash.yaml").read_text("utf-8")
    code, out, _ = said("clause", "diff", "supply.potash", "--since", "1.0.0")
    assert (code, "{+, by letter,+}" in out) == (0, True)


def test_the_same_version_with_other_words_is_refused(approved: Path, said: Said) -> None:
    edit(approved, "inform the United States", "tell the United States")
    edit(approved, "les États-Unis au moins", "les États-Unis tôt, au moins")
    code, out, _ = said("clause", "approve", "supply.potash", "--by", "A. Tremblay")
    assert (code, "[version-step]" in out) == (1, True)
    code, _, err = said("clause", "approve", "supply.potash", "--by", "A. Tremblay", "--same-meaning")
    assert (code, "[version-taken]" in err) == (2, True)
    edit(approved, 'version: "1.0.0"', 'version: "1.0.1"')
    assert said("clause", "approve", "supply.potash", "--by", "A. Tremblay", "--same-meaning")[0] == 0


def test_a_clause_with_a_mistake_or_a_failing_test_is_not_approved(potash: Path, said: Said) -> None:
    edit(potash, "at least 30 days", "at most 30 days")
    code, out, err = said("clause", "approve", "supply.potash", "--by", "A. Tremblay")
    assert code == 1
    assert "[test-words-missing]" in out
    assert "was not approved" in err
    assert not (potash.parent / "approvals").exists()


@pytest.mark.usefixtures("workspace")
def test_a_shipped_clause_is_not_approved_where_it_lies(said: Said) -> None:
    code, _, err = said("clause", "approve", "supply.crude-price", "--by", "A. Tremblay")
    assert (code, "[clause-not-yours]" in err) == (2, True)


@pytest.mark.usefixtures("potash")
def test_an_approval_needs_a_name_and_a_date_is_a_date(said: Said) -> None:
    assert said("clause", "approve", "supply.potash", "--by", "  ")[0] == 2
    assert said("clause", "approve", "supply.potash", "--by", "A", "--date", "12 May")[0] == 2
