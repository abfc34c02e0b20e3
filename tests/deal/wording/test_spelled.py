"""Numbers in words read back as the numbers they were."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.spelled import LARGEST, spell

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
EN = {word: value for value, word in enumerate(re.findall(r"\w+", UNITS))} | {
    word: 10 * value for value, word in enumerate(re.findall(r"\w+", TENS), start=2)
}
FR = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip


def read_english(words: str) -> int:
    """The number that English ``words`` spell."""
    total = part = 0
    for word in re.split(r"[ -]", words):
        if word == "and":
            continue
        if word == "hundred":
            part *= 100
        elif word == "thousand":
            total, part = part * 1000, 0
        else:
            part += EN[word]
    return total + part


def read_french(words: str) -> int:
    """The number that French ``words`` spell."""
    total = hundreds = part = 0
    for word in re.split(r"[ -]", words):
        if word == "et":
            continue
        if word in ("cent", "cents"):
            hundreds, part = (part or 1) * 100, 0
        elif word == "mille":
            total, hundreds, part = (hundreds + part or 1) * 1000, 0, 0
        elif word in ("vingt", "vingts"):
            part = 80 if part == 4 else part + 20
        else:
            part += FR[word]
    return total + hundreds + part


@given(st.integers(0, LARGEST))
def test_english_words_read_back(number: int) -> None:
    assert read_english(spell(number, "en")) == number


@given(st.integers(0, LARGEST), st.booleans())
def test_french_words_read_back(number: int, feminine: bool) -> None:
    assert read_french(spell(number, "fr", feminine=feminine)) == number


@given(st.integers(0, LARGEST), st.integers(0, LARGEST))
def test_two_numbers_never_read_alike(one: int, other: int) -> None:
    if one != other:
        assert spell(one, "en") != spell(other, "en")
        assert spell(one, "fr") != spell(other, "fr")


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (1, "one", "un"),
        (21, "twenty-one", "vingt et un"),
        (71, "seventy-one", "soixante et onze"),
        (80, "eighty", "quatre-vingts"),
        (81, "eighty-one", "quatre-vingt-un"),
        (90, "ninety", "quatre-vingt-dix"),
        (91, "ninety-one", "quatre-vingt-onze"),
        (100, "one hundred", "cent"),
        (180, "one hundred and eighty", "cent quatre-vingts"),
        (200, "two hundred", "deux cents"),
        (365, "three hundred and sixty-five", "trois cent soixante-cinq"),
        (1000, "one thousand", "mille"),
        (1001, "one thousand and one", "mille un"),
        (80_000, "eighty thousand", "quatre-vingt mille"),
        (200_200, "two hundred thousand two hundred", "deux cent mille deux cents"),
    ],
)
def test_known_spellings(number: int, english: str, french: str) -> None:
    assert (spell(number, "en"), spell(number, "fr")) == (english, french)


def test_the_feminine_changes_only_the_last_un() -> None:
    assert [spell(n, "fr", feminine=True) for n in (1, 21, 81, 11, 2)] == [
        "une", "vingt et une", "quatre-vingt-une", "onze", "deux"
    ]  # fmt: skip


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_what_is_not_spelled_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not spelled"):
        spell(number, "en")
