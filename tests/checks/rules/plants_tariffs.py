"""Plants for R07 to R09, R17 to R26, R33, R48: prices, quotas, snap-back, letters."""

# ruff: noqa: E501 - a plant is one row of its table
from __future__ import annotations

from tests.checks.rules.planting import DROP, POST, ROUND_1, ROUND_3, SECURITY, TALKS, TALKS_1, URANIUM, WHOLE, Plant

PRICE, VOLUME, QUOTA, ELIMINATION, SNAP, EXCEPTION, LINKAGE, CHECKS, AUTOS = (
    "supply.crude-price", "supply.crude-volume", "tariffs.quota", "tariffs.elimination", "tariffs.snap-back",
    "security.exception", "security.linkage", "integrity.verification", "tariffs.autos",
)  # fmt: skip
RELATION, STANDSTILL, CONTACT, EFFECT, SURGE, DONE = (
    "framework.relation", "tariffs.standstill", "process.contact-points", "final.effect", "tariffs.surge",
    "security.contributions",
)  # fmt: skip


def price(en: str, currency: str = "USD", unit: str = "bbl", fr: str = "") -> dict[str, object]:
    return {"name": {"en": en, "fr": fr or f"le {en}"}, "currency": currency, "unit": unit}


WTI, WCS = "West Texas Intermediate at Cushing, Oklahoma", "Western Canadian Select at Hardisty, Alberta"


def test_row(grace: str) -> dict[str, object]:
    return {"test": {"en": "done", "fr": "fait"}, "metric": {"en": "a report", "fr": "un rapport"}, "grace": grace}


def category(*codes: str, share: str = "50") -> dict[str, object]:
    return {"category": {"en": f"c{codes[0]}", "fr": f"c{codes[0]}"}, "goods": list(codes), "share": share}


def snap(**more: object) -> dict[str, object]:
    return {"@new": {"position": "sector", "with": {"provisions": [DONE], "restored-rate": "25", "tests": [test_row("30 days")], **more}}}


def work(text: str) -> dict[str, object]:
    return {"contributions": [{"what": {"en": text, "fr": "des patrouilles"}, "side": "CAN", "date": "2026-03-31", "metric": {"en": "hours", "fr": "heures"}}]}


R07 = [
    Plant("R07", WHOLE, {PRICE: {"benchmark": price("West Texas Intermediate")}}, "benchmark-incomplete", ((PRICE, "with", "benchmark", "name"),)),
    Plant("R07", ROUND_3, {PRICE: {"fallback": price("Brent")}}, "benchmark-incomplete"),
    Plant("R07", WHOLE, {PRICE: {"fallback": price(WTI)}}, "benchmark-incomplete", ((PRICE, "with", "fallback", "name"), (PRICE, "with", "benchmark", "name"))),
    Plant("R07", WHOLE, {PRICE: {"fallback": price("West Texas Intermediate, at Cushing (Oklahoma)")}}, "benchmark-incomplete"),
    Plant("R07", WHOLE, {PRICE: {"fallback": DROP, "@status": "closed"}}, "benchmark-incomplete"),
    Plant("R07", ROUND_3, {PRICE: {"average": None, "@status": "closed"}}, "benchmark-incomplete"),
    Plant("R07", ROUND_3, {PRICE: {"benchmark": None, "@status": "closed"}}, "benchmark-incomplete"),
    Plant("R07", WHOLE, {PRICE: {"benchmark": {"name": {"en": WTI, "fr": WTI}, "unit": "bbl"}}}, "field-missing"),
    Plant("R07", WHOLE, {PRICE: {"benchmark": {"name": {"en": WTI, "fr": WTI}, "currency": "USD"}}}, "field-missing"),
    Plant("R07", ROUND_3, {PRICE: {"@open": {"benchmark": {"CAN": price(WCS), "USA": price("WTI")}}}}, "benchmark-incomplete", (), "USA"),
    Plant("R07", WHOLE, {PRICE: {"benchmark": price("WTI Cushing")}}, ""),
    Plant("R07", WHOLE, {PRICE: {"benchmark": price(WCS)}}, ""),
]
R08 = [
    Plant("R08", WHOLE, {PRICE: {"benchmark": price(WCS, "CAD")}}, "discount-off-benchmark", ((PRICE, "with", "benchmark", "currency"), (PRICE, "with", "discount"), (PRICE, "with", "least"))),
    Plant("R08", ROUND_3, {PRICE: {"benchmark": price(WCS, unit="m3")}}, "discount-off-benchmark", ((PRICE, "with", "benchmark", "unit"),)),
    Plant("R08", WHOLE, {PRICE: {"fallback": price(WCS, "CAD")}}, "discount-off-benchmark"),
    Plant("R08", WHOLE, {PRICE: {"fallback": price(WCS, unit="t")}}, "discount-off-benchmark"),
    Plant("R08", ROUND_3, {PRICE: {"@position": "fixed", "benchmark": price(WCS, "CAD")}}, "discount-off-benchmark"),
    Plant("R08", ROUND_3, {PRICE: {"@open": {"benchmark": {"CAN": price(WCS, "CAD"), "USA": price(WTI)}}}}, "discount-off-benchmark", (), "CAN"),
    Plant("R08", ROUND_3, {PRICE: {"discount": "15 CAD"}}, "param-currency"),
    Plant("R08", WHOLE, {}, "discount-off-benchmark", (), files={"energy-and-minerals": ("  keystone-xl-design:", '  crude-benchmark-price:\n    label: {en: price, fr: prix}\n    type: money\n    per: bbl\n    history:\n      - {as_of: "2025-05-01", value: "15.00 USD", source: wsj-rbn, mark: secondary}\n  keystone-xl-design:')}),
    Plant("R08", WHOLE, {PRICE: {"benchmark": price(WCS, unit="barrel")}}, ""),
]
R09 = [
    Plant("R09", WHOLE, {VOLUME: {"@position": "forecast"}}, "position-needed"),
    Plant("R09", ROUND_3, {VOLUME: {"@drop": True}, LINKAGE: {"deliverables": [DONE]}, CHECKS: {"provisions": [DONE]}, "process.review": {"scope": DROP}}, "clause-needed"),
    Plant("R09", ROUND_3, {PRICE: {"share": "101"}}, "param-out-of-range"),
    Plant("R09", ROUND_3, {PRICE: {"share": "0"}}, "price-without-volume", ((PRICE, "with", "share"),)),
    Plant("R09", ROUND_3, {VOLUME: {"@open": {"position": {"CAN": "forecast", "USA": "floor"}}}}, "price-without-volume", (), "CAN"),
    Plant("R09", WHOLE, {VOLUME: {"@open": {"position": {"CAN": "floor", "USA": "forecast"}}}, PRICE: {"@position": "fixed"}}, "price-without-volume", (), "USA"),
    Plant("R09", WHOLE, {PRICE: {"@position": "relative", "rate": "20", "@open": {"share": {"CAN": "0", "USA": "50"}}}}, "price-without-volume", (), "CAN"),
    Plant("R09", ROUND_3, {VOLUME: {"@open": {"position": {"CAN": "forecast", "USA": "floor"}}}, PRICE: {"@open": {"position": {"CAN": "reporting", "USA": "corridor"}}}}, ""),
]
R17 = [
    Plant("R17", WHOLE, {QUOTA: {"products": ["72"]}}, "clause-clash"),
    Plant("R17", WHOLE, {QUOTA: {"products": ["7208.10"]}}, "clause-clash"),
    Plant("R17", WHOLE, {QUOTA: {"products": ["74", "7601"]}}, "clause-clash"),
    Plant("R17", WHOLE, {ELIMINATION: {"products": ["7403.11"]}}, "clause-clash"),
    Plant("R17", WHOLE, {QUOTA: {"@open": {"products": {"CAN": ["74"], "USA": ["74", "73"]}}}}, "clause-clash"),
    Plant("R17", POST, {QUOTA: {"@new": {"position": "fixed", "with": {"products": ["7616"], "cap": "100", "out-rate": "25", "base-from": "2021", "base-to": "2024"}}}}, "clause-clash"),
    Plant("R17", WHOLE, {QUOTA: {"products": ["74", "75"]}}, ""),
]
R18 = [
    Plant("R18", TALKS, {QUOTA: {"categories": [category("7208"), category("7403")]}}, "quota-categories", ((QUOTA, "with", "categories", 1, "goods"), (QUOTA, "with", "products"))),
    Plant("R18", TALKS, {QUOTA: {"categories": [category("7208"), category("7208")]}}, "quota-categories"),
    Plant("R18", TALKS, {QUOTA: {"categories": [category("7208"), category("7606", "7208.10")]}}, "quota-categories", ((QUOTA, "with", "categories", 1, "goods"), (QUOTA, "with", "categories", 0, "goods"))),
    Plant("R18", TALKS, {QUOTA: {"categories": [category("7208"), category("7606", share="49.9")]}}, "rows-total"),
    Plant("R18", TALKS, {QUOTA: {"categories": [category("7208", share="60"), category("7606", share="41")]}}, "rows-total"),
    Plant("R18", WHOLE, {QUOTA: {"categories": [category("7403"), category("7604")]}}, "quota-categories"),
    Plant("R18", TALKS, {QUOTA: {"@open": {"categories": {"CAN": [category("7208"), category("7606")], "USA": [category("7208"), category("7804")]}}}}, "quota-categories", (), "USA"),
    Plant("R18", TALKS, {QUOTA: {"products": ["7208", "7606"], "categories": [category("7208.10"), category("7607")]}}, "quota-categories"),
    Plant("R18", TALKS, {QUOTA: {"categories": [category("7208", "7210"), category("7606.11", "7606.12")]}}, ""),
]
R19 = [
    Plant("R19", TALKS, {QUOTA: {"in-rate": "10", "out-rate": "9.9"}, LINKAGE: {"@position": "full"}}, "quota-rates", ((QUOTA, "with", "in-rate"), (QUOTA, "with", "out-rate"))),
    Plant("R19", WHOLE, {QUOTA: {"in-rate": "10", "out-rate": "0"}}, "quota-rates"),
    Plant("R19", WHOLE, {QUOTA: {"in-rate": "5", "out-rate": "2.5"}}, "quota-rates"),
    Plant("R19", TALKS_1, {QUOTA: {"in-rate": "6", "@open": {"out-rate": {"CAN": "5", "USA": "50"}}}}, "quota-rates", (), "CAN"),
    Plant("R19", TALKS, {QUOTA: {"@open": {"in-rate": {"CAN": "0", "USA": "10"}}, "out-rate": "5"}}, "quota-rates", (), "USA"),
    Plant("R19", WHOLE, {QUOTA: {"rollover": "10.5"}}, "param-out-of-range"),
    Plant("R19", WHOLE, {QUOTA: {"in-rate": "10", "out-rate": "10"}}, ""),
]
R20 = [
    Plant("R20", WHOLE, {SNAP: {"provisions": [DONE, EXCEPTION]}}, "security-bypassed", ((SNAP, "with", "provisions", 1), (EXCEPTION, "use"))),
    Plant("R20", WHOLE, {EXCEPTION: {"untouched": [SNAP]}}, "security-bypassed", ((EXCEPTION, "with", "untouched", 0),)),
    Plant("R20", WHOLE, {SNAP: {"@position": "immediate"}}, "security-bypassed", ((SNAP, "position"), (EXCEPTION, "with", "notice"))),
    Plant("R20", WHOLE, {EXCEPTION: {"notice": "31 days"}}, "security-bypassed"),
    Plant("R20", WHOLE, {SNAP: {"notice": "29 days"}}, "security-bypassed", ((SNAP, "with", "notice"),)),
    Plant("R20", WHOLE, {SNAP: {"notice": "20 days"}, EXCEPTION: {"notice": DROP}}, "security-bypassed", ((EXCEPTION, "position"),)),
    Plant("R20", WHOLE, {SNAP: {"@open": {"provisions": {"CAN": [DONE], "USA": [DONE, EXCEPTION]}}}}, "security-bypassed", (), "USA"),
    Plant("R20", WHOLE, {SNAP: {"@position": "product", "notice": DROP}, EXCEPTION: {"notice": "60 days"}}, ""),
    Plant("R20", WHOLE, {SNAP: {"@position": "immediate"}, EXCEPTION: {"@position": "after"}}, ""),
]
R21 = [
    Plant("R21", WHOLE, {SNAP: {"provisions": ["final.languages"]}}, "trigger-unmeasured", ((SNAP, "with", "provisions", 0),)),
    Plant("R21", WHOLE, {SNAP: {"provisions": ["process.confidentiality", DONE]}}, "trigger-unmeasured"),
    Plant("R21", WHOLE, {SNAP: {"provisions": [AUTOS]}}, "trigger-unmeasured", ((SNAP, "with", "provisions", 0), (CHECKS, "with", "provisions"))),
    Plant("R21", WHOLE, {SNAP: {"provisions": ["supply.crude-price"]}}, "trigger-unmeasured"),
    Plant("R21", WHOLE, {SNAP: {"provisions": ["supply.uranium"]}, "supply.uranium": {"@position": "access"}}, "trigger-unmeasured"),
    Plant("R21", WHOLE, {SNAP: {"provisions": ["supply.nothing"]}}, "clause-absent"),
    Plant("R21", TALKS, {SNAP: snap(provisions=["integrity.covered-parts"])}, "clause-absent"),
    Plant("R21", WHOLE, {SNAP: {"tests": [test_row("180 days")]}, EFFECT: {"notice": "179 days"}}, "trigger-grace-long", ((SNAP, "with", "tests", 0, "grace"), (EFFECT, "with", "notice"))),
    Plant("R21", WHOLE, {EFFECT: {"notice": "59 days"}, STANDSTILL: {"notice": "30 days"}}, "trigger-grace-long"),
    Plant("R21", TALKS, {SNAP: snap(tests=[test_row("91 days")])}, "trigger-grace-long"),
    Plant("R21", POST, {SNAP: snap(tests=[test_row("61 days")], **{"restored-rate": "10"})}, "trigger-grace-long"),
    Plant("R21", WHOLE, {SNAP: {"tests": [test_row("120 days")]}, EFFECT: {"@open": {"notice": {"CAN": "180 days", "USA": "90 days"}}}}, "trigger-grace-long", (), "USA"),
    Plant("R21", WHOLE, {SNAP: {"provisions": ["supply.crude-volume", "digital.services-tax"]}}, ""),
    Plant("R21", WHOLE, {SNAP: {"tests": [test_row("180 days")]}}, ""),
]
R22 = [
    Plant("R22", WHOLE, {SNAP: {"restored-rate": "25.1"}}, "rate-above-baseline", ((SNAP, "with", "restored-rate"), (ELIMINATION, "with", "baseline"))),
    Plant("R22", WHOLE, {ELIMINATION: {"baseline": "20"}}, "rate-above-baseline"),
    Plant("R22", WHOLE, {ELIMINATION: {"baseline": DROP}, SNAP: {"restored-rate": "50"}}, "rate-above-baseline"),
    Plant("R22", WHOLE, {SNAP: {"@open": {"restored-rate": {"CAN": "10", "USA": "50"}}}}, "rate-above-baseline", (), "USA"),
    Plant("R22", ROUND_3, {SNAP: snap(**{"restored-rate": "35"})}, "rate-above-baseline"),
    Plant("R22", POST, {ELIMINATION: {"baseline": "40"}, SNAP: snap(**{"restored-rate": "50"})}, "rate-above-baseline"),
    Plant("R22", ROUND_3, {SURGE: {"remedy-rate": "50"}}, "rate-above-baseline", ((SURGE, "with", "remedy-rate"),)),
    Plant("R22", POST, {SNAP: snap(**{"restored-rate": "50"})}, ""),
    Plant("R22", TALKS, {SNAP: snap(**{"restored-rate": "50"})}, ""),
]
R23 = [
    Plant("R23", WHOLE, {SNAP: {"expiry": "2030-09-01"}}, "snap-back-too-long", ((SNAP, "with", "expiry"), ("dates", "end"))),
    Plant("R23", TALKS, {SNAP: snap(expiry="2028-06-30")}, "snap-back-too-long"),
    Plant("R23", TALKS, {SNAP: snap(expiry="2028-01-01"), "dates": {"end": None}}, "snap-back-too-long"),
    Plant("R23", WHOLE, {SNAP: {"@open": {"expiry": {"CAN": "2028-01-01", "USA": "2031-01-01"}}}}, "snap-back-too-long", (), "USA"),
    Plant("R23", ROUND_3, {CHECKS: {"provisions": ["supply.crude-volume", "integrity.covered-parts", DONE]}}, "deliverable-unmeasured", ((LINKAGE, "with", "deliverables", 1), (CHECKS, "with", "provisions"))),
    Plant("R23", WHOLE, {LINKAGE: {"deliverables": ["final.languages"]}}, "deliverable-unmeasured"),
    Plant("R23", TALKS, {LINKAGE: {"deliverables": ["supply.crude-volume", "integrity.covered-parts"]}}, "clause-absent"),
    Plant("R23", POST, {CHECKS: {"provisions": ["supply.crude-volume", "integrity.covered-parts"]}}, "deliverable-unmeasured"),
    Plant("R23", ROUND_3, {CHECKS: {"metrics": [{"en": "the contributions carried out", "fr": "les contributions réalisées"}, {"en": "the share of covered parts", "fr": "la part des pièces visées"}, {"en": "the output of each mineral", "fr": "la production de chaque minéral"}]}}, "deliverable-unmeasured"),
    Plant("R23", ROUND_3, {LINKAGE: {"@open": {"deliverables": {"CAN": ["supply.crude-volume"], "USA": ["supply.crude-volume", "framework.status"]}}}}, "deliverable-unmeasured", (), "USA"),
    Plant("R23", WHOLE, {SNAP: {"expiry": "2030-08-31"}}, ""),
]
R24 = [
    Plant("R24", TALKS, {LINKAGE: {"ceiling": "20"}, QUOTA: {"out-rate": "15"}}, "ceiling-off-quota", ((LINKAGE, "with", "ceiling"), (QUOTA, "with", "out-rate"))),
    Plant("R24", TALKS, {QUOTA: {"out-rate": "24.9"}}, "ceiling-off-quota"),
    Plant("R24", TALKS, {LINKAGE: {"ceiling": "4"}, QUOTA: {"in-rate": "5"}}, "ceiling-off-quota", ((QUOTA, "with", "in-rate"),)),
    Plant("R24", TALKS, {LINKAGE: {"ceiling": "0"}, QUOTA: {"in-rate": "0.1"}}, "ceiling-off-quota"),
    Plant("R24", WHOLE, {LINKAGE: {"@position": "ceiling", "ceiling": "25"}, QUOTA: {"out-rate": "20"}}, "ceiling-off-quota"),
    Plant("R24", TALKS, {LINKAGE: {"@open": {"ceiling": {"CAN": "5", "USA": "25"}}}, QUOTA: {"out-rate": "20"}}, "ceiling-off-quota", (), "USA"),
    Plant("R24", TALKS, {LINKAGE: {"ceiling": "10"}, QUOTA: {"in-rate": "10"}}, ""),
]
R25 = [
    Plant("R25", WHOLE, {AUTOS: {"vehicle-cap": "2599999"}}, "less-than-letters", ((AUTOS, "with", "vehicle-cap"), (RELATION, "with", "letters"))),
    Plant("R25", WHOLE, {AUTOS: {"parts-cap": "32399999999 USD"}}, "less-than-letters", ((AUTOS, "with", "parts-cap"),)),
    Plant("R25", WHOLE, {AUTOS: {"parts-cap": "32400000 USD"}}, "param-out-of-range"),
    Plant("R25", WHOLE, {RELATION: {"letters": DROP}, AUTOS: {"vehicle-cap": "2000000"}}, "less-than-letters"),
    Plant("R25", ROUND_3, {RELATION: {"@position": "letters"}, AUTOS: {"vehicle-cap": "2500000"}}, "less-than-letters"),
    Plant("R25", WHOLE, {AUTOS: {"@position": "exempt", "vehicle-cap": "500000"}}, "less-than-letters"),
    Plant("R25", WHOLE, {AUTOS: {"@open": {"vehicle-cap": {"CAN": "2600000", "USA": "1000000"}}}}, "less-than-letters", (), "USA"),
    Plant("R25", WHOLE, {RELATION: {"@open": {"letters": {"CAN": "preserved", "USA": "suspended"}}}, AUTOS: {"vehicle-cap": "2000000"}}, "less-than-letters", (), "CAN"),
    Plant("R25", WHOLE, {AUTOS: {"@position": "content", "content-rate": "25"}}, "less-than-letters"),
    Plant("R25", WHOLE, {RELATION: {"letters": "suspended"}, AUTOS: {"vehicle-cap": "2000000"}}, ""),
    Plant("R25", ROUND_3, {AUTOS: {"vehicle-cap": "2000000"}}, ""),
]
R26 = [
    Plant("R26", TALKS, {STANDSTILL: {"notice": "5 days"}}, "urgent-talks-late", ((STANDSTILL, "with", "notice"),)),
    Plant("R26", TALKS, {STANDSTILL: {"notice": "3 days"}}, "urgent-talks-late"),
    Plant("R26", WHOLE, {CONTACT: {"urgent": "15 days"}, STANDSTILL: {"notice": "15 days"}}, "urgent-talks-late", ((CONTACT, "with", "urgent"), (STANDSTILL, "with", "notice"))),
    Plant("R26", ROUND_1, {CONTACT: {"urgent": "10 days"}, STANDSTILL: {"notice": "10 days"}}, "urgent-talks-late"),
    Plant("R26", TALKS, {STANDSTILL: {"@open": {"notice": {"CAN": "60 days", "USA": "1 day"}}}}, "urgent-talks-late", (), "USA"),
    Plant("R26", URANIUM, {STANDSTILL: {"@position": "notice", "notice": "4 days"}}, "urgent-talks-late"),
    Plant("R26", TALKS, {STANDSTILL: {"notice": "6 days"}}, ""),
    Plant("R26", TALKS, {STANDSTILL: {"@position": "exemption", "until": "2027-01-01", "notice": "1 day"}}, ""),
]
R33 = [
    Plant("R33", ROUND_3, {DONE: work("patrols worth $500 million")}, "currency-unstated", ((DONE, "with", "contributions", 0, "what"),)),
    Plant("R33", ROUND_3, {"framework.preamble": {"recital": {"en": "Noting spending of US$500 million (C$690 million)", "fr": "Prenant note de dépenses de 500 millions $ US (690 millions $ CA)"}}}, "currency-unstated"),
    Plant("R33", ROUND_3, {DONE: work("a programme of 20 million dollars")}, "currency-unstated"),
    Plant("R33", SECURITY, {"framework.preamble": {"recital": {"en": "Noting spending of US$5", "fr": "Prenant note de dépenses de 5 $"}}}, "currency-unstated"),
    Plant("R33", ROUND_3, {"supply.critical-minerals": {"us-funds": "500000000"}}, "money-form"),
    Plant("R33", ROUND_3, {"supply.critical-minerals": {"us-funds": "500000000 CAD"}}, "param-currency"),
    Plant("R33", ROUND_3, {"supply.critical-minerals": {"us-funds": "500000000 USX"}}, "currency-unknown"),
    Plant("R33", WHOLE, {"integrity.regional-sourcing": {"baseline-value": "40000000000 CAD"}}, "param-currency"),
    Plant("R33", ROUND_3, {"framework.preamble": {"recital": {"en": "Noting spending of US$500 million, or C$690 million at the rate of 2 May 2025", "fr": "Prenant note de dépenses de 500 millions $ US, soit 690 millions $ CA au taux du 2 mai 2025"}}}, ""),
]
R48 = [
    Plant("R48", WHOLE, {CHECKS: {"frequency": "yearly"}}, "figures-too-rare", ((CHECKS, "with", "frequency"), (VOLUME, "with", "averaging"))),
    Plant("R48", ROUND_3, {VOLUME: {"averaging": "month"}}, "figures-too-rare", ((VOLUME, "with", "averaging"),)),
    Plant("R48", ROUND_3, {VOLUME: {"averaging": "quarter"}, CHECKS: {"frequency": "yearly"}}, "figures-too-rare"),
    Plant("R48", TALKS, {VOLUME: {"averaging": "year"}, CHECKS: {"frequency": "yearly"}}, "figures-too-rare", ((QUOTA, "with", "period"),)),
    Plant("R48", TALKS, {VOLUME: {"averaging": "year"}, QUOTA: {"period": "half-yearly"}, CHECKS: {"frequency": "yearly"}}, "figures-too-rare"),
    Plant("R48", TALKS, {VOLUME: {"averaging": "year"}, QUOTA: {"period": DROP}, CHECKS: {"frequency": "yearly"}}, "figures-too-rare"),
    Plant("R48", ROUND_3, {VOLUME: {"@open": {"averaging": {"CAN": "year", "USA": "month"}}}}, "figures-too-rare", (), "USA"),
    Plant("R48", ROUND_3, {CHECKS: {"frequency": "yearly"}, VOLUME: {"quarterly": {"2025-09-01": "3500", "2025-12-01": "3500", "2026-03-01": "3500", "2026-06-01": "3500"}}}, "figures-too-rare"),
    Plant("R48", ROUND_3, {VOLUME: {"averaging": "year"}, CHECKS: {"frequency": "yearly"}}, "figures-too-rare", (("supply.gas-electricity", "position"),)),
    Plant("R48", TALKS, {VOLUME: {"averaging": "year"}, QUOTA: {"period": "half-yearly"}}, ""),
    Plant("R48", ROUND_3, {CHECKS: {"frequency": "yearly"}, "supply.gas-electricity": {"@position": "all-year"}}, ""),
]
PLANTS = [*R07, *R08, *R09, *R17, *R18, *R19, *R20, *R21, *R22, *R23, *R24, *R25, *R26, *R33, *R48]
