"""Rows as a table: a column for each of theirs, brackets only around the cells that differ (word.md 6 and 8)."""

from __future__ import annotations

from drafting.deal.wording.brackets import NOTHING
from drafting.deal.wording.cells import decimals, in_cell, side_name
from drafting.instrument.fill import note
from drafting.instrument.rows import JoinedRow, joined
from drafting.instrument.said import plain
from drafting.instrument.scope import Offer, Scope
from drafting.instrument.setting import set_inlines
from drafting.instrument.tree import Alternative, Bracketed, Column, Gap, Inlines, Text
from drafting.instrument.tree import Value as ValueText
from drafting.library.params import ChoiceParam, MoneyParam, NumberParam, PercentParam, RowsParam
from drafting.library.values import Choice, SideValue, Value

FIGURES = (PercentParam, NumberParam, MoneyParam)
PLACES_MOST = 6


def columns_of(param: RowsParam, scope: Scope) -> tuple[Column, ...]:
    """The heads of the table; columns of figures stand to the right."""
    language = scope.world.language
    return tuple(
        Column(plain(set_inlines((Text(column.shown(name, language)),), language)), isinstance(column, FIGURES))
        for name, column in param.columns.items()
    )


def cells_of(name: str, scope: Scope) -> tuple[tuple[Inlines, ...], ...]:
    """The rows of parameter ``name``; one row of gaps where there are none yet."""
    param = scope.params[name]
    assert isinstance(param, RowsParam), "checked before"
    rows = joined(name, scope)
    if not rows:
        language = scope.world.language
        return (
            tuple(
                (Text(NOTHING),)
                if column.optional
                else set_inlines((Gap(column.shown(key, language), name),), language)
                for key, column in param.columns.items()
            ),
        )
    offers = scope.heard(name)
    places = {
        key: min(PLACES_MOST, max(decimals(offer.value) for row in rows for offer in row.cells[key]))
        for key in param.columns
    }
    return tuple(tuple(_cell(key, row, offers, places[key]) for key in param.columns) for row in rows)


def _cell(key: str, row: JoinedRow, offers: tuple[Offer, ...], places: int) -> Inlines:
    world = row.scope.world
    held = row.cells[key]
    if len(held) == 1:
        content = _shown(key, held[0], row.scope, places)
        if row.scope.shared(row.wanting, offers) or content == (Text(NOTHING),):
            return content
        tags = ", ".join(tag for offer in row.wanting if (tag := world.tag(offer.side))) or None
        first = key == next(iter(row.cells))  # one footnote for a row says enough
        return (Bracketed((Alternative(tags, content),), note(row.wanting, world) if first else ""),)
    sides = tuple(Alternative(world.tag(offer.side), _shown(key, offer, row.scope, places)) for offer in held)
    return (Bracketed(sides, note(held, world)),)


def _shown(key: str, offer: Offer, scope: Scope, places: int) -> Inlines:
    column, value = scope.params[key], offer.value
    if value is None and column.optional:
        return (Text(NOTHING),)
    if value is None:
        return set_inlines((Gap(scope.shown(key), scope.path(key)),), scope.world.language)
    text = _text(value, key, scope, places)
    return set_inlines((ValueText(text, key),), scope.world.language)


def _text(value: Value, key: str, scope: Scope, places: int) -> str:
    language = scope.world.language
    column = scope.params[key]
    match value:
        case SideValue(side):
            return side_name(scope.world.party(side).short, language)
        case Choice(option) if isinstance(column, ChoiceParam):
            return str(column.words[option][language]) if column.words else option
        case _:
            return in_cell(value, language, scope.world.units, places)
