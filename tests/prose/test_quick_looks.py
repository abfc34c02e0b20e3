"""Where a recogniser looks for a sign before it looks for more, nothing is missed by that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.prose import hscodes, money
from drafting.prose.kinds import Language
from drafting.prose.quantities import find_quantities, find_rates

PIECES = st.sampled_from((
    "5", "12.5", "4,000", "-3", "100", "7208.10", "720810", "1 000", " ", "\u00a0", "\u202f", "-", "%", "‰",
    "per cent", "percent", "per", "pour", "pour cent", "pour 100", "pour mille", "p. 100", "p.", "basis points",
    "basis point", "bps", "points de base", "points de pourcentage", "percentage points", "percentage", "points",
    "days", "t", "kb/d", "US$", "$", "$ US", "€", "£", "¥", "USD", "CAD", "NZD", "dollars", "dollar", "euros",
    "cents", "million", "milliards de", "de", "d'", "Canadian dollars", "U.S. dollars", "heading", "subheading", "HS",
    "hs code", "SH", "position", "codes du SH", "tariff item", "numéro tarifaire", "chapter of the HS", "the",
    "shall", ",", ".", "(",
))  # fmt: skip
TEXTS = st.lists(PIECES, max_size=8).flatmap(lambda each: st.sampled_from(("".join(each), " ".join(each))))
LANGUAGES = st.sampled_from((None, "en", "fr"))


@given(TEXTS, LANGUAGES)
def test_rates_alone_are_the_rates_among_quantities(text: str, language: Language | None) -> None:
    assert list(find_rates(text, language)) == [f for f in find_quantities(text, language) if f.kind == "rate"]


@given(TEXTS, LANGUAGES)
def test_no_amount_is_missed(text: str, language: Language | None) -> None:
    found = [(f.start, f.end) for f in money.find_money(text, language)]
    assert found == [match.span() for match in money._pattern(language).finditer(text)]


@given(TEXTS)
def test_no_code_is_missed(text: str) -> None:
    found = [(f.start, f.end) for f in hscodes.find_hs_codes(text, None)]
    named = [match.span(1) for match in hscodes._named().finditer(text)]
    assert found == [match.span() for match in hscodes._dotted().finditer(text)] + named
