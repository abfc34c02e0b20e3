"""Ticks, notes and decisions: kept over a reload, exported and imported, refused where they belong elsewhere."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from drafting.writers.compared import Compared
from drafting.writers.page.ticks import Tick, Ticks, read_ticks, write_ticks
from tests.browser.conftest import Open

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Browser, Page, expect

NOTE = 'Ask Ottawa. </script><b>"é"'


def noted(page: Page) -> None:
    """Change 2 is ticked, noted and accepted; change 4 rejected."""
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("t")
    page.keyboard.press("n")
    page.keyboard.type(NOTE)
    page.get_by_role("radio", name="Accept").check()
    page.get_by_role("button", name="Next change").click()
    page.get_by_role("button", name="Next change").click()
    page.get_by_role("radio", name="Reject").check()


def is_noted(page: Page, count: int) -> None:
    """All of that is shown."""
    expect(page.locator("#read-count")).to_have_text(f"1 of {count} read")
    expect(page.locator("#change-2")).to_have_class("n read")
    expect(page.locator("tr[data-r='2']")).to_have_class("read")
    page.locator("#change-2").click()
    expect(page.get_by_label("Read", exact=True)).to_be_checked()
    expect(page.get_by_label("Note", exact=True)).to_have_value(NOTE)
    expect(page.get_by_role("radio", name="Accept")).to_be_checked()
    page.locator("#change-4").click()
    expect(page.get_by_label("Read", exact=True)).not_to_be_checked()
    expect(page.get_by_role("radio", name="Reject")).to_be_checked()


def exported(page: Page) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Export ticks").click()
    assert waiting.value.suggested_filename == "new _text_.ticks.json"
    return Path(waiting.value.path()).read_text("utf-8")


def imported(page: Page, text: str) -> None:
    page.keyboard.press("g")
    page.locator("#more").evaluate("each => { each.open = true; }")
    page.get_by_label("Import ticks").set_input_files(
        {"name": "t.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def test_they_survive_a_reload(opened: Open, comparisons: dict[str, Compared]) -> None:
    page = opened()
    noted(page)
    page.reload()
    is_noted(page, len(comparisons["en"].changes))


def test_they_go_out_as_a_file_that_the_program_reads_and_come_in_elsewhere(
    opened: Open, comparisons: dict[str, Compared]
) -> None:
    page, made = opened(), comparisons["en"]
    noted(page)
    text = exported(page)
    ids = {change.number: change.id for change in made.changes}
    assert read_ticks(text) == Ticks(
        hashlib.sha256(made.docx).hexdigest(),
        (Tick(ids[2], 2, True, NOTE, "accept"), Tick(ids[4], 4, False, "", "reject")),
    )
    elsewhere = opened()
    expect(elsewhere.locator("#read-count")).to_have_text(f"0 of {len(made.changes)} read")
    imported(elsewhere, text)
    expect(elsewhere.locator("#ticks-say")).to_have_text("Ticks of 2 changes imported.")
    is_noted(elsewhere, len(made.changes))
    assert json.loads(exported(elsewhere)) == json.loads(text)


def test_what_the_program_writes_is_added_to_what_is_there(opened: Open, comparisons: dict[str, Compared]) -> None:
    page, made = opened(), comparisons["en"]
    noted(page)
    sha, ids = hashlib.sha256(made.docx).hexdigest(), {change.number: change.id for change in made.changes}
    imported(page, write_ticks(Ticks(sha, (Tick(ids[4], 4, True, "Settled.", ""), Tick("no such change", 9, True)))))
    expect(page.locator("#ticks-say")).to_have_text("Ticks of 1 changes imported.")
    after = {tick.number: tick for tick in read_ticks(exported(page)).changes}
    assert after == {2: Tick(ids[2], 2, True, NOTE, "accept"), 4: Tick(ids[4], 4, True, "Settled.", "")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "This file holds no ticks."),
        ("[]", "This file holds no ticks."),
        ("null", "This file holds no ticks."),
        ('{"schema": "drafting-ticks-9", "changes": []}', "This file holds no ticks."),
        (write_ticks(Ticks("0" * 64, (Tick("1", 1, True),))), "These ticks belong to another redline."),
    ],
)
def test_what_is_none_or_another_redlines_is_refused(text: str, said: str, opened: Open) -> None:
    page = opened()
    imported(page, text)
    expect(page.locator("#ticks-say")).to_have_text(said)
    expect(page.locator("#read-count")).to_contain_text("0 of")


def test_pages_of_two_redlines_keep_their_ticks_apart(browser: Browser, opened: Open) -> None:
    context = browser.new_context()
    try:
        first = opened(context=context)
        first.keyboard.press("j")
        first.keyboard.press("t")
        expect(opened("long", context=context).locator("#read-count")).to_contain_text("0 of")
        expect(opened(context=context).locator("#read-count")).to_contain_text("1 of")
    finally:
        context.close()


def test_taking_a_tick_back_leaves_nothing(opened: Open) -> None:
    page = opened(at="change-1")
    page.keyboard.press("t")
    page.keyboard.press("t")
    page.reload()
    expect(page.locator("#read-count")).to_contain_text("0 of")
    assert read_ticks(exported(page)).changes == ()


def test_a_browser_that_keeps_nothing_says_so_and_the_page_works(browser: Browser, opened: Open) -> None:
    context = browser.new_context()
    refuse = "get() { throw new DOMException('no', 'SecurityError'); }"
    context.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ {refuse} }});")
    try:
        page = opened(context=context)
        page.keyboard.press("j")
        page.keyboard.press("t")
        expect(page.locator("#ticks-say")).to_contain_text("keeps nothing for this page")
        expect(page.locator("#read-count")).to_contain_text("1 of")
        assert len(read_ticks(exported(page)).changes) == 1
    finally:
        context.close()
