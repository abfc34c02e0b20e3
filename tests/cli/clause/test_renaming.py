"""``drafting clause rename`` and ``where-used``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.shipped import shipped
from tests.cli.clause.conftest import edit
from tests.cli.test_check import Said

USE = "  - use: supply.potash   # agreed in May; supply.potash-fertiliser is another matter\n    status: tabled\n"


@pytest.fixture
def deal(potash: Path) -> Path:
    """A deal that uses supply.potash, with remarks, in an order of its own."""
    assert potash.exists()
    text = shipped("examples").joinpath("canada-us-2025", "round-2.yaml").read_text(encoding="utf-8")
    assert text.count("articles:\n") == 1
    path = Path("deal.yaml")
    path.write_text(text.replace("articles:\n", "articles:\n" + USE), "utf-8")
    return path


def test_deals_follow_in_nothing_but_the_id(deal: Path, potash: Path, said: Said) -> None:
    before = deal.read_text("utf-8")
    assert said("clause", "rename", "supply.potash", "tariffs.potassium")[0] == 0
    wanted = USE.replace("use: supply.potash ", "use: tariffs.potassium ")
    assert deal.read_text("utf-8") == before.replace(USE, wanted)
    assert not potash.exists()
    moved = Path("clauses/tariffs/tariffs.potassium.yaml").read_text("utf-8")
    assert "formerly: [supply.potash]" in moved
    assert "family: tariffs" in moved
    assert said("clause", "check", "tariffs.potassium")[0] == 0


def test_a_deal_that_still_says_the_old_id_is_answered_with_a_notice(deal: Path, said: Said) -> None:
    before = deal.read_text("utf-8")
    said("clause", "rename", "supply.potash", "supply.potassium")
    deal.write_text(before, "utf-8")
    found = json.loads(said("check", "deal.yaml", "--format", "json")[1])
    notes = [each for each in found if each["code"] == "clause-renamed"]
    assert [each["level"] for each in notes] == ["note"]
    assert not [each for each in found if each["code"] == "clause-unknown" and "potash" in each["message"]]


@pytest.mark.usefixtures("deal")
def test_the_opaque_ids_of_the_provision_stay(said: Said) -> None:
    lock = {"schema": "lock/1", "deal": "x", "ids": {"supply.potash": "aaaa1111", "supply.potash/annex-a": "bbbb2222"},
            "clauses": {"supply.potash": {"version": "1.0.0", "sha256": "00"}}}  # fmt: skip
    Path("x.lock").write_text(json.dumps(lock), "utf-8")
    said("clause", "rename", "supply.potash", "supply.potassium")
    after = json.loads(Path("x.lock").read_text("utf-8"))
    assert after["ids"] == {"supply.potassium": "aaaa1111", "supply.potassium/annex-a": "bbbb2222"}
    assert list(after["clauses"]) == ["supply.potassium"]


@pytest.mark.usefixtures("potash")
def test_approvals_and_history_move_too_and_still_hold(said: Said) -> None:
    said("clause", "approve", "supply.potash", "--by", "A. Tremblay")
    said("clause", "rename", "supply.potash", "supply.potassium")
    (row,) = json.loads(said("clause", "list", "potassium", "--format", "json")[1])
    assert row["approval"] == "approved"
    assert said("clause", "check", "supply.potassium", "--strict")[:2] == (0, "")
    assert Path("clauses/supply/history/supply.potassium@1.0.0.yaml").is_file()


def test_a_dry_run_changes_nothing(deal: Path, potash: Path, said: Said) -> None:
    before = (deal.read_text("utf-8"), potash.read_text("utf-8"))
    code, out, _ = said("clause", "rename", "supply.potash", "supply.potassium", "--dry-run")
    assert code == 0
    assert "deal.yaml" in out
    assert (deal.read_text("utf-8"), potash.read_text("utf-8")) == before


@pytest.mark.usefixtures("potash")
def test_an_id_that_is_taken_and_a_shipped_clause_are_refused(said: Said) -> None:
    assert "[clause-exists]" in said("clause", "rename", "supply.potash", "supply.crude-price")[2]
    assert "[clause-not-yours]" in said("clause", "rename", "supply.crude-price", "supply.thorium")[2]
    said("clause", "new", "supply.crude-price", "--from", "supply.crude-price")
    assert "[clause-not-yours]" in said("clause", "rename", "supply.crude-price", "supply.thorium")[2]


@pytest.mark.usefixtures("potash")
def test_where_used_names_deals_and_clauses(deal: Path, said: Said) -> None:
    found = json.loads(said("clause", "where-used", "supply.potash", "--format", "json")[1])
    assert [(each["kind"], each["file"], each["how"]) for each in found] == [("deal", "deal.yaml", "uses it")]
    out = said("clause", "where-used", "supply.crude-volume")[1]
    assert "supply.crude-price" in out
    assert "needs it" in out
    edit(deal, "use: supply.potash ", "use: supply.other ")
    assert "Nothing names" in said("clause", "where-used", "supply.potash")[2]
