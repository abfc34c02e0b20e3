"""Typography is set, not typed; · stands for a no-break space."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.typography import set_type, typeset
from drafting.library.vocabulary import Language


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", 'the "listed" goods', "the “listed” goods"),
        ("en", '("the Parties")', "(“the Parties”)"),
        ("en", "the Participants' and Canada's", "the Participants’ and Canada’s"),
        ("en", "on 5 May 2026 under Article 5", "on 5·May 2026 under Article·5"),
        ("en", "paragraph 2 and Annex B", "paragraph·2 and Annex·B"),
        ("en", "a  b ; c , d . e )", "a b; c, d. e)"),
        ("en", " so ", "so"),
        ("en", "and: why? yes!", "and: why? yes!"),
        ("fr", 'les "métaux visés"', "les «·métaux visés·»"),
        ("fr", "« les Parties »", "«·les Parties·»"),
        ("fr", "«les Parties»", "«·les Parties·»"),
        ("fr", 'l\'"Accord"', "l’«·Accord·»"),
        ("fr", "Dans la section :", "Dans la section·:"),
        ("fr", "Dans la section: oui", "Dans la section·: oui"),
        ("fr", "Quoi ? Oui ! Non ; si", "Quoi? Oui! Non; si"),
        ("fr", "à 5 % et 15 $ US le 1er mai 2026", "à 5·% et 15·$ US le 1er·mai 2026"),
        ("fr", "3 500 000 barils, l'annexe B", "3·500·000 barils, l’annexe·B"),
        ("fr", "à 10:30", "à 10:30"),
        ("fr", "aujourd'hui", "aujourd’hui"),
    ],
)
def test_a_text_is_set_by_the_rules_of_its_language(language: Language, typed: str, printed: str) -> None:
    assert typeset(typed, language) == printed.replace("·", "\u00a0")


typed_text = st.text(alphabet=st.sampled_from("ab1 \u00a0'\"«».,;:?!()%$-"), max_size=40)
languages = st.sampled_from(["en", "fr"])


@given(typed_text, languages)
def test_no_doubled_space_and_no_space_before_a_mark_is_left(text: str, language: Language) -> None:
    printed = typeset(text, language)
    assert "  " not in printed
    assert not re.search(r" [,.;)]", printed)
    assert printed == printed.strip(" ")


@given(typed_text, languages)
def test_letters_and_figures_are_never_changed(text: str, language: Language) -> None:
    assert re.sub(r"[^ab1]", "", typeset(text, language)) == re.sub(r"[^ab1]", "", text)


@given(typed_text, languages)
def test_each_character_answers_for_itself(text: str, language: Language) -> None:
    assert len(set_type(text, language)) == len(text)


@given(typed_text, languages)
def test_no_straight_mark_is_printed(text: str, language: Language) -> None:
    assert not re.search("[\"']", typeset(text, language))


@given(st.text(alphabet=st.sampled_from("ab1 .,;?!%-'\""), max_size=40), languages)
def test_what_is_set_stays_as_it_is(text: str, language: Language) -> None:
    once = typeset(text, language)
    assert typeset(once, language) == once
