"""Tariff codes and schedules."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.library.problem import Wrong
from drafting.library.reading import goods, schedules
from drafting.library.values import Row, Schedule
from drafting.source import Node, read_yaml

CHAPTERS = st.integers(1, 97).filter(lambda n: n != 77)


def node(text: str) -> Node:
    return read_yaml(f"v: {text}\n", "f")["v"]


@given(CHAPTERS, st.integers(0, 99), st.integers(0, 99), st.sampled_from([2, 4, 6]))
def test_a_code_is_written_as_the_system_writes_it(chapter: int, heading: int, sub: int, digits: int) -> None:
    bare = f"{chapter:02}{heading:02}{sub:02}"[:digits]
    found = goods.code(bare)
    assert found.replace(".", "") == bare
    assert goods.code(found) == found
    assert ("." in found) == (digits == 6)


@given(st.text(st.characters(codec="utf-8"), max_size=8))
def test_any_text_is_a_code_or_refused(text: str) -> None:
    assert outcome(text) in {"goods-code", text.replace(".", "")}


def outcome(text: str) -> str:
    try:
        return goods.code(text).replace(".", "")
    except Wrong as wrong:
        return wrong.problems[0].code


def test_goods_keep_their_order_and_descriptions() -> None:
    found = goods.goods(node('{"76": {en: Aluminum, fr: Aluminium}, "7206": {en: Iron, fr: Fer}}'))
    assert [(good.code, good.digits) for good in found.items] == [("76", 2), ("7206", 4)]
    assert found.items[0].description is not None
    assert found.items[0].description["fr"] == "Aluminium"


def test_every_wrong_code_is_told_at_once() -> None:
    with pytest.raises(Wrong) as wrong:
        goods.goods(node('["72", "770", "7208", "72"]'), (4,))
    assert [(p.code, p.path) for p in wrong.value.problems] == [
        ("goods-digits", (0,)), ("goods-code", (1,)), ("goods-digits", (3,)), ("goods-twice", (3,)),
    ]  # fmt: skip


def test_a_chapter_covers_its_headings() -> None:
    assert goods.overlaps(goods.goods(node('["72", "7208", "8507.60"]'))) == (("72", "7208"),)


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=20))
def test_a_schedule_by_year_comes_back_in_order(values: list[int]) -> None:
    text = ", ".join(f'"{n}": "{value}"' for n, value in enumerate(values, 1))
    found = schedules.schedule(node(f"{{{text}}}"), "effect-year", "kb/d")
    assert [(row.period, row.value) for row in found.rows] == list(enumerate(map(Decimal, values), 1))
    assert schedules.shape(found, None, None) == ()


@given(st.lists(st.integers(1, 900), min_size=1, max_size=9), st.lists(st.integers(0, 25), min_size=9, max_size=9))
def test_a_trend_is_broken_exactly_where_a_value_goes_the_other_way(gaps: list[int], values: list[int]) -> None:
    day, rows = date(2026, 1, 1), []
    for gap, value in zip(gaps, values, strict=False):
        rows.append(Row(day, Decimal(value)))
        day += timedelta(gap)
    found = Schedule("date", "percent", tuple(rows))
    falling = [p for p in schedules.shape(found, "falling", None) if p.code == "schedule-trend"]
    assert len(falling) == sum(b > a for a, b in pairwise(values[: len(rows)]))
    ends = [p.code for p in schedules.shape(found, None, Decimal(0))]
    assert ends == ([] if rows[-1].value == 0 else ["schedule-end"])


@pytest.mark.parametrize(
    ("text", "by", "codes"),
    [('{"0": "1"}', "effect-year", ["schedule-period"]), ('{"01": "1"}', "effect-year", ["schedule-period"]),
     ('{"year 1": "1"}', "effect-year", ["schedule-period"]), ('{"27": "1"}', "model-year", ["year-form"]),
     ('{"2027": "1", "2026": "1"}', "calendar-year", ["schedule-order"]),
     ('{"2026-01-01": "x"}', "date", ["number-form"]),
     ("{}", "date", ["wrong-type"]), ("[1]", "date", ["wrong-type"])],
)  # fmt: skip
def test_periods_are_read_by_what_they_count(text: str, by: str, codes: list[str]) -> None:
    with pytest.raises(Wrong) as wrong:
        schedules.schedule(node(text), by, "percent")  # type: ignore[arg-type]
    assert [problem.code for problem in wrong.value.problems] == codes


def test_a_year_left_out_is_told_at_the_next() -> None:
    found = schedules.schedule(node('{"2027": "1", "2029": "1"}'), "model-year", "percent")
    (problem,) = schedules.shape(found, None, None)
    assert (problem.code, problem.path, problem.at_key) == ("schedule-hole", ("2029",), True)
