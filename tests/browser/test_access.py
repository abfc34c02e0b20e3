"""For everybody: WCAG 2.2 AA by axe-core, spoken marks, themes, forced colours, print, phones, no scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafting.writers.compared import Compared, Side
from drafting.writers.page.page import write
from tests.browser.conftest import Open
from tests.making.pages import clause, comparison, table, word

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Page, expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"viewport": {"width": 390, "height": 800}}


def violations(page: Page, axe: str) -> list[str]:
    """What axe finds against WCAG 2.2 AA in the page as it stands, and the first element of each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate(
        "(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then((said) => said.violations)", RULES
    )
    return [f"{each['id']}: {each['nodes'][0]['html']} {each['nodes'][0]['failureSummary']}" for each in found]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["en", "fr"])
def test_axe_finds_nothing_against_wcag_with_everything_open(name: str, theme: str, opened: Open, axe: str) -> None:
    page = opened(name, color_scheme=theme)
    page.keyboard.press("j")
    page.keyboard.press("t")
    page.keyboard.press("f")
    page.locator("#filter [name=kind]").first.check()
    page.keyboard.press("/")
    page.keyboard.type("the")
    assert violations(page, axe) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("#view").select_option("new")
    assert violations(page, axe) == []
    page.locator("#view").select_option("side")
    page.keyboard.press("?")
    assert violations(page, axe) == []


@pytest.mark.parametrize(("name", "theme"), [("copy", "light"), ("copy-fr", "dark")])
def test_axe_finds_nothing_against_wcag_in_a_copy_with_comments(name: str, theme: str, opened: Open, axe: str) -> None:
    assert violations(opened(name, color_scheme=theme), axe) == []


def test_axe_would_find_something(opened: Open, axe: str) -> None:
    page = opened()
    page.evaluate("document.getElementById('next').removeAttribute('aria-label')")
    page.evaluate("document.querySelector('ins').style.color = '#eef'")
    assert [each.partition(":")[0] for each in violations(page, axe)] == ["color-contrast"]


def test_on_a_phone_nothing_is_wider_than_the_screen_and_axe_finds_nothing(opened: Open, axe: str) -> None:
    page = opened("en", at="change-3", **PHONE)
    assert violations(page, axe) == []
    for view in ("marks", "new", "old", "side"):
        page.locator("#view").select_option(view)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 320, "height": 640})
    page.locator("#view").select_option("marks")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    card, change = page.locator("#card").bounding_box(), page.locator("#change-3").bounding_box()
    assert card is not None
    assert card["height"] <= 640 * 0.46
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.wait_for_timeout(200)
    change = page.locator("#change-3").bounding_box()
    assert change is not None
    assert change["y"] < card["y"]
    small = [box for each in page.locator("#bar button, #card button").all() if (box := each.bounding_box())]
    assert small
    assert all(box["height"] >= 24 and box["width"] >= 24 for box in small)


def test_a_table_wider_than_a_phone_is_reached_by_keys_and_breaks_no_word(
    opened: Open, pages: dict[str, Path], tmp_path: Path, axe: str
) -> None:
    words = ("Telecommunications", "Infrastructure", "Administration", "Representation")
    old, new = (Side(f"{n}.docx", word(table(words, words) + clause(f"{n} days."))) for n in ("Ten", "Six"))
    pages["wide"] = tmp_path / "wide.html"
    pages["wide"].write_bytes(write(comparison(old, new)))
    page = opened("wide", **PHONE)
    held = page.get_by_role("group", name="Table")
    assert held.evaluate("each => each.scrollWidth > each.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page, axe) == []
    held.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert held.evaluate("each => each.scrollLeft > 0")


@pytest.mark.parametrize("name", ["en", "fr", "long"])
def test_the_bar_covers_nothing(name: str, opened: Open) -> None:
    for options in (PHONE, {}):
        page = opened(name, **options)
        bar, title = page.locator("#bar").bounding_box(), page.locator("h1").bounding_box()
        assert bar is not None
        assert title is not None
        assert bar["height"] < title["y"]


def test_a_changed_paragraph_is_spoken_with_its_marks(opened: Open) -> None:
    page = opened()
    line = page.locator("#text p", has_text="intends to deliver")
    assert line.aria_snapshot() == "\n".join((
        "- paragraph:",
        "  - text: 1. Canada intends to deliver",
        "  - deletion:",
        '    - link "Change 1":',
        "      - /url: \"#change-1\"",
        '      - text: "1"',
        '    - text: "deleted: 4,000"',
        '  - insertion: "inserted: 3,200"',
        "  - text: kb/d of crude oil in each year.",
        "  - superscript:",
        '    - link "Note 1":',
        '      - /url: "#footnote-2"',
        '      - text: "1"',
    ))  # fmt: skip


def test_the_tools_are_spoken_by_what_they_do(opened: Open, comparisons: dict[str, Compared]) -> None:
    page, count = opened("fr"), len(comparisons["fr"].changes)
    assert page.get_by_role("region", name="Outils de lecture").aria_snapshot() == "\n".join((
        '- region "Outils de lecture":',
        '  - button "Modification précédente": ‹',
        f"  - text: {count} sur {count} montrées",
        '  - button "Modification suivante": ›',
        "  - text: Vue",
        '  - combobox "Vue":',
        '    - option "Toutes les marques" [selected]',
        '    - option "Nouveau texte"',
        '    - option "Ancien texte"',
        '    - option "Côte à côte"',
        '  - button "Filtrer"',
        '  - button "Chercher"',
        '  - button "Aide": "?"',
        f"  - text: 0 sur {count} lues",
    ))  # fmt: skip


def test_going_to_a_change_is_announced(opened: Open, comparisons: dict[str, Compared]) -> None:
    page, count = opened(), len(comparisons["en"].changes)
    page.keyboard.press("j")
    said = page.locator("#say").inner_text()
    assert said.startswith(f"Change 1 of {count}. quantity (replacement), Article 1, Crude Oil Volumes, 1")


def test_each_language_is_marked(opened: Open) -> None:
    page = opened("fr")
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator("#text").get_attribute("lang") == "en"
    assert page.locator("#text p", has_text="se consultent").get_attribute("lang") == "fr"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_mark_is_told_by_colour_alone(theme: str, opened: Open) -> None:
    page = opened(color_scheme=theme)
    lines = {"ins": "underline", "del": "line-through", "ins.mv": "underline", "del.mv": "line-through"}
    for selector, line in lines.items():
        drawn = page.locator(f"#text {selector}").first.evaluate("each => getComputedStyle(each).textDecorationLine")
        assert drawn == line
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") is (theme == "light")


def test_forced_colours_leave_the_lines(opened: Open) -> None:
    page = opened(forced_colors="active")
    assert page.locator("#text ins").first.evaluate("each => getComputedStyle(each).textDecorationStyle") == "double"
    assert page.locator("#rail span").first.evaluate("each => getComputedStyle(each).borderTopStyle") != "none"


def test_print_has_the_text_with_its_marks_and_none_of_the_tools(opened: Open) -> None:
    page = opened(at="change-1", color_scheme="dark")
    page.emulate_media(media="print")
    for tool in ("bar", "card", "rail"):
        expect(page.locator(f"#{tool}")).to_be_hidden()
    expect(page.locator("#table")).to_be_visible()
    looks = "each => [getComputedStyle(each).textDecorationLine, getComputedStyle(each).color]"
    assert page.locator("#text del").first.evaluate(looks) == ["line-through", "rgb(163, 6, 28)"]
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    pdf = page.pdf()
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 10_000


def test_without_scripts_the_redline_is_all_there(opened: Open, comparisons: dict[str, Compared]) -> None:
    page = opened(java_script_enabled=False)
    expect(page.locator("#bar")).to_be_hidden()
    expect(page.locator("#card")).to_be_hidden()
    expect(page.locator("#table tr[data-r]")).to_have_count(len(comparisons["en"].changes))
    page.locator("#table").get_by_role("link", name="3", exact=True).click()
    expect(page.locator("#change-3")).to_be_in_viewport()
    long = opened("long", java_script_enabled=False)
    quiet = long.get_by_text("Paragraph 3 of this Article says nothing new about 30.")
    expect(quiet).to_be_hidden()
    long.locator(".fold", has=quiet).last.locator("summary").click()
    expect(quiet).to_be_visible()


def test_comments_stand_under_their_words_with_their_replies(opened: Open) -> None:
    page = opened("copy")
    notes = page.get_by_role("note")
    thread = ["C1 Comment by Ann · 1 February 2026", "Is this our floor?", "Reply by Bob · 2 February 2026", "It is."]
    assert [line for line in notes.first.inner_text().splitlines() if line] == thread
    expect(page.get_by_text("Comment by Ann · 3 February 2026 · resolved")).to_be_visible()
