"""What the commands of a negotiation put into the history, and say on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.cli.brackets.desk import Desk
    from drafting.library.vocabulary import Side
    from drafting.negotiation.accepting import StatusChange
    from drafting.negotiation.history import Event
    from drafting.negotiation.points import Point


def version_events(desk: Desk, points: Sequence[Point], side: Side, day: date, why: str) -> tuple[Event, ...]:
    """An event for each point of which ``side``'s version was taken; none where nobody's words stay open."""
    from drafting.negotiation.history import Event

    out = []
    for point in points:
        own = point.of(side)
        if own is None and any(one.side is None for one in point.versions):
            continue
        taken = own.en if own else ""
        out.append(
            Event(day, desk.file.deal.round, "accepted", point.clause, point.name, side, before(point), taken, why)
        )
    return tuple(out)


def status_events(desk: Desk, changes: Sequence[StatusChange], day: date, why: str = "") -> tuple[Event, ...]:
    """An event for each article whose status has changed."""
    from drafting.negotiation.history import Event

    return tuple(
        Event(day, desk.file.deal.round, "status", one.clause, before=one.old, after=one.new, why=why)
        for one in changes
    )


def before(point: Point) -> str:
    """What stood in brackets: "CAN: 8% / USA: 2%"."""
    return " / ".join(f"{one.side}: {one.en}" if one.side else one.en for one in point.versions)


def done(desk: Desk, text: str, events: Sequence[Event], changes: Sequence[StatusChange], *, dry_run: bool) -> None:
    """Say what was done, a line an event, and what it did to the status of articles."""
    from drafting.cli.report import say

    if dry_run:
        say("Nothing was written (--dry-run).", stream=sys.stderr)
        return
    for event in events:
        where = f"{event.clause}: {event.point}" if event.point else event.clause
        what = f" → {event.after or 'no value'}" if event.doing in ("accepted", "resolved", "tabled") else ""
        say(f"{where}: {event.doing}{f' {event.side}' if event.side else ''}{what}", stream=sys.stderr)
    for change in changes:
        say(f"{change.clause}: {change.old} → {change.new}", stream=sys.stderr)
    if text == desk.text:
        say("Nothing was changed.", stream=sys.stderr)
    else:
        say(f"{desk.path} was changed; its history is {desk.history}.", stream=sys.stderr)
