"""Every text of the library, at every position, in every profile: its words keep their register, and both languages say
the same."""

from __future__ import annotations

import pytest

from drafting.checks.concordance.instruments import concordance
from drafting.checks.register.lint import lint
from drafting.instrument.tree import Instrument
from drafting.instrument.units import instrument_units
from tests.clauses_content.conftest import Variant


def test_no_word_of_the_library_is_of_another_register(variants: dict[Variant, Instrument]) -> None:
    found = {
        (variant[0], hit.code, hit.words)
        for variant, instrument in variants.items()
        for hit in lint(instrument_units(instrument), instrument.profile)
    }
    assert sorted(found) == []


def test_english_and_french_say_the_same(variants: dict[Variant, Instrument]) -> None:
    found = {
        (clause, each.code, each.message)
        for (clause, position, profile, language), english in variants.items()
        if language == "en"
        for each in concordance(english, variants[clause, position, profile, "fr"])
    }
    assert sorted(found) == []


def test_there_is_something_to_read(variants: dict[Variant, Instrument]) -> None:
    if len(variants) < 200:
        pytest.fail("the library has more texts than that")
