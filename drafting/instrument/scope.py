"""What a clause can look up while it is filled: its values, as each side has them, and the deal around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafting.instrument.tree import Kind, Language, Profile, Side
from drafting.library.lexicon import ReferenceForms, Unit
from drafting.library.params import BaseParam
from drafting.library.text.bracketed import Pieces
from drafting.library.text.nodes import TextTree
from drafting.library.values import Value
from drafting.place import SourceText


@dataclass(frozen=True, slots=True)
class Offer:
    """A value, and whose it is: ``side`` None for everybody's, or nobody's where it is ``loose``, that is not agreed.
    ``value`` None is missing."""

    value: Value | None
    side: Side | None = None
    tabled: date | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """One side's words in one language."""

    side: Side
    tag: str
    short: str
    name: str
    government: str
    signatory: str | None
    title: str


@dataclass(frozen=True, slots=True)
class World:
    """What all clauses of one deal share in one language.

    ``parties`` stand in alternat order; ``phrases`` are the lexicon's in this register, the deal's own
    words first; ``values`` the deal's; ``present`` the clauses that stand, in order; ``terms`` leads
    from each declared form of a term, first letter small, to the term.
    """

    language: Language
    profile: Profile
    parties: tuple[Party, ...]
    phrases: Mapping[str, str]
    values: Mapping[str, Value]
    units: Mapping[str, Unit]
    nouns: ReferenceForms
    present: tuple[str, ...]
    terms: Mapping[str, str]

    def party(self, side: Side) -> Party:
        """The party that is ``side``."""
        return next(party for party in self.parties if party.side == side)

    def tag(self, side: Side | None) -> str | None:
        """What a bracket calls ``side``."""
        return self.party(side).tag if side else None


@dataclass(frozen=True, slots=True)
class Texts:
    """A title and a text, parsed."""

    title: TextTree
    body: TextTree


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that the deal itself types: what the paragraph ``key`` reads, or ``new``, a paragraph after it."""

    key: str
    new: bool
    pieces: Pieces
    source: SourceText
    tabled: Mapping[Side, date | None]


@dataclass(frozen=True, slots=True)
class Scope:
    """One clause as this deal uses it, in one language, seen by ``sides`` (empty: everybody alike).

    ``own`` holds the text of a position that has one of its own, by position. ``rows`` is the parameter of which
    this is one row, its columns in the place of the parameters; "" for the clause itself. ``typed``: words of the
    deal's own. ``whole``: the article is not agreed as a whole. ``agreed_only``: what the sides do not share is out.
    """

    clause: str
    kind: Kind
    status: str
    world: World
    profiles: tuple[Profile, ...]
    params: Mapping[str, BaseParam]
    ladder: tuple[str, ...]
    offers: Mapping[str, tuple[Offer, ...]]
    position: tuple[Offer, ...]
    texts: Texts
    own: Mapping[str, TextTree]
    annexes: Mapping[str, Texts]
    sides: tuple[Side, ...] = ()
    rows: str = ""
    typed: tuple[Typed, ...] = ()
    whole: Offer | None = None
    agreed_only: bool = False

    def seen_by(self, sides: Iterable[Side]) -> Scope:
        """The same clause as only ``sides`` see it."""
        return replace(self, sides=tuple(sides))

    def heard(self, name: str) -> tuple[Offer, ...]:
        """The offers for parameter ``name`` (or "position"), those of other sides left out."""
        offers = self.position if name == "position" else self.offers.get(name, (Offer(None),))
        if not self.sides:
            return offers
        mine = tuple(offer for offer in offers if offer.side in self.sides or (offer.side is None and not offer.loose))
        return mine or tuple(offer for offer in offers if offer.loose) or (Offer(None),)

    def lone(self, offers: tuple[Offer, ...]) -> bool:
        """Whether ``offers`` are a single one that is not agreed: one side's, seen by others too, or nobody's."""
        only = offers[0] if len(offers) == 1 else None
        return only is not None and (only.loose or (only.side is not None and self.sides != (only.side,)))

    def shared(self, by: Sequence[Offer], offers: tuple[Offer, ...]) -> bool:
        """Whether what the offers in ``by`` hold is what all ``offers`` hold, and agreed."""
        return len(by) == len(offers) and not self.lone(offers)

    def shown(self, name: str) -> str:
        """The label under which parameter ``name`` is missing."""
        return self.params[name].shown(name, self.world.language)

    def path(self, name: str) -> str:
        """Parameter ``name`` as the list of gaps calls it: "deliverables.date" for a column of rows."""
        return f"{self.rows}.{name}" if self.rows else name
