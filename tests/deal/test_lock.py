"""The lock keeps ids from round to round and says when a clause has changed."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.lock import Lock, Pinned, changed_clauses, extend, parse_lock, write_lock
from drafting.errors import Refusal

names = st.text("abcdefgh.-", min_size=1, max_size=8)
locks = st.builds(
    Lock,
    deal=names,
    ids=st.dictionaries(names, names, max_size=4),
    clauses=st.dictionaries(names, st.builds(Pinned, version=names, sha256=names), max_size=4),
)


@given(locks)
def test_a_lock_that_is_written_and_read_is_the_same(lock: Lock) -> None:
    assert parse_lock(write_lock(lock), "x.lock") == lock


@given(locks, st.lists(names, unique=True, max_size=6))
def test_extending_keeps_every_id_and_draws_new_ones_that_are_free(lock: Lock, keys: list[str]) -> None:
    longer = extend(lock, tuple(keys), {}, (f"new{n}" for n in count()))
    assert lock.ids.items() <= longer.ids.items()
    assert set(longer.ids) == set(lock.ids) | set(keys)
    drawn = [longer.ids[key] for key in keys if key not in lock.ids]
    assert len(set(drawn)) == len(drawn)
    assert not set(drawn) & set(lock.ids.values())


def test_a_changed_clause_is_said() -> None:
    lock = Lock("d", {}, {"supply.uranium": Pinned("1.0.0", "aa"), "same": Pinned("1.0.0", "bb")})
    now = {"supply.uranium": Pinned("1.1.0", "cc"), "same": Pinned("1.0.0", "bb"), "added": Pinned("1.0.0", "dd")}
    (finding,) = changed_clauses(lock, now, "d.lock")
    assert finding.code == "clause-changed"
    assert "supply.uranium" in finding.message


NOT_LOCKS = ["", "{", "[]", "{}", '{"schema": "lock/2"}', '{"schema": "lock/1", "deal": "x", "ids": 3}']


@pytest.mark.parametrize("text", NOT_LOCKS)
def test_what_is_not_a_lock_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_lock(text, "x.lock")
    assert caught.value.code == "lock-unreadable"
