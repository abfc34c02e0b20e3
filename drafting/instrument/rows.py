"""Rows as the sides have them: matched by their first column, so that only what differs is bracketed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from drafting.instrument.parsed import parsed
from drafting.instrument.scope import Offer, Scope
from drafting.library.params import RowsParam
from drafting.library.text.nodes import Inline, Paragraph
from drafting.library.values import Rows, Value

Key = tuple[Value | None, int]
"""The first cell of a row, and how many rows above it begin alike."""


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """A row that the offers in ``wanting`` have; ``scope`` sees its columns as parameters, ``cells`` has the values."""

    scope: Scope
    wanting: tuple[Offer, ...]
    cells: Mapping[str, tuple[Offer, ...]]


def joined(name: str, scope: Scope) -> tuple[JoinedRow, ...]:
    """The rows of parameter ``name`` in the order in which they are first offered; () where there are none yet."""
    param = scope.params[name]
    assert isinstance(param, RowsParam), "checked before"
    found: dict[Key, list[tuple[Offer, tuple[Value | None, ...]]]] = {}
    for offer in scope.heard(name):
        for key, row in _keyed(offer.value):
            found.setdefault(key, []).append((offer, row))
    out = []
    for offered in found.values():
        cells = {column: _cell(index, offered) for index, column in enumerate(param.columns)}
        inner = replace(scope, params=dict(param.columns), offers=cells, rows=name)
        out.append(JoinedRow(inner, tuple(offer for offer, _ in offered), cells))
    return tuple(out)


def item_line(name: str, scope: Scope) -> tuple[Inline, ...]:
    """How a row of parameter ``name`` reads, still to be filled with its cells."""
    param = scope.params[name]
    assert isinstance(param, RowsParam), "checked before"
    assert param.item, "checked before"
    return tuple(
        piece
        for block in parsed(param.item[scope.world.language].source).blocks
        if isinstance(block, Paragraph)
        for piece in block.content
    )


def _keyed(value: Value | None) -> list[tuple[Key, tuple[Value | None, ...]]]:
    seen: Counter[Value | None] = Counter()
    out = []
    for row in value.rows if isinstance(value, Rows) else ():
        out.append(((row[0], seen[row[0]]), row))
        seen[row[0]] += 1
    return out


def _cell(index: int, offered: list[tuple[Offer, tuple[Value | None, ...]]]) -> tuple[Offer, ...]:
    """What a cell holds: for everybody where all agree, else for each side."""
    values = {row[index] for _, row in offered}
    if len(values) == 1:
        return (Offer(values.pop()),)
    return tuple(replace(offer, value=row[index]) for offer, row in offered)
