"""Whole numbers in attributes: what Word reads as one is one, and nothing else raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.ooxml.integers import integer, integer_or, largest


@given(st.integers(-(10**10) + 1, 10**10 - 1))
def test_a_number_is_read_as_written(number: int) -> None:
    assert integer(str(number)) == number
    assert integer_or(f"+{abs(number)}", -1) == abs(number)


@given(st.text())
def test_whatever_an_attribute_says_there_is_an_answer(text: str) -> None:
    found = integer(text)
    assert found is None or int(text) == found


@pytest.mark.parametrize("text", ["", "²", "٣", "--5", "5-", "1.5", "1e3", "9" * 5_000, "nil", None])
def test_what_is_no_number_is_what_was_asked_for_instead(text: str | None) -> None:
    assert integer(text) is None
    assert integer_or(text, 7) == 7
    assert largest([text, text], 3) == 3
    assert largest([text, "2", "-4"], 3) == 2
