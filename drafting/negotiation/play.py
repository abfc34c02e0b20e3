"""The state of play: the rounds of one deal beside each other, who moved when, and what has been open longest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from drafting.library.vocabulary import SIDES, Side
from drafting.negotiation.history import Event
from drafting.negotiation.points import ARTICLE, Point
from drafting.negotiation.rounds import Round, Standing, settled_as

Doing: TypeAlias = Literal["tabled", "moved", "accepted", "met", "withdrew", "reopened"]


@dataclass(frozen=True, slots=True)
class Move:
    """What ``side`` did about a point between the draft before and that of ``round``.

    tabled: opened it; moved: changed its version; accepted: took the other side's; met: both settled on something new;
    withdrew: gave up its own, and nothing stands; reopened: an agreed article, by the history.
    """

    round: int
    side: Side
    doing: Doing
    clause: str
    point: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Oldest:
    """The point open longest: since which round and, where a date is known, which day."""

    point: Point
    round: int
    since: date | None


@dataclass(frozen=True, slots=True)
class Play:
    """``rounds`` in their order; ``clauses`` of all of them, in the order of the last text, those gone at the end."""

    rounds: tuple[Round, ...]
    clauses: tuple[str, ...]
    moves: tuple[Move, ...]
    oldest: Oldest | None

    @property
    def last(self) -> Round:
        """The latest round."""
        return self.rounds[-1]

    def article(self, clause: str) -> Standing:
        """An article as the latest round that has it says."""
        return next(each.articles[clause] for each in reversed(self.rounds) if clause in each.articles)

    def moved(self, number: int, side: Side) -> tuple[Move, ...]:
        """What ``side`` did in round ``number``."""
        return tuple(move for move in self.moves if (move.round, move.side) == (number, side))


def play_of(rounds: Sequence[Round], events: Sequence[Event] = ()) -> Play:
    """The state of play of ``rounds`` (one at least, of one deal); ``events``: the deal's history."""
    ordered = tuple(sorted(rounds, key=lambda each: each.number))
    clauses = dict.fromkeys(clause for each in reversed(ordered) for clause in each.articles)
    moves = [move for before, after in pairwise(ordered) for move in _moves(before, after)]
    moves += [
        Move(event.round, event.side, "reopened", event.clause, "", event.why)
        for event in events
        if event.doing == "reopened" and event.side and event.clause in clauses
    ]
    places = list(clauses)
    moves.sort(key=lambda move: (move.round, places.index(move.clause), SIDES.index(move.side), move.point != ""))
    return Play(ordered, tuple(clauses), tuple(moves), _oldest(ordered))


def _moves(before: Round, after: Round) -> Iterator[Move]:
    was = {(point.clause, point.name): point for point in before.points}
    now = {(point.clause, point.name): point for point in after.points}
    for key, point in now.items():
        for side in SIDES:
            mine, earlier = point.of(side), was[key].of(side) if key in was else None
            if mine is None:
                continue
            if key not in was and (mine.tabled is None or mine.tabled <= before.day) and len(point.versions) > 1:
                continue  # its words stood there already; the other side wanted others
            if earlier is None or mine.en != earlier.en:
                yield Move(after.number, side, "tabled" if earlier is None else "moved", *key)
    for key, point in was.items():
        if key not in now:
            yield from (Move(after.number, side, doing, *key) for side, doing in _settled(point, after))


def _settled(point: Point, after: Round) -> Iterator[tuple[Side, Doing]]:
    """Who gave what so that ``point`` is open no longer."""
    found = settled_as(after.placed, point.clause, point.name)
    taken = next((one.side for one in point.versions if one.side and one.en == found), None)
    gone = point.clause not in after.articles
    for side in SIDES:
        mine = point.of(side)
        if taken is not None:
            if side != taken:
                yield side, "accepted"
        elif mine is not None and (point.name == ARTICLE or gone or found in (None, "…")):
            yield side, "withdrew"
        elif mine is not None:
            yield side, "met"


def _oldest(rounds: tuple[Round, ...]) -> Oldest | None:
    """Of the points open in the latest round the one that has been open longest without a break."""
    found: list[Oldest] = []
    for point in rounds[-1].points:
        since = rounds[-1]
        for each in reversed(rounds):
            if (point.clause, point.name) not in {(one.clause, one.name) for one in each.points}:
                break
            since = each
        first = next(p for p in since.points if (p.clause, p.name) == (point.clause, point.name))
        found.append(Oldest(point, since.number, first.since))
    return min(found, key=lambda each: (each.round, each.since or date.max), default=None)
