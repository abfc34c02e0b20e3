from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.dates import day, day_of
from drafting.deal.wording.figures import percent
from drafting.prose.kinds import Language
from drafting.prose.measures import measures

LANGUAGES = st.sampled_from(["en", "fr"])


def said(text: str, language: Language) -> list[tuple[str, str]]:
    return [(each.kind, each.value) for each in measures(text, language)]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)), LANGUAGES)
def test_a_date_that_we_write_is_read_back(when: date, language: Language) -> None:
    for write in (day, day_of):
        assert said(write(when, language), language) == [("date", f"{when}")]


@given(st.decimals(min_value=3, max_value=10**9, places=2), LANGUAGES)
def test_a_number_that_we_write_says_the_same_in_both_languages(number: Decimal, language: Language) -> None:
    plain = number.normalize()
    assert said(percent(plain, language), language) == [("rate", f"{plain:f} %")]


@pytest.mark.parametrize(
    ("english", "french", "values"),
    [
        ("US$2.5 billion", "2,5 milliards de dollars américains", [("money", "USD 2500000000")]),
        ("C$15", "15 $ CA", [("money", "CAD 15")]),
        ("25 basis points", "25 points de base", [("rate", "25 bp")]),
        ("4,000 kb/d", "4 000 kb/j", [("quantity", "4000 kb/day")]),
        ("heading 2709", "la position 2709", [("hs-code", "2709")]),
        ("Article 5(2)(a)", "l’alinéa 2a) de l’article 5", [("reference", "2 5 a")]),
        ("Article 1", "l’article premier", [("reference", "1")]),
        ("Annex B", "l’annexe B", [("reference", "B")]),
    ],
)
def test_the_two_languages_say_the_same(english: str, french: str, values: list[tuple[str, str]]) -> None:
    assert (said(english, "en"), said(french, "fr")) == (values, values)
