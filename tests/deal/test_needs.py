"""Needs and clashes: alternatives, conditions, positions, sides, levels, and the clauses that define terms."""

from __future__ import annotations

from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.finding import Finding
from drafting.library.library import Source, library_of
from tests.instrument.making import DEAL, LEXICON, clause

POSITIONS = """\
positions:
  - {id: soft}
  - {id: firm, requires: [try.b], conflicts: [{clause: try.c, position: hard}]}
"""
OTHER_POSITIONS = "positions: [{id: easy}, {id: hard}]\n"


def found(requires: str, articles: str, *, text: str = "x", others: tuple[Source, ...] = ()) -> tuple[Finding, ...]:
    fields = f"params:\n  mutual: {{type: flag, default: false}}\n{requires}"
    own = clause("a", text, text, fields=fields, positions=POSITIONS)
    rest = [clause(name, "x", "x", positions=OTHER_POSITIONS) for name in ("b", "c", "d")]
    library = library_of([own, *rest, *others, Source("lexicon.yaml", LEXICON)])
    text = DEAL.replace("PROFILE", "nonbinding") + "".join(f"  - {line}\n" for line in articles.split("\n"))
    return place_deal(read_deal(Source("deal.yaml", text)), library)[1]


def codes(requires: str, articles: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.level) for finding in found(requires, articles)]


A = "{use: try.a, position: soft}"


def test_one_of_several_is_enough() -> None:
    either = "requires: [{any_of: [try.b, {clause: try.c, position: hard}]}]\n"
    assert codes(either, A) == [("clause-needed", "error")]
    assert codes(either, f"{A}\n{{use: try.b, position: easy}}") == []
    assert codes(either, f"{A}\n{{use: try.c, position: hard}}") == []
    assert codes(either, f"{A}\n{{use: try.c, position: easy}}") == [("clause-needed", "error")]


def test_an_alternative_counts_only_when_its_condition_holds() -> None:
    either = "requires: [{any_of: [{clause: try.b, when: mutual}, try.c]}]\n"
    assert codes(either, f"{A}\n{{use: try.b, position: easy}}") == [("clause-needed", "error")]
    mutual = "{use: try.a, position: soft, with: {mutual: true}}"
    assert codes(either, f"{mutual}\n{{use: try.b, position: easy}}") == []


GOODS = "params: {products: {type: goods}}\n"
CLASH = GOODS + "conflicts: [{clause: try.b, sharing: products}]\n"


def sharing(own: str, other: str) -> list[str]:
    a, b = clause("a", "{products}", "{products}", fields=CLASH), clause("b", "{products}", "{products}", fields=GOODS)
    articles = f"  - {{use: try.a, position: one, {own}}}\n  - {{use: try.b, position: one, {other}}}\n"
    source = Source("deal.yaml", DEAL.replace("PROFILE", "nonbinding") + articles)
    return [each.code for each in place_deal(read_deal(source), library_of([a, b, Source("lexicon.yaml", LEXICON)]))[1]]


def test_two_clauses_may_clash_only_where_their_goods_overlap() -> None:
    assert sharing('with: {products: ["72"]}', 'with: {products: ["7208.10"]}') == ["clause-clash"]
    assert sharing('with: {products: ["7208"]}', 'with: {products: ["76", "72"]}') == ["clause-clash"]
    assert sharing('with: {products: ["72"]}', 'with: {products: ["7408"]}') == []
    assert sharing("with: {}", 'with: {products: ["72"]}') == [], "goods that nobody has named cannot overlap"
    tabled = 'status: bracketed, open: {products: [{side: CAN, value: ["74"]}, {side: USA, value: ["72"]}]}'
    assert sharing(tabled, 'with: {products: ["72"]}') == ["clause-clash"], "a side wants them in both"


def test_a_need_may_warn_only() -> None:
    assert codes("requires: [{clause: try.b, level: warning}]\n", A) == [("clause-needed", "warning")]
    clash = "conflicts: [{clause: try.b, level: warning, because: {en: Mind it., fr: Attention.}}]\n"
    (finding,) = found(clash, f"{A}\n{{use: try.b, position: easy}}")
    assert (finding.code, finding.level) == ("clause-clash", "warning")
    assert finding.message == "“try.a” stands beside “try.b”. Mind it."


def test_a_need_of_one_side_counts_where_its_text_is_looked_at() -> None:
    need = "requires: [{clause: try.b, side: USA, when: position is soft}]\n"
    (finding,) = found(need, A)
    assert (finding.level, finding.message) == (
        "warning",
        "For USA, “try.a” needs try.b, which this deal does not use.",
    )
    open_position = (
        "{use: try.a, status: bracketed, open: {position: [{side: CAN, value: %s}, {side: USA, value: %s}]}}"
        "\n{use: try.c, position: easy}"
    )
    assert ("clause-needed", "warning") in codes(need, open_position % ("firm", "soft"))
    assert ("clause-needed", "warning") not in codes(need, open_position % ("soft", "firm"))


def test_needs_and_clashes_of_a_position_count_at_that_position() -> None:
    assert codes("", A) == []
    firm = "{use: try.a, position: firm}"
    assert codes("", firm) == [("clause-needed", "error")]
    both = f"{firm}\n{{use: try.b, position: easy}}\n{{use: try.c, position: %s}}"
    assert codes("", both % "easy") == []
    (finding,) = found("", both % "hard")
    assert (finding.code, finding.remedy) == (
        "clause-clash",
        "Change the position of one of the two, or take one out.",
    )
    assert "“try.c” at hard" in finding.message


DEFINING = clause(
    "e", "(1) This [[\"covered thing\"]].", "(1) Cette [[\"chose visée\"]].",
    fields="defines: {thing: {en: [covered thing], fr: [chose visée]}}\n", positions="positions: [{id: one}]\n",
)  # fmt: skip


def terms(text: str, articles: str) -> list[str]:
    return [finding.message for finding in found("", articles, text=text, others=(DEFINING,))]


def test_a_term_needs_the_clause_that_defines_it() -> None:
    (message,) = terms("The [[covered thing]].", A)
    assert message == "“try.a” uses the term “covered thing”; try.e defines it and is not in this deal."
    assert terms("The [[covered thing]].", f"{A}\n{{use: try.e}}") == []


def test_a_term_that_does_not_stand_needs_nobody() -> None:
    assert terms("x{when mutual} and [[covered thing]]{end}", A) == []
    assert terms("x{when position is firm} and [[covered thing]]{end}", A) == []
    assert terms("x{when try.b} and [[covered thing]]{end}", A) == []
    assert len(terms("x{when try.b} and [[covered thing]]{end}", f"{A}\n{{use: try.b, position: easy}}")) == 1
