from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.checks.concordance.pairing import SEAM, pair_units
from drafting.prose.units import Unit

TEXTS = st.lists(
    st.sampled_from(["Canada will report.", "Within 30 days, yes.", "x", "A longer paragraph of text." * 3]), max_size=8
)


@given(TEXTS, TEXTS)
def test_every_paragraph_comes_out_once_and_in_order(left: list[str], right: list[str]) -> None:
    pairs = pair_units([Unit(text, "en") for text in left], [Unit(text, "fr") for text in right])
    assert " ".join(a.text.replace(SEAM, " ") for a, _ in pairs if a) == " ".join(left)
    assert " ".join(b.text.replace(SEAM, " ") for _, b in pairs if b) == " ".join(right)


def test_a_paragraph_that_only_one_language_has_stands_alone() -> None:
    left = [
        Unit("It lasts 12 months.", "en"),
        Unit("It costs US$5 a year to keep.", "en"),
        Unit("It ends on 1 May 2026.", "en"),
    ]
    right = [Unit("La durée est de 12 mois.", "fr"), Unit("Il prend fin le 1er mai 2026.", "fr")]
    assert [b.text if b else None for _, b in pair_units(left, right)] == [right[0].text, None, right[1].text]


def test_headings_are_paired_with_headings() -> None:
    left = [Unit("Oil", "en", "heading"), Unit("One.", "en"), Unit("Gas", "en", "heading"), Unit("Two.", "en")]
    right = [Unit("Pétrole", "fr", "heading"), Unit("Gaz", "fr", "heading"), Unit("Deux.", "fr")]
    assert [(a and a.text, b and b.text) for a, b in pair_units(left, right)] == [
        ("Oil", "Pétrole"), ("One.", None), ("Gas", "Gaz"), ("Two.", "Deux."),
    ]  # fmt: skip
