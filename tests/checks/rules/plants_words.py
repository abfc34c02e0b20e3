"""Plants for R14 to R16, R36 and R37: words of the register and of the two languages."""

# ruff: noqa: E501 - a plant is one row of its table
from __future__ import annotations

from tests.checks.rules.planting import SECURITY, URANIUM, Plant

CONTACT, STATUS, LANGUAGES = "process.contact-points", "framework.status", "final.languages"
URGENT_EN = "the contact points {shall | will | are expected\n    to} consult on it"
URGENT_FR = "les points de contact {se consultent | se\n    consulteront | devraient se consulter} à ce sujet"


def in_contact(old: str, new: str) -> dict[str, tuple[str, str]]:
    return {CONTACT: (old, new)}


R14 = [
    Plant("R14", SECURITY, {}, "status-polarity", files={STATUS: ("It is not legally binding\n    and creates", "It is legally binding\n    and creates")}),
    Plant("R14", SECURITY, {}, "status-polarity", files={STATUS: ("juridiquement contraignant et ne crée", "juridiquement contraignant. Il est juridiquement contraignant et crée")}),
]
R15 = [
    Plant("R15", SECURITY, {}, "register-shall", files=in_contact(URGENT_EN, "the contact points shall consult on it")),
    Plant("R15", SECURITY, {}, "register-must", files=in_contact(URGENT_EN, "the contact points must consult on it")),
    Plant("R15", SECURITY, {}, "register-parties", files=in_contact(URGENT_EN, "the Parties {shall | will | intend to} consult on it")),
    Plant("R15", SECURITY, {}, "register-undertake", files=in_contact(URGENT_EN, "the contact points {shall | will | intend to} undertake to consult on it")),
    Plant("R15", SECURITY, {}, "register-must", files=in_contact(URGENT_FR, "les points de contact doivent se consulter à ce sujet")),
    Plant("R15", SECURITY, {}, "register-undertake", files=in_contact(URGENT_FR, "les points de contact s'engagent à se consulter à ce sujet")),
]
R16 = [
    Plant("R16", URANIUM, {"deal": {"profile": "nonbinding"}, STATUS: {"@new": {"position": "plain"}}}, "register-mixed-style", files=in_contact(URGENT_EN, "the {participants} intend to consult on it")),
]
R36 = [
    Plant("R36", SECURITY, {}, "concordance-number", files=in_contact("consult on it within {urgent} of its request", "consult on it, up to 3 times, within {urgent} of its request")),
    Plant("R36", SECURITY, {}, "concordance-date", files=in_contact("consult on it within {urgent} of its request", "consult on it from 1 March 2026 within {urgent} of its request")),
    Plant("R36", SECURITY, {}, "concordance-hs-code", files=in_contact("consult on it within {urgent} of its request", "consult on it, for goods of heading 8507, within {urgent} of its request")),
    Plant("R36", SECURITY, {}, "concordance-money", files=in_contact("consult on it within {urgent} of its request", "consult on it, at a cost of US$5,000, within {urgent} of its request")),
    Plant("R36", SECURITY, {}, "concordance-force", files={STATUS: ("Each {participant} {will | intends to} carry out", "Each {participant} may carry out")}),
]
R37 = [
    Plant("R37", SECURITY, {}, "register-equally-authentic", files={LANGUAGES: ("versions are equally\n    valid | versions are equally valid}", "texts are equally authentic | texts are equally authentic}")}),
]
PLANTS = [*R14, *R15, *R16, *R36, *R37]
