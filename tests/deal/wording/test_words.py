"""Every value in words, style by style, as the table of formats.md has them; · stands for a no-break space."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.dates import day, day_of
from drafting.deal.wording.figures import figure, money, percent
from drafting.deal.wording.series import together
from drafting.deal.wording.words import cell, words
from drafting.library import values
from drafting.library.lexicon import Unit, UnitForms
from drafting.library.values import Both, Value
from drafting.library.vocabulary import Language
from drafting.source import Scalar


def forms(one: str, many: str, symbol: str) -> UnitForms:
    return UnitForms(one=Scalar.plain(one), many=Scalar.plain(many), symbol=Scalar.plain(symbol))


UNITS = {
    "kb/d": Unit(
        factor=Scalar.plain("1000"),
        en=forms("barrel per day", "barrels per day", "kb/d"),
        fr=forms("baril par jour", "barils par jour", "kb/j"),
    )
}
D = Decimal


def goods(*codes: str) -> values.Goods:
    return values.Goods(tuple(values.Good(code) for code in codes))


def phrases(*items: str) -> values.Phrases:
    return values.Phrases(tuple(Both(item, item) for item in items))


TABLE: list[tuple[Value, str | None, str, str]] = [
    (values.Date(date(2026, 5, 1)), None, "1·May 2026", "1er·mai 2026"),
    (values.Date(date(2026, 12, 31)), None, "31·December 2026", "31·décembre 2026"),
    (values.Date(date(2026, 5, 5)), "day-of", "5th day of May 2026", "5e jour de mai 2026"),
    (values.Date(date(2025, 8, 1)), "day-of", "1st day of August 2025", "1er jour d'août 2025"),
    (values.Date(date(2025, 4, 22)), "day-of", "22nd day of April 2025", "22e jour d'avril 2025"),
    (values.Percent(D("5")), None, "5%", "5·%"),
    (values.Percent(D("5.5")), None, "5.5%", "5,5·%"),
    (values.Percent(D("12.50")), None, "12.5%", "12,5·%"),
    (values.Money(D("15"), "USD"), None, "US$15", "15·$·US"),
    (values.Money(D("15"), "CAD"), None, "C$15", "15·$·CA"),
    (values.Money(D("18.7"), "USD"), None, "US$18.70", "18,70·$·US"),
    (values.Money(D("2000000"), "EUR"), None, "EUR·2,000,000", "2·000·000·EUR"),
    (values.Quantity(D("3500"), "kb/d"), None, "3,500,000·barrels per day", "3·500·000·barils par jour"),
    (values.Quantity(D("3000"), "kb/d"), None, "3,000,000·barrels per day", "3·000·000·de barils par jour"),
    (values.Quantity(D("3500"), "kb/d"), "symbol", "3,500·kb/d", "3·500·kb/j"),
    (values.Quantity(D("0.001"), "kb/d"), None, "1·barrel per day", "1·baril par jour"),
    (values.Quantity(D("0.0015"), "kb/d"), None, "1.5·barrels per day", "1,5·baril par jour"),
    (values.Quantity(D("7")), None, "7", "7"),
    (values.Quantity(D("7"), "percent"), None, "7%", "7·%"),
    (values.Quantity(D("7"), "CAD"), None, "C$7", "7·$·CA"),
    (values.Duration(90, "days"), None, "90·days", "90·jours"),
    (values.Duration(90, "days"), "both", "ninety (90)·days", "quatre-vingt-dix (90)·jours"),
    (values.Duration(1, "weeks"), "both", "one (1)·week", "une (1)·semaine"),
    (values.Duration(0, "months"), None, "0·months", "0·mois"),
    (values.Duration(0, "days"), None, "0·days", "0·jour"),
    (values.Duration(1, "years"), None, "1·year", "1·an"),
    (values.Year(2026), None, "2026", "2026"),
    (goods("72"), None, "Chapter·72", "le chapitre·72"),
    (goods("72", "73", "76"), None, "Chapters·72, 73 and 76", "les chapitres·72, 73 et 76"),
    (goods("2709", "2710"), None, "headings·2709 and 2710", "les positions·2709 et 2710"),
    (goods("2709", "2710"), "or", "heading·2709 or 2710", "la position·2709 ou 2710"),
    (goods("8507.60"), None, "subheading·8507.60", "la sous-position·8507.60"),
    (goods("72", "7601"), None, "Chapter·72 and heading·7601", "le chapitre·72 et la position·7601"),
    (
        goods("72", "73", "7601"),
        None,
        "Chapters·72 and 73, and heading·7601",
        "les chapitres·72 et 73, et la position·7601",
    ),
    (phrases("a"), None, "a", "a"),
    (phrases("a", "b"), None, "a and b", "a et b"),
    (phrases("a", "b", "c"), None, "a, b and c", "a, b et c"),
    (phrases("a", "b", "c"), "or", "a, b or c", "a, b ou c"),
    (phrases("a", "b, with c", "d"), None, "a; b, with c; and d", "a; b, with c; et d"),
    (values.Words(Both("Ottawa", "Ottawa")), None, "Ottawa", "Ottawa"),
    (values.Benchmark(Both("Brent", "le Brent"), "USD", "bbl"), None, "Brent", "le Brent"),
]


@pytest.mark.parametrize(("value", "style", "english", "french"), TABLE, ids=lambda v: str(v)[:40])
def test_a_value_reads_as_the_table_says(value: Value, style: str | None, english: str, french: str) -> None:
    expected: dict[Language, str] = {"en": english, "fr": french}
    for language, text in expected.items():
        wording = words(value, style, language, UNITS)
        assert together(wording.members, wording.between) == text.replace("·", "\u00a0")


def test_an_item_that_holds_and_takes_a_comma_before_the_last() -> None:
    items = values.Phrases((Both("uranium", "l'uranium"), Both("oil and gas", "le pétrole et le gaz")))
    english, french = (words(items, None, language, UNITS) for language in ("en", "fr"))  # type: ignore[arg-type]
    assert together(english.members, english.between) == "uranium, and oil and gas"
    assert together(french.members, french.between) == "l'uranium, et le pétrole et le gaz"


@pytest.mark.parametrize("value", [values.Choice("x"), values.Flag(True), values.SideValue("CAN"), values.Clauses(())])
def test_what_has_no_words_of_its_own_is_refused(value: Value) -> None:
    with pytest.raises(ValueError, match="not worded"):
        words(value, None, "en", UNITS)


def test_cells_of_a_column_have_equal_decimals() -> None:
    column = [cell(D(n), unit, language, UNITS, 1) for n, unit, language in [
        ("5", "percent", "en"), ("5.5", "percent", "fr"), ("3.5", "kb/d", "fr"), ("18.7", "USD", "en")
    ]]  # type: ignore[list-item]  # fmt: skip
    assert column == ["5.0%", "5,5\u00a0%", "3\u00a0500,0", "US$18.70"]


numbers = st.decimals(min_value=0, max_value=10**9, places=4)


def read(text: str, language: Language) -> Decimal:
    """The number a figure prints."""
    group, point = (",", ".") if language == "en" else ("\u00a0", ",")
    return Decimal(text.replace(group, "").replace(point, "."))


@given(numbers, st.sampled_from(["en", "fr"]), st.integers(0, 4))
def test_figures_read_back_exactly(number: Decimal, language: Language, places: int) -> None:
    assert read(figure(number, language, places=places), language) == number


@given(numbers, st.sampled_from(["en", "fr"]))
def test_no_figure_breaks_at_a_line_end(number: Decimal, language: Language) -> None:
    shown = (figure(number, language), percent(number, language), money(number, "USD", language))
    assert not any(" " in text for text in shown)
    assert all("\u202f" not in text for text in shown)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)))
def test_two_days_never_read_alike_in_either_form(when: date) -> None:
    for language in ("en", "fr"):
        assert day(when, language).endswith(str(when.year))
        assert day_of(when, language).endswith(str(when.year))
        assert int("".join(c for c in day(when, language).split("\u00a0")[0] if c.isdigit())) == when.day
