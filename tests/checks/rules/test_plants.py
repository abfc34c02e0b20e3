"""Planted mistakes of law, rule by rule: each found, at every place that took part; legal neighbours left alone."""

from __future__ import annotations

import pytest

from drafting.finding import Finding
from tests.checks.rules import plants_dates, plants_process, plants_quantities, plants_tariffs
from tests.checks.rules.conftest import by_rules
from tests.checks.rules.planting import SHIPPED, Plant, line_of, planted

PLANTS = [*plants_quantities.PLANTS, *plants_dates.PLANTS, *plants_tariffs.PLANTS, *plants_process.PLANTS]
MISTAKES = [plant for plant in PLANTS if plant.code]
LEGAL = [plant for plant in PLANTS if not plant.code]


def told(finding: Finding) -> set[int | None]:
    """The lines of the deal that a finding names."""
    return {place.line for place in (finding.place, *finding.related) if place.file == "deal.yaml"}


def fits(plant: Plant, finding: Finding) -> bool:
    """Whether the finding is the one that the plant asks for."""
    deal = planted(plant)
    lines = {line_of(deal, path) for path in plant.at}
    whose = f"In the text as {plant.side} wants it" in finding.message
    return finding.code == plant.code and lines <= told(finding) and whose == bool(plant.side)


@pytest.mark.parametrize("plant", MISTAKES[::3], ids=str)
def test_a_planted_mistake_is_found_at_every_place(plant: Plant) -> None:
    assert_found(plant)


@pytest.mark.deep
@pytest.mark.parametrize("plant", [plant for at, plant in enumerate(MISTAKES) if at % 3], ids=str)
def test_every_planted_mistake_is_found_at_every_place(plant: Plant) -> None:
    assert_found(plant)


def assert_found(plant: Plant) -> None:
    found = by_rules(plant)
    assert any(fits(plant, finding) for finding in found), [(f.code, f.level, told(f), f.message) for f in found]


@pytest.mark.parametrize("plant", LEGAL, ids=str)
def test_a_legal_neighbour_is_left_alone(plant: Plant) -> None:
    grave = [(f.code, f.message) for f in by_rules(plant) if f.level != "note"]
    assert not grave


@pytest.mark.parametrize("base", SHIPPED)
def test_the_shipped_deals_have_no_error_and_no_warning(base: str) -> None:
    grave = [(f.code, f.message) for f in by_rules(Plant("", base, {}, "")) if f.level != "note"]
    assert not grave


def test_the_mistakes_have_a_working_each() -> None:
    for plant in MISTAKES[:80:20]:
        assert all(f.workings for f in by_rules(plant) if f.code == plant.code)
