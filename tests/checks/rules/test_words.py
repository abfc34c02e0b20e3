"""Mistakes in the words of the library's clauses, found where a deal is checked whole."""

from __future__ import annotations

import pytest

from tests.checks.rules.conftest import whole
from tests.checks.rules.planting import SECURITY, Plant
from tests.checks.rules.plants_words import PLANTS

LEAN = [next(plant for plant in PLANTS if plant.rule == rule) for rule in ("R14", "R36")]
REST = [plant for plant in PLANTS if plant not in LEAN]


@pytest.mark.parametrize("plant", LEAN, ids=str)
def test_a_mistake_in_words_is_found(plant: Plant) -> None:
    assert plant.code in {finding.code for finding in whole(plant)}


@pytest.mark.deep
@pytest.mark.parametrize("plant", REST, ids=str)
def test_every_mistake_in_words_is_found(plant: Plant) -> None:
    found = whole(plant)
    assert plant.code in {finding.code for finding in found}, [(f.code, f.message) for f in found]


def test_a_whole_check_tells_a_mistake_once() -> None:
    plant = Plant("", SECURITY, {"process.review": {"start": "2025-10-31"}}, "phase-two-early")
    found = [finding for finding in whole(plant) if finding.level != "note"]
    assert [finding.code for finding in found] == ["phase-two-early", "tax-after-phase-two", "said-twice"]
