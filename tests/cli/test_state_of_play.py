"""``drafting state-of-play`` as it is typed: what it tells and writes, which rounds it takes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.shipped import shipped
from tests.making.cli import drafting

EXAMPLE = shipped("examples") / "five-rounds"
pytestmark = pytest.mark.usefixtures("workspace")


def said(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = drafting(*args)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("ui", "words"),
    [
        ("en", ("After round 5", "in brackets", "United States", "accepted", "reopened", "Words in brackets")),
        ("fr", ("Après la ronde 5", "entre crochets", "États-Unis", "acceptation", "0,1\u00a0%", "l’article entier")),
    ],
)
def test_the_terminal_tells_articles_who_moved_and_figures(
    ui: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = said(capsys, "state-of-play", EXAMPLE, "--ui", ui)
    assert code == 0
    assert [word for word in words if word not in out] == []
    assert "supply.crude" not in out
    assert "supply.crude-volume" in said(capsys, "state-of-play", EXAMPLE, "--ui", ui, "--internal")[1]


def test_of_one_file_the_rounds_beside_it_are_taken_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = said(capsys, "state-of-play", EXAMPLE)
    monkeypatch.chdir(EXAMPLE)
    for name in ("round-2.yaml", "./round-2.yaml"):
        assert said(capsys, "state-of-play", name) == whole


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("notes.md", "Not a deal at all.", "yaml-empty"),
        ("clause.yaml", "schema: clause/1\nid: a.b\n", "schema-unknown"),
        ("nosuch.yaml", "", "file-missing"),
    ],
)
def test_what_is_no_deal_is_refused(name: str, text: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    if text:
        Path(name).write_text(text, "utf-8")
    found, _, err = said(capsys, "state-of-play", name)
    assert (found, f"[{code}]" in err) == (2, True), err


def test_a_folder_without_a_deal_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    code, _, err = said(capsys, "state-of-play", "empty")
    assert (code, "[no-deal]" in err) == (2, True)


def test_the_state_of_play_says_who_moved_and_keeps_what_is_internal(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "state-of-play", EXAMPLE, "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert [each["open"] for each in found["rounds"]] == [2, 6, 4, 2, 1]
    assert found["oldest"]["round"] == 2
    doings = {(m["round"], m["side"], m["doing"], m["title"]["en"]) for m in found["moves"]}
    assert (3, "USA", "accepted", "New National-Security Measures") in doings
    assert (4, "USA", "reopened", "Relation to Other Instruments and to Domestic Law") in doings
    assert (4, "USA", "accepted", "Digital Services Tax") in doings
    assert {side for number, side, doing, title in doings if (number, doing, title[:5]) == (4, "met", "Crude")} == {
        "CAN",
        "USA",
    }
    assert "supply.crude" not in out
    assert "in Washington" not in out
    _, inside, _ = said(capsys, "state-of-play", EXAMPLE, "--format", "json", "--internal")
    assert "supply.crude-volume" in inside
    assert "in Washington" in inside


def test_rounds_of_one_deal_are_named_once(capsys: pytest.CaptureFixture[str]) -> None:
    deal = EXAMPLE / "round-3.yaml"
    Path("copy.yaml").write_text(deal.read_text("utf-8"), "utf-8")
    code, _, err = said(capsys, "state-of-play", deal, "copy.yaml")
    assert (code, "[round-twice]" in err) == (2, True)
    other = (shipped("examples") / "canada-us-2025" / "round-1.yaml").read_text("utf-8")
    Path("copy.yaml").write_text(other, "utf-8")
    code, _, err = said(capsys, "state-of-play", deal, "copy.yaml")
    assert (code, "[rounds-of-several]" in err) == (2, True)


@pytest.mark.parametrize("ui", ["en", "fr"])
def test_the_page_and_the_sheet_hold_no_id_unless_they_are_internal(ui: str) -> None:
    from drafting.ooxml.reading import read_package

    for name, internal in (("public", ()), ("house", ("--internal",))):
        for ending in ("html", "docx"):
            assert drafting("state-of-play", EXAMPLE, "--ui", ui, *internal, "-o", f"{name}.{ending}") == 0
        page = Path(f"{name}.html").read_text("utf-8")
        package = read_package(Path(f"{name}.docx").read_bytes())
        sheet = "".join(" ".join(package.root(part).itertext()) for part in (package.main, "word/footer1.xml"))
        mark = "INTERNAL" if ui == "en" else "INTERNE"
        for text in (page, sheet):
            assert ("supply.crude-volume" in text) == bool(internal)
            assert (mark in text) == bool(internal)
        assert "default-src 'none'" in page
        assert "<script" not in page
