"""A deal in another profile: what its outline puts in the place of clauses that do not stand there."""

from __future__ import annotations

import pytest

from drafting.checks.deal import check_deal_file
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.finding import Finding
from drafting.instrument.assemble import assemble
from drafting.library.library import Library, library_of
from drafting.library.outline import check_outline
from drafting.library.sources import Source
from tests.checks.conftest import plant
from tests.instrument.making import DEAL, LEXICON, clause

OUTLINE = """\
schema: outline/1
id: any
title: {en: Any, fr: Tout}
purpose: {en: a, fr: b}
profiles: [binding, nonbinding]
articles:
  - {use: try.status, instead: {binding: null}}
  - {use: try.avoid, instead: {binding: {use: try.panel, position: three, with: {members: "3"}}}}
  - {use: try.end}
"""
OPEN = clause("avoid", "(1) They {will | intend to} talk.", "(1) Ils {parleront | entendent parler}.")
AVOID = Source(OPEN.file, OPEN.text.replace("register: any", "register: nonbinding"))
PANEL = clause(
    "panel", "(1) A panel of {members} shall decide.", "(1) Un groupe de {members} décide.",
    fields="params: {members: {type: number}}\n", positions="positions: [{id: three}, {id: five}]\n",
)  # fmt: skip
PANEL = Source(PANEL.file, PANEL.text.replace("register: any", "register: binding"))
STATUS = Source("try.status.yaml", clause("status", "x", "x").text.replace("register: any", "register: nonbinding"))
END = clause("end", "(1) {kept} {kept: stays | stay}.", "(1) {kept} {kept: demeure | demeurent}.",
             fields="params: {kept: {type: clauses, label: {en: k, fr: k}}}\n")  # fmt: skip
ARTICLES = """\
outline: any
articles:
  - {use: try.status, position: one}
  - {use: try.avoid, position: one}
  - {use: try.end, position: one, with: {kept: [try.avoid, try.end]}}
"""


def library(outline: str = OUTLINE) -> Library:
    return library_of([AVOID, PANEL, STATUS, END, Source("any.yaml", outline), Source("lexicon.yaml", LEXICON)])


def deal(profile: str, articles: str = ARTICLES) -> str:
    return DEAL.replace("PROFILE", profile).replace("articles:\n", articles)


def found(text: str, outline: str = OUTLINE) -> tuple[Finding, ...]:
    return check_deal_file(Source("deal.yaml", text), library(outline))


def standing(text: str) -> list[str]:
    placed, findings = place_deal(read_deal(Source("deal.yaml", text)), library())
    assert placed is not None, findings
    return [provision.clause for provision in assemble(placed, "en").provisions]


def test_the_profile_of_the_deal_chooses_the_clauses() -> None:
    assert standing(deal("nonbinding")) == ["try.status", "try.avoid", "try.end"]
    assert standing(deal("binding")) == ["try.panel", "try.end"]


def test_the_same_slot_serves_a_deal_written_for_the_other_profile() -> None:
    written = ARTICLES.replace("try.status", "try.panel").replace("position: one}\n  - {use: try.avoid, ", "")
    text = deal("nonbinding", written.replace("{use: try.panel, position: one}", "{use: try.panel, position: three}"))
    assert standing(text.replace("kept: [try.avoid", "kept: [try.panel")) == ["try.avoid", "try.end"]


def test_what_stands_instead_is_told_and_lists_of_clauses_follow() -> None:
    notes = [finding for finding in found(deal("binding")) if finding.code.startswith("clause-")]
    assert [(note.code, note.level, note.place.line) for note in notes] == [
        ("clause-left-out", "note", 24),
        ("clause-substituted", "note", 25),
    ]
    placed, _ = place_deal(read_deal(Source("deal.yaml", deal("binding"))), library())
    assert placed is not None
    assert placed.clauses[-1].values["one"]["kept"].value.ids == ("try.panel", "try.end")  # type: ignore[union-attr]


def test_a_list_of_which_nothing_stands_is_a_gap() -> None:
    text = deal("binding").replace("[try.avoid, try.end]", "[try.status]")
    assert "value-missing" in {finding.code for finding in found(text)}


def test_a_clause_without_a_substitute_is_refused_by_name() -> None:
    bare = OUTLINE.replace(", instead: {binding: null}", "")
    (refused,) = [finding for finding in found(deal("binding"), bare) if finding.level == "error"]
    assert (refused.code, refused.place.line) == ("register-mismatch", 24)
    assert "try.status" in refused.message
    without = deal("binding").replace("outline: any\n", "")
    assert [f.code for f in found(without) if f.level == "error"] == ["register-mismatch"] * 2


def test_a_deal_may_say_itself_what_stands_instead() -> None:
    own = '{use: try.avoid, position: one, instead: {binding: {use: try.panel, position: five, with: {members: "5"}}}}'
    text = deal("binding").replace("{use: try.avoid, position: one}", own)
    placed, _ = place_deal(read_deal(Source("deal.yaml", text)), library())
    assert placed is not None
    assert placed.clauses[0].position == "five"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("outline: any", "outline: §many", "outline-unknown"),
        ("profile: binding", "profile: §nonbinding-us", "outline-profile"),
        ("{use: try.avoid, position: one}", "{use: try.avoid, instead: {§bindig: null}}", "word-unknown"),
        ("{use: try.avoid, position: one}", "{use: try.avoid, instead: {binding: {§us: try.panel}}}", "field-unknown"),
    ],
)
def test_a_mistake_in_a_deal_is_found_at_its_place(old: str, new: str, code: str) -> None:
    planted = plant(deal("binding"), old, new)
    assert code in planted.here(found(planted.text))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (", instead: {binding: null}", "", "register-mismatch"),
        ("use: try.panel, position: three", "use: §try.panell, position: three", "clause-unknown"),
        ("position: three", "position: §six", "position-unknown"),
        ('members: "3"', 'members: §"three"', "number-form"),
        ("{binding: null}", "{binding: null, §bound: null}", "word-unknown"),
        ("use: try.end", "use: try.end, instead: {binding: {use: §try.avoid}}", "register-mismatch"),
    ],
)
def test_a_mistake_in_an_outline_is_found(old: str, new: str, code: str) -> None:
    planted = plant(OUTLINE, old, new if "§" in new else f"§{new}")
    found = check_outline(Source("any.yaml", planted.text), library())
    assert code in (planted.here(found) if "§" in new else [finding.code for finding in found])


def test_the_outline_in_order_has_no_findings() -> None:
    assert check_outline(Source("any.yaml", OUTLINE), library()) == ()
