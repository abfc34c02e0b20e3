"""``drafting brackets`` as it is typed: what it says, writes, and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.shipped import shipped
from tests.making.cli import drafting

EXAMPLE = shipped("examples") / "five-rounds"
CRUDE = ("--clause", "supply.crude-volume")
pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def deal() -> Path:
    """Round 3 of the example, with what came before it in the history."""
    text = (EXAMPLE / "round-3.yaml").read_text("utf-8")
    Path("round-3.yaml").write_text(text, "utf-8")
    lines = (EXAMPLE / "five-rounds.history.jsonl").read_text("utf-8").splitlines(keepends=True)
    Path("five-rounds.history.jsonl").write_text("".join(x for x in lines if '"round": 4' not in x), "utf-8")
    return Path("round-3.yaml")


def said(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = drafting(*args)
    out, err = capsys.readouterr()
    return code, out, err


def test_the_list_says_whose_since_when_and_how_much(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "brackets", "list", deal, "--date", "2025-07-02", "--format", "json")
    assert code == 0
    found = json.loads(out)
    points = {(point["clause"], point["name"]): point for point in found["open"]}
    floor = points["supply.crude-volume", "floor"]
    assert (floor["kind"], floor["days"]) == ("value", 8)
    assert [version["side"] for version in floor["versions"]] == ["CAN", "USA"]
    assert points["digital.services-tax", "position"]["versions"][0]["en"] == "suspension"
    words = points["tariffs.elimination", "paragraph-2"]["versions"][0]
    assert words["en"] == "… Each step will be published thirty days ahead."
    assert found["metrics"]["top"] == 7
    assert found["metrics"]["brackets"] == 8
    assert found["metrics"]["reopened"] == 0
    code, out, _ = said(capsys, "brackets", "list", deal, "--lang", "fr", "--date", "2025-07-02")
    assert "Volumes de pétrole brut" in out


def test_a_view_reads_as_one_side_would_have_it(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, whole, _ = said(capsys, "brackets", "show", deal)
    _, ours, _ = said(capsys, "brackets", "show", deal, "--view", "ours", "--side", "CAN")
    _, theirs, _ = said(capsys, "brackets", "show", deal, "--view", "theirs", "--side", "CAN")
    _, clean, _ = said(capsys, "brackets", "show", deal, "--view", "clean", "--lang", "fr")
    whole = whole.replace("\N{NO-BREAK SPACE}", " ")
    assert "[CAN: 3,200,000 / USA: 4,000,000]" in whole
    assert "[USA: ten days]" in whole
    assert "CAN:" not in ours + theirs + clean
    assert "3,200,000" in ours
    assert "4,000,000" in theirs
    assert "[●\N{NO-BREAK SPACE}plancher annuel]" in clean
    assert drafting("brackets", "show", deal, "--view", "ours") == 2
    code, out, _ = said(capsys, "brackets", "show", deal, "--view", "ours", "--side", "CAN", "-o", "ours.docx")
    assert (code, out.strip()) == (0, "ours.docx")
    assert Path("ours.docx").read_bytes().startswith(b"PK")


def test_accepting_changes_the_file_its_status_and_the_history(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = deal.read_text("utf-8")
    _, out, _ = said(capsys, "brackets", "accept", deal, "--side", "USA", "--all", "--dry-run")
    assert "+    position: repeal" in out
    assert deal.read_text("utf-8") == before
    code, _, _ = said(
        capsys, "brackets", "accept", deal, "--side", "USA", "--all", "--date", "2025-07-02", "--why", "so"
    )
    assert code == 0
    after = deal.read_text("utf-8")
    assert "open:" not in after
    assert 'tolerance: "2"' in after
    assert "# the side letters of 2018" in after
    last = json.loads(Path("five-rounds.history.jsonl").read_text("utf-8").splitlines()[-1])
    assert last["event"] == "status"
    assert last["after"] == "agreed-ad-ref"
    assert said(capsys, "brackets", "list", deal, "--metrics")[1].startswith("Round 3. Open points: 0.")


def test_what_is_agreed_is_reopened_before_anything_new_is_tabled(
    deal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = ("--side", "USA", "--clause", "framework.relation")
    code, _, err = said(capsys, "brackets", "table", deal, *new, "--param", "letters", "--value", "suspended")
    assert (code, "[status-agreed]" in err) == (2, True)
    assert drafting("brackets", "reopen", deal, *new, "--why", "new facts") == 0
    assert drafting("brackets", "table", deal, *new, "--param", "letters", "--value", "suspended") == 0
    assert "letters: [{side: CAN, value: preserved}, {side: USA, value: suspended" in deal.read_text("utf-8")
    code, _, err = said(capsys, "brackets", "reopen", deal, *new, "--why", "again")
    assert (code, "[status-not-agreed]" in err) == (2, True)


def test_a_status_that_fell_by_hand_is_found(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "check", deal)[0] == 0
    text = deal.read_text("utf-8")
    deal.write_text(text.replace("status: agreed-ad-ref", "status: tabled", 1), "utf-8")
    code, out, _ = said(capsys, "check", deal)
    assert (code, "[status-fell]" in out) == (1, True)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("accept", "DEAL", "--side", "CAN", "--clause", "supply.crude"), "point-unknown"),
        (("resolve", "DEAL", *CRUDE, "--param", "tolerence", "--value", '"3"'), "point-unknown"),
        (("resolve", "DEAL", *CRUDE, "--param", "tolerance", "--value", '"30"'), "param-out-of-range"),
        (("status", "DEAL", "--clause", "supply.crude-volume", "--to", "closed"), "status-step"),
        (("status", "DEAL", "--clause", "framework.preamble", "--to", "tabled"), "status-down"),
        (("status", "DEAL", "--clause", "supply.crude-volume", "--to", "agreed-ad-ref"), "status-open"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    deal: Path, args: tuple[str, ...], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in Path().iterdir()}
    found, _, err = said(capsys, "brackets", *(str(deal) if arg == "DEAL" else arg for arg in args))
    assert (found, f"[{code}]" in err) == (2, True)
    assert {path: path.read_bytes() for path in Path().iterdir()} == before


def test_words_and_articles_are_put_on_the_table_and_withdrawn(deal: Path) -> None:
    at = ("--clause", "process.review", "--date", "2025-07-02")
    words = (
        "--en",
        "Both sides {shall be | will be | are} heard.",
        "--fr",
        "Les deux côtés {sont | seront | sont} entendus.",
    )
    assert drafting("brackets", "table", deal, "--side", "CAN", *at, "--after", "1", *words) == 0
    assert drafting("brackets", "table", deal, "--side", "USA", *at, "--paragraph", "2", "--en", "", "--fr", "") == 0
    text = deal.read_text("utf-8")
    assert 'en: "[CAN: Both sides' in text
    assert 'en: "[CAN: {standard}]"' in text
    assert drafting("brackets", "accept", deal, "--side", "USA", *at) == 0
    assert "Both sides" not in deal.read_text("utf-8")
    assert 'en: ""' in deal.read_text("utf-8")


def test_words_for_a_paragraph_that_does_not_stand_are_missed(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ("--clause", "supply.crude-volume", "--paragraph", "1", "--en", "More.", "--fr", "Plus.")
    assert drafting("brackets", "table", deal, "--side", "CAN", *at) == 0
    code, out, _ = said(capsys, "check", deal)
    assert (code, "warning [wording-not-standing]" in out, "Choose one that stands: 2," in out) == (0, True, True)


def test_a_history_that_cannot_be_read_is_refused_at_its_line(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("five-rounds.history.jsonl").open("a", encoding="utf-8") as history:
        history.write('{"date": "2025-06-05", "round": 2, "event": "resolvd"}\n')
    code, _, err = said(capsys, "brackets", "list", deal)
    assert (code, "[history-unreadable]" in err) == (2, True)
