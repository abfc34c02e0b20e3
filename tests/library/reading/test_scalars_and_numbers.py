"""Values as typed: what is written plainly comes back exactly, everything else is refused with the fix."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.library.problem import Wrong
from drafting.library.reading import numbers, scalars
from drafting.library.values import Duration, Money, Percent, Year
from drafting.source import Mapping, Node, Scalar, read_yaml


def typed(text: str) -> Scalar:
    return Scalar.plain(text)


def mapping(text: str) -> Node:
    return read_yaml(f"v: {text}\n", "f")["v"]


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_comes_back_as_it_was(day: date) -> None:
    assert scalars.iso_date(typed(day.isoformat())) == day


@given(st.decimals(Decimal("-1e15"), Decimal("1e15"), places=4))
def test_a_number_comes_back_exactly(number: Decimal) -> None:
    assert numbers.decimal(typed(f"{number:f}")) == number


@given(st.integers(0, 9999), st.sampled_from(numbers.DURATION_UNITS))
def test_a_length_of_time_comes_back_with_its_unit(count: int, unit: str) -> None:
    assert numbers.duration(typed(f"{count} {unit}")) == Duration(count, unit)  # type: ignore[arg-type]
    assert numbers.duration(typed(f"{count} {unit[:-1]}")) == Duration(count, unit)  # type: ignore[arg-type]


@given(st.decimals(0, 10**12, places=2), st.sampled_from(["USD", "CAD", "EUR", "JPY"]))
def test_an_amount_comes_back_with_its_currency(amount: Decimal, code: str) -> None:
    assert numbers.money(typed(f"{amount:f} {code}")) == Money(amount, code)


def test_a_per_cent_sign_is_not_needed() -> None:
    assert numbers.percent(typed("5.5")) == Percent(Decimal("5.5"))


def test_a_year_has_four_digits() -> None:
    assert numbers.year(typed("2027")) == Year(2027)


@pytest.mark.parametrize(
    ("text", "fix"),
    [("3,500", "3500"), ("3 500", "3500"), ("3\u202f500", "3500"), ("40%", "40"), ("40 %", "40"), ("2,5", "2.5"),
     ("5 per cent", "5"), ("1’000’000", "1000000")],
)  # fmt: skip
def test_a_number_with_signs_is_refused_with_the_plain_one(text: str, fix: str) -> None:
    with pytest.raises(Wrong) as wrong:
        numbers.decimal(typed(text))
    assert (wrong.value.problems[0].code, wrong.value.problems[0].remedy) == ("number-form", f'Write "{fix}".')


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    assert outcome(text) in {"number-form", "value-empty", Decimal(text) if numbers.NUMBER.fullmatch(text) else None}


def outcome(text: str) -> Decimal | str:
    try:
        return numbers.decimal(typed(text))
    except Wrong as wrong:
        return wrong.problems[0].code


@pytest.mark.parametrize(
    "text", ["2025-13-01", "2025-02-30", "25-02-03", "2025/02/03", "1850-01-01", "2025-2-3", "٢٠٢٥-٠١-٠١"]
)
def test_no_day_is_guessed(text: str) -> None:
    with pytest.raises(Wrong) as wrong:
        scalars.iso_date(typed(text))
    assert wrong.value.problems[0].code == "date-form"


@pytest.mark.parametrize(
    ("text", "code"),
    [("15", "money-form"), ("USD 15", "money-form"), ("15 dollars", "money-form"), ("15 usd", "currency-unknown"),
     ("15 XXY", "currency-unknown"), ("1,5 USD", "number-form")],
)  # fmt: skip
def test_no_currency_is_guessed(text: str, code: str) -> None:
    with pytest.raises(Wrong) as wrong:
        numbers.money(typed(text))
    assert wrong.value.problems[0].code == code


@pytest.mark.parametrize(("node", "code"), [
    (True, "wrong-type"), (3, "yaml-unquoted"), (None, "value-empty"), (Mapping(), "wrong-type"),
    (typed("  "), "value-empty"),
])  # fmt: skip
def test_what_is_not_text_is_refused_by_its_kind(node: Node, code: str) -> None:
    if isinstance(node, Mapping):
        node = mapping("{}")
    with pytest.raises(Wrong) as wrong:
        scalars.line(node)
    assert wrong.value.problems[0].code == code


def test_both_languages_are_needed_and_no_third() -> None:
    assert scalars.both(mapping("{en: a, fr: b}")) == scalars.Both("a", "b")
    with pytest.raises(Wrong) as wrong:
        scalars.both(mapping("{en: a, de: c}"))
    assert [p.code for p in wrong.value.problems] == ["field-unknown", "language-missing"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [("10 US$", "10 USD"), ("US$ 10.50", "10.50 USD"), ("C$5", "5 CAD"), ("10 €", "10 EUR"), ("10 $", "15 USD")],
)
def test_a_currency_sign_that_can_mean_one_currency_is_answered_with_its_code(text: str, meant: str) -> None:
    with pytest.raises(Wrong) as wrong:
        numbers.money(typed(text))
    assert wrong.value.problems[0].remedy == f'Write it like "{meant}".'


def test_of_figures_the_next_in_number_is_meant() -> None:
    with pytest.raises(Wrong) as wrong:
        scalars.option(typed("2023"), ("2002", "2012", "2022"), "word-unknown", "editions")
    assert wrong.value.problems[0].remedy == "Did you mean “2022”?"
