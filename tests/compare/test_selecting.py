"""Which changes a selection means."""

from __future__ import annotations

import pytest

from drafting.compare.change import Change, ChangePlace
from drafting.compare.selecting import Selection

PLACE = ChangePlace("Article 7", "Crude Oil Volumes", "2", provision="prv:abc")
CHANGE = Change(3, "replacement", "4,000", "3,200", "body", "Crude Oil Volumes", author="A; Zoé", id="17",
                date="2026-11-03T10:00:00Z", substance=("quantity",), place=PLACE)  # fmt: skip


def one(**fields: str) -> Selection:
    return Selection(
        **{key: value if key in ("since", "until") else frozenset({value}) for key, value in fields.items()}
    )


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        one(ids="17"),
        one(authors="A"),
        one(authors="zoé"),
        one(authors="A; Zoé"),
        one(clauses="article 7"),
        one(clauses="Crude oil  volumes"),
        one(clauses="Article 7 Crude Oil Volumes"),
        one(clauses="prv:abc"),
        one(kinds="replacement"),
        one(kinds="quantity"),
        one(since="2026-11-03"),
        one(until="2026-11-03"),
        one(since="2026-11", until="2026-11-03T10:00"),
        one(ids="17", authors="A", kinds="quantity"),
    ],
)  # fmt: skip
def test_a_change_that_fits_every_field_is_meant(selection: Selection) -> None:
    assert selection.matches(CHANGE)


@pytest.mark.parametrize(
    "selection",
    [
        one(ids="1"),
        one(authors="B"),
        one(authors="Z"),
        one(clauses="Article 70"),
        one(clauses="Article"),
        one(kinds="money"),
        one(since="2026-11-04"),
        one(until="2026-11-02"),
        one(ids="17", authors="B"),
    ],
)
def test_a_change_that_misses_one_field_is_not(selection: Selection) -> None:
    assert not selection.matches(CHANGE)


@pytest.mark.parametrize(("clause", "meant"), [("Article 7", True), ("Article", True), ("Article 70", False)])
def test_without_a_place_the_heading_tells_the_clause(clause: str, meant: bool) -> None:
    change = Change(1, "insertion", "", "x", "body", "Article 7: Volumes")
    assert one(clauses=clause).matches(change) is meant
