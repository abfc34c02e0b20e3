"""Matching sequences: laws first."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from drafting.compare.sequence import gaps, heaviest_run, longest_run, match

items = st.lists(st.integers(0, 6), max_size=30)


@given(items, items)
def test_matches_are_equal_items_in_increasing_order(old: list[int], new: list[int]) -> None:
    found = match(old, new)
    assert all(old[i] == new[j] for i, j in found)
    assert all(i < k and j < m for (i, j), (k, m) in itertools.pairwise(found))


@given(items)
def test_a_sequence_matches_itself_everywhere(old: list[int]) -> None:
    assert match(old, old) == [(k, k) for k in range(len(old))]


@given(items, items)
def test_matches_and_gaps_together_cover_both_sides(old: list[int], new: list[int]) -> None:
    found = match(old, new)
    rest = list(gaps(found, (0, len(old), 0, len(new))))
    assert len(found) + sum(b - a for a, b, _, _ in rest) == len(old)
    assert len(found) + sum(d - c for _, _, c, d in rest) == len(new)


@given(st.permutations(range(9)), st.lists(st.integers(1, 5), min_size=9, max_size=9))
def test_the_heaviest_run_weighs_at_least_as_much_as_the_longest(order: list[int], weights: list[int]) -> None:
    pairs = list(enumerate(order))
    heavy = heaviest_run(pairs, weights.__getitem__)
    assert sum(weights[i] for i, _ in heavy) >= sum(weights[i] for i, _ in longest_run(pairs))
    assert all(j < m for (_, j), (_, m) in itertools.pairwise(heavy))


def test_the_long_text_stays_where_the_short_ones_moved() -> None:
    assert match(["schedule", "a", "b"], ["a", "b", "schedule"], [900, 10, 10].__getitem__) == [(0, 2)]


def test_thousands_of_equal_items_are_matched_in_time_that_grows_with_their_number() -> None:
    old, new = ["x"] * 4000 + ["y"] + ["x"] * 4000, ["x"] * 3000 + ["z"] + ["x"] * 5000
    assert len(match(old, new)) == 8000
