"""Whatever is open: a side's own text is the text with all brackets accepted for it, and files keep what is not asked."""

from __future__ import annotations

import re

from hypothesis import Phase, assume, given, settings

from drafting.deal.views import agreed, seen_by
from drafting.finding import Unusable
from drafting.instrument.assemble import assemble
from drafting.library.vocabulary import SIDES, Side
from drafting.negotiation.accepting import accept_all
from drafting.negotiation.points import open_points
from tests.laws.deals_with_brackets import deals
from tests.negotiation.making import FILE, placed, texts

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # a deal says enough without being made smaller
REMARK = re.compile(r"#.*")


def other(side: Side) -> Side:
    return "USA" if side == "CAN" else "CAN"


@settings(max_examples=60, phases=PHASES)
@given(deals())
def test_the_text_of_a_side_is_the_deal_with_every_bracket_accepted_for_it(text: str) -> None:
    whole = placed(text)
    for side in SIDES:
        view = seen_by(whole, side)
        assume(view.clauses)
        accepted = placed(accept_all(text, FILE, whole, side))
        assert texts(accepted) == texts(view)
        assert not [point for point in open_points(accepted) if point.of(side)]
