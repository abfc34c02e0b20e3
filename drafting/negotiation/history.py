"""The history of a deal: what happened to its brackets and its articles, one event a line, never changed afterwards.

It lies beside the deal as ``<deal>.history.jsonl`` and stays in the house, as the lock does. A line is a JSON object;
the file only grows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, TypeAlias, get_args

from drafting.errors import Refusal
from drafting.library.vocabulary import SIDES, STATUSES, Side, Status
from drafting.place import Place
from drafting.source.jsondoor import read_json

Doing: TypeAlias = Literal["round", "tabled", "accepted", "resolved", "status", "reopened"]
DOINGS: Final[tuple[Doing, ...]] = get_args(Doing)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on ``day`` in ``round``.

    ``clause`` and ``point`` say to what ("" where it concerns the deal, the article as a whole); ``side`` who did it or
    whose version was taken; ``before`` and ``after`` what stood and stands, as typed; ``why`` in plain words.
    """

    day: date
    round: int
    doing: Doing
    clause: str = ""
    point: str = ""
    side: Side | None = None
    before: str = ""
    after: str = ""
    why: str = ""


def parse_history(text: str, file: str) -> tuple[Event, ...]:
    """The events written in ``text``, in their order. Raises Refusal history-unreadable, with the line."""
    out: list[Event] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                out.append(_event(read_json(line)))
            except (ValueError, KeyError, TypeError, AttributeError):
                raise Refusal(
                    "history-unreadable",
                    "This line of the history cannot be read.",
                    remedy="Restore the file from the last version you kept; its lines are never edited.",
                    place=Place(file, number, 1, 1, line),
                ) from None
    return tuple(out)


def write_events(events: Iterable[Event]) -> str:
    """``events`` as lines, ready to follow those that are there; what is empty is left out."""
    return "".join(json.dumps(_object(event), ensure_ascii=False) + "\n" for event in events)


def last_status(events: Iterable[Event], clause: str) -> tuple[Status, Event] | None:
    """The last status that the history gives ``clause``, and the event that did."""
    found: tuple[Status, Event] | None = None
    for event in events:
        if event.clause == clause and event.doing in ("status", "reopened"):
            found = next(status for status in STATUSES if status == event.after), event
    return found


def _object(event: Event) -> dict[str, object]:
    whole: dict[str, object] = {"date": event.day.isoformat(), "round": event.round, "event": event.doing}
    rest = {name: getattr(event, name) for name in ("clause", "point", "side", "before", "after", "why")}
    return whole | {name: value for name, value in rest.items() if value}


def _event(data: Any) -> Event:
    doing, side = data["event"], data.get("side")
    after = str(data.get("after", ""))
    if doing not in DOINGS or side not in (None, *SIDES) or (doing in ("status", "reopened") and after not in STATUSES):
        raise ValueError("a word that the history does not know")
    words = {name: str(data.get(name, "")) for name in ("clause", "point", "before", "after", "why")}
    return Event(date.fromisoformat(data["date"]), int(data["round"]), doing, side=side, **words)
