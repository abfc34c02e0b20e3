"""Whatever is open, a side's own text is the text with all brackets accepted for it, and files keep the rest."""

from __future__ import annotations

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from drafting.deal.views import agreed, seen_by
from drafting.library.vocabulary import SIDES
from drafting.negotiation.accepting import accept_all
from drafting.negotiation.points import ARTICLE, open_points
from drafting.source import read_yaml
from tests.laws.deals_with_brackets import deals
from tests.negotiation.making import FILE, placed, texts

CHANGED_LINES = {False: 2, True: 3}  # the value and, at most, a key that holds it; the words of two languages
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # a deal says enough without being made smaller


@settings(max_examples=12, phases=PHASES)
@given(deals())
def test_the_text_of_a_side_is_the_deal_with_every_bracket_accepted_for_it(text: str) -> None:
    _our_text_is_ours_accepted(text)


@pytest.mark.deep
@settings(max_examples=1500, phases=PHASES)
@given(deals())
def test_the_same_of_many_deals(text: str) -> None:
    _our_text_is_ours_accepted(text)


def _our_text_is_ours_accepted(text: str) -> None:
    whole = placed(text)
    for side in SIDES:
        view = seen_by(whole, side)
        assume(view.clauses)
        accepted = placed(accept_all(text, FILE, whole, side))
        assert texts(accepted) == texts(view)
        assert not [point for point in open_points(accepted) if point.of(side)]


@settings(max_examples=40, phases=PHASES)
@given(deals())
def test_the_views_agree_with_each_other(text: str) -> None:
    whole = placed(text)
    for side, other in (SIDES, SIDES[::-1]):
        view = seen_by(whole, side)
        assume(view.clauses)
        assert texts(seen_by(view, side)) == texts(view), "seen twice it is the same"
        if not open_points(view):
            assert texts(seen_by(view, other)) == texts(view), "nothing is left to see otherwise"
            assert texts(agreed(view)) == texts(view), "all of it is agreed"
    if not open_points(whole):
        assert texts(seen_by(whole, "CAN")) == texts(seen_by(whole, "USA")) == texts(agreed(whole)) == texts(whole)
    assume(agreed(whole).clauses)
    assert "CAN:" not in str(texts(agreed(whole))[0])


@settings(max_examples=10, phases=PHASES)
@given(deals(), st.data())
def test_accepting_a_point_changes_that_point_and_no_other_character(text: str, data: st.DataObject) -> None:
    whole = placed(text)
    points = [point for point in open_points(whole) if point.name != ARTICLE]
    assume(points)
    point = data.draw(st.sampled_from(points))
    side = data.draw(st.sampled_from(SIDES))
    after = accept_all(text, FILE, whole, side, (point,))
    old, new = read_yaml(text, FILE)["articles"], read_yaml(after, FILE)["articles"]
    assert isinstance(old, list)
    assert isinstance(new, list)
    changed = [at for at, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    assert len(changed) <= 1
    begun = [at for at, line in enumerate(text.split("\n")) if line.startswith("  - use: ")]
    spans = dict(zip([a.clause.id for a in whole.clauses], zip(begun, [*begun[1:], None], strict=True), strict=True))
    start, end = spans[point.clause]
    lines, others = text.split("\n"), after.split("\n")
    assert lines[:start] == others[:start]
    assert end is None or lines[end:] == others[len(others) - len(lines[end:]) :]
    fresh = [line for line in others if line not in lines]
    assert len(fresh) <= CHANGED_LINES[point.kind in ("words", "paragraph")], "the other lines of the article stay too"
