from __future__ import annotations

import pytest

from drafting.prose.kinds import Language
from drafting.prose.units import Unit
from drafting.review.scrub import scrub

EN = "Canada shall facilitate the supply of 3,500,000 barrels per day under Article 5 by 1 May 2026 at US$15 or 5%."
FR = "Le Canada facilite la fourniture de 3 500 000 barils par jour en vertu de l’article 5 d’ici le 1er mai 2026."


def codes(before: str, after: str, language: Language = "en") -> list[str]:
    return [each.code for each in scrub([Unit(before, language)], [Unit(after, language)], language).moved]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("3,500,000", "3,000,000", "scrub-quantity"),
        ("shall", "may", "scrub-modal-verb"),
        ("shall", "shall not", "scrub-negation"),
        ("Article 5", "Article 6", "scrub-cross-reference"),
        ("1 May 2026", "1 June 2026", "scrub-date"),
        ("US$15", "C$15", "scrub-money"),
        ("5%", "15%", "scrub-rate"),
        ("Canada", "Each Party", "scrub-party"),
    ],
)
def test_what_was_agreed_and_moved_is_an_error(old: str, new: str, code: str) -> None:
    assert code in codes(EN, EN.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("facilite", "peut faciliter", "scrub-modal-verb"),
        ("facilite", "ne facilite pas", "scrub-negation"),
        ("3 500 000", "3 000 000", "scrub-quantity"),
        ("l’article 5", "l’article 6", "scrub-cross-reference"),
        ("1er mai", "1er juin", "scrub-date"),
        ("Le Canada", "Chaque Partie", "scrub-party"),
    ],
)
def test_in_french_too(old: str, new: str, code: str) -> None:
    assert code in codes(FR, FR.replace(old, new), "fr")


def test_other_words_for_the_same_are_wording() -> None:
    done = scrub(
        [Unit("Canada shall promptly give notice to the United States within 30 days.", "en")],
        [Unit("Within 30 days Canada shall give the United States prompt notice.", "en")],
        "en",
    )
    assert (done.moved, [each.code for each in done.wording]) == ((), ["scrub-wording"])


def test_an_equal_text_has_nothing_to_report() -> None:
    assert scrub([Unit(EN, "en")], [Unit(EN, "en")], "en").untouched == 1
    assert codes(EN, EN) == []


def test_a_number_or_a_code_in_its_own_kind_is_named_so() -> None:
    assert codes("There are 3 members of the working group.", "There are 5 members of the working group.") == [
        "scrub-number"
    ]
    assert codes("Goods of heading 2709 are covered here.", "Goods of heading 2710 are covered here.") == [
        "scrub-hs-code"
    ]


def test_a_defined_term_that_lost_its_meaning_is_found() -> None:
    definition = Unit("“covered part” means a part listed in Annex A.", "en")
    before = [definition, Unit("A producer of covered parts keeps its records.", "en")]
    after = [definition, Unit("A producer of parts keeps its records.", "en")]
    assert [each.code for each in scrub(before, after, "en").moved] == ["scrub-defined-term"]


def test_a_paragraph_that_came_or_went_is_a_change_of_substance() -> None:
    one, two = (
        Unit("The first paragraph speaks of oil and gas.", "en"),
        Unit("Quite another sentence about ships.", "en"),
    )
    assert [each.code for each in scrub([one], [one, two], "en").moved] == ["scrub-structure"]
    assert [each.code for each in scrub([one, two], [one], "en").moved] == ["scrub-structure"]
