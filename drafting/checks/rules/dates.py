"""R04: every date of a provision lies within the life of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from drafting.checks.rules.days import after, last_day, months_after
from drafting.checks.rules.limits import key_of
from drafting.checks.rules.trial import Trial, places
from drafting.checks.rules.view import Known, View
from drafting.finding import Level
from drafting.library import values
from drafting.library.values import Clauses, Duration, Row, Rows, Schedule, Year
from drafting.place import Place

# Dates that a rule of their own holds to one end of the text's life, or to neither.
AT_BEGINNING: Final = {("process.review", "start")}  # R05
AT_END: Final = {("tariffs.snap-back", "expiry")}  # R23
FREE: Final = {("final.signature", "signed"), ("final.signature", "second-signed")}  # R39
# The American rule on connected vehicles, which the text follows and does not bargain over: like shares by model year,
# these are held to the end that the text can be extended to (decision 0110).
FOLLOWED: Final = {
    ("integrity.connected-vehicles", name)
    for name in ("software-year", "hardware-year", "hardware-date", "model-years")
}
PAST: Final = {"base-from", "base-to", "baseline-year"}
WINTER: Final = ("supply.gas-electricity", "winter")  # a winter runs from 1 November to 31 March
MODEL_YEAR_BEGINS: Final = (1, 2)  # of the year before: the earliest day (clauses/facts/vehicles.yaml)


@dataclass(frozen=True, slots=True)
class Life:
    """From ``first`` to ``last``; ``why`` says what ``last`` is, ``also`` where it was read beside the deal's dates."""

    first: date
    last: date
    why: str
    also: tuple[Place, ...] = ()


def dates_within_life(view: View) -> Iterator[Trial]:
    """Every day, supply year, calendar and model year that the text prints, against the days on which it has effect."""
    for known in view.all():
        life = _life(view, known)
        if life is not None and (known.clause, known.name) not in FREE:
            yield from _one(view, known, life)
    yield from _base_years(view)


def _one(view: View, known: Known, life: Life) -> Iterator[Trial]:
    match known.value:
        case values.Date(day):
            yield from _day(view, known, f"“{known.name}”", day, known.place, life)
        case Schedule(by, _, rows):
            for row in rows:
                yield from _row(view, known, by, row, life)
        case Rows(columns, rows):
            for index, cells in enumerate(rows):
                for column, cell in zip(columns, cells, strict=True):
                    if isinstance(cell, values.Date):
                        name = f"“{column}” in row {index + 1} of “{known.name}”"
                        yield from _day(view, known, name, cell.day, known.at(index, column), life)
        case Year(year) if (known.clause, known.name) in FOLLOWED:
            yield from _span(view, known, f"“{known.name}” {year}", _model_year(year), known.place, life)
        case _:
            pass


def _row(view: View, known: Known, by: str, row: Row, life: Life) -> Iterator[Trial]:
    at, what = known.at(key_of(row), key=True), f"“{known.name}” {row.period}"
    if isinstance(row.period, date):
        yield from _day(view, known, what, row.period, at, life)
    elif by == "effect-year":
        start = months_after(life.first, 12 * (row.period - 1))
        span = (start, last_day(start, Duration(1, "years")))
        yield from _span(view, known, f"year {row.period} of “{known.name}”", span, at, life, whole=True)
    elif by == "model-year":
        yield from _span(
            view,
            known,
            f"model year {row.period} of “{known.name}”",
            _model_year(row.period),
            at,
            life,
            level="warning",
        )
    elif (known.clause, view.position(known.clause)) == WINTER:
        span = (date(row.period, 11, 1), date(row.period + 1, 3, 31))
        yield from _span(view, known, f"the winter of {row.period} in “{known.name}”", span, at, life)
    else:
        span = (date(row.period, 1, 1), date(row.period, 12, 31))
        yield from _span(view, known, what, span, at, life, begun="warning")


def _by_model_year(known: Known) -> bool:
    return isinstance(known.value, Schedule) and known.value.by == "model-year"


def _model_year(year: int) -> tuple[date, date]:
    return date(year - 1, *MODEL_YEAR_BEGINS), date(year, 12, 31)


def _day(view: View, known: Known, what: str, day: date, at: Place, life: Life) -> Iterator[Trial]:
    key = (known.clause, known.name)
    early = day < life.first and key not in AT_BEGINNING
    late = day > life.last and key not in AT_END
    side = f"before the text takes effect on {life.first}" if early else f"after {life.why} on {life.last}"
    yield Trial(
        not (early or late),
        f"{known.clause} {what}: {life.first} ≤ {day} ≤ {life.last}",
        f"{_capital(what)} of “{known.clause}” is {day}, {side}.",
        "Move it into the life of the text" + ("." if early else ", or list the provision under survives:."),
        at,
        _related(view, life, early),
    )


def _span(
    view: View,
    known: Known,
    what: str,
    span: tuple[date, date],
    at: Place,
    life: Life,
    *,
    whole: bool = False,
    begun: Level | None = None,
    level: Level | None = None,
) -> Iterator[Trial]:
    """A period that has to meet the life of the text; ``whole``: end within it; ``begun``: how grave it is that the
    period begins before the text does; ``level``: how grave the rest is, where it is no error."""
    first, last = span
    early, late = last < life.first, first > life.last or (whole and last > life.last)
    started = begun is not None and not early and first < life.first
    if early or started:
        side = f"before the text takes effect on {life.first}"
        message = f"{_capital(what)} of “{known.clause}” begins on {first}, {side}."
    else:
        message = f"{_capital(what)} of “{known.clause}” runs from {first} to {last}, and {life.why} on {life.last}."
    yield Trial(
        not (early or late or started),
        f"{known.clause} {what}: {first} to {last} within {life.first} to {life.last}",
        message,
        "Give the periods that the text covers" + ("." if early or started else ", or let it last longer."),
        at,
        _related(view, life, early or started),
        level=begun if started else level,
    )


def _base_years(view: View) -> Iterator[Trial]:
    """Years taken as a base run forwards and lie before the text takes effect."""
    for clause in dict.fromkeys(known.clause for known in view.all() if known.name in PAST):
        first, last = view.get(clause, "base-from"), view.get(clause, "base-to")
        if first and last and isinstance(first.value, Year) and isinstance(last.value, Year):
            yield Trial(
                first.value.year <= last.value.year,
                f"{clause}: base years {first.value.year} to {last.value.year}",
                f"The base years of “{clause}” run backwards, from {first.value.year} to {last.value.year}.",
                "Exchange the two.",
                first.place,
                (last.place,),
            )
        for known in (last or first, view.get(clause, "baseline-year")):
            if known and view.effect and isinstance(known.value, Year):
                yield Trial(
                    known.value.year <= view.effect.year,
                    f"{clause}: base year {known.value.year} ≤ {view.effect.year}",
                    f"“{known.name}” of “{clause}” is {known.value.year}; the text takes effect in "
                    f"{view.effect.year}, and "
                    "what is compared with has to be known by then.",
                    "Name a year that is past.",
                    known.place,
                    places(view.date_place("effect")),
                )


def _life(view: View, known: Known) -> Life | None:
    first, last = view.effect, view.end
    if first is None or last is None:
        return None
    why = "the text ends"
    also: tuple[Place, ...] = ()
    survives, tail, term = (view.get("final.effect", name) for name in ("survives", "tail", "term"))
    followed = (known.clause, known.name) in FOLLOWED or _by_model_year(known)
    extends = followed and view.option("final.effect", "renewal") in ("once", "automatic")
    if extends and term and isinstance(term.value, Duration):
        last, why, also = after(last, term.value), "the text, extended once, ends", (term.place,)
    lives_on = survives and isinstance(survives.value, Clauses) and known.clause in survives.value.ids
    if survives and lives_on and tail and isinstance(tail.value, Duration):
        last, also = after(last, tail.value), (*also, survives.place, tail.place)
        why = "the provision, which survives the text, ceases to apply"
    return Life(first, last, why, also)


def _related(view: View, life: Life, early: bool) -> tuple[Place, ...]:
    return places(view.date_place("effect" if early else "end"), *(() if early else life.also))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
