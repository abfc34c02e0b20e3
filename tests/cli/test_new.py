"""``drafting new``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import Said

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def test_a_new_folder_holds_deals_that_are_ready_and_room_for_ones_own(said: Said) -> None:
    code, out, _ = said("new", "talks")
    assert code == 0
    deals = sorted(path.name for path in Path("talks").glob("*.yaml"))
    assert deals
    assert deals[0] in out
    assert (Path("talks") / "clauses" / "README.txt").is_file()
    assert (Path("talks") / "templates" / "README.txt").is_file()
    assert said("check", *(str(Path("talks") / deal) for deal in deals))[0] == 0


def test_an_empty_folder_will_do(said: Said) -> None:
    Path("talks").mkdir()
    assert said("new", "talks")[0] == 0


def test_a_folder_with_something_in_it_is_refused_and_left_alone(said: Said) -> None:
    Path("talks").mkdir()
    Path("talks/notes.txt").write_text("mine", "utf-8")
    code, _, err = said("new", "talks")
    assert code == 2
    assert "[folder-not-empty]" in err
    assert [path.name for path in Path("talks").iterdir()] == ["notes.txt"]


def test_a_file_of_that_name_is_refused(said: Said) -> None:
    Path("talks").write_text("mine", "utf-8")
    assert said("new", "talks")[0] == 2
    assert Path("talks").read_text("utf-8") == "mine"
