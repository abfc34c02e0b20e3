"""Each mistake in the text language has its own code, line and column; ⟦ ⟧ mark what the caret underlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.finding import Unusable
from drafting.library.text.mistakes import MISTAKES
from drafting.library.text.nodes import (
    AnnexReference,
    Choice,
    Condition,
    Italic,
    ItemsBlock,
    Named,
    Paragraph,
    Passage,
    Phrase,
    Reference,
    SignaturesBlock,
    TableBlock,
    TermUse,
    Words,
)
from drafting.library.text.parse import parse_text
from drafting.place import SourceText

PLANTED: list[tuple[str, str]] = [
    ("brace-unclosed", "(1) Canada ⟦{⟧shall give notice."),
    ("brace-unclosed", "(1) Canada ⟦{⟧shall\n\n(2) The other."),
    ("brace-unclosed", "Canada ⟦{⟧shall | will the {effect-date}."),
    ("brace-stray", "Canada shall⟦}⟧ give notice."),
    ("brace-nested", "Canada {shall give ⟦{notice}⟧ | will}."),
    ("brace-empty", "Canada ⟦{ }⟧ gives."),
    ("brace-unclear", "Canada ⟦{2 days}⟧ gives."),
    ("brace-unclear", "Canada ⟦{tolerance!}⟧ gives."),
    ("brace-unclear", "⟦{table}⟧"),
    ("code-refused", "Canada ⟦{{ 7*7 }}⟧ gives."),
    ("code-refused", "Canada ⟦{% if x %}⟧ gives."),
    ("bracket-unescaped", "Canada ⟦[⟧CAN: 5] gives."),
    ("bracket-unescaped", "Canada 5⟦]⟧ gives."),
    ("bracket-unescaped", "A ⟦[[covered [part]]⟧ is."),
    ("term-unclosed", "A ⟦[[⟧covered part] is."),
    ("term-unclosed", "A ⟦[[⟧covered part and a [[thing]]."),
    ("term-empty", "A ⟦[[ ]]⟧ is."),
    ("term-quotes", 'A ⟦[["covered part]]⟧ is.'),
    ("bar-unescaped", "Canada shall ⟦|⟧ will give."),
    ("hash-unescaped", "Canada gives ⟦#⟧ notice."),
    ("italics-unclosed", "The ⟦*⟧Trade Act of 1974."),
    ("italics-not-plain", "The *Trade ⟦{⟧act} of* 1974."),
    ("italics-not-plain", "The *Trade ⟦[⟧[act]] of* 1974."),
    ("escape-unknown", "Canada ⟦\\⟧n gives."),
    ("escape-unknown", "Canada gives ⟦\\⟧"),
    ("character-control", "Canada ⟦\u200b⟧gives."),
    ("character-control", "Canada ⟦\u202e⟧gives."),
    ("choice-slash", "Canada ⟦{shall/will}⟧ give."),
    ("choice-slash", "Canada ⟦{shall / will / intends to}⟧ give."),
    ("ref-unclear", "See ⟦{ref}⟧."),
    ("ref-unclear", "See {ref ⟦2b⟧}."),
    ("ref-unclear", "See {ref 2 ⟦3⟧}."),
    ("ref-unclear", "See {ref ⟦and⟧ 2}."),
    ("ref-unclear", "⟦{ref 2,}⟧"),
    ("ref-unclear", "See {ref this ⟦2⟧}."),
    ("ref-unclear", "See {ref ⟦Supply.crude⟧}."),
    ("annex-unclear", "See ⟦{annex}⟧."),
    ("annex-unclear", "See {annex volumes ⟦prices⟧}."),
    ("annex-unclear", "See {annex ⟦B⟧}."),
    ("when-unclear", "It is ⟦{when}⟧so{end}."),
    ("when-unclear", "It is {when a b⟦ ⟧c}so{end}.".replace("b⟦ ⟧c", "⟦b⟧ c")),
    ("when-unclear", "It is {when not ⟦supply.crude⟧}so{end}."),
    ("when-unclear", "⟦{when position is}⟧\nSo.\n{end}"),
    ("when-unclear", "{when position ⟦=⟧ floor}\nSo.\n{end}"),
    ("when-unclear", "{when position is a ⟦and⟧ b}\nSo.\n{end}"),
    ("block-inline", "The goods are ⟦{table goods}⟧."),
    ("block-inline", "They are ⟦{commodities as items}⟧."),
    ("block-inline", "Signed. ⟦{signatures}⟧"),
    ("passage-unclosed", "⟦{when position is a}⟧\n(1) So."),
    ("passage-unclosed", "⟦{when position is a}⟧\n(1) So.\n{otherwise}\n(2) Thus."),
    ("passage-crosses", "(1) It is ⟦{when funds}⟧so.\n\n(2) Thus."),
    ("passage-crosses", "(1) It is ⟦{when funds}⟧so."),
    ("passage-deep", "(1) It {when a}is {⟦when b}⟧so{end}{end}.".replace("{⟦when b}⟧", "⟦{when b}⟧")),
    ("passage-deep", "{when a}\n(1) It.\n\n⟦{when b}⟧\n(2) So.\n{end}\n{end}"),
    ("passage-unclear", "(1) It is carried out\n⟦{when funds}⟧\nwithin funds.\n{end}"),
    ("passage-empty", "⟦{when a}⟧\n{end}"),
    ("passage-empty", "⟦{when a}⟧\n(1) So.\n{otherwise}\n{end}"),
    ("otherwise-stray", "(1) It is ⟦{otherwise}⟧so."),
    ("otherwise-stray", "(1) It is.\n\n⟦{otherwise}⟧\n(2) So."),
    ("otherwise-twice", "It is {when a}so{otherwise}thus⟦{otherwise}⟧so{end}."),
    ("otherwise-twice", "{when a}\nSo.\n{otherwise}\nThus.\n⟦{otherwise}⟧\nSo.\n{end}"),
    ("end-stray", "(1) It is so⟦{end}⟧."),
    ("end-stray", "(1) It is so.\n\n⟦{end}⟧"),
    ("label-space", "⟦(1)⟧Canada gives."),
    ("label-form", "⟦1.⟧ Canada gives."),
    ("label-form", "(1) Those:\n\n  ⟦a)⟧ one;"),
    ("label-form", "(1) Those:\n\n  ⟦•⟧ one;"),
    ("paragraph-empty", "⟦(1)⟧\n\n(2) Two."),
    ("label-indent", "(1) Those:\n\n⟦(a)⟧ one;"),
    ("label-indent", "  ⟦(1)⟧ Canada gives."),
    ("label-order", "(1) One.\n\n⟦(3)⟧ Three."),
    ("label-order", "⟦(2)⟧ Two."),
    ("label-order", "(1) Those:\n\n  (a) one;\n\n  ⟦(c)⟧ three."),
    ("label-order", "(1) Those:\n\n  (a) one:\n\n    (i) x;\n\n    ⟦(iii)⟧ y."),
    ("label-order", "(1) One.\n\n⟦(1)⟧ One again."),
    ("label-order", "(1) As paragraph\n⟦(5)⟧ says."),
    ("text-empty", "⟦⟧"),
    ("text-empty", "⟦⟧# only a comment"),
]


@pytest.mark.parametrize(("code", "marked"), PLANTED, ids=lambda value: str(value)[:40])
def test_a_mistake_is_found_where_it_is(code: str, marked: str) -> None:
    before, _, rest = marked.partition("⟦")
    inside, _, after = rest.partition("⟧")
    source = SourceText.plain(before + inside + after, "clause.yaml")
    with pytest.raises(Unusable) as caught:
        parse_text(source)
    finding = caught.value.findings[0]
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    assert (finding.code, finding.place.line, finding.place.column) == (code, line, column)
    assert finding.place.width == max(1, len(inside))
    assert finding.remedy


def test_every_mistake_of_the_grammar_is_planted_above() -> None:
    meaning = set(list(MISTAKES)[list(MISTAKES).index("name-unknown") :])
    assert {code for code, _ in PLANTED} == set(MISTAKES) - meaning


def test_several_mistakes_are_told_at_once() -> None:
    with pytest.raises(Unusable) as caught:
        parse_text(SourceText.plain("(1) Canada {shall/will} give [notice.\n\n(2) It # does."))
    assert [finding.code for finding in caught.value.findings] == [
        "choice-slash",
        "bracket-unescaped",
        "hash-unescaped",
    ]


def blocks(text: str) -> tuple[object, ...]:
    return parse_text(SourceText.plain(text)).blocks


def content(text: str) -> list[object]:
    (block,) = blocks(text)
    assert isinstance(block, Paragraph)
    return list(block.content)


def test_lines_fold_and_an_empty_line_or_a_label_begins_a_paragraph() -> None:
    found = blocks("One\n  two.\n\nThree\n(1) four\n# a comment\nfive.")
    words = [block.content[0].text for block in found if isinstance(block, Paragraph)]  # type: ignore[union-attr]
    assert words == ["One two.", "Three", "four five."]


def test_labels_tell_levels_by_their_depth() -> None:
    found = blocks("(1) A:\n\n  (a) b:\n\n    (i) c;\n\n    (ii) d;\n\n  (b) e.\n\n(2) F.")
    assert [(b.label, b.level) for b in found if isinstance(b, Paragraph)] == [
        ("1", 1), ("a", 2), ("i", 3), ("ii", 3), ("b", 2), ("2", 1)
    ]  # fmt: skip


def test_the_ninth_item_is_no_sub_item() -> None:
    items = "".join(f"  ({letter}) x;\n\n" for letter in "abcdefghij")
    assert {b.level for b in blocks("(1) A:\n\n" + items) if isinstance(b, Paragraph) and b.label != "1"} == {2}


def test_escapes_stand_for_themselves() -> None:
    (words,) = content(r"\{a\} \[b\] \| \* \# \(1) \\")
    assert isinstance(words, Words)
    assert words.text == r"{a} [b] | * # (1) \ ".strip()


def test_a_choice_keeps_its_forms_and_its_selector() -> None:
    (choice,) = content("{averaging: calendar month | a [[supply year]] | *year*}")
    assert isinstance(choice, Choice)
    assert choice.selector == "averaging"
    assert [[type(bit) for bit in form] for form in choice.forms] == [[Words], [Words, TermUse], [Italic]]


@pytest.mark.parametrize("typed", ["{averaging:m|q}", "{averaging : m | q}", "{ averaging: m | q }"])
def test_spaces_round_the_colon_of_a_selector_are_free(typed: str) -> None:
    (choice,) = content(typed)
    assert isinstance(choice, Choice)
    assert (choice.selector, len(choice.forms)) == ("averaging", 2)


def test_a_form_may_be_empty() -> None:
    (choice,) = content("{ | s | s}")
    assert isinstance(choice, Choice)
    assert [len(form) for form in choice.forms] == [0, 1, 1]


def test_terms_tell_use_from_definition() -> None:
    found = content('a [[covered part]] and the [["Trilateral\n Agreement"]]')
    terms = [piece for piece in found if isinstance(piece, TermUse)]
    assert [(term.form, term.defining) for term in terms] == [("covered part", False), ("Trilateral Agreement", True)]


def test_references_are_read_in_all_their_kinds() -> None:
    found = [piece for piece in content("{ref this} {Ref 2} {ref 1, 2(a) and 3(b)(ii)} {ref a.b} {ref a.b-c 4 or 5}")
             if isinstance(piece, Reference)]  # fmt: skip
    assert [(r.clause, [str(t) for t in r.targets], r.joiner, r.capital) for r in found] == [
        (None, [], None, False),
        (None, ["2"], None, True),
        (None, ["1", "2(a)", "3(b)(ii)"], "and", False),
        ("a.b", [], None, False),
        ("a.b-c", ["4", "5"], "or", False),
    ]


def test_annexes_values_and_styles_are_read() -> None:
    found = content("{annex steps} {annex a.b steps} {signed as day-of} {la date\n de prise d'effet} {Pair}")
    assert [(p.clause, p.name) for p in found if isinstance(p, AnnexReference)] == [(None, "steps"), ("a.b", "steps")]
    named = [(p.key, p.style, p.capital) for p in found if isinstance(p, Named)]
    assert named == [("signed", "day-of", False), ("la date de prise d'effet", None, False), ("pair", None, True)]


@pytest.mark.parametrize(
    ("typed", "subject", "options", "negated"),
    [
        ("funds", "funds", (), False),
        ("not funds", "funds", (), True),
        ("position is floor or made-up", "position", ("floor", "made-up"), False),
        ("position is not short", "position", ("short",), True),
        ("supply.crude-price", "supply.crude-price", (), False),
    ],
)
def test_conditions_are_read_in_all_their_kinds(
    typed: str, subject: str, options: tuple[str, ...], negated: bool
) -> None:
    (phrase,) = content(f"{{when {typed}}}so{{otherwise}}thus{{end}}")
    assert isinstance(phrase, Phrase)
    condition = phrase.condition
    assert isinstance(condition, Condition)
    assert (condition.subject, condition.options, condition.negated) == (subject, options, negated)


def test_a_passage_of_paragraphs_may_hold_passages_inside_them() -> None:
    passage = "{when a}\n(1) It{when b} so\n{end}.\n{otherwise}\n(2) {b as\n x} thus.\n{end}\n\n"
    found = blocks(passage + "{table t}\n\n{x as items}\n\n{signatures}")
    assert [type(block) for block in found] == [Passage, TableBlock, ItemsBlock, SignaturesBlock]
    assert isinstance(found[0], Passage)
    assert (len(found[0].then), len(found[0].otherwise)) == (1, 1)


@given(st.text(alphabet=st.sampled_from("ab1 .:;()[]{}|*#\\\n\"'-/éwhenrfotiscd"), max_size=60))
def test_any_text_is_read_or_refused_with_places_inside_it(text: str) -> None:
    source = SourceText.plain(text)
    try:
        tree = parse_text(source)
    except Unusable as error:
        lines = text.split("\n")
        for finding in error.findings:
            assert finding.code in MISTAKES
            assert finding.place.line is not None
            assert finding.place.column is not None
            assert 1 <= finding.place.line <= len(lines)
            assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
    else:
        assert tree.blocks


@given(st.text(alphabet=st.characters(exclude_characters="{}[]|*#\\(", exclude_categories=("C", "Z")), min_size=1))
def test_plain_words_come_out_as_they_went_in(text: str) -> None:
    (block,) = parse_text(SourceText.plain(text)).blocks
    assert isinstance(block, Paragraph)
    assert "".join(piece.text for piece in block.content if isinstance(piece, Words)) == text
