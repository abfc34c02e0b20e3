"""``drafting clause diff``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.clause.conftest import edit
from tests.cli.test_check import Said


def test_a_clause_file_can_be_compared_with(potash: Path, said: Said) -> None:
    Path("before.txt").write_text(potash.read_text("utf-8"), "utf-8")
    edit(potash, "inform the United States", "tell the United States")
    edit(potash, 'max: "90"', 'max: "95"')
    code, out, _ = said("clause", "diff", "supply.potash", "--since", "before.txt")
    assert code == 0
    assert "[-inform-]{+tell+}" in out
    assert "params, notice, max: 90 → 95" in out
    found = json.loads(said("clause", "diff", "supply.potash", "--since", "before.txt", "--format", "json")[1])
    assert [each["language"] for each in found["changes"]] == ["en"]
    assert said("clause", "diff", "supply.potash", "--since", "before.txt", "--lang", "fr")[1].count("[-") == 0


def test_a_page_is_written_once(potash: Path, said: Said) -> None:
    Path("before.txt").write_text(potash.read_text("utf-8"), "utf-8")
    assert said("clause", "diff", "supply.potash", "--since", "before.txt", "-o", "d.html")[0] == 0
    assert "<!doctype html>" in Path("d.html").read_text("utf-8")
    assert said("clause", "diff", "supply.potash", "--since", "before.txt", "-o", "d.html")[0] == 2


@pytest.mark.usefixtures("workspace")
def test_ones_own_version_is_compared_with_the_one_that_came(said: Said) -> None:
    said("clause", "new", "supply.crude-price", "--from", "supply.crude-price")
    path = Path("clauses/supply/supply.crude-price.yaml")
    text = path.read_text("utf-8")
    assert text.count("of the daily prices") == 1
    path.write_text(text.replace("of the daily prices", "of all daily prices"), "utf-8")
    assert "of [-the-]{+all+} daily prices" in said("clause", "diff", "supply.crude-price")[1]


@pytest.mark.usefixtures("potash")
def test_a_version_that_is_not_kept_is_told(said: Said) -> None:
    for extra in ([], ["--since", "0.9.0"]):
        code, _, err = said("clause", "diff", "supply.potash", *extra)
        assert (code, "[version-unknown]" in err) == (2, True)


@pytest.mark.usefixtures("potash")
def test_a_lock_without_the_text_is_told(said: Said) -> None:
    Path("deal.lock").write_text('{"schema": "lock/1", "deal": "x", "ids": {}, "clauses": {}}', "utf-8")
    code, _, err = said("clause", "diff", "supply.potash", "--since", "deal.lock")
    assert (code, "[version-unknown]" in err) == (2, True)
