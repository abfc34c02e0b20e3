"""Entries put in, replaced and taken out: what was not asked for stays, to the letter."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.source import read_yaml
from drafting.source.items import add_item, append, insert_item
from drafting.source.rewrite import raw, set_value, spliced, take_out

FILE = "deal.yaml"
DEAL = """\
# A deal; the comment stays.
articles:
  - use: a.b   # first
    status: bracketed  # open
    with: {p: "1", q: ['a', "b"]}
    open:     # not agreed
      # about the floor
      floor:
        - {side: CAN, value: {"1": "3"}}  # ours
        - {side: USA, value: "4"}
        # after it
      tol:
        - {side: CAN, value: "1"}
    # the end of it
  - {use: c.d, open: {x: [{side: CAN, value: "1"}], y: "2"}}
  - use: e.f
    wording:
      - paragraph: "2"
        en: |
          {standard} [USA: one
          two] three

        fr: "un \\"deux\\" [É.-U. : trois] quatre"
"""


def without(text: str, *lines: str) -> str:
    kept = text
    for line in lines:
        assert line in kept
        kept = kept.replace(line, "", 1)
    return kept


def test_an_entry_goes_with_its_lines_and_leaves_the_remarks_around_it() -> None:
    gone = take_out(DEAL, FILE, ("articles", 0, "open", "floor"))
    assert gone == without(DEAL, "      floor:\n", '        - {side: CAN, value: {"1": "3"}}  # ours\n',
                           '        - {side: USA, value: "4"}\n')  # fmt: skip


def test_what_is_left_empty_goes_too() -> None:
    once = take_out(DEAL, FILE, ("articles", 0, "open", "floor"))
    twice = take_out(once, FILE, ("articles", 0, "open", "tol"))
    assert "open:     #" not in twice
    assert "    # the end of it\n" in twice
    assert "wording" not in take_out(DEAL, FILE, ("articles", 2, "wording", 0))


def test_between_braces_an_entry_goes_with_its_comma() -> None:
    assert '{use: c.d, open: {y: "2"}}' in take_out(DEAL, FILE, ("articles", 1, "open", "x"))
    assert '[{side: CAN, value: "1"}]}}' in take_out(DEAL, FILE, ("articles", 1, "open", "y"))


def test_a_value_is_exchanged_and_its_remark_stays() -> None:
    assert "    status: tabled  # open\n" in set_value(DEAL, FILE, ("articles", 0, "status"), "tabled")


def test_a_new_entry_stands_at_the_end_or_after_the_keys_named() -> None:
    assert 'q: [\'a\', "b"], r: "2"}' in set_value(DEAL, FILE, ("articles", 0, "with", "r"), '"2"')
    made = set_value(DEAL, FILE, ("articles", 2, "with", "r"), '"2"', ("use", "position"))
    assert '  - use: e.f\n    with: {r: "2"}\n    wording:\n' in made


def test_words_are_cut_out_of_blocks_and_quotation_marks() -> None:
    articles = read_yaml(DEAL, FILE)["articles"]
    assert isinstance(articles, list)
    for language, left in (("en", "{standard} three\n"), ("fr", 'un \\"deux\\" quatre')):
        typed = str(articles[2]["wording"][0][language])  # type: ignore[index, call-overload]
        start, end = typed.index("["), typed.index("]") + 2
        made = spliced(DEAL, FILE, ("articles", 2, "wording", 0, language), [(start, end, "")])
        assert left in made
        assert len(made) < len(DEAL)


def test_members_are_added_to_blocks_to_braces_and_to_lists_that_are_not_there() -> None:
    path = ("articles", 0, "open", "tol")
    assert 'value: "1"}\n        - {side: USA, value: "9"}\n    # the' in append(
        DEAL, FILE, path, '{side: USA, value: "9"}'
    )
    assert '[{side: CAN, value: "1"}, {side: USA}]' in append(DEAL, FILE, ("articles", 1, "open", "x"), "{side: USA}")
    lines = ['after: "1"', 'en: "x"']
    assert '      - after: "1"\n        en: "x"\n' in add_item(DEAL, FILE, ("articles", 2, "wording"), lines)
    begun = add_item(DEAL, FILE, ("articles", 0, "wording"), lines, ("use", "status"))
    assert '    status: bracketed  # open\n    wording:\n      - after: "1"\n        en: "x"\n    with:' in begun
    put = insert_item(DEAL, FILE, ("articles",), -1, ("use: x.y", "status: tabled"))
    assert "  - use: x.y\n    status: tabled\n  - use: e.f\n" in put


def test_a_value_is_copied_as_it_was_typed_or_on_one_line() -> None:
    root = read_yaml(DEAL, FILE)
    assert raw(DEAL, root, ("articles", 0, "with", "q")) == "['a', \"b\"]"
    assert raw(DEAL, root, ("articles", 0, "open", "tol")) == '[{"side": "CAN", "value": "1"}]'


def test_windows_line_ends_stay() -> None:
    made = set_value(DEAL.replace("\n", "\r\n"), FILE, ("articles", 2, "with", "r"), '"2"', ("use",))
    assert '  - use: e.f\r\n    with: {r: "2"}\r\n' in made
    assert made.count("\r\n") == made.count("\n")


def test_what_would_touch_anything_else_is_refused() -> None:
    with pytest.raises(DraftingError) as refused:
        take_out("a:\n  - b: 1\n    c: 2\n", FILE, ("a", 0, "b"))
    assert refused.value.code == "edit-unclear"
