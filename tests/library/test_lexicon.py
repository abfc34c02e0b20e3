"""The lexicon: three forms a phrase, in the order of the profiles; a file for each language, and one for units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafting.finding import Unusable
from drafting.library.lexicon import Lexicon
from drafting.library.lexicon_files import lexicon_of, read_part
from drafting.library.sources import Source
from drafting.shipped import shipped
from tests.checks.conftest import plant
from tests.instrument.making import LEXICON

FILES = {name: shipped("clauses").joinpath(name).read_text(encoding="utf-8")
         for name in ("lexicon.en.yaml", "lexicon.fr.yaml", "units.yaml")}  # fmt: skip
SOURCES = tuple(Source(name, text) for name, text in FILES.items())


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(SOURCES)


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


def test_a_file_with_both_languages_is_still_read_and_takes_the_place_of_what_it_names(lexicon: Lexicon) -> None:
    own = LEXICON.replace("Agreement, Arrangement, Arrangement", "Pact, Memorandum, Memorandum")
    both = lexicon_of([*SOURCES, Source("lexicon.yaml", own)])
    assert both.phrase("en", "instrument", "binding") == "Pact"
    assert both.article("en", "nonbinding-us").heading == "%1."
    assert both.phrase("en", "amend", "binding") == lexicon.phrase("en", "amend", "binding")


def test_a_workspace_adds_phrases_and_units_of_its_own(lexicon: Lexicon) -> None:
    words = "schema: lexicon/2\nlanguage: fr\nphrases:\n  le port: [le port, le havre, le havre]\n"
    word = "{one: c, many: c, symbol: c}"
    units = f'schema: units/1\nunits:\n  cord: {{factor: "1", en: {word}, fr: {word}}}\n'
    own = lexicon_of([*SOURCES, Source("lexicon.fr.yaml", words), Source("units.yaml", units)])
    assert own.phrase("fr", "le port", "nonbinding") == "le havre"
    assert own.article("fr", "binding") == lexicon.article("fr", "binding")
    assert {"cord", "kb/d"} <= {str(unit) for unit in own.units}


def test_without_the_words_of_a_language_there_is_no_lexicon() -> None:
    with pytest.raises(Unusable) as stopped:
        lexicon_of([SOURCES[0], SOURCES[2]])
    assert (stopped.value.code, "French" in stopped.value.message) == ("lexicon-missing", True)


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("lexicon.en.yaml", "schema: lexicon/2", "schema: §lexicon/9", "schema-unknown"),
        ("lexicon.en.yaml", "language: en", "language: §de", "word-unknown"),
        ("lexicon.en.yaml", "instrument:         [Agreement, Arrangement, Arrangement]",
         "instrument: §[Agreement, Arrangement]", "too-few"),
        ("lexicon.en.yaml", "instrument:         [Agreement, Arrangement, Arrangement]",
         "instrument: §[Agreement, Arrangement, Arrangement, Pact]", "too-many"),
        ("lexicon.en.yaml", "instrument:         [Agreement, Arrangement, Arrangement]",
         "instrument: [Agreement, §3, Arrangement]", "yaml-unquoted"),
        ("lexicon.fr.yaml", "references:\n", "§reference:\n", "field-unknown"),
        ("lexicon.fr.yaml", "phrases:\n", "§phrase:\n", "field-unknown"),
        ("units.yaml", "units:\n", "§unit:\n", "field-unknown"),
        ("units.yaml", 'kb/d:\n    factor: "1000"', 'kb/d:\n    factor: §"1,000"', "number-form"),
    ],
)  # fmt: skip
def test_a_mistake_is_found_at_its_place(file: str, old: str, new: str, code: str) -> None:
    planted = plant(FILES[file], old, new)
    with pytest.raises(Unusable) as stopped:
        read_part(Source(file, planted.text))
    assert code in planted.here(stopped.value.findings)
