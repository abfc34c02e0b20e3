"""``drafting clause new``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafting.cli.root import drafting
from tests.cli.clause.conftest import NEW
from tests.cli.test_check import Said

pytestmark = pytest.mark.usefixtures("workspace")


def test_a_new_clause_is_in_its_family_and_passes_check_and_test(potash: Path, said: Said) -> None:
    assert potash.is_file()
    assert said("clause", "check", "supply.potash", "--strict")[:2] == (0, "")
    code, out, err = said("clause", "test", "supply.potash")
    assert (code, out) == (0, "")
    assert "1 clause, 3 tests, 36 texts assembled and set in 6 Word files, 0 findings" in err


def test_what_is_not_given_is_asked() -> None:
    answers = "\n".join(["Potash", "Potasse", "Keeps it.", "La garde.", "A note", "any", "notice, quantity"]) + "\n"
    result = CliRunner().invoke(drafting, ["clause", "new", "supply.potash"], input=answers)
    assert result.exit_code == 0, result.output
    text = Path("clauses/supply/supply.potash.yaml").read_text("utf-8")
    assert 'title: {en: "Potash", fr: "Potasse"}' in text
    assert "  - id: quantity" in text


def test_yes_asks_nothing_and_says_what_is_missing(said: Said) -> None:
    code, _, err = said("clause", "new", "supply.potash", "--yes")
    assert code == 2
    assert "--title-fr" in err


def test_nothing_is_written_over(potash: Path, said: Said) -> None:
    before = potash.read_text("utf-8")
    code, _, err = said("clause", "new", "supply.potash", *NEW)
    assert code == 2
    assert "[clause-exists]" in err
    assert potash.read_text("utf-8") == before


def test_a_shipped_clause_can_be_made_ones_own(said: Said) -> None:
    code, _, err = said("clause", "new", "supply.crude-price", *NEW)
    assert (code, "[clause-exists]" in err) == (2, True)
    assert said("clause", "new", "supply.crude-price", "--from", "supply.crude-price")[0] == 0
    assert "maturity: draft" in Path("clauses/supply/supply.crude-price.yaml").read_text("utf-8")
    assert said("clause", "check", "supply.crude-price", "--strict")[0] == 0


@pytest.mark.parametrize("name", ["potash", "Supply.Potash", "supply/potash", "../x.y", "supply."])
def test_an_id_that_is_none_is_refused(name: str, said: Said) -> None:
    code, _, err = said("clause", "new", name, *NEW)
    assert code == 2
    assert "id of a clause" in err
    assert not Path("clauses").exists()
