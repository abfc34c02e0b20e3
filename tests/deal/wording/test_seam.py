"""French *de*, *à*, *que* where a brace meets them: formats.md, "French", rules 2 and 3."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.seam import VOWELS, fuse, lead_of


@pytest.mark.parametrize(
    ("lead", "phrase", "together"),
    [
        ("de", "le paragraphe 2", "du paragraphe 2"),
        ("de", "les paragraphes 2 et 3", "des paragraphes 2 et 3"),
        ("à", "le paragraphe 2", "au paragraphe 2"),
        ("à", "les États-Unis", "aux États-Unis"),
        ("de", "la section 5", "de la section 5"),
        ("de", "l'article 5", "de l'article 5"),
        ("à", "l'alinéa 2a)", "à l'alinéa 2a)"),
        ("de", "Ottawa", "d'Ottawa"),
        ("de", "Édimbourg", "d'Édimbourg"),
        ("de", "un Participant", "d'un Participant"),
        ("que", "un Participant", "qu'un Participant"),
        ("lorsque", "aucun Participant", "lorsqu'aucun Participant"),
        ("jusque", "à la fin", "jusqu'à la fin"),
        ("que", "le Canada", "que le Canada"),
        ("si", "il", "s'il"),
        ("si", "elle", "si elle"),
        ("de", "5 %", "de 5 %"),
        ("de", "8 jours", "de 8 jours"),
        ("de", "huit (8) jours", "de huit (8) jours"),
        ("de", "onze (11) jours", "de onze (11) jours"),
        ("de", "yens", "de yens"),
        ("à", "Ottawa", "à Ottawa"),
        ("De", "les Participants", "Des Participants"),
        ("À", "le Canada", "Au Canada"),
        ("Que", "un", "Qu'un"),
        ("de", "le", "de le"),  # no noun after it: a pronoun
        ("de", "Le Caire", "de Le Caire"),  # a name keeps its article
    ],
)
def test_words_meet_as_french_has_them(lead: str, phrase: str, together: str) -> None:
    assert "".join(fuse(lead, phrase)) == together


@pytest.mark.parametrize(
    ("typed", "lead"),
    [
        ("à l'application de ", "de"),
        ("visés à\n", "à"),
        ("À ", "À"),
        ("jusqu'à ", "à"),
        ("parce que ", "que"),
        ("lorsque ", "lorsque"),
        ("la mode ", ""),
        ("chaque ", ""),
        ("quelque ", ""),
        ("de", ""),
        ("d'", ""),
    ],
)
def test_only_the_words_of_the_seam_are_touched(typed: str, lead: str) -> None:
    assert lead_of(typed) == lead


LEADS = ["de", "à", "que", "lorsque", "puisque", "quoique", "jusque", "si"]


@given(st.sampled_from(LEADS), st.text(min_size=1, max_size=20))
def test_nothing_of_the_phrase_is_lost(lead: str, phrase: str) -> None:
    typed, rest = fuse(lead, phrase)
    assert phrase.endswith(rest)
    assert phrase[: len(phrase) - len(rest)] in ("", "le ", "les ")
    assert typed.strip(" '").lower() in (lead, lead[:-1], "du", "des", "au", "aux")


@given(st.sampled_from(["le", "les", "la", "un", "aucun", "il"]), st.from_regex(r"[A-Za-zé]{1,8}", fullmatch=True))
def test_no_hiatus_and_no_uncontracted_article_is_left(article: str, noun: str) -> None:
    for lead in ("de", "à", "que"):
        text = "".join(fuse(lead, f"{article} {noun}"))
        assert not re.match(r"(de|à) les? ", text)
        assert not re.match(rf"(de|que) [{VOWELS}]", text)
