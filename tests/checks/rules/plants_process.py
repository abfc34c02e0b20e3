"""Plants for R12 to R14, R34, R35, R40 to R47: needs, terms, status, notices, words, ladders."""

# ruff: noqa: E501 - a plant is one row of its table
from __future__ import annotations

from tests.checks.rules.planting import DROP, POST, ROUND_1, ROUND_3, SECURITY, TALKS, URANIUM, WHOLE, Plant

PARTS, CERTIFICATION, CHECKS, RELATION, EFFECT, STANDSTILL, SECRETS, VOLUME, PRICE = (
    "integrity.covered-parts", "integrity.certification", "integrity.verification", "framework.relation", "final.effect",
    "tariffs.standstill", "process.confidentiality", "supply.crude-volume", "supply.crude-price",
)  # fmt: skip
STATUS, SETTLEMENT, PREAMBLE, DONE, URA, CUSTOMER, ALLOCATION = (
    "framework.status", "process.dispute-settlement", "framework.preamble", "security.contributions", "supply.uranium",
    "supply.preferred-customer", "supply.allocation",
)  # fmt: skip


def recital(en: str, fr: str = "Rappelant leur amitié") -> dict[str, object]:
    return {"recital": {"en": en, "fr": fr}}


R12 = [
    Plant("R12", ROUND_3, {CERTIFICATION: {"@drop": True}}, "clause-needed"),
    Plant("R12", ROUND_3, {CHECKS: {"@drop": True}}, "clause-needed"),
    Plant("R12", POST, {CERTIFICATION: {"@drop": True}}, "clause-needed"),
    Plant("R12", POST, {CHECKS: {"@drop": True}}, "clause-needed"),
    Plant("R12", WHOLE, {CERTIFICATION: {"@drop": True}}, "clause-needed"),
    Plant("R12", TALKS, {PARTS: {"@new": {"position": "entity", "with": {"covered": ["8507.60"], "phase-in": {"2027": "0"}, "start": "2026-07-01"}}}}, "clause-needed"),
]
R13 = [
    Plant("R13", ROUND_3, {SETTLEMENT: {"@new": {"position": "panel"}}}, "register-mismatch"),
    Plant("R13", TALKS, {SETTLEMENT: {"@new": {"position": "consultation"}}}, "register-mismatch"),
    Plant("R13", SECURITY, {SETTLEMENT: {"@new": {"position": "none"}}}, "register-mismatch"),
    Plant("R13", POST, {SETTLEMENT: {"@new": {"position": "advisory"}}}, "register-mismatch"),
    Plant("R13", URANIUM, {"process.dispute-avoidance": {"@new": {"position": "senior"}}}, "register-mismatch"),
    Plant("R13", WHOLE, {SETTLEMENT: {"@new": {"position": "chapter-31"}}}, "register-mismatch"),
]
R14 = [
    Plant("R14", URANIUM, {STATUS: {"@new": {"position": "weight"}}}, "register-mismatch"),
    Plant("R14", URANIUM, {STATUS: {"@new": {"position": "plain"}}}, "register-mismatch"),
    Plant("R14", URANIUM, {STATUS: {"@new": {"position": "statement"}}}, "register-mismatch"),
    Plant("R14", SECURITY, {STATUS: {"@drop": True}}, "status-missing"),
    Plant("R14", WHOLE, {STATUS: {"@drop": True}}, "status-missing"),
    Plant("R14", ROUND_3, {STATUS: {"@drop": True}}, "status-missing"),
    Plant("R14", POST, {STATUS: {"@drop": True}, "deal": {"profile": "nonbinding-us"}}, "status-missing"),
]
R34 = [
    Plant("R34", ROUND_3, {CUSTOMER: {"@drop": True}}, "clause-needed"),
    Plant("R34", ROUND_3, {ALLOCATION: {"@drop": True}}, "clause-needed"),
    Plant("R34", ROUND_3, {SECRETS: {"@drop": True}}, "clause-needed"),
    Plant("R34", POST, {"framework.definitions": {"@drop": True}}, "clause-needed"),
    Plant("R34", WHOLE, {"integrity.origin": {"@drop": True}}, "clause-needed"),
    Plant("R34", TALKS, {PREAMBLE: {"@drop": True}}, "clause-needed"),
]
R35 = [
    Plant("R35", ROUND_3, {EFFECT: {"survives": ["supply.copper"]}}, "clause-absent"),
    Plant("R35", ROUND_3, {"process.review": {"scope": ["tariffs.quota"]}}, "clause-absent"),
    Plant("R35", ROUND_3, {CUSTOMER: {"schedules": ["supply.uranium", "supply.copper"]}}, "clause-absent"),
    Plant("R35", POST, {CHECKS: {"provisions": ["tariffs.quota"]}}, "clause-absent"),
    Plant("R35", TALKS, {"security.linkage": {"deliverables": [PARTS]}}, "clause-absent"),
    Plant("R35", ROUND_3, {"security.exception": {"untouched": ["tariffs.snap-back"]}}, "clause-absent"),
    Plant("R35", ROUND_3, {"security.exception": {"@open": {"untouched": {"CAN": ["tariffs.snap-back"], "USA": ["tariffs.surge"]}}}}, "clause-absent"),
]
R40 = [
    Plant("R40", TALKS, {STANDSTILL: {"notice": "91 days"}}, "notice-unfit", ((STANDSTILL, "with", "notice"), (EFFECT, "position"))),
    Plant("R40", TALKS, {STANDSTILL: {"notice": "180 days"}}, "notice-unfit"),
    Plant("R40", TALKS, {EFFECT: {"notice": "59 days"}}, "notice-unfit", ((EFFECT, "with", "notice"),)),
    Plant("R40", WHOLE, {EFFECT: {"@position": "short", "term": "60 months"}, STANDSTILL: {"notice": "61 days"}}, "notice-unfit"),
    Plant("R40", TALKS, {STANDSTILL: {"@open": {"notice": {"CAN": "120 days", "USA": "30 days"}}}}, "notice-unfit", (), "CAN"),
    Plant("R40", WHOLE, {EFFECT: {"survives": [CHECKS, PARTS]}}, "notice-unfit", ((EFFECT, "with", "survives", 0), (SECRETS, "use"))),
    Plant("R40", ROUND_3, {EFFECT: {"survives": [CERTIFICATION, PARTS]}}, "notice-unfit"),
    Plant("R40", TALKS, {STANDSTILL: {"notice": "90 days"}}, ""),
    Plant("R40", WHOLE, {EFFECT: {"survives": [CHECKS, SECRETS]}}, ""),
]
R41 = [
    Plant("R41", ROUND_3, {}, "disclosure-barred", files={"process.confidentiality": ("does not prevent a disclosure that the law of a {participant} requires, in particular to\n    its legislature, to its courts or under its law on access to information", "applies to every copy")}),
    Plant("R41", ROUND_3, {}, "disclosure-barred", files={"process.confidentiality": ("n'empêche pas une divulgation imposée par le droit de {un participant},\n    notamment une divulgation faite à son assemblée législative, à ses cours de justice ou en vertu de sa législation sur l'accès à\n    l'information", "vise toutes les copies")}),
    Plant("R41", ROUND_3, {PREAMBLE: recital("Resolved not to disclose what is exchanged, even where the law requires it")}, "disclosure-barred", ((PREAMBLE, "with", "recital"),)),
    Plant("R41", ROUND_3, {PREAMBLE: recital("Convinced that no document may be released under access to information laws")}, "disclosure-barred"),
    Plant("R41", ROUND_3, {CHECKS: {"legal-basis": {"en": "an understanding that figures are never published, notwithstanding any law", "fr": "une entente"}}}, "disclosure-barred"),
    Plant("R41", ROUND_3, {PREAMBLE: recital("Recalling their friendship", "Résolus à ne pas communiquer ces renseignements, même si la loi l'exige")}, "disclosure-barred"),
    Plant("R41", WHOLE, {}, "disclosure-barred", files={"integrity.verification": ("(9) Figures about a single business are [[confidential information]].", "(9) Figures about a single business are [[confidential information]]. They are not disclosed to a legislature or a court.")}),
    Plant("R41", ROUND_3, {PREAMBLE: recital("Determined to publish the results, subject to the law of each country")}, ""),
]
R42 = [
    Plant("R42", ROUND_3, {RELATION: {"provinces": False}}, "provinces-unanswered", ((RELATION, "with", "provinces"), (VOLUME, "use"), (PRICE, "use"))),
    Plant("R42", ROUND_3, {RELATION: {"provinces": None}}, "provinces-unanswered"),
    Plant("R42", WHOLE, {RELATION: {"provinces": None}}, "provinces-unanswered"),
    Plant("R42", SECURITY, {RELATION: {"provinces": False}}, "provinces-unanswered"),
    Plant("R42", TALKS, {RELATION: {"@drop": True}}, "clause-needed"),
    Plant("R42", ROUND_3, {RELATION: {"@open": {"provinces": {"CAN": True, "USA": False}}}}, "provinces-unanswered", (), "USA"),
    Plant("R42", ROUND_3, {RELATION: {"provinces": True}}, ""),
]
R45 = [
    Plant("R45", ROUND_3, {"process.contact-points": {"@open": {"urgent": {"CAN": "3 days", "USA": "5 days"}}}}, "closed-before-need", ((CHECKS, "status"), ("process.contact-points", "status"))),
    Plant("R45", ROUND_3, {CUSTOMER: {"@open": {"free-share": {"CAN": "40", "USA": "10"}}}}, "closed-before-need", ((URA, "status"), (CUSTOMER, "status"))),
    Plant("R45", WHOLE, {ALLOCATION: {"@open": {"longest": {"CAN": "180 days", "USA": "90 days"}}}}, "closed-before-need", ((VOLUME, "status"),)),
    Plant("R45", TALKS, {RELATION: {"@open": {"position": {"CAN": "letters", "USA": "plain"}}}}, "closed-before-need"),
    Plant("R45", POST, {CHECKS: {"@open": {"lag": {"CAN": "45 days", "USA": "30 days"}}}}, "closed-before-need", ((PARTS, "status"),)),
    Plant("R45", POST, {CERTIFICATION: {"@open": {"tiers": {"CAN": "2", "USA": "4"}}}, PARTS: {"@status": "scrubbed"}}, "closed-before-need", ((PARTS, "status"), (CERTIFICATION, "status"))),
    Plant("R45", ROUND_3, {"tariffs.autos": {"@open": {"vehicle-cap": {"CAN": "2600000", "USA": "2000000"}}}}, ""),
]
LADDERS = [
    ("tariffs.standstill", 'fallback: {position: notice, with: {notice: "60 days"}}', 'fallback: {position: notice, with: {notice: "20 days"}}'),
    ("tariffs.surge", 'target: {position: duty, with: {threshold: "10", talks: "30 days"}}', 'target: {position: duty, with: {threshold: "10", talks: "10 days"}}'),
    ("integrity.certification", 'opening: {position: self, with: {tiers: "1"}}', 'opening: {position: self, with: {tiers: "3"}}'),
    ("supply.allocation", 'target: {position: closed, with: {longest: "90 days"}}', 'target: {position: closed, with: {longest: "270 days"}}'),
    ("integrity.covered-parts", 'phase-in: {"2028": "10", "2029": "0"}}}\n  USA', 'phase-in: {"2028": "30", "2029": "10"}}}\n  USA'),
    ("integrity.regional-sourcing", 'fallback: {position: target, with: {target: {"2026": "60", "2027": "65", "2028": "70"}, no-penalty: true}}', 'fallback: {position: target, with: {target: {"2026": "55", "2027": "60", "2028": "62"}, no-penalty: true}}'),
    ("final.effect", 'fallback: {position: short, with: {term: "12 months", notice: "60 days"}}', 'fallback: {position: short, with: {term: "36 months", notice: "60 days"}}'),
    ("supply.uranium", 'fallback: {position: floor, with: {floor: {"2026": "22000"}}}', 'fallback: {position: floor, with: {floor: {"2026": "19000"}}}'),
]
R46 = [Plant("R46", WHOLE, {}, "ladder-order", files={name: (old, new)}) for name, old, new in LADDERS]
R47 = [
    Plant("R47", ROUND_1, {}, "agreed-zone", ((VOLUME, "open", "floor"),)),
    Plant("R47", ROUND_3, {"process.contact-points": {}, STANDSTILL: {"@new": {"position": "notice", "open": {"notice": [{"side": "CAN", "value": "60 days"}, {"side": "USA", "value": "15 days"}]}}}}, "agreed-zone"),
    Plant("R47", WHOLE, {"tariffs.surge": {"@open": {"threshold": {"CAN": "25", "USA": "5"}}}}, "agreed-zone", (("tariffs.surge", "open", "threshold"),)),
    Plant("R47", WHOLE, {CERTIFICATION: {"@open": {"tiers": {"CAN": "1", "USA": "4"}}}}, "agreed-zone"),
    Plant("R47", WHOLE, {ALLOCATION: {"@open": {"longest": {"CAN": "365 days", "USA": "60 days"}}}}, "agreed-zone"),
    Plant("R47", WHOLE, {PARTS: {"@open": {"phase-in": {"CAN": {"2027": "20", "2028": "10", "2029": "0"}, "USA": {"2027": "0"}}}}}, "agreed-zone"),
    Plant("R47", WHOLE, {EFFECT: {"@open": {"renewal": {"CAN": "automatic", "USA": "none"}}}, RELATION: {"letters": DROP}}, ""),
]
R44 = [
    Plant("R44", ROUND_3, {"deal": {"as_of": "2027-01-05"}}, "fact-stale"),
    Plant("R44", POST, {"deal": {"as_of": "2026-12-06"}}, "fact-stale"),
    Plant("R44", WHOLE, {"deal": {"as_of": "2023-01-01"}, "tariffs.elimination": {"baseline": DROP}}, "fact-unknown"),
    Plant("R44", TALKS, {"digital.services-tax": {"rate": "2"}}, "fact-differs"),
    Plant("R44", WHOLE, {"tariffs.elimination": {"baseline": "50"}}, "fact-differs"),
    Plant("R44", SECURITY, {"deal": {"as_of": "2026-06-01"}, "digital.services-tax": {"rate": DROP}}, "fact-stale"),
]
PLANTS = [*R12, *R13, *R14, *R34, *R35, *R40, *R41, *R42, *R44, *R45, *R46, *R47]
