from __future__ import annotations

import pytest

from drafting.checks.concordance.denial import denial_mismatches
from drafting.checks.concordance.files import pairs_mismatches
from drafting.checks.concordance.pairing import pair_units
from drafting.checks.concordance.who import side_mismatches
from drafting.prose.units import Unit


@pytest.mark.parametrize(
    ("english", "french", "differ"),
    [
        ("Canada will keep the register.", "Les États-Unis tiendront le registre.", True),
        ("Canadian exports will be counted.", "Les exportations américaines seront comptées.", True),
        ("Canada will pay US$5.", "Le Canada paiera 5 $ US.", False),
        ("Canada recalls CUSMA.", "Le Canada rappelle l’Accord Canada–États-Unis–Mexique.", False),
        ("Canada will supply the United States.", "Les États-Unis approvisionneront le Canada.", True),
        (
            "Canada will lower its surtax and the United States will open a quota.",
            "Les États-Unis abaisseront leur surtaxe et le Canada ouvrira un contingent.",
            True,
        ),
        ("Canada will notify the United States.", "Le Canada avisera les États-Unis.", False),
        ("Canada will be told by the United States.", "Les États-Unis informeront le Canada.", False),
        ("Both Participants will pay.", "Le Canada paiera.", True),
        ("Canada and the United States will pay.", "Les États-Unis et le Canada paieront.", False),
        ("It will keep the register.", "Le Canada tiendra le registre.", False),
    ],
)
def test_both_languages_name_the_same_sides(english: str, french: str, differ: bool) -> None:
    codes = [each.code for each in side_mismatches(Unit(english, "en"), Unit(french, "fr"))]
    assert codes == ["concordance-party"] * differ


@pytest.mark.parametrize(
    ("english", "french", "differ"),
    [
        ("Steel will enter at 15 %.", "En aucun cas l’acier n’entrera à 15 %.", True),
        ("Steel will not enter free.", "L’acier entrera à ce taux.", True),
        ("Steel will enter only at 15 %.", "L’acier n’entrera qu’à 15 %.", False),
        ("Unless the list is closed, steel will enter.", "Si la liste n’est pas close, l’acier entrera.", False),
    ],
)
def test_a_denial_that_only_one_language_has_is_noticed(english: str, french: str, differ: bool) -> None:
    found = list(denial_mismatches(Unit(english, "en"), Unit(french, "fr")))
    assert [(each.code, each.level) for each in found] == [("concordance-force", "warning")] * differ


def test_a_paragraph_added_next_to_its_neighbour_is_noticed() -> None:
    left = [Unit("Canada may provide up to 200 tonnes of nickel in each calendar year to the plant.", "en")]
    right = [
        Unit("Le Canada pourra fournir jusqu’à 200 tonnes de nickel par année civile à l’usine.", "fr"),
        Unit("Le Canada pourra les reprendre.", "fr"),
    ]
    assert "concordance-tree" in [each.code for each in pairs_mismatches(pair_units(left, right))]
