"""The shipped deals: clean, whole in both languages, and different from round to round in every way a redline shows."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from drafting.checks.deal import check_deal_file
from drafting.deal.lock import parse_lock
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import instrument_text
from drafting.instrument.tree import Instrument, Language
from drafting.library.library import Library, Source
from drafting.library.vocabulary import PROFILES
from drafting.shipped import shipped_texts
from tests.clauses_content.reading import numbers

DEALS = {"/".join(Path(path).parts[-2:]): Source(path, text) for path, text in shipped_texts("examples")}
ROUND_1, ROUND_2 = "canada-us-2025/round-1.yaml", "canada-us-2025/round-2.yaml"
COMPLETE = (
    "canada-us-2025/round-3.yaml", "talks-2025-10/round-2.yaml", "post-review-2026-07/round-1.yaml",
    "whole-catalogue/arrangement.yaml", "whole-catalogue/framework.yaml", "whole-catalogue/agreement.yaml",
)  # fmt: skip
OTHER_REGISTER = {
    "nonbinding": {"process.dispute-settlement"},
    "nonbinding-us": {"process.dispute-settlement"},
    "binding": {"framework.status", "process.dispute-avoidance"},
}
PLAIN = {0xA0: " ", 0x202F: " ", 0x2011: "-"}
each_deal = pytest.mark.parametrize("source", DEALS.values(), ids=list(DEALS))


def _assembled(source: Source, library: Library, language: Language) -> Instrument:
    placed, found = place_deal(read_deal(source), library)
    assert placed is not None, found
    return assemble(placed, language)


@each_deal
def test_an_example_has_nothing_worse_than_a_gap(source: Source, library: Library) -> None:
    assert {finding.level for finding in check_deal_file(source, library)} <= {"note"}


@each_deal
def test_an_example_says_the_same_figures_in_both_languages(source: Source, library: Library) -> None:
    english, french = (_assembled(source, library, language) for language in ("en", "fr"))
    for one, other in zip(instrument_text(english).split("\n"), instrument_text(french).split("\n"), strict=True):
        assert numbers(one, "en") == numbers(other, "fr")


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_example_is_final(name: str, library: Library) -> None:
    assert not check_deal_file(DEALS[name], library, final=True)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", COMPLETE[:3])
def test_a_complete_scenario_stands_in_every_profile(name: str, profile: str, library: Library) -> None:
    text = re.sub(r"^profile: \S+", f"profile: {profile}", DEALS[name].text, count=1, flags=re.MULTILINE)
    findings = check_deal_file(Source(DEALS[name].file, text), library, final=True)
    assert {finding.code for finding in findings} <= {"clause-left-out", "clause-substituted"}


@pytest.mark.parametrize("name", COMPLETE[3:])
def test_the_whole_catalogue_stands_in_one_text_of_each_register(name: str, library: Library) -> None:
    deal = read_deal(DEALS[name]).deal
    assert {article.use for article in deal.articles} == set(library) - OTHER_REGISTER[deal.profile]


def test_the_examples_show_every_profile() -> None:
    assert {read_deal(source).deal.profile for source in DEALS.values()} == set(PROFILES)


@pytest.mark.parametrize("name", [ROUND_1, ROUND_2])
def test_each_round_has_a_gap_and_words_that_are_not_agreed(name: str, library: Library) -> None:
    for language, tags in (("en", ("[CAN: ", "USA: ")), ("fr", ("[CAN : ", "É.-U. : "))):
        instrument = _assembled(DEALS[name], library, language)
        text = instrument_text(instrument).translate(PLAIN)
        assert [gap for gap in instrument.gaps if gap.clause.startswith("supply.")]
        assert all(tag in text for tag in tags)


def test_between_the_rounds_provisions_come_go_and_move(library: Library) -> None:
    old, new = ([p.clause for p in _assembled(DEALS[n], library, "en").provisions] for n in (ROUND_1, ROUND_2))
    kept = [clause for clause in old if clause in new]
    assert set(new) - set(old)
    assert set(old) - set(new)
    assert kept != [clause for clause in new if clause in old]


def test_between_the_rounds_figures_dates_rows_and_wording_change(library: Library) -> None:
    old, new = (_assembled(DEALS[name], library, "en") for name in (ROUND_1, ROUND_2))
    lines = {name: set(instrument_text(each).split("\n")) for name, each in (("old", old), ("new", new))}
    gone, come = lines["old"] - lines["new"], lines["new"] - lines["old"]
    for kind in (r"^\d+\s\w+\s20\d\d \| \d+%", r"^\d+\. .*\d", r"^20\d\d \| \d+%", r"^[A-Z].*;$"):
        assert [line for line in gone if re.search(kind, line)], kind
        assert [line for line in come if re.search(kind, line)], kind


LOCKS = list(shipped_texts("examples", ".lock"))


@pytest.mark.parametrize(("path", "text"), LOCKS, ids=[Path(path).stem for path, _ in LOCKS])
def test_the_lock_of_an_example_pins_the_clauses_that_are_shipped(path: str, text: str, library: Library) -> None:
    for clause_id, pin in parse_lock(text, path).clauses.items():
        assert pin.version == library.clause(clause_id).version, clause_id
        assert pin.sha256 == sha256(library.source(clause_id).text.encode()).hexdigest(), clause_id
