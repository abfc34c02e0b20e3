from __future__ import annotations

import pytest

from drafting.checks.register.lint import RULES, Profile, lint, register_findings
from drafting.prose.kinds import Language
from tests.checks.register.making import unit


def codes(text: str, language: Language = "en", profile: Profile = "nonbinding", **kind: str) -> list[str]:
    return [hit.code for hit in lint([unit(text, language, **kind)], profile)]  # type: ignore[arg-type]


CLEAN_NONBINDING = [
    ("en", "The Participants will consult each other within 30 days."),
    ("en", "Nothing in this Arrangement affects the rights and obligations of either country under CUSMA."),
    ("en", "This Arrangement is not legally binding and creates no rights or obligations under international law."),
    ("en", "The review under Article 34.7 of CUSMA will be held jointly."),
    ("en", "Canada will remove the customs duties in force on that date."),
    ("en", "The other Participant may share it with a third party; efforts on the part of either will be noted."),
    ("en", "The *Agreement on Trade Facilitation* and the Canada–United States–Mexico Agreement remain unaffected."),
    ("en", "Differences will not be referred to any tribunal or third party."),
    ("fr", "Les Participants se consulteront dans un délai de 30 jours."),
    ("fr", "Les droits de douane appliqués aux produits visés seront éliminés."),
    ("fr", "Dans le présent Arrangement, « produit visé » désigne un produit du chapitre 72."),
    ("fr", "Le présent Arrangement n’est pas juridiquement contraignant et ne crée ni droits ni obligations."),
    ("fr", "Sous réserve de la disponibilité des fonds, le Canada communiquera ces données à un tiers."),
    ("fr", "Le Canada reconnaît que les États-Unis appliquent une telle mesure."),
    ("fr", "L’examen prévu à l’article 34.7 de l’ACEUM aura lieu conjointement."),
]


@pytest.mark.parametrize(("language", "text"), CLEAN_NONBINDING)
def test_what_a_nonbinding_text_may_say_passes(language: Language, text: str) -> None:
    assert codes(text, language) == []


WRONG_NONBINDING = [
    ("en", "The Participants shall consult each other.", "register-shall"),
    ("en", "Such duties shall not be required of either side.", "register-shall"),
    ("en", "Each Party will inform the other.", "register-party"),
    ("en", "The two sides have agreed to eliminate their duties.", "register-agree"),
    ("en", "This Arrangement enters into force on signature.", "register-entry-into-force"),
    ("en", "As set out in Article 5, the volumes are reviewed yearly.", "register-article"),
    ("en", "DONE at Ottawa, in duplicate.", "register-done-at"),
    ("fr", "Les Participants échangent leurs données chaque trimestre.", "register-present"),
    ("fr", "Le Canada, au plus tard le 1er mai, réduit ses droits de douane.", "register-present"),
    ("fr", "Les Parties se consulteront.", "register-parties"),
    ("fr", "Les deux côtés sont convenus de ce qui suit :", "register-agree"),
    ("fr", "Fait à Ottawa, en double exemplaire.", "register-done-at"),
]


@pytest.mark.parametrize(("language", "text", "code"), WRONG_NONBINDING)
def test_what_binds_is_found_in_a_nonbinding_text(language: Language, text: str, code: str) -> None:
    assert code in codes(text, language)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "The Parties will consult each other.", "register-will"),
        ("en", "Each Party intends to publish the list.", "register-will"),
        ("en", "The Participants shall consult each other.", "register-parties"),
        ("en", "This Arrangement comes into effect on signature.", "register-this-agreement"),
        ("fr", "Les Parties échangeront leurs données.", "register-will"),
        ("fr", "Le Canada entend communiquer ces données.", "register-will"),
    ],
)
def test_what_does_not_bind_is_found_in_a_binding_text(language: Language, text: str, code: str) -> None:
    assert code in codes(text, language, "binding")


def test_the_remedy_is_in_the_house_style_of_the_profile() -> None:
    text = unit("Canada shall inform the United States.")
    assert lint([text], "nonbinding")[0].instead == "will"
    assert lint([text], "nonbinding-us")[0].instead == "intends to"


def test_a_verb_of_the_other_house_style_is_found() -> None:
    text = unit("The Participants will meet in Ottawa.")
    assert [hit.code for hit in lint([text], "nonbinding-us")] == ["register-mixed-style"]


def test_a_foreign_text_keeps_its_own_house_style() -> None:
    own = [unit("The Participants intend to meet."), unit("Canada intends to publish."), unit("Canada will report.")]
    assert [hit.words for hit in lint(own, "nonbinding", ours=False)] == ["will"]


def test_a_status_clause_the_wrong_way_round_is_an_error() -> None:
    assert codes("This Arrangement is legally binding.") == ["status-polarity"]
    assert codes("This Agreement is not legally binding.", profile="binding") == ["status-polarity"]


def test_a_text_that_nowhere_says_that_it_does_not_bind_is_noticed() -> None:
    found = register_findings([unit("Canada will report.")], "nonbinding")
    assert [each.code for each in found] == ["status-missing"]


def test_a_title_is_judged_by_its_first_name() -> None:
    assert codes("Agreement between Canada and the United States", role="title") == ["register-title"]
    assert codes("Arrangement concerning the Agreement on Trade Facilitation", role="title") == []
    assert codes("Protocole d’entente entre le Canada et les États-Unis", "fr", role="title") == []


def test_the_printed_number_of_a_heading_counts_too() -> None:
    assert codes("Crude oil", role="heading", number="Article 5") == ["register-article"]
    assert codes("Crude oil", role="heading", number="Section 5") == []


def test_of_overlapping_words_the_gravest_is_reported_once() -> None:
    assert codes("The High Contracting Parties will meet.") == ["register-high-contracting"]


def test_a_row_without_a_source_warns_at_most() -> None:
    cited = {1, 2, 4, 7, 10, 15, 17, 19, 20, 21, 39, 44}  # rows whose evidence cell names a source that was read
    assert not [rule for rule in RULES if rule.level == "error" and rule.row not in cited]
