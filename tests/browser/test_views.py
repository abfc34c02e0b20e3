"""The four views, the filter, the rail, permanent links, folds."""

from __future__ import annotations

import pytest

from drafting.document.document import read_document
from drafting.document.units import units_of
from drafting.writers.compared import Compared
from tests.browser.conftest import Open
from tests.browser.test_keys import address

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Page, expect

# The words of every paragraph below an element that is shown, its number and the signs of marks left out.
READ = """(within) => {
  const out = [];
  for (const block of document.querySelectorAll(within.split(",").map((each) => each + " :is(p, h3, h4)").join(","))) {
    if (!block.checkVisibility() || block.closest(".note, [lang=en] > section:has(h2)")) continue;
    const bare = block.cloneNode(true);
    const gone = [...block.querySelectorAll("*")].map((each) => getComputedStyle(each).display === "none");
    [...bare.querySelectorAll("*")].forEach((each, at) => {
      if (gone[at] || each.matches(".h, .n, .num, .ref")) each.remove();
    });
    const said = bare.textContent.replaceAll("\\u00b6", "").trim();
    if (said) out.push(said);
  }
  return out;
}"""


def said(data: bytes) -> list[str]:
    """The paragraphs of a file's body, as the page shows them."""
    shown = str.maketrans({"\u202e": "\\u202e", "\u202c": "\\u202c"})
    return [unit.text.translate(shown) for unit in units_of(read_document(data)) if unit.role != "note"]


def test_the_clean_views_read_as_the_two_files(opened: Open, comparisons: dict[str, Compared]) -> None:
    page, made = opened(), comparisons["en"]
    for view, side in (("new", made.new), ("old", made.old)):
        page.locator("#view").select_option(view)
        assert page.evaluate(READ, "#text") == said(side.data)


def test_numbers_in_each_view_are_those_of_its_text(opened: Open) -> None:
    page = opened()
    line = page.locator("#text p", has_text="The Participants meet")
    for view, number in (("marks", "2."), ("new", "2."), ("old", "3.")):
        page.locator("#view").select_option(view)
        assert line.locator(".num:visible").inner_text().strip() == number


def test_side_by_side_has_each_text_in_its_column_and_what_both_have_in_one_row(
    opened: Open, comparisons: dict[str, Compared]
) -> None:
    page, made = opened(), comparisons["en"]
    page.locator("#view").select_option("side")
    assert page.evaluate(READ, "#side .r") == said(made.new.data)
    assert page.evaluate(READ, "#side .l") == said(made.old.data)
    row = page.locator("#side .row", has_text="The Participants meet")
    expect(row).to_have_count(1)
    left, right = row.locator(".l").bounding_box(), row.locator(".r").bounding_box()
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] < right["x"]
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == page.evaluate(
        "document.querySelectorAll('[id]').length"
    )
    page.keyboard.press("v")
    expect(page.locator("#side")).to_have_count(0)


@pytest.mark.parametrize("view", ["new", "old", "side"])
def test_keys_go_from_change_to_change_in_every_view(view: str, opened: Open, comparisons: dict[str, Compared]) -> None:
    page = opened()
    page.locator("#view").select_option(view)
    page.locator("#where").click()
    for change in comparisons["en"].changes:
        page.keyboard.press("j")
        assert address(page) == f"#change-{change.number}"
        focused = page.locator(":focus")
        expect(focused).to_be_in_viewport()


def test_the_place_is_kept_from_view_to_view(opened: Open) -> None:
    page = opened("long", at="change-3")
    for view in ("new", "old", "side", "marks"):
        page.locator("#view").select_option(view)
        expect(page.locator(":is(#text, #side) :is(p, .row):visible", has_text="in year 24.").first).to_be_in_viewport()


def kinds(page: Page) -> list[str]:
    return [box.get_attribute("value") or "" for box in page.locator("#filter [name=kind]").all()]


def test_the_filter_leaves_changes_of_a_kind_and_keys_keep_to_them(
    opened: Open, comparisons: dict[str, Compared]
) -> None:
    page, changes = opened(), comparisons["en"].changes
    page.keyboard.press("f")
    assert set(kinds(page)) == {kind for change in changes for kind in change.substance or (change.kind,)}
    page.get_by_role("checkbox", name="quantity").check()
    left = [change.number for change in changes if "quantity" in change.substance]
    assert 0 < len(left) < len(changes)
    expect(page.locator("#shown")).to_have_text(f"{len(left)} of {len(changes)} shown")
    page.keyboard.press("Escape")
    for number in left:
        page.keyboard.press("j")
        assert address(page) == f"#change-{number}"
    shown = page.locator("#table tr[data-r]:visible")
    assert [int(row.get_attribute("data-r") or 0) for row in shown.all()] == left
    other = next(change.number for change in changes if change.number not in left)
    assert "off" in (page.locator(f"#text [data-c='{other}']").first.get_attribute("class") or "")
    page.keyboard.press("f")
    page.get_by_role("button", name="Show everything").click()
    expect(shown).to_have_count(len(changes))


def test_the_filter_by_author_and_by_article(opened: Open) -> None:
    page = opened("copy")
    page.keyboard.press("f")
    page.get_by_role("checkbox", name="Bob <b>").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert address(page) == "#change-2"
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("button", name="Show everything").click()
    page = opened("long")
    page.keyboard.press("f")
    page.get_by_label("By article").select_option(index=3)
    expect(page.locator("#shown")).to_have_text("1 of 5 shown")
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("g")
    assert address(page) == "#change-3"


def test_what_was_read_can_be_left_out(opened: Open, comparisons: dict[str, Compared]) -> None:
    page, count = opened(at="change-1"), len(comparisons["en"].changes)
    page.keyboard.press("t")
    page.keyboard.press("f")
    page.get_by_label("Only what is not ticked as read").check()
    expect(page.locator("#shown")).to_have_text(f"{count - 1} of {count} shown")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    assert address(page) == "#change-2"


def test_the_rail_leads_to_the_change_at_its_height(opened: Open) -> None:
    page = opened("long")
    box = page.locator("#rail").bounding_box()
    assert box is not None
    for share, number in ((0.01, 1), (0.99, 5)):
        page.mouse.click(box["x"] + 3, box["y"] + box["height"] * share)
        assert address(page) == f"#change-{number}"
        expect(page.locator(f"#change-{number}")).to_be_in_viewport()
    expect(page.locator("#rail .here")).to_have_count(1)


def test_a_permanent_link_leads_into_a_long_text(opened: Open) -> None:
    page = opened("long", at="change-4")
    expect(page.locator("#change-4")).to_be_in_viewport()
    expect(page.locator("#card-title")).to_have_text("Change 4 of 5")
    assert (page.get_by_role("link", name="Permanent link").get_attribute("href") or "") == "#change-4"
    page.evaluate("location.hash = '#change-2'")
    expect(page.locator("#change-2")).to_be_in_viewport()
    expect(page.locator("#card-title")).to_have_text("Change 2 of 5")


def test_the_table_leads_to_the_change_and_a_click_on_it_opens_its_card(opened: Open) -> None:
    page = opened()
    page.locator("#table").get_by_role("link", name="2", exact=True).click()
    expect(page.locator("#change-2")).to_be_in_viewport()
    box = page.locator("#text [data-c='1']").last.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#card-title")).to_contain_text("Change 1 of")


def test_both_places_of_a_move_are_one_change(opened: Open, comparisons: dict[str, Compared]) -> None:
    moved = next(change.number for change in comparisons["en"].changes if change.kind == "move")
    page = opened(at=f"change-{moved}")
    expect(page.locator(f"#text del.mv[data-c='{moved}']")).to_be_in_viewport()
    page.get_by_role("button", name="Other place").click()
    expect(page.locator(f"#text ins.mv[data-c='{moved}']")).to_be_in_viewport()


def test_what_did_not_change_is_folded_in_a_long_text_until_it_is_wanted(opened: Open) -> None:
    page = opened("long")
    quiet = page.get_by_text("Paragraph 3 of this Article says nothing new about 30.")
    expect(quiet).to_be_hidden()
    page.keyboard.press("u")
    expect(quiet).to_be_visible()
    page.get_by_role("button", name="Fold what did not change").click()
    expect(quiet).to_be_hidden()
    page.locator("#view").select_option("new")
    expect(quiet).to_be_visible()
    page.locator("#view").select_option("marks")
    expect(quiet).to_be_hidden()
