from __future__ import annotations

import pytest

from drafting.prose.kinds import Language
from drafting.prose.languages import likely_language
from drafting.prose.parties import parties
from drafting.prose.polarity import denied
from drafting.prose.sentences import sentence_at, sentences
from drafting.prose.sides.force import commitments
from drafting.prose.substance import moved, substance
from drafting.prose.terms import defined_terms, term_pattern, terms_in
from drafting.prose.units import Unit


def aspects(old: str, new: str, language: Language = "en") -> list[str]:
    return [aspect for aspect, _, _ in moved(substance(old, language), substance(new, language))]


def test_what_moved_is_named_gravest_first() -> None:
    old, new = "Canada shall pay US$5 by 1 May 2026.", "Canada may pay US$6 by 1 June 2026."
    assert aspects(old, new) == ["money", "date", "modal verb"]


def test_the_month_of_may_is_no_permission() -> None:
    assert not [each for each in substance("by 1 May 2026", "en") if each.aspect == "modal verb"]


def test_the_french_tense_is_a_verb_of_obligation() -> None:
    assert (
        aspects(
            "Les Parties échangent leurs données.",
            "Les Parties échangent, si elles le souhaitent, leurs données.",
            "fr",
        )
        == []
    )
    assert aspects("Les Parties échangent leurs données.", "Les Parties peuvent échanger leurs données.", "fr") == [
        "modal verb"
    ]


def test_sides_are_called_the_same_in_both_languages() -> None:
    english = [
        who
        for _, _, who in parties("Canada will inform the other Participant; each Participant and a third party.", "en")
    ]
    french = [
        who for _, _, who in parties("Le Canada avisera l’autre Participant; chaque Participant et un tiers.", "fr")
    ]
    assert sorted(english) == sorted(french) == ["CAN", "each", "other", "third"]


def test_terms_are_what_a_text_gives_a_meaning_to() -> None:
    units = [
        Unit("“covered part” means a part listed in Annex A.", "en"),
        Unit("the Agreement of 30 November 2018 (the “Trilateral Agreement”)", "en"),
        Unit("He said “no”.", "en"),
        Unit("« pièce visée » désigne une pièce énumérée à l’annexe A.", "fr"),
    ]
    found = defined_terms(units)
    assert found == {"covered part", "Trilateral Agreement", "pièce visée"}
    uses = terms_in("Covered parts fall under the Trilateral Agreement.", term_pattern(found))
    assert [term for _, _, term in uses] == ["covered part", "trilateral agreement"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It creates no obligations.", "en", True),
        ("It creates obligations.", "en", False),
        ("It is without prejudice to these obligations.", "en", False),
        ("Il ne crée pas d’obligations.", "fr", True),
        ("Il ne vise que ces obligations.", "fr", False),
    ],
)
def test_a_denial_is_told_from_what_looks_like_one(text: str, language: Language, expected: bool) -> None:
    at = text.index("obligations")
    assert denied(text, at, at + len("obligations"), language) is expected


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "The U.S. list, see art. 5, stands. It changes yearly; so be it"
    assert [text[a:b] for a, b in sentences(text)] == [
        "The U.S. list, see art. 5, stands.",
        " It changes yearly;",
        " so be it",
    ]
    assert sentence_at(text, 0) == (0, 34)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The duties will be removed in each of these years.", "en"),
        ("Les droits seront éliminés au cours de ces années.", "fr"),
    ],
)
def test_the_language_of_a_sentence_is_told(text: str, language: Language) -> None:
    assert likely_language(text) == language


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Canada, at the latest on 1 May, will reply.", "en", [("duty", False)]),
        ("If Canada will not reply, nothing happens.", "en", []),
        ("goods that Canada will export", "en", []),
        ("Neither Participant may reply.", "en", [("permission", True)]),
        ("Le Canada ne transmettra ces données qu’avec le consentement de l’autre.", "fr", [("duty", False)]),
        ("Le Canada ne transmettra pas ces données.", "fr", [("duty", True)]),
        ("Si, à cette date, le Canada ne répond pas, rien ne change.", "fr", []),
    ],
)
def test_only_main_clauses_of_a_side_commit_it(text: str, language: Language, expected: list[tuple[str, bool]]) -> None:
    assert [(each.force, each.negated) for each in commitments(Unit(text, language))] == expected
