"""A deal as everybody sees it, or, where something in it is open, as one side does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from drafting.checks.rules.days import last_day
from drafting.checks.rules.printed import Names, printed
from drafting.deal.placed import Given, Held, Missing, Open, PlacedClause, PlacedDeal
from drafting.library.factbook import KnownFact
from drafting.library.problem import spot
from drafting.library.values import Choice, Duration, Flag, Value
from drafting.library.vocabulary import SIDES, Side
from drafting.place import Place
from drafting.source import Mapping as Typed


@dataclass(frozen=True, slots=True)
class Known:
    """What a parameter holds, and where it was typed: ``place``, or further inside it (``at``).

    ``origin``: "deal", "open", "position", "fact" or "default"; a value not typed in the deal has the article's place.
    """

    clause: str
    name: str
    value: Value
    origin: str
    root: Typed
    path: tuple[str | int, ...]

    @property
    def typed(self) -> bool:
        """Whether the deal itself gives the value."""
        return self.origin in ("deal", "open")

    @property
    def place(self) -> Place:
        return self.at()

    def at(self, *steps: str | int, key: bool = False) -> Place:
        """The place of a part of the value; of the article's position where it brings the value."""
        return spot(self.root, (*self.path, *steps) if self.typed else self.path, at_key=key and self.typed)


@dataclass(frozen=True, slots=True)
class View:
    """``side`` is None where nothing is open. ``held``: clause → its position and values as this side wants them."""

    deal: PlacedDeal
    root: Typed
    side: Side | None
    steps: Mapping[str, int]
    held: Mapping[str, tuple[str, Mapping[str, Held]]]
    positions: Mapping[str, str | None]
    stands: Names = field(default=frozenset())

    def has(self, clause: str) -> bool:
        """Whether the clause stands in the deal."""
        return clause in self.held

    def position(self, clause: str) -> str | None:
        """The position of the clause; None where it does not stand, or this side has tabled none."""
        return self.positions.get(clause)

    def known(self, clause: str, name: str) -> Known | None:
        """What the parameter holds, printed or not; None where it is missing or does not exist."""
        if clause not in self.held or self.positions[clause] is None:
            return None
        held = self.held[clause][1].get(name)
        if not isinstance(held, Given):
            return None
        return Known(clause, name, held.value, held.where, self.root, self._path(clause, name, held.where))

    def get(self, clause: str, name: str) -> Known | None:
        """What the parameter holds where the text prints it; None where it does not."""
        return self.known(clause, name) if (clause, name) in self.stands else None

    def gap(self, clause: str, name: str) -> bool:
        """Whether the text prints the parameter and nobody has given it."""
        return (clause, name) in self.stands and isinstance(self.held[clause][1].get(name), Missing)

    def on(self, clause: str, name: str) -> bool | None:
        """A flag; None where nobody has given it."""
        known = self.known(clause, name)
        return known.value.on if known and isinstance(known.value, Flag) else None

    def option(self, clause: str, name: str) -> str | None:
        """A choice; None where nobody has given it."""
        known = self.known(clause, name)
        return known.value.option if known and isinstance(known.value, Choice) else None

    def all(self) -> Iterator[Known]:
        """Everything that the text prints and somebody has given, in the order of the deal."""
        for placed in self.deal.clauses:
            for name in placed.clause.params:
                known = self.get(placed.clause.id, name)
                if known is not None:
                    yield known

    def place(self, clause: str, *path: str | int) -> Place:
        """The place of an article (its ``use``), or of something in it."""
        return spot(self.root, ("articles", self.steps[clause], *(path or ("use",))))

    def position_place(self, clause: str) -> Place:
        """Where the position is chosen."""
        path = ("articles", self.steps[clause], "position")
        return spot(self.root, path) if "position" in _article(self.root, self.steps[clause]) else self.place(clause)

    def fact(self, name: str) -> KnownFact | None:
        """What a fact was on the deal's ``as_of``."""
        return self.deal.library.facts.at(name, self.deal.deal.as_of)

    @property
    def effect(self) -> date | None:
        return self.deal.deal.dates.effect

    @property
    def end(self) -> date | None:
        """The last day of the text: as the deal says, or counted from the effect date by the term."""
        if self.deal.deal.dates.end is not None:
            return self.deal.deal.dates.end
        term = self.get("final.effect", "term")
        if self.effect is None or term is None or not isinstance(term.value, Duration):
            return None
        return last_day(self.effect, term.value)

    def date_place(self, name: str) -> Place:
        """The place of ``effect`` or ``end`` under dates:."""
        return spot(self.root, ("dates", name))

    def _path(self, clause: str, name: str, origin: str) -> tuple[str | int, ...]:
        step = self.steps[clause]
        article = _article(self.root, step)
        if origin == "deal":
            return ("articles", step, "with", name)
        if origin == "open":
            offers = article["open"]
            tabled = offers[name] if isinstance(offers, Typed) else None
            lines = tabled if isinstance(tabled, list) else []
            index = next(
                (i for i, each in enumerate(lines) if isinstance(each, Typed) and each["side"] == self.side), 0
            )
            return ("articles", step, "open", name, index, "value")
        if origin == "position" and "position" in article:
            return ("articles", step, "position")
        return ("articles", step, "use")


def views(deal: PlacedDeal, root: Typed) -> tuple[View, ...]:
    """One view where nothing is open, else one for each side."""
    sides: tuple[Side | None, ...] = SIDES if any(map(_open, deal.clauses)) else (None,)
    return tuple(_view(deal, root, side) for side in sides)


def _view(deal: PlacedDeal, root: Typed, side: Side | None) -> View:
    steps = {placed.clause.id: index for index, placed in reversed(list(enumerate(deal.clauses)))}
    chosen = {placed.clause.id: _position(placed, side) for placed in deal.clauses}
    held = {
        placed.clause.id: _as_seen(placed, chosen[placed.clause.id] or placed.position, side) for placed in deal.clauses
    }
    stands = printed(deal.clauses, held, deal.deal.profile)
    return View(deal, root, side, steps, held, chosen, stands)


def _open(placed: PlacedClause) -> bool:
    return bool(placed.position_offers) or any(
        isinstance(held, Open) for held in placed.values[placed.position].values()
    )


def _position(placed: PlacedClause, side: Side | None) -> str | None:
    if not placed.position_offers:
        return placed.position
    return next((offer.position for offer in placed.position_offers if offer.side == side), None)


def _as_seen(placed: PlacedClause, position: str, side: Side | None) -> tuple[str, Mapping[str, Held]]:
    seen: dict[str, Held] = {}
    for name, held in placed.values[position].items():
        if isinstance(held, Open):
            mine = next((offer.value for offer in held.offers if offer.side == side), None)
            seen[name] = Given(mine, "open") if mine is not None else Missing()
        else:
            seen[name] = held
    return position, seen


def _article(root: Typed, step: int) -> Typed:
    found = root["articles"]
    article = found[step] if isinstance(found, list) else None
    assert isinstance(article, Typed), "the model has seen to it"
    return article
