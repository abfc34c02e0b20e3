"""Comments: the words they are on are marked, and each leads to the other, by key, by click, without scripts."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open
from tests.browser.test_access import violations

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Page, expect


def focused(page: Page) -> str:
    """The id of the element that has the focus."""
    said: str = page.evaluate("document.activeElement.id")
    return said


def outlined(page: Page) -> bool:
    """Whether the element that has the focus shows it."""
    drawn: str = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    return drawn == "solid"


def test_the_words_of_a_comment_are_marked_by_a_line_and_named(opened: Open) -> None:
    page = opened("copy")
    words = page.locator("#text .on")
    assert [each.replace("\u00a0", " ").split() for each in words.all_inner_texts()] == [
        ["comment", "1", "on:", "10"], ["12"], ["dollars."],
    ]  # fmt: skip
    for each in words.all():
        assert each.evaluate("each => getComputedStyle(each).borderBottomStyle") == "dashed"
    expect(page.locator(".legend .on")).to_have_text("words with a comment")
    expect(opened("copy-fr").locator(".legend .on")).to_have_text("mots commentés")
    expect(opened("en").locator(".legend .on")).to_have_count(0)


def test_a_key_leads_to_the_comment_and_back(opened: Open) -> None:
    page = opened("copy")
    page.get_by_role("link", name="C1, Comment by Ann").focus()
    page.keyboard.press("Enter")
    assert focused(page) == "comment-1"
    assert outlined(page)
    assert page.evaluate("location.hash") == "#comment-1"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "remark-1"
    assert outlined(page)
    page.keyboard.press("j")
    assert page.evaluate("location.hash") == "#change-1"


def test_a_click_on_the_words_leads_to_the_comment_and_on_a_change_chooses_the_change(opened: Open) -> None:
    page = opened("copy")
    page.locator("#text .on", has_text="dollars.").click()
    assert focused(page) == "comment-1"
    page.locator("#text ins .on").click()
    expect(page.locator("#where")).to_have_text("Change 1 of 2")


def test_side_by_side_leads_within_its_columns_and_clean_views_show_no_comment(opened: Open) -> None:
    page = opened("copy")
    page.locator("#view").select_option("side")
    page.locator("#side .r .on", has_text="dollars.").click()
    assert page.evaluate("document.activeElement.matches('#side .r .cm')")
    page.locator("#side .cm a.m").first.click()
    assert page.evaluate("document.activeElement.matches('#side .r a.m')")
    for view in ("new", "old"):
        page.locator("#view").select_option(view)
        expect(page.locator("#remark-1")).to_be_hidden()
        words = page.locator("#text .on", has_text="dollars.")
        assert words.evaluate("each => getComputedStyle(each).borderBottomStyle") == "none"
        words.click()
        assert not focused(page).startswith("comment")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_with_a_comment_in_focus(theme: str, opened: Open, axe: str) -> None:
    page = opened("copy-fr", at="comment-1", color_scheme=theme)
    assert violations(page, axe) == []
    page.get_by_role("link", name="C1, Commentaire de Ann").click()
    assert violations(page, axe) == []


def test_without_scripts_the_signs_lead_to_and_fro_and_in_print_the_line_stays(opened: Open) -> None:
    page = opened("copy", java_script_enabled=False)
    page.locator("#remark-2").click()
    expect(page.locator("#comment-2")).to_be_in_viewport()
    assert page.url.endswith("#comment-2")
    page.locator("#comment-2 a").click()
    assert page.url.endswith("#remark-2")
    page.emulate_media(media="print")
    assert page.locator("#text .on").first.evaluate("each => getComputedStyle(each).borderBottomStyle") == "dashed"
    expect(page.locator("#remark-1")).to_be_visible()
