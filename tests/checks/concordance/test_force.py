from __future__ import annotations

import pytest

from drafting.checks.concordance.force import force_mismatches
from drafting.prose.units import Unit

AGREE = [
    ("The Participants will consult each other.", "Les Participants se consulteront."),
    ("Each Party shall inform the other.", "Chaque Partie informe l’autre."),
    ("Canada intends to publish the list.", "Le Canada entend publier la liste."),
    ("Either Participant may end this Arrangement.", "Chaque Participant peut mettre fin au présent Arrangement."),
    ("Neither Participant will apply a quota.", "Aucun Participant n’appliquera de contingent."),
    ("The United States does not intend to apply a fee.", "Les États-Unis n’entendent appliquer aucune redevance."),
    ("Duties will be removed.", "Le Canada éliminera les droits."),
]
DIFFER = [
    ("The Participants will consult each other.", "Les Participants pourront se consulter."),
    ("Each Party shall inform the other.", "Chaque Partie peut informer l’autre."),
    ("Canada will apply a quota.", "Le Canada n’appliquera pas de contingent."),
    ("Neither Participant will apply a quota.", "Chaque Participant appliquera un contingent."),
    ("Canada should publish the list.", "Le Canada publiera la liste."),
]


@pytest.mark.parametrize(("english", "french"), AGREE)
def test_equal_force_agrees(english: str, french: str) -> None:
    assert not list(force_mismatches(Unit(english, "en"), Unit(french, "fr")))


@pytest.mark.parametrize(("english", "french"), DIFFER)
def test_unequal_force_is_found(english: str, french: str) -> None:
    assert [each.code for each in force_mismatches(Unit(english, "en"), Unit(french, "fr"))] == ["concordance-force"]
