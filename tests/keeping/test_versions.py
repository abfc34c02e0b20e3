"""What kind of edit needs which version."""

from __future__ import annotations

import pytest

from drafting.keeping.versions import Step, after, enough, needed, reasons
from tests.checks.conftest import CLAUSE
from tests.keeping.conftest import file_of

FIRM = "    {when position is firm}\n    (3) The"
NEW_PARAM = "  start:\n    type: date\n    min:"


def step(*edits: tuple[str, str]) -> tuple[Step, str]:
    text = CLAUSE
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    found = reasons(file_of(CLAUSE), file_of(text))
    return needed(found), found[0].why if found else ""


def test_nothing_changed_needs_nothing() -> None:
    assert step() == ("none", "")


@pytest.mark.parametrize(
    ("edits", "wanted"),
    [
        ([("# Every field", "# Each field")], "none"),
        ([('note: "one of each"', 'note: "one of everything"')], "patch"),
        ([('ask: {en: "From when?"', 'ask: {en: "Since when?"')], "patch"),
        ([("label: {en: starting date,", "label: {en: first day,")], "patch"),
        ([("Rien d'autre n'est voulu{when", "Rien d’autre n'est voulu{when")], "patch"),
        ([("The goods are {products}; the", "The goods are {products}, the")], "patch"),
        ([('max: "60"', 'max: "70"')], "minor"),
        ([("of: [month, quarter, year]", "of: [month, quarter, year, term]"),
          ("{averaging: month | quarter | year}", "{averaging: month | quarter | year | term}")], "major"),
        ([('max: "60"', 'max: "50"')], "major"),
        ([("The goods are", "The products are")], "major"),
        ([("  - final.effect\n", "")], "minor"),
        ([("  - final.effect\n", "  - final.effect\n  - final.signature\n")], "major"),
        ([("    optional: true\n  point:", "  point:")], "major"),
        ([("register: any", "register: binding")], "major"),
    ],
)  # fmt: skip
def test_each_kind_of_edit(edits: list[tuple[str, str]], wanted: Step) -> None:
    assert step(*edits)[0] == wanted


def test_a_new_optional_parameter_and_its_passage_are_minor() -> None:
    edits = (
        (NEW_PARAM, "  extra: {type: text, optional: true}\n" + NEW_PARAM),
        ("The goods are {products}", "The goods are {products}{when extra} and {extra}{end}"),
        ("Les produits sont {products}", "Les produits sont {products}{when extra} et {extra}{end}"),
    )
    assert step(*edits)[0] == "minor"


def test_the_same_words_outside_a_passage_are_major() -> None:
    edits = (
        (NEW_PARAM, "  extra: {type: text, default: {en: oats, fr: avoine}}\n" + NEW_PARAM),
        ("The goods are {products}", "The goods are {products} and {extra}"),
    )
    assert step(*edits)[0] == "major"


def test_a_new_needed_parameter_is_major() -> None:
    assert step((NEW_PARAM, "  extra: {type: text}\n" + NEW_PARAM))[0] == "major"


def test_a_new_position_with_a_passage_of_its_own_is_minor() -> None:
    edits = (
        ("  - id: soft", "  - id: open\n  - id: soft"),
        (FIRM, "    {when position is open}\n    Nothing is promised.\n    {end}\n\n" + FIRM),
    )  # fmt: skip
    assert step(*edits)[0] == "minor"


def test_a_position_that_goes_is_major() -> None:
    assert step(("  - id: soft", "  - id: softer"))[0] == "major"


def test_versions_are_counted_on() -> None:
    assert [after("1.4.2", each) for each in ("none", "patch", "minor", "major")] == [
        "1.4.2",
        "1.4.3",
        "1.5.0",
        "2.0.0",
    ]
    assert enough("1.4.2", "2.0.0", "patch")
    assert not enough("1.4.2", "1.4.3", "minor")
    assert enough("1.9.0", "1.10.0", "minor")
