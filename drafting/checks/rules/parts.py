"""R10 and R11: covered parts, those exempt for a time, and the steps by which their share falls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from drafting.checks.rules.dates import MODEL_YEAR_BEGINS
from drafting.checks.rules.days import after
from drafting.checks.rules.limits import key_of
from drafting.checks.rules.said import number
from drafting.checks.rules.trial import Trial, places
from drafting.checks.rules.view import Known, View
from drafting.library.reading.goods import covers
from drafting.library.values import Date, Duration, Goods, Percent, Rows, Schedule, Year

PARTS, VEHICLES = "integrity.covered-parts", "integrity.connected-vehicles"
YEARS_EARLY: Final = 1  # a model year may begin in the calendar year before


def exempt_for_a_time(view: View) -> Iterator[Trial]:
    """An exempt good is a covered one, once in the list, exempt beyond the start and not for the whole text (R10)."""
    covered, exempt, start = (view.get(PARTS, name) for name in ("covered", "exempt", "start"))
    if not (covered and exempt and isinstance(covered.value, Goods) and isinstance(exempt.value, Rows)):
        return
    codes = {good.code: index for index, good in enumerate(covered.value.items)}
    seen: dict[str, int] = {}
    begins = start.value.day if start and isinstance(start.value, Date) else None
    for index, cells in enumerate(exempt.value.rows):
        row = dict(zip(exempt.value.columns, cells, strict=True))
        goods, until = row.get("goods"), row.get("until")
        for good in goods.items if isinstance(goods, Goods) else ():
            at = exempt.at(index, "goods")
            if good.code in seen:
                yield Trial(
                    False,
                    f"{good.code}: exempt in rows {seen[good.code] + 1} and {index + 1}",
                    f"“{good.code}” is exempt twice, in rows {seen[good.code] + 1} and {index + 1}.",
                    "Keep one of the two.",
                    at,
                    (exempt.at(seen[good.code], "goods"),),
                )
            seen.setdefault(good.code, index)
            yield Trial(
                any(covers(good.code, code) or covers(code, good.code) for code in codes),
                f"{good.code}: exempt, and covered",
                f"“{good.code}” is exempt, but it is not among the covered goods.",
                "Take it out of exempt:, or add it to covered:.",
                at,
                (covered.place,),
                level="warning",
            )
            if isinstance(until, Date) and begins is not None:
                yield from _times(view, good.code, until.day, begins, exempt, index, start)


def _times(
    view: View, code: str, until: date, begins: date, exempt: Known, index: int, start: Known | None
) -> Iterator[Trial]:
    at = exempt.at(index, "until")
    yield Trial(
        until > begins,
        f"{code}: covered from {begins}, exempt until {until}",
        f"“{code}” is covered from {begins} and exempt until {until}: the exemption is over before it begins.",
        "Give a later day, or take the exemption out.",
        at,
        places(start.place if start else None),
    )
    last = _last(view)
    if last is not None and until > begins:
        yield Trial(
            until < last,
            f"{code}: exempt until {until}, the provision applies until {last}",
            f"“{code}” is exempt until {until}, for as long as the provision applies: it is never covered.",
            "Give an earlier day, or take the code out of covered:.",
            at,
            places(view.date_place("end")),
        )


def _last(view: View) -> date | None:
    survives, tail = view.get("final.effect", "survives"), view.get("final.effect", "tail")
    if view.end and survives and tail and PARTS in getattr(survives.value, "ids", ()):
        return after(view.end, tail.value) if isinstance(tail.value, Duration) else view.end
    return view.end


def phase_in_ends(view: View) -> Iterator[Trial]:
    """The last share is no more than what is disregarded anyway (R11)."""
    shares, least = view.get(PARTS, "phase-in"), view.get(PARTS, "de-minimis")
    if shares is None or not isinstance(shares.value, Schedule):
        return
    last = shares.value.rows[-1]
    limit = least.value.number if least and isinstance(least.value, Percent) else None
    said = "no share is disregarded" if limit is None else f"{number(limit)}% are disregarded"
    yield Trial(
        last.value <= (limit or 0),
        f"the shares end with {number(last.value)}% in {last.period}; {said}",
        f"The shares of covered parts end with {number(last.value)}% in {last.period}, but {said}.",
        "Let the last share fall to that level, or raise de-minimis:.",
        shares.at(key_of(last)),
        places(least.place if least else None),
        level="warning" if limit is None and not view.gap(PARTS, "de-minimis") else None,
    )


def start_meets_model_year(view: View) -> Iterator[Trial]:
    """The day from which vehicles count falls into the first model year, and not before that of connected vehicles."""
    shares, start = view.get(PARTS, "phase-in"), view.get(PARTS, "start")
    if not (shares and start and isinstance(shares.value, Schedule) and isinstance(start.value, Date)):
        return
    first, day = shares.value.rows[0], start.value.day
    year = first.period if isinstance(first.period, int) else 0
    at_row = shares.at(key_of(first), key=True)
    table = view.get(VEHICLES, "model-years")
    mapped = _mapped(table)
    software = view.get(VEHICLES, "software-year")
    for each, place in ((year, at_row), (_year(software), software.place if software else None)):
        if each in mapped and table is not None and place is not None:
            index, begins = mapped[each]
            yield Trial(
                day == begins,
                f"covered from {day}; model year {each} begins on {begins}",
                f"Parts are covered from {day}, but model year {each} begins on {begins} (model-years:).",
                "Give the day on which the model year begins, or say that the difference is meant.",
                start.place,
                places(table.at(index, "begins"), place),
                "model-year-differs",
            )
    if year and year not in mapped:
        earliest, latest = date(year - YEARS_EARLY, *MODEL_YEAR_BEGINS), date(year, 12, 31)
        yield Trial(
            earliest <= day <= latest,
            f"covered from {day}; model year {year} begins between {earliest} and {latest}",
            f"Parts are covered from {day}, which is no day of model year {year}, the first of the shares.",
            f"Give a day from {earliest} to {latest}, or another first model year.",
            start.place,
            (at_row,),
            "model-year-differs",
        )
    if year and software is not None and isinstance(software.value, Year):
        yield Trial(
            year >= software.value.year,
            f"covered parts from {year}, software of connected vehicles from {software.value.year}",
            f"Parts are covered from model year {year}, before the software of connected vehicles "
            f"({software.value.year}).",
            "Let the same model year begin both, or leave it if that is meant.",
            at_row,
            (software.place,),
            "model-year-differs",
        )


def _mapped(table: Known | None) -> dict[int, tuple[int, date]]:
    if table is None or not isinstance(table.value, Rows):
        return {}
    cells = [dict(zip(table.value.columns, row, strict=True)) for row in table.value.rows]
    return {
        year.year: (index, begins.day)
        for index, row in enumerate(cells)
        if isinstance(year := row.get("year"), Year) and isinstance(begins := row.get("begins"), Date)
    }


def _year(known: Known | None) -> int:
    return known.value.year if known and isinstance(known.value, Year) else 0
