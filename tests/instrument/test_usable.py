"""A clause that nobody has checked stops with its mistake, never with a crash."""

from __future__ import annotations

import pytest

from drafting.finding import Unusable
from tests.instrument.making import clause, draft

FIELDS = """\
params:
  rate: {type: percent, default: "5"}
  span: {type: choice, of: [month, year], default: year}
  floor: {type: schedule, by: effect-year, unit: kb/d}
"""


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("name-unknown", "At {rat}."),
        ("name-unknown", "At {rat: a | b}."),
        ("name-unknown", "It is {when rat}so{end}."),
        ("name-unknown", "{table flor}"),
        ("style-unknown", "At {rate as both}."),
        ("style-unknown", "Of {pair as names-only}."),
        ("value-not-plain", "By {span}."),
        ("value-not-plain", "By {floor}."),
        ("choice-forms", "It {shall | will}."),
        ("choice-forms", "By {span: month}.".replace("month", "m | y | z")),
        ("choice-selector", "By {rate: a | b}."),
        ("table-kind", "{table rate}"),
        ("items-kind", "{floor as items}"),
    ],
)
def test_a_text_that_cannot_be_filled_is_told(code: str, text: str) -> None:
    with pytest.raises(Unusable) as caught:
        draft("- use: try.a", clause("a", text, text, fields=FIELDS))
    assert [finding.code for finding in caught.value.findings] == [code]
    assert caught.value.findings[0].place.file == "try.a.yaml"
