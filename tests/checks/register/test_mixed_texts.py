"""Paraphrases of real texts that mix registers (treaty-practice 1.5), and what a careful lawyer would mark in them.

Double square brackets stand round the words; nothing else may be marked.
"""

from __future__ import annotations

import re

import pytest

from drafting.checks.register.lint import lint
from drafting.prose.kinds import Language
from drafting.prose.units import Unit

MARK = re.compile(r"\[\[(.*?)\]\]")
# An understanding in its chapeau, an agreement in its points; measures come back on a surge.
STEEL: dict[Language, str] = {
    "en": """
After long discussions, Canada and the United States have reached an understanding on trade in steel and aluminum:
Both countries [[agree]] to eliminate, no later than two days from the issuance of this statement, all tariffs that they
impose on the other’s steel and aluminum products.
The United States and Canada [[agree]] to end all pending litigation between them before the World Trade Organization.
The two sides will set up a process for monitoring trade in these products.
If imports surge meaningfully beyond historic volumes, the importing country may ask for consultations.
After such consultations, the importing country may impose duties of 25 per cent on steel and 10 per cent on aluminum.
If it takes such action, the exporting country [[agrees]] to retaliate only in the affected sector.
""",
    "fr": """
Au terme de longues discussions, le Canada et les États-Unis sont parvenus à une entente sur le commerce de l’acier :
Les deux pays [[conviennent]] d’éliminer, au plus tard deux jours après la présente déclaration, tous les droits de
douane qu’ils imposent sur les produits d’acier de l’autre.
Le Canada et les États-Unis [[conviennent]] de mettre fin à tout litige qui les oppose devant l’OMC.
Les deux côtés établiront un processus de surveillance du commerce de ces produits.
Si les importations augmentent nettement au-delà des volumes historiques, le pays importateur pourra demander des
consultations.
Après ces consultations, le pays importateur pourra imposer des droits de 25 p. 100 sur l’acier.
Le cas échéant, le pays exportateur [[convient]] de n’user de représailles que dans le secteur touché.
""",
}
# A fact sheet for the press, with two sentences of a treaty in it.
INVESTMENT: dict[Language, str] = {
    "en": """
The two leaders welcomed the strength of their alliance and announced a plan for investment in shipbuilding.
The partner expects to invest up to US$20 billion in any calendar year, from its own sources.
The partner [[shall]] not be required to provide more than that amount in any year.
Where the amount could upset its currency, it may ask for a change of amount and timing, and the United States will
consider the request in good faith.
Investments that unsettle the foreign exchange market [[shall]] not be allowed.
""",
    "fr": """
Les deux dirigeants ont salué la solidité de leur alliance et annoncé un plan d’investissement dans la construction
navale.
Le partenaire prévoit d’investir jusqu’à 20 milliards de dollars américains par année civile, de ses propres ressources.
Le partenaire n’est pas tenu de fournir davantage au cours d’une année.
S’il craint pour sa monnaie, il pourra demander de modifier le montant et le calendrier, et les États-Unis examineront
la demande de bonne foi.
Les investissements qui troublent le marché des changes [[ne peuvent]] être autorisés.
""",
}
# A joint statement that shifts between intending, committing and planning.
STATEMENT: dict[Language, str] = {
    "en": """
The Participants intend to eliminate tariffs on industrial goods.
The United States [[commits to]] apply a ceiling of 15 per cent, all-inclusive, to goods of the other side.
The other side plans to buy energy worth US$750 billion through 2028.
Both sides [[commit to]] address unjustified barriers to digital trade.
The Participants will explore a tariff quota for metals.
This Framework is not legally binding.
""",
    "fr": """
Les Participants entendent éliminer les droits de douane sur les produits industriels.
Les États-Unis [[s’engagent à]] appliquer un plafond de 15 p. 100, tout compris, aux marchandises de l’autre côté.
L’autre côté prévoit d’acheter de l’énergie pour 750 milliards de dollars américains d’ici la fin de 2028.
Les deux côtés [[s’engagent à]] lever les obstacles injustifiés au commerce numérique.
Le présent Cadre n’est pas juridiquement contraignant.
""",
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("text", [STEEL, INVESTMENT, STATEMENT], ids=["steel", "investment", "statement"])
def test_the_linter_marks_what_a_careful_lawyer_would(text: dict[Language, str], language: Language) -> None:
    joined = re.sub(r"\n(?=[a-zà-ÿ(])", " ", text[language].strip()).split("\n")
    units = [Unit(MARK.sub(r"\1", line), language) for line in joined]
    meant = [(MARK.sub(r"\1", line), words) for line in joined for words in MARK.findall(line)]
    hits = lint(units, "nonbinding", ours=False)
    found = [(hit.unit.text, hit.words) for hit in hits if hit.code != "register-mixed-style"]
    missed = [each for each in meant if not any(each[0] == text and _touch(each[1], words) for text, words in found)]
    needless = [each for each in found if not any(each[0] == text and _touch(words, each[1]) for text, words in meant)]
    assert (missed, needless) == ([], [])


def _touch(one: str, other: str) -> bool:
    return one in other or other in one or bool(set(one.split()) & set(other.split()))
