from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.spelled import spell
from drafting.prose.kinds import Language
from drafting.prose.numberwords import number_words


@given(st.integers(min_value=3, max_value=999), st.sampled_from(["en", "fr"]))
def test_a_number_that_we_spell_is_read_back(number: int, language: Language) -> None:
    text = f"within {spell(number, language)} days"
    assert [value for _, _, value in number_words(text, language)] == [number]


@pytest.mark.parametrize(
    ("text", "language"),
    [("one of the two sides", "en"), ("l’un des deux côtés", "fr"), ("une section", "fr"), ("someone often", "en")],
)
def test_determiners_and_other_words_are_no_numbers(text: str, language: Language) -> None:
    assert list(number_words(text, language)) == []
