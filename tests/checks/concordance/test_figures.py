from __future__ import annotations

import pytest

from drafting.checks.concordance.figures import figure_mismatches
from drafting.prose.units import Unit

AGREE = [
    ("not less than 3,500,000 barrels per day", "d’au moins 3 500 000 barils par jour"),
    ("within thirty (30) days", "dans un délai de trente (30) jours"),
    ("within 30 days", "dans les trente jours"),
    ("US$15.50 per barrel, or 5%", "15,50 $ US par baril, ou 5 %"),
    ("US$32.4 billion", "32,4 milliards de dollars américains"),
    ("on 1 May 2026", "le 1er mai 2026"),
    ("this 15th day of October 2025", "ce 15e jour d’octobre 2025"),
    (
        "goods of heading 2709 and subheading 8507.60",
        "les marchandises de la position 2709 et de la sous-position 8507.60",
    ),
    ("under Article 5(2)(a)", "en vertu de l’alinéa 2a) de l’article 5"),
    ("paragraphs 1 and 2", "les paragraphes 1 et 2"),
    ("one of the two sides", "l’un des deux côtés"),
]
DIFFER = [
    ("within 30 days", "dans un délai de 60 jours", "concordance-number"),
    ("within thirty days", "dans les soixante jours", "concordance-number"),
    ("3,500,000 barrels per day", "3 500 barils par jour", "concordance-number"),
    ("US$15 per barrel", "15 $ CA par baril", "concordance-money"),
    ("at 5%", "au taux de 15 %", "concordance-number"),
    ("on 1 May 2026", "le 1er juin 2026", "concordance-date"),
    ("heading 2709", "la position 2710", "concordance-hs-code"),
    ("under Article 5", "en vertu de l’article 6", "concordance-reference"),
    ("for 12 months", "pendant cette période", "concordance-number"),
]


def found(english: str, french: str) -> list[str]:
    return [each.code for each in figure_mismatches(Unit(english, "en"), Unit(french, "fr"))]


@pytest.mark.parametrize(("english", "french"), AGREE)
def test_the_same_figures_agree_however_each_language_writes_them(english: str, french: str) -> None:
    assert found(english, french) == []


@pytest.mark.parametrize(("english", "french", "code"), DIFFER)
def test_a_figure_that_differs_or_is_missing_is_found_once(english: str, french: str, code: str) -> None:
    assert found(english, french) == [code]
