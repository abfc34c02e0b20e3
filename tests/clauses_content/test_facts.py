"""The facts that come with the library: those that tell the three scenarios apart, on their days."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafting.library.factbook import facts_of
from drafting.library.library import Library, Source
from drafting.library.values import Choice, Percent, Value

SEED, TALKS, REVIEW = date(2025, 5, 9), date(2025, 10, 20), date(2026, 7, 2)


def percent(number: int) -> Percent:
    return Percent(Decimal(number))


# clause-catalogue, section 10
TELLING: tuple[tuple[str, date, Value], ...] = (
    ("us-232-metals", SEED, percent(25)),
    ("us-232-metals", TALKS, percent(50)),
    ("us-232-metals", REVIEW, percent(50)),
    ("us-232-autos", SEED, percent(25)),
    ("canada-dst-status", SEED, Choice("in-force")),
    ("canada-dst-status", TALKS, Choice("collection-halted")),
    ("canada-dst-status", REVIEW, Choice("repealed")),
    ("trilateral-review", SEED, Choice("ahead")),
    ("trilateral-review", TALKS, Choice("ahead")),
    ("trilateral-review", REVIEW, Choice("not-renewed")),
    ("canada-ev-surtax", SEED, percent(100)),
    ("canada-ev-surtax", REVIEW, percent(0)),
)


@pytest.mark.parametrize(("name", "day", "value"), TELLING)
def test_the_facts_tell_the_scenarios_apart(name: str, day: date, value: Value, library: Library) -> None:
    known = library.facts.at(name, day)
    assert known is not None
    assert known.value == value


def test_no_fact_is_known_before_its_first_day(library: Library) -> None:
    assert library.facts.at("us-232-metals", date(2025, 3, 11)) is None


def test_a_figure_of_the_market_grows_old(library: Library) -> None:
    known = library.facts.at("crude-exports-to-us", SEED)
    assert known is not None
    assert known.stale


def test_what_was_not_verified_says_so_in_both_languages(library: Library) -> None:
    for name in library.facts:
        for entry in library.facts.fact(name).history:
            if entry.mark == "unverified":
                assert entry.note is not None, name
                assert "(NV)" in entry.note.en, name
                assert "(NV)" in entry.note.fr, name
            else:
                assert entry.source is not None, name


def test_the_page_on_facts_shows_a_file_that_can_be_read() -> None:
    page = (Path(__file__).parents[2] / "docs" / "facts.md").read_text("utf-8")
    example = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0]
    facts = facts_of((Source("clauses/facts/potash.yaml", example),))
    duty = facts.at("potash-duty", date(2025, 11, 1))
    assert duty is not None
    assert duty.value == percent(0)
    assert facts.at("potash-duty", date(2025, 3, 6)) is None
