"""One mistake at a time in a deal that has every field: the right code, at the right line and column."""

# ruff: noqa: E501 - a planted mistake is one row of its table
from __future__ import annotations

import pytest

from drafting.library.library import Library
from tests.checks.conftest import DEAL, check_deal, plant

# (what stands in the clean deal, what is typed instead: § before the place of the caret, the code)
MISTAKES = [
    ("schema: deal/1", "schema: §deal/2", "schema-unknown"),
    ("id: planted", "id: §Planted Deal", "name-form"),
    ("id: planted", "§ident: planted", "field-unknown"),
    ("round: 2", "round: §two", "number-form"),
    ("round: 2", "round: §2.5", "yaml-unquoted"),
    ("round: 2", "round: §[2]", "wrong-type"),
    ("profile: nonbinding", "profile: §non-binding", "word-unknown"),
    ("profile: nonbinding", "§profil: nonbinding", "field-unknown"),
    ('  en: "{instrument} between', '  en: "§{instrment} between', "name-unknown"),
    ('  en: "{instrument} between', '  en: "§{instrument between', "brace-unclosed"),
    ('  en: "{instrument} between', '  en: "§{pair as long} between', "style-unknown"),
    ('  en: "{instrument} between', '  en: "§{Agreement | Arrangement} between', "choice-forms"),
    ('  en: "{instrument} between', '  en: "§{ref supply.crude-volume} between', "title-plain"),
    ('  en: "{instrument} between', '  en: "§[[supply year]] between', "title-plain"),
    ('  en: "{instrument} between {pair} concerning Everything"', "  en: {instrument} §between {pair}", "yaml-brace"),
    ('as_of: "2025-05-09"', "as_of: §2025-05-09", "yaml-unquoted"),
    ('as_of: "2025-05-09"', 'as_of: §"9 May 2025"', "date-form"),
    ('as_of: "2025-05-09"', 'as_of: §"2025-02-30"', "date-form"),
    ('as_of: "2025-05-09"', "as_of: §null", "value-empty"),
    ('dated: "2025-06-05"', 'dated: §"5 June 2025"', "date-form"),
    ('hs: "2022"', 'hs: §"2021"', "word-unknown"),
    ('hs: "2022"', "hs: §2022", "yaml-unquoted"),
    ("languages: [en, fr]", "languages: [en, §en]", "language-twice"),
    ("languages: [en, fr]", "languages: [en, §de]", "word-unknown"),
    ("languages: [en, fr]", "languages: §[]", "too-few"),
    ("    tag: {en: CAN, fr: CAN}", "    tag: §{en: CAN}", "language-missing"),
    ("    tag: {en: CAN, fr: CAN}", "    tag: §CAN", "wrong-type"),
    ("    tag: {en: CAN, fr: CAN}", "    §tags: {en: CAN, fr: CAN}", "field-unknown"),
    ("    tag: {en: CAN, fr: CAN}", "    tag: {en: CAN, fr: CAN}\n    §tag: {en: C, fr: C}", "yaml-key-twice"),
    ("  USA:\n", "  §US:\n", "field-unknown"),
    ("signatory: {name: Jane Doe,", "signatory: {§nam: Jane Doe,", "field-unknown"),
    ("signatory: {name: Jane Doe,", "signatory: {name: §[Jane, Doe],", "wrong-type"),
    ('dates: {effect: "2025-09-01"', 'dates: {effect: §"1.9.2025"', "date-form"),
    ('end: "2028-08-31"', 'end: §"2025-08-31"', "dates-order"),
    ('dates: {effect: "2025-09-01"', 'dates: {§effects: "2025-09-01"', "field-unknown"),
    ("en: {instrument: Framework}", "en: {§instrumnt: Framework}", "phrase-unknown"),
    ("en: {instrument: Framework}", "en: {instrument: §[Framework]}", "wrong-type"),
    ("  - use: framework.preamble", "  - use: §framework.preambel", "clause-unknown"),
    ("  - use: framework.preamble", "  - use: §Preamble", "clause-id-form"),
    ("  - use: framework.preamble", "  - §used: framework.preamble", "field-unknown"),
    ("  - use: framework.status\n", "  - use: §framework.preamble\n", "clause-twice"),
    ("  - use: framework.status\n", "  - use: §final.signature\n", "article-order"),
    ("    position: security", "    position: §secure", "position-unknown"),
    ("    position: security\n", "    §postion: security\n", "field-unknown"),
    ("    status: closed", "    status: §final", "word-unknown"),
    ("    status: closed", "    status: §bracketed", "status-bracketed"),
    ("    status: closed", "    §state: closed", "field-unknown"),
    ("    status: bracketed\n    with: {averaging: year}", "    status: §closed\n    with: {averaging: year}", "status-open"),
    ('      tolerance:\n        - {side: CAN, value: "8"', '      §tolerance:\n        - {side: CAN, value: "2"', "open-same"),
    ("  - use: final.effect\n    position: middle\n", "  - §use: final.effect\n", "position-missing"),
    ('with: {phase-two: "2026-07-01"}', 'with: {§phase-2: "2026-07-01"}', "param-unknown"),
    ('with: {phase-two: "2026-07-01"}', 'with: {phase-two: §"July 2026"}', "date-form"),
    ('with: {phase-two: "2026-07-01"}', "with: §tomorrow", "wrong-type"),
    ('      baseline: "25"', '      baseline: §"60"', "param-out-of-range"),
    ('      baseline: "25"', "      baseline: §25", "yaml-unquoted"),
    ('      baseline: "25"', '      baseline: §"25%"', "number-form"),
    ('      baseline: "25"', "      baseline: §{a: b}", "wrong-type"),
    ('        "72": {en: Iron', '        §"7": {en: Iron', "goods-code"),
    ('        "72": {en: Iron', '        §"77": {en: Iron', "goods-code"),
    ('        "72": {en: Iron', "        §72: {en: Iron", "yaml-unquoted"),
    ('"7606.11": {en: Plates, fr: Tôles}', '"7606.11": §{en: Plates}', "language-missing"),
    ('"7606.11": {en: Plates, fr: Tôles}', '"7606.11": {en: Plates, fr: §1}', "yaml-unquoted"),
    ('      products:\n        "72"', '      products:\n        §"7606": {en: Plates, fr: Tôles}\n        "72"', "goods-overlap"),
    ('"2026-07-01": "0"}', '"2026-07-01": §"1"}', "schedule-end"),
    ('"2026-01-01": "5", ', '"2026-01-01": §"20", ', "schedule-trend"),
    ('"2026-01-01": "5", ', '§"2025-01-01": "5", ', "schedule-order"),
    ('"2026-01-01": "5", ', '§"January 2026": "5", ', "date-form"),
    ("with: {averaging: year}", "with: {averaging: §annual}", "choice-unknown"),
    ('{"1": "3000", "2": "3100"}', '{"1": "3000", §"3": "3100"}', "schedule-hole"),
    ('{"1": "3000", "2": "3100"}', '{§"2": "3000"}', "schedule-hole"),
    ('{"1": "3000", "2": "3100"}', '{§"2026": "3000"}', "schedule-period"),
    ('{"1": "3000", "2": "3100"}', '{"1": §"300", "2": "3100"}', "param-out-of-range"),
    ('- {side: CAN, value: "8", tabled', '- {side: §CA, value: "8", tabled', "word-unknown"),
    ('- {side: CAN, value: "8", tabled', '- {side: CAN, value: §"18", tabled', "param-out-of-range"),
    ('- {side: USA, value: "2", tabled', '- {side: §CAN, value: "2", tabled', "side-twice"),
    ('- {side: USA, value: "2", tabled: "2025-06-05"}', '- {side: USA, value: "2", tabled: §"June"}', "date-form"),
    ('- {side: USA, value: "2", tabled', '- {side: USA, §valu: "2", tabled', "field-unknown"),
    ("      tolerance:\n", "      §averaging:\n", "open-and-given"),
    ("      tolerance:\n", "      §tolerence:\n", "param-unknown"),
    ("{side: CAN, value: corridor}", "{side: CAN, value: §corridors}", "position-unknown"),
    ("    bracket: {side: USA,", "    bracket: {side: §US,", "word-unknown"),
    ("    with: {phase-two:", "    §bracket: {side: USA}\n    with: {phase-two:", "bracket-place"),
    ('- {paragraph: "2", en', '- {paragraph: "§20", en', "wording-place"),
    ('- {after: "2", en', '- {paragraph: "§2", en', "wording-twice"),
    ('fr: "[CAN : Elle est secrète.]"', 'fr: "§[É.-U. : Elle est secrète.]"', "wording-twins"),
    ('en: "[CAN: It is secret.]"', 'en: "§[CAN: It is secret."', "bracket-unclosed"),
    ('en: "[CAN: It is secret.]"', 'en: "[§CDA: It is secret.]"', "bracket-tag"),
    ('least: "10 USD"', 'least: §"10 CAD"', "param-currency"),
    ('least: "10 USD"', 'least: §"US$10"', "money-form"),
    ('least: "10 USD"', 'least: §"10.00.0 USD"', "number-form"),
    ("fr: le WTI à Cushing}, currency: USD", "fr: le WTI à Cushing}, currency: §US", "currency-unknown"),
    ("fr: le WTI à Cushing}, currency: USD", "fr: le WTI à Cushing}, §curency: USD", "field-unknown"),
    ("benchmark: {name: {en: WTI at Cushing, fr: le WTI à Cushing}", "benchmark: {name: §WTI", "language-missing"),
    ('        - {en: uranium, fr: "l\'uranium"}', "        - §{en: uranium}", "language-missing"),
    ('        - {en: uranium, fr: "l\'uranium"}', "        - §uranium", "language-missing"),
    ('        - {en: uranium, fr: "l\'uranium"}', "        - {en: uranium, fr: §null}", "value-empty"),
    ("""  - use: supply.preferred-customer
    position: first-offer
    status: tabled
    with:
      free-share: "40"
      commodities:
        - {en: uranium, fr: "l'uranium"}
        - {en: potash, fr: la potasse}
""", """  - use: §supply.preferred-customer
    position: first-offer
    status: tabled
    with:
      free-share: "40"
      commodities:
        - {en: uranium, fr: "l'uranium"}
""", "list-of-one"),
    ('term: "36 months"', 'term: §"3 years"', "duration-unit"),
    ('term: "36 months"', 'term: §"36months"', "duration-form"),
    ('term: "36 months"', 'term: §"36 mounths"', "duration-form"),
    ("[supply.crude-volume, supply.preferred-customer]", "[supply.crude-volume, §supply.uranium]", "clause-absent"),
    ("[supply.crude-volume, supply.preferred-customer]", "[supply.crude-volume, §supply.crude-volume]", "clause-twice"),
    ("[supply.crude-volume, supply.preferred-customer]", "§[]", "wrong-type"),
    ("with: {place: {en: Ottawa, fr: Ottawa}", "with: {place: §Ottawa", "language-missing"),
    ("    position: middle\n", "    position: §[middle]\n", "wrong-type"),
    ("articles:\n  - use: framework.preamble", "articles: §[]\nx:\n  - use: framework.preamble", "too-few"),
    ("participants:\n", "§people:\n", "field-unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), MISTAKES)
def test_a_planted_mistake_is_found_at_its_place(old: str, new: str, code: str, library: Library) -> None:
    planted = plant(DEAL, old, new)
    found = check_deal(planted.text, library)
    assert code in planted.here(found), [(f.code, f.place.line, f.place.column) for f in found]


def test_the_clean_deal_has_no_findings_but_gaps(library: Library) -> None:
    assert check_deal(DEAL, library) == ()
