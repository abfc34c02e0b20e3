"""Mistakes that nobody had thought of while the reader was written: what word processors and habit put into files."""

# ruff: noqa: E501 - a mistake is one row of its table
from __future__ import annotations

import pytest

from drafting.library.library import Library
from tests.checks.conftest import DEAL, check_deal, plant

# (what stands in the clean deal, what is typed instead, the code, words of the remedy)
SLIPS = [
    # a word processor's quotation marks, spaces, dashes and bullets
    ('hs: "2022"', "hs: §“2022”", "yaml-curly-quotes", "straight"),
    ("id: planted", "id:§\u00a0planted", "yaml-no-break-space", "type a space"),
    ("    status: closed", "§\u00a0   status: closed", "yaml-no-break-space", "type a space"),
    ("  - use: framework.status", "  §– use: framework.status", "yaml-dash", "hyphen"),
    ("  - use: framework.preamble", "  §• use: framework.preamble", "yaml-dash", "hyphen"),
    # a missing space
    ("id: planted", "id§:planted", "yaml-colon-space", "name: value"),
    ("  - use: framework.status", "  §-use: framework.status", "yaml-dash-space", "- use:"),
    # an apostrophe or a quotation mark inside quotation marks of its own kind
    ('fr: "l\'uranium"', "fr: 'l'§uranium'", "yaml-after-quote", "other kind"),
    (
        '"{instrument} between {pair} concerning Everything"',
        '"{instrument} concerning "§Everything""',
        "yaml-after-quote",
        "other kind",
    ),
    ('hs: "2022"', 'hs: "2022" §edition', "yaml-after-quote", "other kind"),
    # a parameter, or the position, on the wrong side of with:
    ("    with: {averaging: year}", "    §averaging: year", "field-unknown", "put it under with:"),
    ("    with: {averaging: year}", "    with: {§position: floor}", "param-unknown", "beside with:"),
    # a quantity with its unit, a round before the first, two sides as names instead of a list
    ('{"1": "3000", "2": "3100"}', '{"1": §"3000 kb/d"}', "number-form", 'Write "3000".'),
    ("round: 2", "round: §0", "number-form", "from 1"),
    (
        '        - {side: CAN, value: "8", tabled: "2025-06-03"}\n        - {side: USA, value: "2", tabled: "2025-06-05"}',
        '        §CAN: "8"\n        USA: "2"',
        "wrong-type",
        "- …",
    ),
    # the id as a file name, capitals
    ("use: framework.status", "use: §framework.status.yaml", "clause-unknown", "“framework.status”"),
    ("articles:\n", "§Articles:\n", "field-unknown", "“articles”"),
    ("    tag: {en: CAN, fr: CAN}", "    tag: {§EN: CAN, fr: CAN}", "field-unknown", "“en”"),
]


@pytest.mark.parametrize(("old", "new", "code", "remedy"), SLIPS)
def test_a_slip_is_named_at_its_place_with_its_remedy(
    old: str, new: str, code: str, remedy: str, library: Library
) -> None:
    planted = plant(DEAL, old, new)
    found = check_deal(planted.text, library)
    assert code in planted.here(found), [(f.code, f.place.line, f.place.column) for f in found]
    assert any(finding.code == code and remedy in finding.remedy for finding in found)


def test_a_field_in_capitals_is_told_once(library: Library) -> None:
    planted = plant(DEAL, "    tag: {en: CAN, fr: CAN}", "    tag: {§EN: CAN, fr: CAN}")
    assert [finding.code for finding in check_deal(planted.text, library)] == ["field-unknown"]
