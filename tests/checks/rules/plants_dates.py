"""Plants for R04, R05, R06, R10, R11, R27, R28, R39, R43: dates, model years, editions."""

# ruff: noqa: E501 - a plant is one row of its table
from __future__ import annotations

from tests.checks.rules.planting import POST, ROUND_2, ROUND_3, SECURITY, TALKS, URANIUM, WHOLE, Plant

EFFECT, REVIEW, TAX, SIGNATURE, PARTS, VEHICLES, SNAP, SECURITY_DONE, PREAMBLE = (
    "final.effect", "process.review", "digital.services-tax", "final.signature", "integrity.covered-parts",
    "integrity.connected-vehicles", "tariffs.snap-back", "security.contributions", "framework.preamble",
)  # fmt: skip
ELIMINATION, CRUDE, URA, GAS, SOURCING, STANDSTILL = (
    "tariffs.elimination", "supply.crude-volume", "supply.uranium", "supply.gas-electricity",
    "integrity.regional-sourcing", "tariffs.standstill",
)  # fmt: skip


def done(day: str) -> dict[str, object]:
    return {"contributions": [{"what": {"en": "patrols", "fr": "des patrouilles"}, "side": "CAN", "date": day, "metric": {"en": "hours", "fr": "heures"}}]}


def exempt(*rows: tuple[str, str]) -> dict[str, object]:
    return {"exempt": [{"goods": [code], "until": until} for code, until in rows]}


R04 = [
    Plant("R04", ROUND_3, {SECURITY_DONE: done("2028-09-01")}, "date-outside-life", ((SECURITY_DONE, "with", "contributions", 0, "date"), ("dates", "end"))),
    Plant("R04", ROUND_3, {SECURITY_DONE: done("2025-08-31")}, "date-outside-life", (("dates", "effect"),)),
    Plant("R04", WHOLE, {ELIMINATION: {"stages": {"2025-08-31": "15", "2026-07-01": "0"}}}, "date-outside-life"),
    Plant("R04", WHOLE, {ELIMINATION: {"stages": {"2025-10-01": "15", "2030-09-01": "0"}}}, "date-outside-life"),
    Plant("R04", ROUND_3, {ELIMINATION: {"@position": "immediate", "by": "2025-08-15"}}, "date-outside-life", ((ELIMINATION, "with", "by"),)),
    Plant("R04", ROUND_3, {ELIMINATION: {"@position": "immediate", "@open": {"by": {"CAN": "2025-09-03", "USA": "2029-01-01"}}}}, "date-outside-life", (), "USA"),
    Plant("R04", TALKS, {STANDSTILL: {"@position": "exemption", "until": "2028-01-01"}}, "date-outside-life"),
    Plant("R04", ROUND_3, {CRUDE: {"floor": {"1": "3500", "2": "3500", "3": "3600", "4": "3600"}}}, "date-outside-life", (("dates", "end"),)),
    Plant("R04", TALKS, {CRUDE: {"floor": {"1": "3500", "2": "3600", "3": "3600"}}}, "date-outside-life"),
    Plant("R04", TALKS, {"dates": {"end": None}, CRUDE: {"floor": {"1": "3500", "2": "3600", "3": "3600"}}}, "date-outside-life"),
    Plant("R04", WHOLE, {URA: {"floor": {"2029": "20000", "2030": "20000", "2031": "20000"}}}, "date-outside-life"),
    Plant("R04", WHOLE, {URA: {"floor": {"2024": "20000", "2025": "20000", "2026": "20000"}}}, "date-outside-life"),
    Plant("R04", ROUND_3, {URA: {"floor": {"2025": "20000", "2026": "20000"}}}, "date-outside-life"),
    Plant("R04", ROUND_3, {GAS: {"floor": {"2024": "8", "2025": "8"}}}, "date-outside-life"),
    Plant("R04", WHOLE, {SNAP: {"expiry": "2025-08-01"}}, "date-outside-life"),
    Plant("R04", WHOLE, {PARTS: {"start": "2032-09-01"}, EFFECT: {"survives": [PARTS], "tail": "24 months"}}, "date-outside-life", ((PARTS, "with", "start"), (EFFECT, "with", "tail"))),
    Plant("R04", WHOLE, {VEHICLES: {"hardware-date": "2036-01-01"}}, "date-outside-life"),
    Plant("R04", WHOLE, {EFFECT: {"renewal": "none"}, VEHICLES: {"hardware-date": "2031-01-01"}}, "date-outside-life"),
    Plant("R04", WHOLE, {REVIEW: {"finish": "2030-09-01"}}, "date-outside-life"),
    Plant("R04", WHOLE, {SOURCING: {"@position": "study", "study-by": "2025-08-01"}}, "date-outside-life"),
    Plant("R04", WHOLE, {SOURCING: {"baseline-year": "2026"}}, "date-outside-life"),
    Plant("R04", WHOLE, {"tariffs.surge": {"base-from": "2023", "base-to": "2021"}}, "date-outside-life"),
    Plant("R04", TALKS, {PREAMBLE: {"phase-two": "2028-07-01"}, REVIEW: {"start": "2028-07-01", "finish": "2028-12-31"}}, "date-outside-life", ((PREAMBLE, "with", "phase-two"),)),
    Plant("R04", SECURITY, {TAX: {"by": "2025-09-30"}}, "date-outside-life"),
    Plant("R04", WHOLE, {PARTS: {"phase-in": {"2027": "10", "2038": "0"}}}, "schedule-hole"),
    Plant("R04", ROUND_3, {SECURITY_DONE: done("2028-08-31")}, ""),
    Plant("R04", ROUND_3, {SECURITY_DONE: done("2025-09-01")}, ""),
    Plant("R04", ROUND_3, {EFFECT: {"survives": [SECURITY_DONE, PARTS]}, SECURITY_DONE: done("2029-08-31")}, ""),
    Plant("R04", ROUND_3, {GAS: {"floor": {"2025": "8", "2026": "8"}}}, ""),
    Plant("R04", ROUND_3, {ELIMINATION: {"stages": {"2025-09-01": "15", "2028-08-31": "0"}}}, ""),
]
R05 = [
    Plant("R05", ROUND_3, {REVIEW: {"start": "2025-09-01"}, PREAMBLE: {"phase-two": "2025-09-01"}}, "phase-two-early", ((REVIEW, "with", "start"), ("dates", "effect"))),
    Plant("R05", ROUND_3, {REVIEW: {"start": "2025-08-31"}}, "phase-two-early"),
    Plant("R05", ROUND_3, {REVIEW: {"start": "2025-09-30"}, PREAMBLE: {"phase-two": "2025-09-30"}}, "phase-two-early"),
    Plant("R05", POST, {REVIEW: {"lead": "4 months"}}, "phase-two-early", ((REVIEW, "with", "start"), (REVIEW, "with", "lead"))),
    Plant("R05", ROUND_3, {REVIEW: {"finish": "2026-07-01"}}, "phase-two-early", ((REVIEW, "with", "finish"),)),
    Plant("R05", ROUND_3, {REVIEW: {"@open": {"start": {"CAN": "2026-07-01", "USA": "2025-09-15"}}}}, "phase-two-early", (), "USA"),
    Plant("R05", SECURITY, {REVIEW: {"start": "2025-10-31"}}, "phase-two-early"),
    Plant("R05", ROUND_3, {REVIEW: {"start": "2025-10-01"}, PREAMBLE: {"phase-two": "2025-10-01"}}, ""),
    Plant("R05", POST, {REVIEW: {"lead": "3 months"}}, ""),
]
R06 = [
    Plant("R06", POST, {REVIEW: {"@position": "joint"}}, "joint-review-past", ((REVIEW, "position"), ("dates", "effect"))),
    Plant("R06", ROUND_3, {"dates": {"effect": "2026-07-01"}}, "joint-review-past"),
    Plant("R06", ROUND_3, {"dates": {"effect": "2026-07-02", "end": "2029-07-01"}, REVIEW: {"start": "2027-07-01"}}, "joint-review-past"),
    Plant("R06", POST, {"dates": {"effect": None, "end": None}, REVIEW: {"@position": "joint"}}, "joint-review-past"),
    Plant("R06", POST, {REVIEW: {"@open": {"position": {"CAN": "joint", "USA": "annual"}}}}, "joint-review-past", (), "CAN"),
    Plant("R06", TALKS, {"dates": {"effect": "2026-09-01", "end": "2028-08-31"}}, "joint-review-past"),
    Plant("R06", ROUND_3, {"dates": {"effect": "2026-06-30", "end": "2029-06-29"}, REVIEW: {"lead": "1 month", "@position": "agreed-date", "start": "2027-01-01", "finish": "2027-06-01"}, PREAMBLE: {"phase-two": "2027-01-01"}, SECURITY_DONE: done("2027-01-01"), URA: {"floor": {"2027": "20000"}}, ELIMINATION: {"stages": {"2026-07-01": "0"}}, CRUDE: {"floor": {"1": "3500"}}, "supply.critical-minerals": {"floor": {"2027": "40"}}, TAX: {"by": "2026-09-30"}}, ""),
]
R10 = [
    Plant("R10", WHOLE, {PARTS: exempt(("8507.60", "2026-07-01"))}, "covered-part-exempt", ((PARTS, "with", "exempt", 0, "until"), (PARTS, "with", "start"))),
    Plant("R10", WHOLE, {PARTS: exempt(("8507.60", "2026-06-30"))}, "covered-part-exempt"),
    Plant("R10", WHOLE, {PARTS: exempt(("8507.60", "2032-08-31"))}, "covered-part-exempt"),
    Plant("R10", TALKS, {PARTS: {"@new": {"position": "origin", "with": {"covered": ["8507.60"], "nations": [{"en": "China", "fr": "la Chine"}, {"en": "Russia", "fr": "la Russie"}], "phase-in": {"2027": "0"}, "start": "2026-07-01", **exempt(("8507.60", "2027-12-31"))}}}}, "covered-part-exempt"),
    Plant("R10", WHOLE, {PARTS: exempt(("8507.60", "2027-01-01"), ("8507.60", "2028-01-01"))}, "covered-part-exempt", ((PARTS, "with", "exempt", 1, "goods"),)),
    Plant("R10", WHOLE, {PARTS: exempt(("8526.92", "2027-01-01"))}, "covered-part-exempt"),
    Plant("R10", WHOLE, {PARTS: {"covered": ["8507"]}}, "goods-digits"),
    Plant("R10", WHOLE, {PARTS: {"covered": []}}, "wrong-type"),
    Plant("R10", WHOLE, {PARTS: {"covered": ["8507.65"]}}, "goods-not-in-edition"),
    Plant("R10", ROUND_3, {PARTS: {"@open": {"start": {"CAN": "2027-07-01", "USA": "2026-07-01"}}, **exempt(("8507.60", "2027-01-01"))}}, "covered-part-exempt", (), "CAN"),
    Plant("R10", WHOLE, {PARTS: exempt(("8507.60", "2027-06-30"), ("8517.62", "2026-12-31"))}, ""),
]
R11 = [
    Plant("R11", WHOLE, {PARTS: {"phase-in": {"2027": "10", "2028": "3"}, "de-minimis": "2.9"}}, "phase-in-unfinished", ((PARTS, "with", "phase-in", "2028"), (PARTS, "with", "de-minimis"))),
    Plant("R11", ROUND_3, {PARTS: {"phase-in": {"2027": "10", "2028": "5", "2029": "1"}}}, "phase-in-unfinished"),
    Plant("R11", WHOLE, {PARTS: {"phase-in": {"2027": "6"}, "de-minimis": "5"}}, "phase-in-unfinished"),
    Plant("R11", WHOLE, {PARTS: {"phase-in": {"2027": "5", "2028": "10"}}}, "schedule-trend"),
    Plant("R11", ROUND_3, {PARTS: {"de-minimis": "2", "@open": {"phase-in": {"CAN": {"2027": "10", "2028": "4"}, "USA": {"2027": "0"}}}}}, "phase-in-unfinished", (), "CAN"),
    Plant("R11", WHOLE, {PARTS: {"start": "2026-07-02"}}, "model-year-differs", ((PARTS, "with", "start"), (VEHICLES, "with", "model-years", 0, "begins"))),
    Plant("R11", ROUND_3, {PARTS: {"start": "2026-01-01"}}, "model-year-differs"),
    Plant("R11", ROUND_3, {PARTS: {"start": "2028-01-01"}}, "model-year-differs"),
    Plant("R11", ROUND_3, {VEHICLES: {"software-year": "2028"}}, "model-year-differs", ((VEHICLES, "with", "software-year"),)),
    Plant("R11", WHOLE, {VEHICLES: {"software-year": "2026", "model-years": [{"year": "2026", "begins": "2025-09-01"}]}, PARTS: {"phase-in": {"2026": "0"}, "start": "2025-10-01"}}, "model-year-differs"),
    Plant("R11", WHOLE, {PARTS: {"phase-in": {"2027": "10", "2028": "5"}, "de-minimis": "5"}}, ""),
    Plant("R11", ROUND_3, {PARTS: {"start": "2026-01-02"}}, ""),
]
R27 = [
    Plant("R27", ROUND_3, {TAX: {"refunds": True}}, "refund-without-repeal", ((TAX, "with", "refunds"), (TAX, "position"))),
    Plant("R27", POST, {TAX: {"refunds": True}}, "refund-without-repeal"),
    Plant("R27", SECURITY, {TAX: {"@position": "suspension"}}, "refund-without-repeal"),
    Plant("R27", ROUND_3, {TAX: {"@position": "standstill", "@open": {"refunds": {"CAN": False, "USA": True}}}}, "refund-without-repeal", (), "USA"),
    Plant("R27", WHOLE, {TAX: {"@open": {"position": {"CAN": "suspension", "USA": "repeal"}}}}, "refund-without-repeal", (), "CAN"),
    Plant("R27", ROUND_3, {TAX: {"by": "2026-07-02"}}, "tax-after-phase-two", ((TAX, "with", "by"), (REVIEW, "with", "start"))),
    Plant("R27", WHOLE, {TAX: {"by": "2026-12-31"}}, "tax-after-phase-two"),
    Plant("R27", SECURITY, {TAX: {"by": "2026-03-03"}}, "tax-after-phase-two"),
    Plant("R27", WHOLE, {TAX: {"@open": {"by": {"CAN": "2027-03-31", "USA": "2025-12-31"}}}}, "tax-after-phase-two", (), "CAN"),
    Plant("R27", ROUND_3, {TAX: {"by": "2026-07-01"}}, ""),
    Plant("R27", ROUND_3, {TAX: {"@position": "repeal", "refunds": True}}, ""),
]
R28 = [
    Plant("R28", POST, {TAX: {"@position": "suspension", "by": "2026-12-01"}}, "tax-already-repealed", ((TAX, "position"),)),
    Plant("R28", POST, {TAX: {"@position": "standstill"}}, "tax-already-repealed"),
    Plant("R28", POST, {TAX: {"@position": "repeal", "by": "2026-12-01"}}, "tax-already-repealed"),
    Plant("R28", ROUND_3, {"deal": {"as_of": "2026-03-26"}}, "tax-already-repealed"),
    Plant("R28", WHOLE, {"deal": {"as_of": "2026-06-01"}, TAX: {"@position": "suspension"}}, "tax-already-repealed"),
    Plant("R28", POST, {TAX: {"@open": {"position": {"CAN": "suspension", "USA": "no-new"}}, "by": "2026-12-01"}}, "tax-already-repealed", (), "CAN"),
    Plant("R28", POST, {TAX: {}}, ""),
]
R39 = [
    Plant("R39", ROUND_3, {SIGNATURE: {"signed": "2025-09-02"}}, "signed-after-effect", ((SIGNATURE, "with", "signed"), ("dates", "effect"))),
    Plant("R39", WHOLE, {SIGNATURE: {"second-signed": "2025-09-15"}}, "signed-after-effect", ((SIGNATURE, "with", "second-signed"),)),
    Plant("R39", URANIUM, {SIGNATURE: {"signed": "2026-01-02"}}, "signed-after-effect"),
    Plant("R39", ROUND_3, {"dates": {"effect": "2025-08-14", "end": "2028-08-13"}}, "signed-after-effect"),
    Plant("R39", ROUND_3, {EFFECT: {"start": "signature"}}, "signed-after-effect", ((SIGNATURE, "with", "signed"),)),
    Plant("R39", WHOLE, {EFFECT: {"start": "signature"}, "dates": {"effect": "2025-08-14", "end": "2030-08-13"}}, "signed-after-effect"),
    Plant("R39", ROUND_3, {SIGNATURE: {"@open": {"signed": {"CAN": "2025-08-15", "USA": "2025-10-01"}}}}, "signed-after-effect", (), "USA"),
    Plant("R39", ROUND_3, {SIGNATURE: {"signed": "2025-09-01"}}, ""),
    Plant("R39", ROUND_3, {SIGNATURE: {"signed": "2025-09-01"}, EFFECT: {"start": "signature"}}, ""),
]
R43 = [
    Plant("R43", ROUND_3, {"deal": {"hs": "2007"}}, "goods-not-in-edition", (("hs",),)),
    Plant("R43", ROUND_3, {"deal": {"hs": "2002"}}, "goods-not-in-edition"),
    Plant("R43", ROUND_3, {"tariffs.autos": {"vehicles": ["8717"]}}, "goods-not-in-edition"),
    Plant("R43", ROUND_3, {URA: {"codes": ["2844.40"]}}, "goods-not-in-edition"),
    Plant("R43", WHOLE, {"tariffs.quota": {"products": ["7414"]}}, "goods-not-in-edition"),
    Plant("R43", WHOLE, {"supply.critical-minerals": {"minerals": ["2622"]}}, "goods-not-in-edition"),
    Plant("R43", ROUND_2, {PARTS: {"covered": ["8517.12"]}}, "goods-not-in-edition"),
    Plant("R43", TALKS, {"deal": {"hs": "2017"}, URA: {"codes": ["2844.41"]}}, "goods-not-in-edition"),
    Plant("R43", ROUND_3, {"deal": {"hs": "2012"}}, ""),
    Plant("R43", ROUND_3, {"deal": {"hs": "2017"}, URA: {"codes": ["2844.40"]}}, ""),
]
PLANTS = [*R04, *R05, *R06, *R10, *R11, *R27, *R28, *R39, *R43]
