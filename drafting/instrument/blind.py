"""An instrument without its internal names: the same text to a reader, and nothing in it that only the house knows.

A file made from it and one made from the instrument itself must be the same, byte for byte; then no name reaches the
file, however disguised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from drafting.instrument.plain import instrument_text
from drafting.instrument.tree import (
    Annex,
    Gap,
    Instrument,
    MissingValue,
    Paragraph,
    Pointer,
    Provision,
    Table,
    TargetId,
    Term,
    Value,
)

_NAMES: Final[Mapping[type, tuple[str, ...]]] = {
    Term: ("key",), Value: ("name",), Gap: ("name",), Provision: ("clause", "status"), Annex: ("clause",),
    MissingValue: ("clause", "name"),
}  # fmt: skip
_IDS: Final[Mapping[type, str]] = {
    Paragraph: "id", Table: "id", Pointer: "target", Provision: "id", Annex: "id",
}  # fmt: skip
_T = TypeVar("_T")


def blinded(instrument: Instrument, ids: Mapping[TargetId, str]) -> tuple[Instrument, dict[TargetId, str]]:
    """``instrument`` with a number in the place of every name, and ``ids`` by those numbers."""
    standing: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    known = sorted((whole.id for whole in standing), key=len, reverse=True)
    numbers = {key: f"whole{at}" for at, key in enumerate(known)}
    return _blind(instrument, numbers), {numbers.get(key, key): value for key, value in ids.items()}


def spoken(instrument: Instrument) -> Iterator[str]:
    """Every line and every string that a draft of ``instrument`` may show: captions and headers too, no name."""
    yield from instrument_text(instrument).splitlines()
    yield from _strings(blinded(instrument, {})[0])


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from _strings(each)
    elif is_dataclass(node):
        for each in fields(node):
            yield from _strings(getattr(node, each.name))


def _blind(node: _T, numbers: Mapping[TargetId, str]) -> _T:
    if isinstance(node, tuple):
        return tuple(_blind(each, numbers) for each in node)  # type: ignore[return-value]
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed: dict[str, Any] = {each.name: _blind(getattr(node, each.name), numbers) for each in fields(node)}
    changed |= dict.fromkeys(_NAMES.get(type(node), ()), "name")
    if own := _IDS.get(type(node)):
        changed[own] = _numbered(getattr(node, own), numbers)
    return replace(node, **changed)


def _numbered(target: TargetId, numbers: Mapping[TargetId, str]) -> TargetId:
    """``target`` with the number of the provision or annex it lies in; the label within it is no secret (it goes into
    no file without the deal's salt)."""
    whole = next(key for key in numbers if target == key or target.startswith(f"{key}/"))
    return numbers[whole] + target[len(whole) :]
