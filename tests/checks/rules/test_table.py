"""The table of rules: all 48, each with its pages, and plants for each."""

from __future__ import annotations

import re

import pytest

from drafting.checks.rules.rule import Rule
from drafting.checks.rules.table import RULES
from tests.checks.rules.planting import ROOT, SHIPPED, Plant
from tests.checks.rules.test_plants import MISTAKES, by_rules
from tests.checks.rules.test_words import PLANTS as IN_WORDS

# Rules whose plants by the hundred stand with the checks that have them (R38: tests/checks/test_alternat.py).
PLANTED_ELSEWHERE = {"R15": "register", "R16": "register", "R36": "concordance", "R37": "register"}


def test_every_rule_of_the_catalogue_is_named_once_or_in_its_halves() -> None:
    assert [number for number in range(1, 49) if number not in {rule.number for rule in RULES}] == []
    assert {rule.number for rule in RULES} == set(range(1, 49))
    assert [rule.number for rule in RULES] == sorted(rule.number for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name} {rule.what}")
def test_a_rule_is_checked_here_or_elsewhere_and_each_code_has_a_page(rule: Rule) -> None:
    assert (rule.check is not None) == bool(rule.codes)
    assert rule.check is not None or rule.elsewhere
    for code in (*rule.codes, *rule.elsewhere):
        assert (ROOT / "docs" / "codes" / f"{code}.md").is_file(), code
    for code in rule.codes:
        assert f"Rule {rule.name} of the clause catalogue" in (ROOT / "docs" / "codes" / f"{code}.md").read_text(
            "utf-8"
        )


@pytest.mark.parametrize("number", range(1, 49))
def test_a_rule_has_six_plants(number: int) -> None:
    name = f"R{number:02}"
    count = sum(plant.rule == name for plant in (*MISTAKES, *IN_WORDS))
    assert count >= (0 if name == "R38" else 1 if name in PLANTED_ELSEWHERE else 6)


def test_there_are_three_hundred_plants() -> None:
    assert len({str(plant) + plant.base + str(plant.files) for plant in (*MISTAKES, *IN_WORDS)}) >= 300


def test_every_code_of_a_rule_is_planted() -> None:
    planted = {plant.code for plant in MISTAKES}
    assert {code for rule in RULES for code in rule.codes} <= planted


def test_no_rule_finds_the_same_mistake_twice_in_the_shipped_deals() -> None:
    for base in SHIPPED:
        found = [(f.code, f.place, f.message) for f in by_rules(Plant("", base, {}, ""))]
        assert len(found) == len(set(found))


def test_a_finding_says_its_rule_in_its_working() -> None:
    plant = next(plant for plant in MISTAKES if plant.code == "quota-rates")
    finding = next(f for f in by_rules(plant) if f.code == plant.code)
    assert re.fullmatch(r"R19: in 10% ≤ out 9\.9%", finding.workings[0])
