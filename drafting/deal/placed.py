"""A deal read against the library: every article with its clause, its position and its exact values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from drafting.deal.deal import Deal, Whole
from drafting.deal.wordings import PlacedWording
from drafting.library.clause import Clause
from drafting.library.lexicon import Lexicon
from drafting.library.library import Library
from drafting.library.values import Value
from drafting.library.vocabulary import Side, Status
from drafting.place import Place


@dataclass(frozen=True, slots=True)
class Given:
    """A value that stands; ``where`` it was typed ("deal", "position", "fact", "default")."""

    value: Value
    where: str = "deal"


@dataclass(frozen=True, slots=True)
class Tabled:
    """One side's value, ``side`` None for nobody's. ``tabled`` is the day it was put on the table."""

    side: Side | None
    value: Value
    tabled: date | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """Not agreed: these values stand in brackets, in the order of the deal file."""

    offers: tuple[Tabled, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Not given yet, and needed: a gap."""


@dataclass(frozen=True, slots=True)
class Absent:
    """Optional and not given: a passage that hangs on it does not stand."""


Held: TypeAlias = Given | Open | Missing | Absent


@dataclass(frozen=True, slots=True)
class PositionOffer:
    """One side's position, where the position itself is open; ``side`` None for nobody's."""

    side: Side | None
    position: str
    tabled: date | None = None


@dataclass(frozen=True, slots=True)
class PlacedClause:
    """A clause as a deal uses it. ``positions`` has one entry, or one for each side where the position is open.

    ``values``: position id → parameter → what it holds (positions bring values of their own). ``wordings``: words
    typed for this deal. ``bracket``: the article as a whole is not agreed. ``agreed_only``: for the view that shows no
    more than is agreed.
    """

    clause: Clause
    positions: tuple[str, ...]
    position_offers: tuple[PositionOffer, ...]
    status: Status
    values: Mapping[str, Mapping[str, Held]]
    place: Place
    wordings: tuple[PlacedWording, ...] = ()
    bracket: Whole | None = None
    agreed_only: bool = False

    @property
    def position(self) -> str:
        """The position that stands, or the first of those that are open."""
        return self.positions[0]

    def held(self, name: str, position: str | None = None) -> Held:
        """What the parameter ``name`` holds at ``position``; raises KeyError for an unknown name."""
        return self.values[position or self.position][name]


@dataclass(frozen=True, slots=True)
class PlacedDeal:
    """What assembling needs: nothing here is raw any more."""

    deal: Deal
    library: Library
    lexicon: Lexicon
    clauses: tuple[PlacedClause, ...]

    def clause(self, clause_id: str) -> PlacedClause | None:
        """The placed clause called ``clause_id``, or None where it does not stand."""
        return next((placed for placed in self.clauses if placed.clause.id == clause_id), None)
