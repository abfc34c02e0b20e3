"""Plants for R01, R02, R03, R29 to R32: sums, limits, conversions."""

# ruff: noqa: E501 - a plant is one row of its table
from __future__ import annotations

from tests.checks.rules.planting import DROP, POST, ROUND_1, ROUND_3, TALKS, URANIUM, WHOLE, Plant

CRUDE, MINERALS, URA, PRICE, CUSTOMER, EFFECT, REVIEW = (
    "supply.crude-volume", "supply.critical-minerals", "supply.uranium", "supply.crude-price",
    "supply.preferred-customer", "final.effect", "process.review",
)  # fmt: skip


def mineral(name: str, **limits: str) -> dict[str, object]:
    return {"mineral": {"en": name, "fr": name}, **limits}


def quarters(*values: str, start: tuple[str, ...] = ("2025-09-01", "2025-12-01", "2026-03-01", "2026-06-01")) -> dict[str, str]:
    return dict(zip(start, values, strict=False))


R01 = [
    Plant("R01", WHOLE, {CRUDE: {"cap": "3599"}}, "limits-crossed", ((CRUDE, "with", "cap"), (CRUDE, "with", "floor", "3"))),
    Plant("R01", WHOLE, {CRUDE: {"cap": "3499.999"}}, "limits-crossed", ((CRUDE, "with", "floor", "1"),)),
    Plant("R01", WHOLE, {CRUDE: {"quarterly": quarters("3500", "3500", "3500", "4501")}}, "limits-crossed"),
    Plant("R01", ROUND_3, {CRUDE: {"cap": "3000"}}, "limits-crossed"),
    Plant("R01", ROUND_1, {CRUDE: {"cap": "4000"}}, "limits-crossed", ((CRUDE, "with", "cap"), (CRUDE, "open", "floor", 1, "value", "1")), "USA"),
    Plant("R01", ROUND_3, {CRUDE: {"@open": {"cap": {"CAN": "3400", "USA": "5000"}}}}, "limits-crossed", ((CRUDE, "open", "cap", 0, "value"),), "CAN"),
    Plant("R01", WHOLE, {MINERALS: {"quantities": [mineral("Nickel", floor="30001", target="30000", cap="40000")]}}, "limits-crossed", ((MINERALS, "with", "quantities", 0, "floor"), (MINERALS, "with", "quantities", 0, "target"))),
    Plant("R01", WHOLE, {MINERALS: {"quantities": [mineral("Cobalt", target="3000.5", cap="3000")]}}, "limits-crossed"),
    Plant("R01", WHOLE, {MINERALS: {"quantities": [mineral("Nickel", floor="5"), mineral("nickel", cap="4")]}}, "limits-crossed"),
    Plant("R01", WHOLE, {MINERALS: {"quantities": [mineral("Cobalt", floor="41", cap="40")]}}, "limits-crossed"),
    Plant("R01", WHOLE, {MINERALS: {"target": {"2026": "39", "2027": "45", "2028": "50"}}}, "limits-crossed", ((MINERALS, "with", "target", "2026"), (MINERALS, "with", "floor", "2026"))),
    Plant("R01", WHOLE, {URA: {"@position": "share", "share": "60", "max-share": "59"}}, "limits-crossed", ((URA, "with", "share"), (URA, "with", "max-share"))),
    Plant("R01", WHOLE, {URA: {"target": {"2026": "19999"}}}, "limits-crossed"),
    Plant("R01", WHOLE, {PRICE: {"least": "15.01 USD"}}, "limits-crossed", ((PRICE, "with", "least"), (PRICE, "with", "discount"))),
    Plant("R01", ROUND_3, {PRICE: {"discount": "9 USD"}}, "limits-crossed"),
    Plant("R01", ROUND_3, {PRICE: {"@open": {"discount": {"CAN": "8 USD", "USA": "20 USD"}}}}, "limits-crossed", (), "CAN"),
    Plant("R01", WHOLE, {CRUDE: {"cap": "3600"}}, ""),
    Plant("R01", WHOLE, {PRICE: {"least": "15 USD"}}, ""),
    Plant("R01", WHOLE, {MINERALS: {"quantities": [mineral("Nickel", floor="30", target="30", cap="30"), mineral("Cobalt", cap="1")]}}, ""),
    Plant("R01", URANIUM, {URA: {"@open": {"position": {"CAN": "target", "USA": "floor"}, "target": {"CAN": {"2026": "10000", "2027": "10000", "2028": "10000"}}, "floor": {"USA": {"2026": "22000", "2027": "22000", "2028": "22000"}}}}}, ""),
]
R02 = [
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3400", "3400", "3400", "3400")}}, "quarters-off-year", ((CRUDE, "with", "floor", "1"), (CRUDE, "with", "quarterly", "2025-09-01"), (CRUDE, "with", "quarterly", "2026-06-01"))),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3500", "3500", "3500", "3590")}}, "quarters-off-year"),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3480", "3480", "3480", "3480")}}, "quarters-off-year"),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3518", "3518", "3518", "3518")}}, "quarters-off-year"),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3500", "3500", "3500")}}, "quarters-off-year"),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3500", "3500", "3500", "3500", start=("2027-09-01", "2027-12-01", "2028-03-01", "2028-06-01"))}}, "quarters-off-year", ((CRUDE, "with", "floor", "3"),)),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3500", "3500", "3500", "3500", start=("2028-09-01", "2028-12-01", "2029-03-01", "2029-06-01"))}}, "quarters-off-year"),
    Plant("R02", ROUND_1, {CRUDE: {"quarterly": quarters("3000", "3000", "3000", "3000")}}, "quarters-off-year", (), "USA"),
    Plant("R02", ROUND_3, {CRUDE: {"@open": {"quarterly": {"CAN": quarters("3500", "3500", "3500", "3500"), "USA": quarters("3500", "3500", "3500", "3900")}}}}, "quarters-off-year", (), "USA"),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": {**quarters("3500", "3500", "3500", "3500"), **quarters("3500", "3500", "3500", "3600", start=("2026-09-01", "2026-12-01", "2027-03-01", "2027-06-01"))}}}, "quarters-off-year", ((CRUDE, "with", "floor", "2"),)),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3400", "3600", "3600", "3400")}}, ""),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3516", "3516", "3516", "3516")}}, ""),
    Plant("R02", WHOLE, {CRUDE: {"quarterly": quarters("3500", "3500", "3500", "3500", start=("2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01"))}}, ""),
]
R03 = [
    Plant("R03", WHOLE, {URA: {"total": "61001"}}, "total-off-years", ((URA, "with", "total"), (URA, "with", "floor", "2028"))),
    Plant("R03", ROUND_3, {URA: {"total": "60000"}}, "total-off-years"),
    Plant("R03", TALKS, {URA: {"total": "41000"}}, "total-off-years"),
    Plant("R03", URANIUM, {URA: {"total": "60000"}}, "total-off-years", ((URA, "with", "total"),), "USA"),
    Plant("R03", WHOLE, {URA: {"@position": "target", "target": {"2026": "20000", "2027": "20000"}, "total": "60000"}}, "total-off-years"),
    Plant("R03", WHOLE, {MINERALS: {"us-yearly": "100000000 USD"}}, "total-off-years", ((MINERALS, "with", "us-funds"), (MINERALS, "with", "us-yearly"))),
    Plant("R03", WHOLE, {MINERALS: {"canada-yearly": "83000000 CAD"}}, "total-off-years"),
    Plant("R03", URANIUM, {MINERALS: {"us-yearly": "133000000 USD"}}, "total-off-years"),
    Plant("R03", ROUND_3, {MINERALS: {"@open": {"us-yearly": {"CAN": "200000000 USD", "USA": "100000000 USD"}}}}, "total-off-years", (), "USA"),
    Plant("R03", WHOLE, {URA: {"total": "61000"}}, ""),
    Plant("R03", URANIUM, {MINERALS: {"us-yearly": "134000000 USD", "canada-yearly": "400000000 CAD"}}, ""),
]
R29 = [
    Plant("R29", WHOLE, {CUSTOMER: {"free-share": "51"}}, "output-oversold", ((CUSTOMER, "with", "free-share"), (MINERALS, "with", "floor", "2028"))),
    Plant("R29", WHOLE, {CUSTOMER: {"free-share": "50.5"}}, "output-oversold"),
    Plant("R29", WHOLE, {MINERALS: {"floor": {"2026": "40", "2027": "45", "2028": "60.1"}}}, "output-oversold"),
    Plant("R29", WHOLE, {CUSTOMER: {"@position": "share", "share": "61"}}, "output-oversold", ((CUSTOMER, "with", "share"), (CUSTOMER, "with", "free-share"))),
    Plant("R29", URANIUM, {MINERALS: {"floor": {"2026": "30", "2027": "35", "2028": "51"}}}, "output-oversold"),
    Plant("R29", WHOLE, {CUSTOMER: {"free-share": "60"}, URA: {"@position": "share", "share": "41"}, MINERALS: {"floor": {"2026": "10"}}}, "output-oversold", ((URA, "with", "share"),)),
    Plant("R29", URANIUM, {CUSTOMER: {"@open": {"free-share": {"CAN": "60", "USA": "20"}}}, MINERALS: {"floor": {"2026": "41"}}}, "output-oversold", (), "CAN"),
    Plant("R29", WHOLE, {}, "output-oversold", (), files={"energy-and-minerals": ("  uranium-canadian-share:", '  uranium-output-of-canada:\n    label: {en: output, fr: production}\n    type: number\n    unit: klb-u3o8e\n    history:\n      - {as_of: "2024-12-31", value: "34999", source: ajot, mark: secondary}\n  uranium-canadian-share:')}),
    Plant("R29", WHOLE, {CUSTOMER: {"free-share": "50"}}, ""),
    Plant("R29", WHOLE, {CUSTOMER: {"@position": "help", "free-share": "60"}}, ""),
]
R30 = [
    Plant("R30", ROUND_3, {CRUDE: {"floor": {"1": "4201", "2": "3500", "3": "3600"}}}, "floor-above-exports", ((CRUDE, "with", "floor", "1"),)),
    Plant("R30", ROUND_3, {CRUDE: {"floor": {"1": "4000", "2": "4000", "3": "4001"}, "tolerance": "0"}}, "floor-above-exports", ((CRUDE, "with", "floor", "3"), (CRUDE, "with", "tolerance"))),
    Plant("R30", ROUND_3, {CRUDE: {"@position": "made-up", "tolerance": DROP, "floor": {"1": "4081", "2": "4000", "3": "4000"}}}, "floor-above-exports"),
    Plant("R30", ROUND_3, {CRUDE: {"tolerance": DROP, "floor": {"1": "4200.5", "2": "3500", "3": "3600"}}}, "floor-above-exports"),
    Plant("R30", TALKS, {CRUDE: {"floor": {"1": "5000", "2": "3600"}}}, "floor-above-exports"),
    Plant("R30", ROUND_3, {CRUDE: {"@open": {"floor": {"CAN": {"1": "3000"}, "USA": {"1": "4500"}}}}}, "floor-above-exports", (), "USA"),
    Plant("R30", POST, {CRUDE: {"floor": {"1": "3800", "2": "4300"}}}, "floor-above-exports"),
    Plant("R30", ROUND_3, {CRUDE: {"floor": {"1": "4200", "2": "4200", "3": "4200"}}}, ""),
    Plant("R30", ROUND_3, {CRUDE: {"@position": "forecast", "floor": {"1": "5000"}}, PRICE: {"@position": "reporting"}, "security.linkage": {"deliverables": ["supply.critical-minerals"]}}, ""),
]
R31 = [
    Plant("R31", WHOLE, {URA: {"tonnes": {"2026": "7963", "2027": "7693", "2028": "8078"}}}, "uranium-conversion", ((URA, "with", "tonnes", "2026"), (URA, "with", "floor", "2026"))),
    Plant("R31", WHOLE, {URA: {"tonnes": {"2026": "7693", "2027": "7693", "2028": "8077"}}}, "uranium-conversion"),
    Plant("R31", WHOLE, {URA: {"tonnes": {"2026": "7692", "2027": "7693", "2028": "8078"}}}, "uranium-conversion"),
    Plant("R31", TALKS, {URA: {"tonnes": {"2026": "7693", "2027": "7900"}}}, "uranium-conversion"),
    Plant("R31", WHOLE, {URA: {"tonnes": {"2026": "7693", "2027": "7693", "2028": "8078", "2029": "8078"}}}, "uranium-conversion"),
    Plant("R31", URANIUM, {URA: {"tonnes": {"2026": "7693", "2027": "7693", "2028": "7693"}}}, "uranium-conversion", (), "USA"),
    Plant("R31", WHOLE, {URA: {"@position": "target", "target": {"2026": "20000"}, "tonnes": {"2026": "9072"}}}, "uranium-conversion"),
    Plant("R31", WHOLE, {}, "uranium-conversion", files={"supply.uranium": ("uranium is 2.5998 pounds", "uranium is 2.5989 pounds")}),
    Plant("R31", WHOLE, {}, "uranium-conversion", files={"supply.uranium": ("équivaut à 2,5998", "équivaut à 2,5898")}),
    Plant("R31", WHOLE, {URA: {"tonnes": {"2026": "7693", "2027": "7692.9", "2028": "8077.5"}}}, ""),
]
R32 = [
    Plant("R32", ROUND_3, {EFFECT: {"term": "24 months"}}, "said-twice", (("dates", "end"), (EFFECT, "with", "term"))),
    Plant("R32", ROUND_3, {"dates": {"end": "2028-09-30"}}, "said-twice"),
    Plant("R32", ROUND_3, {EFFECT: {"term": DROP, "survives": DROP}}, "said-twice"),
    Plant("R32", TALKS, {EFFECT: {"@position": "short", "term": DROP}}, "said-twice", (("dates", "end"),)),
    Plant("R32", TALKS, {"dates": {"effect": "2026-01-15"}}, "said-twice"),
    Plant("R32", ROUND_3, {EFFECT: {"@open": {"term": {"CAN": "24 months", "USA": "30 months"}}}}, "said-twice"),
    Plant("R32", ROUND_3, {"framework.preamble": {"phase-two": "2026-08-01"}}, "said-twice", (("framework.preamble", "with", "phase-two"), (REVIEW, "with", "start"))),
    Plant("R32", POST, {REVIEW: {"start": "2027-01-16"}}, "said-twice"),
    Plant("R32", TALKS, {"tariffs.surge": {"base": "6000"}}, "said-twice", (("tariffs.quota", "with", "cap"), ("tariffs.surge", "with", "base"))),
    Plant("R32", TALKS, {"tariffs.surge": {"base": "6200"}, "tariffs.quota": {"share": "110"}}, "said-twice"),
    Plant("R32", WHOLE, {MINERALS: {"quantities": [mineral("Nickel", target="30000"), mineral("Nickel", target="31000")]}}, "said-twice"),
    Plant("R32", WHOLE, {"integrity.connected-vehicles": {"model-years": [{"year": "2027", "begins": "2026-07-01"}, {"year": "2027", "begins": "2026-08-01"}]}}, "said-twice"),
    Plant("R32", ROUND_3, {EFFECT: {"@open": {"term": {"CAN": "36 months", "USA": "24 months"}}}}, ""),
    Plant("R32", TALKS, {"tariffs.surge": {"base": "6200"}}, ""),
    Plant("R32", TALKS, {"dates": {"end": None}}, ""),
]
PLANTS = [*R01, *R02, *R03, *R29, *R30, *R31, *R32]
