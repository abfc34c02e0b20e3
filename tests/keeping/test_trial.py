"""A clause tried at all its values: what is found, and where."""

from __future__ import annotations

import pytest

from drafting.cli.templates import template_for
from drafting.instrument.tree import Instrument
from drafting.keeping.trial import Trial, try_clause
from drafting.keeping.wordset import drawn, faults_in_word, setter
from drafting.library.clause_file import read_clause_file
from drafting.library.library import Library, Source
from drafting.ooxml.reading import read_package
from tests.making.schemas import invalid, needs_schemas

SMALL = """\
schema: clause/1
id: supply.small
version: "1.0.0"
maturity: draft
family: supply
register: any
title: {en: Small, fr: Petit}
purpose: {en: Small., fr: Petit.}
provenance: [{source: "Desk note, 9 May 2025", relation: idea}]
params:
  notice: {type: duration, unit: days, min: "5", max: "90", default: "30 days"}
  place: {type: text, optional: true}
text:
  en: |
    (1) Canada {shall | will | intends to} inform the United States{when place} at {place}{end} within {notice}.
  fr: |
    (1) Le Canada {informe | informera | entend informer} les États-Unis{when place} à {place}{end} dans les {notice}.
positions: [{id: plain}]
tests: [{given: {notice: "5 days"}, expect: {en: ["within 5 days"]}}]
"""


def tried(library: Library, old: str = "", new: str = "") -> Trial:
    assert old in SMALL
    text = SMALL.replace(old, new) if old else SMALL
    source = Source("supply.small.yaml", text)
    return try_clause(read_clause_file(source), library.overlaid([source]), lambda _: ())


def found(trial: Trial) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.place.line) for finding in trial.findings]


def test_a_good_clause_has_no_findings_and_the_texts_are_counted(library: Library) -> None:
    trial = tried(library)
    assert trial.findings == ()
    assert trial.texts == 3 * (3 * 2 + 1) * 2  # profiles × (values of notice × of place, and nothing given) × languages
    assert trial.files == 3 * 2


def test_a_comma_left_by_a_passage_is_found_at_the_text(library: Library) -> None:
    trial = tried(library, "within {notice}.", "within {notice}{when place}, at once{end},.")
    assert ("mark-left", 15) in found(trial)
    assert any("“,.”" in finding.message for finding in trial.findings)


def test_a_paragraph_without_its_end_is_found(library: Library) -> None:
    assert ("mark-left", 17) in found(tried(library, "dans les {notice}.", "dans les {notice}"))


def test_an_optional_value_that_the_text_needs_shows_a_gap(library: Library) -> None:
    trial = tried(library, "{when place} at {place}{end}", " at {place}")
    assert ("gap-left", 15) in found(trial)


def test_a_sign_typed_on_purpose_is_no_mark(library: Library) -> None:
    assert tried(library, "within {notice}.", r"within \{ten\} {notice}.").findings == ()


def test_a_value_that_another_rule_refuses_is_found(library: Library) -> None:
    trial = tried(library, 'min: "5", max: "90"', 'min: "0", max: "99999"')
    assert "sample-refused" in {code for code, _ in found(trial)}


def test_a_fault_in_word_is_told_with_the_clause(library: Library) -> None:
    source = Source("supply.small.yaml", SMALL)
    trial = try_clause(read_clause_file(source), library.overlaid([source]), lambda _: ("a cell is broken",))
    assert {finding.code for finding in trial.findings} == {"word-not-valid"}
    assert all("a cell is broken" in finding.message for finding in trial.findings)


def _template(instrument: Instrument) -> object:
    return template_for(instrument.profile, "letter", "deal.yaml", None)


@pytest.mark.usefixtures("workspace")
def test_one_of_everything_is_sound_in_word(library: Library) -> None:
    """Every type of parameter at its limits, set in Word, without a fault of ours."""
    source = Source("supply.small.yaml", SMALL)
    seen: list[Instrument] = []

    def note(instrument: Instrument) -> tuple[str, ...]:
        seen.append(instrument)
        return setter(_template)(instrument)  # type: ignore[arg-type]

    trial = try_clause(read_clause_file(source), library.overlaid([source]), note)
    assert trial.findings == ()
    assert len(seen) == 6


@pytest.mark.usefixtures("workspace")
def test_a_contradiction_in_the_instrument_is_a_fault_and_no_crash(library: Library) -> None:
    from dataclasses import replace

    source = Source("supply.small.yaml", SMALL)
    seen: list[Instrument] = []
    try_clause(read_clause_file(source), library.overlaid([source]), lambda each: seen.append(each) or ())
    broken = replace(seen[0], provisions=(seen[0].provisions[0], seen[0].provisions[0]))
    assert faults_in_word(broken, _template(broken)) != ()  # type: ignore[arg-type]


@needs_schemas
@pytest.mark.usefixtures("workspace")
def test_what_is_sound_is_valid_by_the_schemas(library: Library) -> None:
    source = Source("supply.small.yaml", SMALL)
    seen: list[Instrument] = []
    try_clause(read_clause_file(source), library.overlaid([source]), lambda each: seen.append(each) or ())
    for instrument in seen:
        assert invalid(read_package(drawn(instrument, _template(instrument)))) == []  # type: ignore[arg-type]
