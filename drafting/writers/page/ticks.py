"""Ticks: what a reader of the page noted of each change, as JSON (docs/ticks.md, drafting/schemas/ticks.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NoReturn, cast, get_args

from drafting.errors import DraftingError
from drafting.place import Place
from drafting.source.jsondoor import read_json

SCHEMA: Final = "drafting-ticks-1"
_SHA: Final = "sha256:"
Decision = Literal["", "accept", "reject"]


@dataclass(frozen=True, slots=True)
class Tick:
    """What was noted of one change: ``id`` is its ``Change.id``, ``number`` its number on the page it was noted on;
    ``decision`` is "" where none was taken."""

    id: str
    number: int
    read: bool = False
    note: str = ""
    decision: Decision = ""


@dataclass(frozen=True, slots=True)
class Ticks:
    """``redline`` is the SHA-256 of the Word file whose changes these are, in hexadecimal digits."""

    redline: str
    changes: tuple[Tick, ...] = ()


def read_ticks(text: str, name: str = "") -> Ticks:
    """The ticks in ``text``, the JSON that the page exports; ``name`` is what messages call the file.

    Raises DraftingError ticks-unreadable for anything else.
    """
    try:
        whole = _object(read_json(text), "the file", frozenset({"schema", "redline", "changes"}))
        if whole.get("schema") != SCHEMA:
            raise _Wrong("schema", f"it is not {SCHEMA}")
        redline = _text(whole.get("redline"), "redline")
        digits = redline.removeprefix(_SHA)
        if not redline.startswith(_SHA) or len(digits) != 64 or set(digits) - set("0123456789abcdef"):
            raise _Wrong("redline", f"it is not {_SHA} and 64 digits from 0 to f")
        listed = whole.get("changes")
        if not isinstance(listed, list):
            raise _Wrong("changes", "it is no list")
        ticks = tuple(_tick(each, f"changes[{at}]") for at, each in enumerate(listed))
        if len({tick.id for tick in ticks}) < len(ticks):
            raise _Wrong("changes", "a change is named twice")
    except ValueError:
        _unreadable("the file", "it is no JSON", name)
    except _Wrong as wrong:
        _unreadable(wrong.at, wrong.why, name)
    return Ticks(digits, ticks)


def write_ticks(ticks: Ticks) -> str:
    """The JSON that ``read_ticks`` reads, and the page imports; ends with a line feed."""
    changes = [
        {"id": tick.id, "number": tick.number, "read": tick.read, "note": tick.note}
        | ({"decision": tick.decision} if tick.decision else {})
        for tick in ticks.changes
    ]
    whole = {"schema": SCHEMA, "redline": _SHA + ticks.redline, "changes": changes}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


class _Wrong(Exception):
    def __init__(self, at: str, why: str) -> None:
        self.at, self.why = at, why


def _tick(data: object, at: str) -> Tick:
    fields = _object(data, at, frozenset({"id", "number", "read", "note", "decision"}))
    number, read, decision = fields.get("number"), fields.get("read", False), fields.get("decision", "")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise _Wrong(f"{at}.number", "it is no number from 1")
    if not isinstance(read, bool):
        raise _Wrong(f"{at}.read", "it is neither true nor false")
    if decision not in get_args(Decision):
        raise _Wrong(f"{at}.decision", "it is neither accept nor reject")
    ident, note = _text(fields.get("id"), f"{at}.id"), _text(fields.get("note", ""), f"{at}.note")
    return Tick(ident, number, read, note, cast(Decision, decision))


def _object(data: object, at: str, keys: frozenset[str]) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise _Wrong(at, "it is no object")
    unknown = sorted(set(data) - keys)
    if unknown:
        raise _Wrong(at, f"{unknown[0]!r} is not known here")
    return data


def _text(data: object, at: str) -> str:
    if not isinstance(data, str):
        raise _Wrong(at, "it is no text")
    return data


def _unreadable(at: str, why: str, name: str) -> NoReturn:
    raise DraftingError(
        "ticks-unreadable",
        f"These are no ticks that can be read: {at}: {why}.",
        remedy="Export them again from the page of the redline.",
        place=Place(file=name or None),
    ) from None
