"""``drafting redline``: deals, standard texts, profiles, and what is for the house only."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from tests.making.cli import drafting
from tests.making.packages import docx, paragraph

EXAMPLES = Path(__file__).parents[2] / "examples" / "canada-us-2025"
DEALS = ("round-1.yaml", "round-2.yaml")


@pytest.fixture
def deals(workspace: Path) -> Path:
    for name in DEALS:
        shutil.copy(EXAMPLES / name, workspace / name)
    return workspace


@pytest.fixture
def pair(workspace: Path) -> Path:
    (workspace / "a.docx").write_bytes(docx(paragraph("Canada shall deliver 4,000 kb/d.")))
    (workspace / "b.docx").write_bytes(docx(paragraph("Canada shall deliver 3,200 kb/d.")))
    return workspace


def words(package: Package) -> str:
    stories = (package.root(story.part) for story in package.stories())
    return " ".join("".join(t.text or "" for t in p.iter(w("t"))) for root in stories for p in root.iter(w("p")))


def test_two_deals_are_compared_in_each_language_and_for_the_house_clauses_are_named(deals: Path) -> None:
    assert drafting("redline", *DEALS, "--internal", "--as", "static,json", "-o", "r.json") == 0
    listed = {language: json.loads((deals / f"r.{language}.json").read_text("utf-8")) for language in ("en", "fr")}
    assert any(change["new"].startswith("Recalling") for change in listed["en"])
    assert any(change["new"].startswith("Rappelant") for change in listed["fr"])
    assert "supply.crude-price" in {change["place"].get("clause") for change in listed["en"]}
    assert (deals / "canada-us-2025.lock").exists()  # the ids stay the same from round to round
    page = read_package((deals / "r.en.static.docx").read_bytes(), "r.docx")
    assert "INTERNAL — Redline of canada-us-2025-round-2.en.docx against canada-us-2025-round-1.en.docx" in words(page)


def test_a_draft_is_compared_with_the_standard_text_of_its_deal(deals: Path) -> None:
    name = "supply.crude-volume.yaml"
    own = (EXAMPLES.parents[1] / "clauses" / "supply" / name).read_text("utf-8")
    (deals / "clauses").mkdir()
    changed = own.replace("The average is taken over", "The mean is worked out over")
    assert changed != own
    (deals / "clauses" / name).write_text(changed, "utf-8")
    assert drafting("assemble", DEALS[0], "--lang", "en", "-o", ".", "--no-pages") == 0
    draft = "canada-us-2025-round-1.en.docx"
    assert drafting("redline", draft, "--against-standard", DEALS[0], "--as", "json", "-o", "s.json") == 0
    changes = [each for each in json.loads((deals / "s.json").read_text("utf-8")) if each["kind"] != "contents"]
    assert [(each["old"], each["new"]) for each in changes] == [("average is taken", "mean is worked out")]


@pytest.mark.parametrize(
    "args",
    [
        ("a.docx",),
        ("a.docx", "b.docx", "--against-standard", "deal.yaml"),
        ("a.docx", "b.docx", "--lang", "fr"),
        ("a.docx", "b.docx", "--internal"),
        ("a.docx", "b.docx", "--deal", "deal.yaml"),
        ("a.docx", "b.docx", "a.docx"),
    ],
)
def test_options_that_do_not_go_together_are_refused(pair: Path, args: tuple[str, ...]) -> None:
    assert drafting("redline", *args) == 2
    assert sorted(path.name for path in pair.iterdir()) == ["a.docx", "b.docx"]


def test_a_profile_gives_what_is_not_typed(pair: Path) -> None:
    (pair / "drafting.toml").write_text('[redline.client]\nas = ["md", "json"]\nui = "fr"\nauthor = "Étude"\n', "utf-8")
    assert drafting("redline", "a.docx", "b.docx", "--profile", "client", "-o", "r.md") == 0
    assert "remplacement" in (pair / "r.md").read_text("utf-8")
    assert json.loads((pair / "r.json").read_text("utf-8"))[0]["author"] == "Étude"
    assert drafting("redline", "a.docx", "b.docx", "--profile", "client", "--ui", "en", "-o", "s.md") == 0
    assert "replacement" in (pair / "s.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[redline.other]\n", "drafting.toml: error [profile-missing] There is no profile “client”."),
        ("", "[profile-missing]"),
        ("[redline\n", "drafting.toml:1:9: error [settings-unreadable]"),
        ('[redline.client]\n  colour = "red"\n', "drafting.toml:2:3: error [profile-wrong] A profile has no setting"),
        ('[redline.client]\nui = "de"\n', "drafting.toml:2:1: error [profile-wrong] “de” is no value for ui."),
        ('[redline.client]\nas = ["papyrus"]\n', "[profile-wrong]"),
        ("[redline.client]\ninternal = 1\n", "[profile-wrong]"),
        ('[redline.client]\nauthor = ""\n', "[profile-wrong]"),
        ("redline = [1]\n", "[profile-missing]"),
        ("a = " + "[" * 15_000, "[settings-unreadable]"),
        ("a = " + "9" * 5_000, "[settings-unreadable]"),
        ("a." * 50_000 + "b = 1", "[settings-unreadable] This file has more than 20,000 characters."),
    ],
)  # fmt: skip
def test_a_wrong_profile_is_said_with_its_place(
    pair: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (pair / "drafting.toml").write_text(text, "utf-8")
    assert drafting("redline", "a.docx", "b.docx", "--profile", "client") == 2
    assert said in capsys.readouterr().err


def test_without_a_file_of_settings_there_is_no_profile(pair: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--profile", "client") == 2
    assert "There is no drafting.toml in this folder." in capsys.readouterr().err
    assert len(list(pair.iterdir())) == 2


def test_a_long_message_is_cut_and_the_terminal_says_which_changes_it_does_not_show(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "kb/d as each of the participants may ask for it in writing from the other one in good time, " * 6
    for name, volume in (("a.docx", "40"), ("b.docx", "32")):
        whole = "".join(paragraph(f"{at}. Canada delivers {volume} {words}") for at in range(150))
        (workspace / name).write_bytes(docx(whole))
    assert drafting("redline", "a.docx", "b.docx", "--as", "mail", "-o", "m.mail.html") == 0
    sent, said = (workspace / "m.mail.html").read_bytes(), " ".join(capsys.readouterr().err.split())
    assert len(sent) < 100_000
    assert "note [mail-shortened] The mail would have" in said
    assert "–150)" in said
    assert "–150)" in sent.decode()
