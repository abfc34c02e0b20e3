"""Which values are tried together."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from drafting.keeping.samples import rows_of, samples
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library


@given(st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 4), max_size=6))
def test_every_pair_of_values_meets_in_a_row(sizes: dict[str, int]) -> None:
    rows = list(rows_of(sizes))
    assert rows
    assert all(set(row) == set(sizes) for row in rows)
    for one, other in combinations(sorted(sizes), 2):
        met = {(row[one], row[other]) for row in rows}
        assert met == set(product(range(sizes[one]), range(sizes[other])))


@given(st.dictionaries(st.text("abcdefghijklmnop", min_size=1, max_size=2), st.integers(1, 4), min_size=1, max_size=15))
def test_every_value_is_tried(sizes: dict[str, int]) -> None:
    rows = list(rows_of(sizes))
    for name, size in sizes.items():
        assert {row[name] for row in rows} == set(range(size))


def test_every_position_and_profile_is_tried_also_with_nothing_given(everything: ClauseFile, library: Library) -> None:
    tried = list(samples(everything.clause, library))
    wanted = set(product(everything.clause.position_ids, everything.clause.profiles))
    assert {(each.position, each.profile) for each in tried} == wanted
    assert {(each.position, each.profile) for each in tried if each.empty} == wanted
    assert "nothing given" in str(next(each for each in tried if each.empty))
