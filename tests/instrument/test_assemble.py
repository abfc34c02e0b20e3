"""Assembling: passages, choices, values, gaps, brackets, lists, tables, signatures; · is a no-break space."""

from __future__ import annotations

import pytest

from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import Bracketed, Gap, Instrument, Language, Paragraph, Signature, Signatures, Table, Term
from tests.instrument.making import clause, draft, lines

PARAMS = """\
params:
  rate: {type: percent, label: {en: the rate, fr: le taux}}
  span: {type: choice, of: [month, year], default: year}
  mutual: {type: flag, default: true}
  cap: {type: money, optional: true}
  things: {type: list, label: {en: the things, fr: les choses}}
  floor: {type: schedule, by: effect-year, unit: kb/d, label: {en: the floor, fr: le plancher}}
  listed: {type: goods, label: {en: the goods, fr: les produits}, columns: {en: [Code, What], fr: [Code, Quoi]}}
  term: {type: duration, unit: days, default: "1 days"}
"""


def said(
    english: str, french: str = "", *, use: str = "", language: Language = "en", profile: str = "nonbinding"
) -> str:
    """How the one paragraph of a clause reads; ``use`` is YAML for its entry in the deal."""
    a = clause("a", english, french or english, fields=PARAMS)
    return lines(draft(f"- use: try.a\n{use}", a, language=language, profile=profile), "a")[2]


def given(**values: str) -> str:
    return "  with:\n" + "".join(f"    {name}: {value}\n" for name, value in values.items())


def opened(name: str, can: str, usa: str) -> str:
    return (
        f'  open:\n    {name}:\n      - {{side: CAN, value: {can}, tabled: "2025-06-03"}}\n'
        f"      - {{side: USA, value: {usa}}}\n"
    )


@pytest.mark.parametrize(
    ("profile", "english", "french"),
    [
        ("binding", "It shall act.", "Elle agit."),
        ("nonbinding", "It will act.", "Elle agira."),
        ("nonbinding-us", "It intends to act.", "Elle entend agir."),
    ],
)
def test_the_register_chooses_the_form(profile: str, english: str, french: str) -> None:
    text = "It {shall act | will act | intends to act}."
    assert said(text, profile=profile) == english
    assert said(text, "Elle {agit | agira | entend agir}.", profile=profile, language="fr") == french


def test_choices_follow_option_flag_position_and_number() -> None:
    text = "{span: m | y} {mutual: yes | no} {position: p1 | p2} {things: one | many}"
    assert said(text, use=given(things="[{en: x, fr: x}]")) == "y yes p1 one"
    use = "  position: two\n" + given(span="month", mutual="false", things="[{en: x, fr: x}, {en: y, fr: y}]")
    assert said(text, use=use) == "m no p2 many"
    assert said("{things: one | many}") == "many", "a gap counts as many"


def test_passages_stand_or_fall_with_what_they_hang_on() -> None:
    text = (
        "a{when span is year} y{end}{when not mutual} alone{otherwise} both{end}{when cap}, up to {cap}{end}"
        "{when position is not one} two{end}{when register is nonbinding} soft{end}{when try.b} b{end}."
    )
    assert said(text) == "a y both soft."
    assert said(text, use=given(cap='"5 CAD"'), profile="binding") == "a y both, up to C$5."
    assert said(text, use="  position: two\n" + given(mutual="false", span="month")) == "a alone two soft."
    a, b = clause("a", text, text, fields=PARAMS), clause("b", "x", "x")
    assert lines(draft("- use: try.a\n- use: try.b", a, b), "a")[2] == "a y both soft b."


def test_a_passage_may_hang_on_one_of_several_clauses() -> None:
    text = "(1) One.\n\n(2) {when try.b or try.c}Two.{otherwise}Nobody.{end}"
    a, b, c = clause("a", text, text), clause("b", "x", "x"), clause("c", "x", "x")
    for others, words in (("", "Nobody."), ("\n- use: try.b", "Two."), ("\n- use: try.c", "Two.")):
        assert lines(draft(f"- use: try.a{others}", a, b, c), "a")[-1] == f"2. {words}"


def test_a_paragraph_of_which_nothing_stands_is_not_counted() -> None:
    text = "(1) One.\n\n(2) {when not mutual}Two.{end} {when cap}{cap}{end}\n\n(3) Three."
    a = clause("a", text, text, fields=PARAMS)
    assert lines(draft("- use: try.a", a), "a")[2:] == ["1. One.", "2. Three."]
    assert lines(draft("- use: try.a\n" + given(mutual="false"), a), "a")[2:] == ["1. One.", "2. Two.", "3. Three."]


def test_what_is_missing_is_a_gap_under_its_label_and_on_the_list() -> None:
    a = clause("a", "(1) One.\n\n(2) At {rate}.", "(1) Un.\n\n(2) À {rate}; de {rate}.", fields=PARAMS)
    made = draft("- use: try.a", a), draft("- use: try.a", a, language="fr")
    assert lines(made[0], "a")[-1] == "2. At [●·the rate]."
    assert lines(made[1], "a")[-1] == "2. À [●·le taux]; de [●·le taux]."
    assert [(gap.label, gap.where, gap.clause, gap.name) for one in made for gap in one.gaps] == [
        ("the rate", "Section 1, paragraph 2", "try.a", "rate"),
        ("le taux", "Section 1, paragraphe 2", "try.a", "rate"),
    ]


def test_a_value_that_no_standing_text_uses_is_not_asked_for() -> None:
    a = clause("a", "x{when mutual}y{otherwise}{rate}{end}", "x{when mutual}y{otherwise}{rate}{end}", fields=PARAMS)
    assert draft("- use: try.a", a).gaps == ()
    assert [gap.name for gap in draft("- use: try.a\n" + given(mutual="false"), a).gaps] == ["rate"]


def test_a_choice_that_nobody_made_shows_as_a_gap() -> None:
    fields = "params:\n  how: {type: choice, of: [a, b], label: {en: the way, fr: la manière}}\n"
    text = "By {how: sea | air}{when how is a} now{end}.\n\n{when how is b}\nThen.\n{end}"
    made = draft("- use: try.a", clause("a", text, text, fields=fields))
    assert lines(made, "a")[2:] == ["By [●·the way][●·the way].", "[●·the way]"]


def test_values_that_are_not_agreed_stand_in_attributed_brackets() -> None:
    use = opened("rate", '"5"', '"7.5"')
    assert said("At {rate}.", use=use) == "At [CAN:·5% / USA:·7.5%]."
    assert said("x", "Au taux de {rate}.", use=use, language="fr") == "Au taux [CAN·:·de 5·% / É.-U.·:·de 7,5·%]."
    assert said("{things: one | many}", use=opened("things", "[{en: x, fr: x}]", "[{en: y, fr: y}]")) == "many"


def test_brackets_say_who_tabled_what_and_when() -> None:
    a = clause("a", "At {rate}.", "À {rate}.", fields=PARAMS)
    (paragraph,) = draft("- use: try.a\n" + opened("rate", '"5"', '"7"'), a).provisions[0].blocks
    assert isinstance(paragraph, Paragraph)
    bracket = next(inline for inline in paragraph.content if isinstance(inline, Bracketed))
    assert bracket.note == "CAN:\u00a0tabled on 3\u00a0June 2025."


def test_the_same_value_from_both_sides_is_agreed() -> None:
    assert said("At {rate}.", use=opened("rate", '"5"', '"5"')) == "At 5%."


def test_passages_and_choices_on_what_is_open_stand_in_brackets() -> None:
    use = opened("span", "month", "year")
    assert said("By {span: m | y}.", use=use) == "By [CAN:·m / USA:·y]."
    assert said("By{when span is month} the month{end}.", use=use) == "By [CAN:·the month]."
    assert said("By {when span is month}m{otherwise}y{end}.", use=use) == "By [CAN:·m / USA:·y]."


def test_words_and_braces_meet_across_the_edge_of_a_passage() -> None:
    text = "À {when mutual}{pair as short}{otherwise}{rate}{end}, de {when cap}{cap}{otherwise}{pair as short}{end}."
    assert said("x", text, language="fr") == "Au Canada et aux États-Unis, du Canada et des États-Unis."
    use = given(mutual="false", rate='"5"', cap='"8 USD"')
    assert said("x", text, language="fr", use=use) == "À 5·%, de 8·$·US."


def test_an_open_position_brackets_each_side_s_paragraphs() -> None:
    text = "{when position is one}\n(1) One, {ref 3}.\n{otherwise}\n(2) Two, {ref 3}.\n{end}\n\n"
    text += "(3) Both {position: a | b}."
    a = clause("a", text, text)
    made = draft("- use: try.a\n" + opened("position", "one", "two"), a)
    assert lines(made, "a")[2:] == [
        "1. [CAN:·One, paragraph·3.]", "2. [USA:·Two, paragraph·3.]", "3. Both [CAN:·a / USA:·b]."
    ]  # fmt: skip


def test_brackets_do_not_stand_in_brackets() -> None:
    text = "{when position is one}\n(1) At {rate}.\n{otherwise}\n(2) By {rate}.\n{end}\n\n(3) For {rate}."
    rungs = 'positions:\n  - {id: one, with: {rate: "5"}}\n  - {id: two, with: {rate: "7"}}\n'
    a = clause("a", text, text, fields=PARAMS, positions=rungs)
    made = draft("- use: try.a\n" + opened("position", "one", "two"), a)
    assert lines(made, "a")[2:] == ["1. [CAN:·At 5%.]", "2. [USA:·By 7%.]", "3. For [CAN:·5% / USA:·7%]."]


def test_an_open_position_brackets_each_side_s_own_text() -> None:
    own = "positions:\n  - {id: one}\n  - id: two\n    text: {en: '(1) Other, {ref 1}.', fr: '(1) Autre, {ref 1}.'}\n"
    a = clause("a", "(1) Shared, {ref 1}.", "(1) Commun, {ref 1}.", positions=own)
    made = draft("- use: try.a\n" + opened("position", "one", "two"), a)
    assert lines(made, "a")[2:] == ["1. [CAN:·Shared, paragraph·1.]", "2. [USA:·Other, paragraph·2.]"]
    assert lines(draft("- {use: try.a, position: two}", a), "a")[2:] == ["1. Other, paragraph·1."]


def test_values_given_in_the_deal_come_before_those_of_the_position_and_the_default() -> None:
    rungs = 'positions:\n  - {id: one, with: {term: "5 days"}}\n  - {id: two}\n'
    a = clause("a", "In {term}.", "En {term}.", fields=PARAMS, positions=rungs)
    assert lines(draft("- {use: try.a, position: two}", a), "a")[2] == "In 1·day."
    assert lines(draft("- {use: try.a, position: one}", a), "a")[2] == "In 5·days."
    assert lines(draft("- {use: try.a, position: one, with: {term: 7 days}}", a), "a")[2] == "In 7·days."


@pytest.mark.parametrize(
    ("things", "english", "french"),
    [
        ("[{en: x, fr: le x}]", ["  (a) x."], ["  a) le x."]),
        ("[{en: x, fr: le x}, {en: y, fr: l'y}]", ["  (a) x; and", "  (b) y."], ["  a) le x;", "  b) l’y."]),
    ],
)
def test_items_take_the_marks_of_their_place(things: str, english: list[str], french: list[str]) -> None:
    text = "(1) These:\n\n  {things as items}\n\n(2) End."
    a = clause("a", text, text, fields=PARAMS)
    assert lines(draft("- use: try.a\n" + given(things=things), a), "a")[3:-1] == english
    assert lines(draft("- use: try.a\n" + given(things=things), a, language="fr"), "a")[3:-1] == french


def test_marks_stay_at_their_places_when_an_item_falls_away() -> None:
    text = "(1) If it:\n\n  (a) a;\n\n{when mutual}\n  (b) b;\n\n  (c) c; or\n{end}\n\n  (d) d, and so on."
    a = clause("a", text, text, fields=PARAMS)
    assert lines(draft("- use: try.a", a), "a")[3:] == ["  (a) a;", "  (b) b;", "  (c) c; or", "  (d) d, and so on."]
    fewer = draft("- use: try.a\n" + given(mutual="false"), a)
    assert lines(fewer, "a")[3:] == ["  (a) a; or", "  (b) d, and so on."]


def test_members_that_only_one_side_wants_are_bracketed() -> None:
    text = "(1) These:\n\n  {things as items}"
    use = opened("things", "[{en: x, fr: x}, {en: y, fr: y}]", "[{en: y, fr: y}, {en: z, fr: z}]")
    made = draft("- use: try.a\n" + use, clause("a", text, text, fields=PARAMS))
    assert lines(made, "a")[3:] == ["  (a) [CAN:·x];", "  (b) y; and", "  (c) [USA:·z]."]


def tables(use: str, language: Language = "en") -> list[Table]:
    text = '"{table floor}\\n\\n{table listed}"'
    annex = f"annexes:\n  t: {{title: {{en: T, fr: T}}, text: {{en: {text}, fr: {text}}}}}\n"
    a = clause("a", "See {annex t}.", "Voir {annex t}.", fields=PARAMS + annex)
    (found,) = draft(f"- use: try.a\n{use}", a, language=language).annexes
    return [block for block in found.blocks if isinstance(block, Table)]


def rows(table: Table, language: Language = "en") -> list[list[str]]:
    return [[inlines_text(cell, language).replace("\u00a0", "·") for cell in row] for row in table.rows]


def test_a_schedule_is_a_table_with_equal_decimals() -> None:
    floor, _ = tables(given(floor='{"1": "3000", "2": "3000.5", "3": "3000.00025"}'), "fr")
    assert rows(floor, "fr") == [["1", "3·000·000,00"], ["2", "3·000·500,00"], ["3", "3·000·000,25"]]
    assert [column.figures for column in floor.columns] == [False, True]
    assert floor.caption == "le plancher"


def test_figures_that_differ_are_bracketed_cell_by_cell() -> None:
    floor, _ = tables(opened("floor", '{"1": "3000", "2": "3000"}', '{"1": "3000", "2": "4000", "3": "5000"}'))
    assert rows(floor) == [
        ["1", "3,000,000"],
        ["2", "[CAN:·3,000,000 / USA:·4,000,000]"],
        ["3", "[CAN:·– / USA:·5,000,000]"],
    ]


def test_goods_are_a_table_and_a_missing_description_is_a_gap() -> None:
    _, listed = tables(given(listed='{"72": {en: Iron, fr: Fer}, "73": {en: Steel, fr: Acier}}'))
    assert rows(listed) == [["72", "Iron"], ["73", "Steel"]]
    _, bare = tables(given(listed='["72"]'))
    assert rows(bare) == [["72", "[●·What]"]]
    _, contested = tables(opened("listed", '["72"]', '["72", "73"]'))
    assert [row[0] for row in rows(contested)] == ["72", "[USA:·73]"]


def test_a_table_without_values_has_a_row_of_gaps() -> None:
    floor, listed = tables("")
    assert rows(floor) == [["[●·the floor]", "[●·the floor]"]]
    assert all(isinstance(cell[0], Gap) for cell in listed.rows[0])


def test_the_title_names_both_sides() -> None:
    a = clause("a", "x", "x")
    titles = [draft("- use: try.a", a, language=language, profile="binding").title for language in ("en", "fr")]
    assert titles == [
        "Agreement between the Government of Canada and the Government of the United States of America",
        "Accord entre le gouvernement du Canada et le gouvernement des États-Unis d’Amérique",
    ]


def test_the_two_originals_differ_only_in_the_order_of_the_sides() -> None:
    text = "{Pair}, of {pair as short} or {pair as names}, for Canada and the United States.\n\n{signatures}"
    a = clause("a", text, "{Pair}, de {pair as short}, à {pair as names}.\n\n{signatures}", fields="kind: closing\n")
    canada, states = (draft("- use: try.a", a, copy_for=side) for side in ("CAN", "USA"))
    assert lines(canada, "a")[0] == (
        "The Government of Canada and the Government of the United States of America, of Canada and the United States "
        "or Canada and the United States of America, for Canada and the United States."
    )
    assert lines(states, "a")[0] == (
        "The Government of the United States of America and the Government of Canada, of the United States and Canada "
        "or the United States of America and Canada, for Canada and the United States."
    )
    assert [signature.side for signature in signatures(states)] == ["USA", "CAN"]
    french = lines(draft("- use: try.a", a, copy_for="USA", language="fr"), "a")[0]
    assert french == (
        "Le gouvernement des États-Unis d’Amérique et le gouvernement du Canada, des États-Unis et du Canada, "
        "aux États-Unis d’Amérique et au Canada."
    )


def signatures(instrument: Instrument) -> tuple[Signature, ...]:
    block = instrument.provisions[-1].blocks[-1]
    assert isinstance(block, Signatures)
    return block.blocks


def test_a_signatory_is_a_gap_until_known() -> None:
    a = clause("a", "Done.\n\n{signatures}", "Fait.\n\n{signatures}", fields="kind: closing\n")
    made = draft("- use: try.a", a)
    assert lines(made, "a")[1:] == [
        "For the Government of Canada", "[●·name of signatory]", "Minister",
        "For the Government of the United States of America", "Jane Roe", "Representative",
    ]  # fmt: skip
    assert [(gap.label, gap.where) for gap in made.gaps] == [
        ("name of signatory", "Title a (For the Government of Canada)")
    ]


def test_a_term_keeps_its_key_however_it_is_typed() -> None:
    fields = 'defines: {supply-year: {en: [supply year], fr: ["année d\'approvisionnement"]}}\n'
    french = '[["année d’approvisionnement"]] [[Année d\'approvisionnement]]'
    a = clause("a", '[["supply year"]] [[Supply year]]', french, fields=fields)
    for language in ("en", "fr"):
        (paragraph,) = draft("- use: try.a", a, language=language).provisions[0].blocks
        assert isinstance(paragraph, Paragraph)
        terms = [inline for inline in paragraph.content if isinstance(inline, Term)]
        assert [(term.key, term.defining) for term in terms] == [("supply-year", True), ("supply-year", False)]


def test_a_deal_may_replace_a_word_of_the_lexicon() -> None:
    a = clause("a", "This {instrument} of the {participants}.", "Dans {le présent instrument}.")
    words = "words:\n  en: {instrument: Framework}\n"
    made = draft("- use: try.a", a, extra=words)
    assert lines(made, "a")[2] == "This Framework of the Participants."
    assert made.kind_name == "Framework"


def test_values_of_the_deal_are_words_and_gaps() -> None:
    text = "{effect-date}, {end-date}, {as-of}, {hs}"
    assert said(text) == "1·September 2025, [●·end date], 9·May 2025, 2022"


def test_nothing_internal_hides_in_the_words() -> None:
    """Words of an instrument come from texts and wording; a clause's names stay in fields marked internal."""
    made = draft("- use: try.a\n" + opened("rate", '"5"', '"7"'), clause("a", "At {rate}.", "À {rate}.", fields=PARAMS))
    words = "\n".join(lines(made, "a"))
    assert "try" not in words
    assert "bracketed" not in words
