"""A deal against the library: where values come from, what is open, what needs what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafting.deal.place_deal import place_deal
from drafting.deal.placed import Absent, Given, Missing, Open, PlacedDeal
from drafting.deal.read import read_deal
from drafting.deal.sample import sample_deal
from drafting.finding import Finding
from drafting.library.library import Library, Source, library_of
from drafting.library.values import Choice, Flag, Percent
from drafting.library.vocabulary import PROFILES
from drafting.shipped import shipped_texts
from drafting.source import read_yaml
from tests.checks.conftest import CLAUSE, DEAL

HEAD = DEAL[: DEAL.index("articles:")]


@pytest.fixture(scope="module")
def library() -> Library:
    shipped = library_of(Source(path, text) for path, text in shipped_texts("clauses"))
    return shipped.overlaid([Source("supply.everything.yaml", CLAUSE)])


def placed(library: Library, articles: str) -> tuple[PlacedDeal, list[Finding]]:
    deal, found = place_deal(read_deal(Source("deal.yaml", f"{HEAD}articles:\n{articles}")), library)
    assert deal is not None
    return deal, list(found)


def test_the_deal_wins_over_the_position_and_the_position_over_the_default(library: Library) -> None:
    article = "  - {use: supply.everything, position: firm, with: {averaging: quarter}}\n"
    everything = placed(library, article)[0].clauses[0]
    assert everything.held("averaging") == Given(Choice("quarter"), "deal")
    assert everything.held("share") == Given(Percent(Decimal(50)), "position")
    assert everything.held("reciprocal") == Given(Flag(True), "default")
    assert everything.held("products") == Missing()
    assert everything.held("survives") == Absent()


def test_null_takes_a_value_back(library: Library) -> None:
    article = "  - {use: supply.everything, position: firm, with: {share: null, survives: null}}\n"
    everything = placed(library, article)[0].clauses[0]
    assert everything.held("share") == Missing()
    assert everything.held("survives") == Absent()


def test_open_values_keep_side_order_and_date(library: Library) -> None:
    article = (
        "  - use: supply.everything\n    position: soft\n    status: bracketed\n    open:\n      share:\n"
        '        - {side: USA, value: "20", tabled: "2025-06-03"}\n        - {side: CAN, value: "30"}\n'
    )
    held = placed(library, article)[0].clauses[0].held("share")
    assert isinstance(held, Open)
    assert [(o.side, o.value, str(o.tabled)) for o in held.offers] == [
        ("USA", Percent(Decimal(20)), "2025-06-03"), ("CAN", Percent(Decimal(30)), "None"),
    ]  # fmt: skip


def test_an_open_position_has_the_values_of_each(library: Library) -> None:
    article = (
        "  - use: supply.everything\n    status: bracketed\n    open:\n      position:\n"
        "        - {side: CAN, value: soft}\n        - {side: USA, value: firm}\n"
    )
    everything = placed(library, article)[0].clauses[0]
    assert everything.positions == ("soft", "firm")
    assert everything.held("share", "soft") == Given(Percent(Decimal(40)), "default")
    assert everything.held("share", "firm") == Given(Percent(Decimal(50)), "position")


EVERYTHING = "  - {use: supply.everything, position: %s}\n"
NOT_MUTUAL = "  - {use: supply.everything, position: %s, with: {reciprocal: false}}\n"
STATUS = "  - {use: framework.status, position: plain}\n"
VOLUME = "  - {use: supply.crude-volume, position: %s}\n"


@pytest.mark.parametrize(
    ("articles", "wanted"),
    [
        pytest.param(NOT_MUTUAL % "soft", ["clause-needed"], id="only what is needed always"),
        pytest.param(EVERYTHING % "soft", ["clause-needed"] * 2, id="any of two, on a flag that is on"),
        pytest.param(STATUS + EVERYTHING % "soft", ["clause-needed"], id="one of the two stands"),
        pytest.param(VOLUME % "forecast" + NOT_MUTUAL % "firm", ["clause-needed", "position-needed"], id="position"),
        pytest.param(VOLUME % "floor" + NOT_MUTUAL % "firm", ["clause-needed"], id="at one of the right positions"),
        pytest.param(STATUS + VOLUME % "floor" + EVERYTHING % "firm", ["clause-needed"] * 2, id="its own need"),
    ],
)
def test_needs_depend_on_position_and_conditions(library: Library, articles: str, wanted: list[str]) -> None:
    found = [f for f in placed(library, articles)[1] if f.code in ("clause-needed", "position-needed")]
    everything = [f for f in found if "“supply.everything” needs" in f.message]
    assert [f.code for f in everything] == wanted
    assert {f.place.excerpt and "supply.everything" in f.place.excerpt for f in everything} <= {True}


def test_a_clash_names_both_places_and_the_reason() -> None:
    other = CLAUSE.replace("supply.everything", "tariffs.quota").replace("family: supply", "family: tariffs")
    shipped = library_of(Source(path, text) for path, text in shipped_texts("clauses"))
    library = shipped.overlaid([Source("supply.everything.yaml", CLAUSE), Source("tariffs.quota.yaml", other)])
    articles = "  - {use: supply.everything, position: soft}\n  - {use: tariffs.quota, position: soft}\n"
    clashes = [f for f in placed(library, articles)[1] if f.code == "clause-clash"]
    assert [f.place.line for f in clashes] == [HEAD.count("\n") + 2, HEAD.count("\n") + 3]
    assert "Not both." in clashes[0].message
    assert clashes[0].related[0].line == HEAD.count("\n") + 3


@pytest.mark.parametrize("profile", PROFILES)
def test_a_sample_deal_has_what_its_clause_needs(library: Library, profile: str) -> None:
    clause = library.clause("supply.crude-price")
    given = read_yaml('position: fixed\nshare: "40"\n', "given")
    deal, found = sample_deal(clause, given, library, profile)  # type: ignore[arg-type]
    assert deal is not None
    assert not [f for f in found if f.level == "error"]
    volumes = deal.clause("supply.crude-volume")
    assert volumes is not None
    assert volumes.position in ("floor", "made-up")


def test_a_clause_that_cannot_be_read_is_told_and_nothing_is_placed(library: Library) -> None:
    broken = library.overlaid([Source("final.effect.yaml", "schema: clause/1\nid: 1.0\n")])
    deal, found = place_deal(read_deal(Source("deal.yaml", DEAL)), broken)
    assert deal is None
    assert ("yaml-unquoted", "final.effect.yaml") in [(f.code, f.place.file) for f in found]
