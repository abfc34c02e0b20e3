"""Outlines: their clauses, positions and values exist, in every profile they are for."""

from __future__ import annotations

import pytest

from drafting.library.library import Library, Source, library_of
from drafting.library.outline import check_outline
from drafting.shipped import shipped_texts
from tests.checks.conftest import CLAUSE, plant

OUTLINE = """\
schema: outline/1
id: framework
title: {en: Framework, fr: Cadre}
purpose: {en: A text without obligations., fr: Un texte sans obligations.}
profiles: [nonbinding, nonbinding-us]
articles:
  - {use: framework.status, position: weight}
  - {use: supply.everything, position: firm, with: {share: "30"}}
"""


@pytest.fixture(scope="module")
def library() -> Library:
    shipped = library_of(Source(path, text) for path, text in shipped_texts("clauses"))
    return shipped.overlaid([Source("supply.everything.yaml", CLAUSE)])


def test_a_right_outline_has_no_findings(library: Library) -> None:
    assert check_outline(Source("outline.yaml", OUTLINE), library) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("outline/1", "§outline/2", "schema-unknown"),
        ("use: framework.status", "use: §framework.statut", "clause-unknown"),
        ("position: weight", "position: §wait", "position-unknown"),
        ('share: "30"', '§shares: "30"', "param-unknown"),
        ('share: "30"', 'share: §"90"', "param-out-of-range"),
        ("[nonbinding, nonbinding-us]", "[nonbinding, §nonbinding-uk]", "word-unknown"),
        (
            "nonbinding, nonbinding-us]\narticles:\n  - {use: f",
            "binding]\narticles:\n  - {use: §f",
            "register-mismatch",
        ),
        ("purpose: {", "§porpose: {", "field-unknown"),
    ],
)
def test_a_mistake_is_found_at_its_place(old: str, new: str, code: str, library: Library) -> None:
    planted = plant(OUTLINE, old, new)
    assert code in planted.here(check_outline(Source("outline.yaml", planted.text), library))
