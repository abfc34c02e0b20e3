"""Every key, from the first change to help."""

from __future__ import annotations

import pytest

from drafting.writers.compared import Compared
from tests.browser.conftest import Open

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Page, expect


def address(page: Page) -> str:
    """The fragment of the page's address."""
    said: str = page.evaluate("location.hash")
    return said


def now(page: Page) -> int:
    """The number of the change that is chosen, as the address says it; it has the focus and is in sight."""
    number = int(address(page).removeprefix("#change-"))
    expect(page.locator(f"#change-{number}")).to_be_focused()
    expect(page.locator(f"#change-{number}")).to_be_in_viewport()
    return number


def test_j_and_k_go_from_change_to_change_and_g_to_the_ends(opened: Open, comparisons: dict[str, Compared]) -> None:
    page, numbers = opened(), [change.number for change in comparisons["en"].changes]
    walked = []
    for _ in numbers:
        page.keyboard.press("j")
        walked.append(now(page))
    assert walked == numbers
    page.keyboard.press("j")
    assert now(page) == numbers[-1]
    page.keyboard.press("k")
    assert now(page) == numbers[-2]
    page.keyboard.press("g")
    assert now(page) == numbers[0]
    page.keyboard.press("k")
    assert now(page) == numbers[0]
    page.keyboard.press("Shift+G")
    assert now(page) == numbers[-1]
    expect(page.locator("#where")).to_have_text(f"Change {numbers[-1]} of {len(numbers)}")


def test_the_buttons_do_what_the_keys_do(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="Next change").click()
    page.get_by_role("button", name="Next change").click()
    assert now(page) == 2
    page.get_by_role("button", name="Previous change").click()
    assert now(page) == 1


def test_after_scrolling_by_hand_j_goes_on_from_there(opened: Open) -> None:
    page = opened("long")
    page.keyboard.press("j")
    page.wait_for_timeout(250)
    page.evaluate("document.getElementById('change-4').scrollIntoView({block: 'center'})")
    page.wait_for_timeout(150)
    page.keyboard.press("j")
    assert now(page) in (4, 5)


def test_v_goes_through_the_views(opened: Open) -> None:
    page = opened()
    seen = []
    for _ in range(5):
        seen.append(page.locator("html").get_attribute("data-view"))
        expect(page.locator("#view")).to_have_value(str(seen[-1]))
        page.keyboard.press("v")
    assert seen == ["marks", "new", "old", "side", "marks"]


def test_f_opens_the_filter_and_escape_closes_it(opened: Open) -> None:
    page = opened()
    page.keyboard.press("j")
    page.keyboard.press("f")
    expect(page.get_by_role("form", name="Filter")).to_be_visible()
    expect(page.get_by_role("button", name="Filter")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#filter input").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("form", name="Filter")).to_be_hidden()
    assert now(page) == 1
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


def test_help_lists_the_keys_and_escape_closes_it(opened: Open) -> None:
    page = opened("fr")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Touches")
    expect(dialog).to_be_visible()
    assert dialog.locator("kbd").all_inner_texts() == ["j", "k", "g", "G", "v", "f", "/", "t", "n", "u", "?", "Esc"]
    page.keyboard.press("j")
    assert not address(page)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_single_letters_can_be_switched_off_and_stay_off(opened: Open) -> None:
    page = opened()
    page.keyboard.press("?")
    page.get_by_label("Single-letter keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.reload()
    page.keyboard.press("j")
    assert not address(page)
    page.get_by_role("button", name="Help").click()
    page.get_by_label("Single-letter keys").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert now(page) == 1


def test_letters_typed_into_a_note_or_a_search_are_letters(opened: Open) -> None:
    page = opened(at="change-2")
    page.keyboard.press("n")
    page.keyboard.type("jkgGvf/t?nu")
    expect(page.get_by_label("Note", exact=True)).to_have_value("jkgGvf/t?nu")
    assert address(page) == "#change-2"
    expect(page.locator("html")).to_have_attribute("data-view", "marks")


def test_slash_finds_across_marks_without_regard_to_capitals_and_accents(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("petrole dans les trente")
    expect(page.locator("#found")).to_have_text("1 of 1")
    page.locator("#sought").fill("CANADA INTENDS TO DELIVER 4,0003,200")
    expect(page.locator("#found")).to_have_text("1 of 1")
    page.locator("#sought").fill("participants meet")
    expect(page.locator("#found")).to_have_text("1 of 1")
    page.locator("#sought").fill("an")
    first = page.locator("#found").inner_text()
    count = int(first.split()[-1])
    assert (first, count > 5) == (f"1 of {count}", True)
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_have_text(f"2 of {count}")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#found")).to_have_text(f"{count} of {count}")
    page.locator("#sought").fill("nowhere at all")
    expect(page.locator("#found")).to_have_text("Not found")
    page.keyboard.press("Escape")
    expect(page.locator("#find")).to_be_hidden()
    assert page.evaluate("CSS.highlights.size") == 0


def test_find_opens_what_is_folded_and_looks_into_the_view_that_is_shown(opened: Open) -> None:
    page = opened("long")
    page.keyboard.press("/")
    page.keyboard.type("nothing new about 31.")
    expect(page.locator("#found")).to_have_text("1 of 8")
    expect(page.get_by_text("Paragraph 0 of this Article says nothing new about 31.")).to_be_in_viewport()
    page.locator("#sought").fill("4,000 kb/d in year 0.")
    expect(page.locator("#found")).to_have_text("Not found")  # both figures stand in this view
    page.locator("#view").select_option("old")
    page.locator("#sought").fill("4,000 kb/d in year 0")
    expect(page.locator("#found")).to_have_text("1 of 1")
    page.locator("#view").select_option("side")
    page.locator("#sought").fill("3,200 kb/d in year 0")
    expect(page.locator("#found")).to_have_text("1 of 1")
