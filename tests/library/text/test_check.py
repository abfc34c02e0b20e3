"""What a clause's texts may not say: each mistake with its code; ⟦ ⟧ mark what the caret underlines."""

from __future__ import annotations

import pytest

from drafting.finding import Finding
from drafting.library.clause_file import read_clause_file
from drafting.library.library import Library, Source, library_of
from drafting.library.text.check import check_texts
from drafting.library.text.mistakes import MISTAKES
from tests.instrument.making import LEXICON, clause

FIELDS = """\
defines:
  covered-part: {en: [covered part, covered parts], fr: [pièce visée, pièces visées]}
params:
  rate: {type: percent}
  span: {type: choice, of: [month, year]}
  mutual: {type: flag}
  cap: {type: money, optional: true}
  things: {type: list}
  mute: {type: rows, columns: {what: {type: text}, when: {type: date}}}
  floor: {type: schedule, by: effect-year, unit: kb/d}
annexes:
  volumes: {title: {en: V, fr: V}, text: {en: "{table floor}", fr: "{table floor}"}}
"""
EVERYTHING = (
    "At {rate}{when mutual}, mutual{end}{when cap}, {cap}{end}, by {span: m | y}, {annex volumes}, "
    '{things: is | are} {mute: it | they}, [["DEF"]].'
)
OTHER = clause(
    "other", "(1) x [[\"outside term\"]].\n\n  (a) y.", "(1) x [[\"terme externe\"]].\n\n  (a) y.",
    fields="defines: {outside: {en: [outside term], fr: [terme externe]}}\n",
)  # fmt: skip
SILENT = clause("silent", "x", "x", fields="kind: closing\n")


def library(own: Source) -> Library:
    return library_of([own, OTHER, SILENT, Source("lexicon.yaml", LEXICON)])


def found(english: str, french: str, *, fields: str = FIELDS, positions: str = "") -> tuple[Finding, ...]:
    own = clause("own", english, french, fields=fields, positions=positions)
    file = read_clause_file(own)
    return check_texts(file.clause, library(own), file.root)


def everything(language_term: str) -> str:
    return EVERYTHING.replace("DEF", language_term)


def test_a_clause_in_order_has_no_findings() -> None:
    assert found(everything("covered part"), everything("pièces visées")) == ()


PLANTED: list[tuple[str, str]] = [
    ("name-unknown", "⟦{rat}⟧"),
    ("name-unknown", "⟦{Participent}⟧"),
    ("name-unknown", "⟦{spam: m | y}⟧"),
    ("name-unknown", "{when ⟦mutuel⟧}x{end}"),
    ("style-unknown", "⟦{rate as both}⟧"),
    ("style-unknown", "⟦{pair as long}⟧"),
    ("style-unknown", "⟦{instrument as short}⟧"),
    ("value-not-plain", "⟦{span}⟧"),
    ("value-not-plain", "⟦{mutual}⟧"),
    ("value-not-plain", "⟦{floor}⟧"),
    ("choice-forms", "⟦{shall | will}⟧"),
    ("choice-forms", "⟦{span: a | b | c}⟧"),
    ("choice-forms", "⟦{mutual: a | b | c}⟧"),
    ("choice-forms", "⟦{position: a | b | c}⟧"),
    ("choice-forms", "⟦{things: a | b | c}⟧"),
    ("choice-selector", "⟦{rate: a | b}⟧"),
    ("condition-kind", "{when ⟦rate⟧}x{end}"),
    ("condition-clause-unknown", "{when ⟦try.nobody⟧}x{end}"),
    ("condition-clause-unknown", "{when try.other or ⟦try.nobody⟧}x{end}"),
    ("option-unknown", "{when ⟦span⟧ is day}x{end}"),
    ("option-missing", "{when ⟦span⟧}x{end}"),
    ("option-missing", "{when ⟦position⟧}x{end}"),
    ("option-needless", "{when ⟦mutual⟧ is yes}x{end}"),
    ("position-unknown", "{when ⟦position⟧ is three}x{end}"),
    ("register-unknown", "{when ⟦register⟧ is soft}x{end}"),
    ("ref-missing", "{ref ⟦2⟧}"),
    ("ref-missing", "{ref try.other ⟦1(b)⟧}"),
    ("ref-typed", "as ⟦paragraph 2⟧ says"),
    ("ref-typed", "in ⟦Annex B⟧ of it"),
    ("name-unknown", "⟦{Span: m | y}⟧"),
    ("ref-clause-unknown", "⟦{ref try.nobody}⟧"),
    ("ref-clause-unknown", "⟦{annex try.nobody volumes}⟧"),
    ("ref-unnumbered", "⟦{ref try.silent}⟧"),
    ("annex-unknown", "⟦{annex volume}⟧"),
    ("annex-unknown", "⟦{annex try.other volumes}⟧"),
    ("term-undeclared", "⟦[[covered thing]]⟧"),
    ("term-borrowed", '⟦[["outside term"]]⟧'),
    ("term-defined-twice", '⟦[["covered parts"]]⟧'),
]


@pytest.mark.parametrize(("code", "marked"), PLANTED, ids=lambda value: str(value)[:40])
def test_a_mistake_in_a_text_is_found_where_it_is(code: str, marked: str) -> None:
    lead = everything("covered part") + "\n\n"
    before, _, rest = (lead + marked).partition("⟦")
    inside, _, after = rest.partition("⟧")
    findings = found(before + inside + after, everything("pièces visées"))
    mine = [finding for finding in findings if finding.code == code]
    assert mine, [finding.code for finding in findings]
    place = mine[0].place
    assert place.excerpt is not None
    assert place.column is not None
    assert place.excerpt[place.column - 1 :].startswith(inside)
    assert place.width == len(inside)
    assert mine[0].level == ("warning" if code in ("condition-clause-unknown", "ref-typed") else "error")


def test_the_nearest_right_name_is_offered() -> None:
    (first,) = [
        f for f in found(everything("covered part") + " {rat}", everything("pièces visées")) if f.code == "name-unknown"
    ]
    assert "“rate”" in first.remedy


BLOCKS = [
    ("table-kind", "{table things}"),
    ("items-kind", "{floor as items}"),
    ("name-unknown", "{table flor}"),
    ("item-missing", "{mute as items}"),
]


@pytest.mark.parametrize(("code", "block"), BLOCKS)
def test_a_block_shows_the_right_kind_of_value(code: str, block: str) -> None:
    texts = [everything(term) + f"\n\n{block}" for term in ("covered part", "pièces visées")]
    assert [finding.code for finding in found(*texts)] == [code, code]


ITEMS = [("item-plain", "{what}, {ref 1}"), ("item-plain", '(1) [["covered part"]]'), ("name-unknown", "{rate}")]


@pytest.mark.parametrize(("code", "item"), ITEMS)
def test_an_item_is_one_plain_line_that_knows_the_columns(code: str, item: str) -> None:
    mute = "mute: {type: rows, "
    fields = FIELDS.replace(mute, f"{mute}item: {{en: '{item}', fr: '{item}'}}, ")
    texts = [everything(term) + "\n\n{mute as items}" for term in ("covered part", "pièces visées")]
    assert code in {finding.code for finding in found(*texts, fields=fields)}


def test_a_title_is_one_line() -> None:
    own = Source(
        "try.own.yaml",
        clause("own", "x", "x").text.replace("{en: Title own, fr: Titre own}", '{en: "A\\n\\nB", fr: C}'),
    )
    file = read_clause_file(own)
    codes = {finding.code for finding in check_texts(file.clause, library(own), file.root)}
    assert "title-lines" in codes


MODALS = [
    ("(1) Canada shall give {rate}.", True),
    ("(1) {span: Each shall | Both will} give.", True),
    ("{when register is nonbinding}\n(1) Canada shall give.\n{end}", True),
    ("{when register is binding}\n(1) x.\n{otherwise}\n(2) Canada shall give.\n{end}", True),
    ("(1) Canada {shall | will | intends to} give.", False),
    ("{when register is binding}\n(1) Canada shall give.\n{otherwise}\n(2) y.\n{end}", False),
    ("(1) The *What Shall Be Act* and marshalling.", False),
]


@pytest.mark.parametrize(("english", "binds"), MODALS)
def test_a_binding_verb_is_typed_for_the_binding_register_only(english: str, binds: bool) -> None:
    codes = [finding.code for finding in found(english, "x", fields=FIELDS[FIELDS.index("params") :])]
    assert ("modal-typed" in codes) == binds


def test_what_no_text_uses_is_a_warning_at_its_key() -> None:
    findings = found('[["covered part"]]', '[["pièce visée"]]')
    assert {(finding.code, finding.level) for finding in findings} == {
        ("param-unused", "warning"), ("annex-unused", "warning")
    }  # fmt: skip
    rate = next(finding for finding in findings if "“rate”" in finding.message or '"rate"' in finding.message)
    assert rate.place.excerpt == "  rate: {type: percent}"


def test_a_term_declared_and_never_defined_is_found() -> None:
    text = everything("covered part").replace('[["covered part"]]', "[[covered part]]")
    codes = [finding.code for finding in found(text, everything("pièce visée"))]
    assert "term-undefined" in codes


def test_a_term_may_be_defined_in_each_of_two_passages_that_exclude_each_other() -> None:
    fields = FIELDS[: FIELDS.index("params")]
    two = '{when position is one}\n(1) [["T"]] x.\n{otherwise}\n(2) [["T"]] y.\n{end}'
    assert found(two.replace("T", "covered part"), two.replace("T", "pièce visée"), fields=fields) == ()
    apart = '{when position is one}\n(1) [["T"]].\n{end}\n\n{when position is two}\n(2) [["T"]].\n{end}'
    assert found(apart.replace("T", "covered part"), apart.replace("T", "pièce visée"), fields=fields) == ()
    both = apart.replace("is two", "is one or two")
    codes = {f.code for f in found(both.replace("T", "covered part"), both.replace("T", "pièce visée"), fields=fields)}
    assert codes == {"term-defined-twice"}


TWINS: list[tuple[str, str, str]] = [
    ("twin-shape", "(1) a.\n\n(2) b.", "(1) a."),
    ("twin-shape", "(1) a.", "(1) a.\n\n(2) b."),
    ("twin-shape", "(1) a.", "a."),
    ("twin-shape", "{when mutual}\na\n{end}", "a"),
    ("twin-shape", "{when mutual}\na\n{end}", "{when not mutual}\na\n{end}"),
    ("twin-shape", "{when mutual}\na\n{otherwise}\nb\n{end}", "{when mutual}\na\n{end}"),
    ("twin-shape", "a\n\n{signatures}", "a"),
    ("twin-names", "at {rate}", "au taux"),
    ("twin-names", "at", "au {effect-date}"),
    ("twin-names", "a{when mutual} b{end}", "a"),
    ("twin-names", "(1) a.\n\n(2) {ref 1}", "(1) a.\n\n(2) {ref 2}"),
    ("twin-names", "{annex volumes}", "annexe"),
    ("twin-names", "{span: a | b}", "a"),
    ("twin-names", "{pair}", "eux"),
    ("twin-names", "[[outside term]]", "terme"),
]


@pytest.mark.parametrize(("code", "english", "french"), TWINS)
def test_two_languages_that_part_are_found(code: str, english: str, french: str) -> None:
    findings = found(english, french, fields=FIELDS[FIELDS.index("params") :])
    assert {finding.code for finding in findings if finding.level == "error"} == {code}


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("{things: is | are}", "sont"),
        ("This {instrument}", "{Le présent instrument}"),
        ("{is | is | is intended to be}", "est"),
        ("{when span is month or year}a{end}", "{when span is year or month}a{end}"),
        ("{rate} or {rate}", "{rate}"),
    ],
)
def test_grammar_may_differ_between_the_languages(english: str, french: str) -> None:
    findings = found(english, french, fields=FIELDS[FIELDS.index("params") :])
    assert not [finding for finding in findings if finding.level == "error"]


def test_a_text_that_cannot_be_read_is_told_and_the_others_are_still_checked() -> None:
    codes = [finding.code for finding in found("a {rat", "{rat}", fields="")]
    assert codes == ["brace-unclosed", "name-unknown"]


def test_every_mistake_of_meaning_is_planted_above() -> None:
    codes = list(MISTAKES)
    meaning = set(codes[codes.index("name-unknown") :])
    planted = (
        {code for code, _ in PLANTED} | {code for code, _ in BLOCKS} | {code for code, _, _ in TWINS} | {"item-plain"}
    )
    assert meaning - planted == {"title-lines", "modal-typed", "param-unused", "annex-unused", "term-undefined"}
