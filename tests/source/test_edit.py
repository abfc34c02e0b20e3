"""Entries put into a file: what was there stays, to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import DraftingError
from drafting.source import read_yaml
from drafting.source.edit import put

DEAL = """\
# A deal; the comment stays.
schema: deal/1
dates: {effect: null, end: "2028-08-31"}   # the end is agreed
articles:
  - use: a.b   # first
    status: "tabled"

  - {use: c.d, position: one}
  - use: e.f
    with: {rate: '5', gap: null}
  - use: g.h
    with:
      # the rate
      rate: "7"
    status: tabled
"""


@pytest.mark.parametrize(
    ("path", "key", "value", "old", "new"),
    [
        (("dates",), "effect", '"2026-01-01"', "effect: null", 'effect: "2026-01-01"'),
        (("articles", 0), "position", "one", "use: a.b   # first\n", "use: a.b   # first\n    position: one\n"),
        (("articles", 0, "with"), "x", '"5"', "use: a.b   # first\n", 'use: a.b   # first\n    with: {x: "5"}\n'),
        (("articles", 1, "with"), "x", '"5"', "{use: c.d,", '{with: {x: "5"}, use: c.d,'),
        (("articles", 2, "with"), "x", "true", "{rate: '5'", "{x: true, rate: '5'"),
        (("articles", 2, "with"), "gap", "[a]", "gap: null", "gap: [a]"),
        (("articles", 3, "with"), "x", "{en: a, fr: b}", '      rate: "7"', '      x: {en: a, fr: b}\n      rate: "7"'),
        ((), "words", "{}", "    status: tabled\n", "    status: tabled\nwords: {}\n"),
        (("words",), "en", "{a: b}", "    status: tabled\n", "    status: tabled\nwords: {en: {a: b}}\n"),
    ],
)
def test_an_entry_goes_where_it_belongs_and_nothing_else_changes(
    path: tuple[str | int, ...], key: str, value: str, old: str, new: str
) -> None:
    assert put(DEAL, "deal.yaml", path, key, value) == DEAL.replace(old, new, 1)


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("articles", 2, "with"), "rate", '"6"'),  # a value that stands is never replaced
        (("articles",), "x", "1"),
        (("articles", 2, "with"), "x", "a: b: c"),
        (("articles", 2, "with"), "x", "1}, y: {z: 2"),
        (("dates",), "x", '"5", other: "6"'),
    ],
)
def test_what_would_touch_anything_else_is_not_put_in(path: tuple[str | int, ...], key: str, value: str) -> None:
    with pytest.raises(DraftingError) as stopped:
        put(DEAL, "deal.yaml", path, key, value)
    assert stopped.value.code == "edit-unclear"


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Co", "Cn", "Zl", "Zp"]), max_size=20
)


@given(texts)
def test_any_answer_in_quotation_marks_comes_back_as_typed(answer: str) -> None:
    import json

    after = put(DEAL, "d", ("articles", 3, "with"), "x", json.dumps(answer, ensure_ascii=False))
    assert read_yaml(after, "d")["articles"][3]["with"]["x"] == answer  # type: ignore[index,call-overload]
    assert after.replace(f"      x: {json.dumps(answer, ensure_ascii=False)}\n", "") == DEAL
