"""Schedules, lists of goods and rows as tables (word.md 6)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from drafting.deal.wording.brackets import NOTHING
from drafting.deal.wording.dates import day
from drafting.deal.wording.figures import places_of
from drafting.deal.wording.labels import GOODS_COLUMNS, SCHEDULE_COLUMNS
from drafting.deal.wording.words import cell
from drafting.instrument.fill import missing, note
from drafting.instrument.row_table import cells_of, columns_of
from drafting.instrument.said import plain
from drafting.instrument.scope import Offer, Scope
from drafting.instrument.setting import set_inlines
from drafting.instrument.tree import Alternative, Bracketed, Column, Gap, Inlines, Language, Table, TargetId, Text
from drafting.instrument.tree import Value as ValueText
from drafting.library.params import GoodsParam, RowsParam, ScheduleParam
from drafting.library.values import Goods, Schedule

PLACES_MOST = 6


def table(name: str, scope: Scope, ident: TargetId) -> Table:
    """The table of parameter ``name``: what is agreed plain, what is not in brackets, what is missing a gap."""
    param = scope.params[name]
    language = scope.world.language
    caption = _set(scope.shown(name), language)
    if isinstance(param, ScheduleParam):
        headers = param.columns[language] if param.columns else SCHEDULE_COLUMNS[param.by][language]
        columns = (Column(_set(headers[0], language)), Column(_set(headers[1], language), figures=True))
        return Table(ident, caption, columns, _schedule(name, scope))
    if isinstance(param, RowsParam):
        return Table(ident, caption, columns_of(param, scope), cells_of(name, scope))
    assert isinstance(param, GoodsParam), "checked before"
    headers = param.columns[language] if param.columns else GOODS_COLUMNS[language]
    return Table(ident, caption, tuple(Column(_set(h, language)) for h in headers), _goods(name, scope, headers[1]))


def _set(text: str, language: Language) -> str:
    return plain(set_inlines((Text(text),), language))


def _gaps(name: str, scope: Scope) -> tuple[Inlines, Inlines]:
    """A row of a table of two columns that has nothing yet."""
    gap = set_inlines((missing(name, scope),), scope.world.language)
    return gap, gap


def _schedule(name: str, scope: Scope) -> tuple[tuple[Inlines, ...], ...]:
    offers = scope.heard(name)
    given = [(offer, offer.value) for offer in offers if isinstance(offer.value, Schedule)]
    if not given:
        return (_gaps(name, scope),)
    language = scope.world.language
    places = max((_places(row.value, schedule, scope) for _, schedule in given for row in schedule.rows), default=0)
    cells: dict[int | date, list[str]] = {}
    for period in sorted({row.period for _, schedule in given for row in schedule.rows}, key=str_order):
        for _, schedule in given:
            found = next((row.value for row in schedule.rows if row.period == period), None)
            shown = NOTHING if found is None else cell(found, schedule.unit, language, scope.world.units, places)
            cells.setdefault(period, []).append(shown)
    return tuple(
        ((ValueText(_period(period, language), name),), _either(shown, [offer for offer, _ in given], name, scope))
        for period, shown in cells.items()
    )


def str_order(period: int | date) -> str:
    """Periods in their order; a schedule has years only or dates only."""
    return period.isoformat() if isinstance(period, date) else f"{period:09}"


def _places(number: Decimal, schedule: Schedule, scope: Scope) -> int:
    unit = scope.world.units.get(schedule.unit)
    return min(PLACES_MOST, places_of(number * unit.factor if unit else number))


def _period(period: int | date, language: Language) -> str:
    return day(period, language) if isinstance(period, date) else str(period)


def _either(shown: list[str], offers: list[Offer], name: str, scope: Scope) -> Inlines:
    """A cell: one figure where all agree, else each side's."""
    if len(set(shown)) == 1 and not scope.lone(tuple(offers)):
        return (ValueText(shown[0], name),)
    world = scope.world
    sides = tuple(
        Alternative(world.tag(offer.side), (ValueText(text, name),)) for text, offer in zip(shown, offers, strict=True)
    )
    return (Bracketed(sides, note(tuple(offers), world)),)


def _goods(name: str, scope: Scope, header: str) -> tuple[tuple[Inlines, ...], ...]:
    offers = scope.heard(name)
    language = scope.world.language
    wanted: dict[str, list[Offer]] = {}
    described: dict[str, Inlines] = {}
    for offer in offers:
        for good in offer.value.items if isinstance(offer.value, Goods) else ():
            wanted.setdefault(good.code, []).append(offer)
            text = good.description[language] if good.description else ""
            if text or good.code not in described:
                described[good.code] = (
                    ValueText(_set(text, language), name) if text else Gap(_set(header, language), name),
                )
    if not wanted:
        return (_gaps(name, scope),)
    return tuple((_wanted(code, by, offers, name, scope), described[code]) for code, by in wanted.items())


def _wanted(code: str, by: list[Offer], offers: tuple[Offer, ...], name: str, scope: Scope) -> Inlines:
    value = ValueText(code, name)
    if scope.shared(by, offers):
        return (value,)
    tag = ", ".join(tag for offer in by if (tag := scope.world.tag(offer.side))) or None
    return (Bracketed((Alternative(tag, (value,)),), note(tuple(by), scope.world)),)
