"""The values at which parameters are tried."""

from __future__ import annotations

import pytest

from drafting.keeping.limits import limits
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library


def labels(file: ClauseFile, library: Library, name: str) -> list[str]:
    return [each.label for each in limits(file.clause.params[name], file.clause, library, "binding")]


def test_every_value_tried_is_one_that_the_parameter_takes(everything: ClauseFile, library: Library) -> None:
    for param in everything.clause.params.values():
        for limit in limits(param, everything.clause, library, "binding"):
            if limit.node is not None:
                param.read(limit.node)


def test_numbers_are_tried_at_both_ends_and_between(everything: ClauseFile, library: Library) -> None:
    tried = limits(everything.clause.params["notice"], everything.clause, library, "binding")
    assert [(each.label, each.node) for each in tried] == [
        ("least", "10 days"),
        ("usual", "30 days"),
        ("most", "90 days"),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("averaging", ["option month", "option quarter", "option year"]),
        ("reciprocal", ["yes", "no"]),
        ("host", ["side CAN", "side USA"]),
        ("places", ["one", "two", "three", "left out"]),
        ("lots", ["fewest rows", "more rows", "three rows more", "left out"]),
    ],
)
def test_every_option_and_the_absence_are_tried(
    everything: ClauseFile, library: Library, name: str, expected: list[str]
) -> None:
    assert labels(everything, library, name) == expected


def test_a_schedule_ends_where_it_has_to_and_goes_its_way(everything: ClauseFile, library: Library) -> None:
    tried = limits(everything.clause.params["steps"], everything.clause, library, "binding")
    assert [list(each.node.values()) for each in tried] == [["0"], ["25", "25", "0"]]  # type: ignore[union-attr]
