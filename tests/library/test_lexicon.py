"""The lexicon: three forms a phrase, in the order of the profiles."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafting.finding import Unusable
from drafting.library.lexicon import Lexicon
from drafting.library.library import Source, read_lexicon
from drafting.shipped import shipped
from tests.checks.conftest import plant

TEXT = shipped("clauses").joinpath("lexicon.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(Source("lexicon.yaml", TEXT))


def test_a_phrase_changes_with_the_profile(lexicon: Lexicon) -> None:
    assert lexicon.phrase("en", "instrument", "binding") == "Agreement"
    assert lexicon.phrase("fr", "le participant", "binding") == "la Partie"
    assert lexicon.phrase("fr", "le participant", "nonbinding-us") == "le Participant"
    assert lexicon.article("en", "nonbinding").many == "Sections"
    with pytest.raises(KeyError):
        lexicon.phrase("en", "no such phrase", "binding")


def test_a_unit_has_words_in_both_languages_and_a_factor(lexicon: Lexicon) -> None:
    unit = dict(lexicon.units)["kb/d"]  # type: ignore[index]
    assert unit.factor == Decimal(1000)
    assert (unit["en"].symbol, unit["fr"].symbol) == ("kb/d", "kb/j")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("schema: lexicon/1", "schema: §lexicon/9", "schema-unknown"),
        ("[Agreement, Arrangement, Arrangement]", "§[Agreement, Arrangement]", "too-few"),
        ("[Agreement, Arrangement, Arrangement]", "§[Agreement, Arrangement, Arrangement, Pact]", "too-many"),
        ("[Agreement, Arrangement, Arrangement]", "[Agreement, §3, Arrangement]", "yaml-unquoted"),
        ("references:\n", "§reference:\n", "field-unknown"),
        ("units:\n", "§unit:\n", "field-unknown"),
    ],
)
def test_a_mistake_is_found_at_its_place(old: str, new: str, code: str) -> None:
    planted = plant(TEXT, old, new)
    with pytest.raises(Unusable) as stopped:
        read_lexicon(Source("lexicon.yaml", planted.text))
    assert code in planted.here(stopped.value.findings)
