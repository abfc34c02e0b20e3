"""One deal as one side would have it, or as far as it is agreed: what is open is settled, nothing else changes."""

from __future__ import annotations

from dataclasses import replace

from drafting.deal.deal import Whole
from drafting.deal.placed import Absent, Given, Held, Missing, Open, PlacedClause, PlacedDeal
from drafting.library.params import BaseParam
from drafting.library.text.versions import as_side
from drafting.library.vocabulary import Side


def seen_by(placed: PlacedDeal, side: Side) -> PlacedDeal:
    """``placed`` with every bracket settled as ``side`` wants it.

    A value that only the other side has put on the table is missing here. What nobody is named for stays open, as does
    a position for which ``side`` has named none.
    """
    kept = tuple(_as_side(one, side) for one in placed.clauses if not _is_others(one.bracket, side))
    return replace(placed, clauses=kept)


def agreed(placed: PlacedDeal) -> PlacedDeal:
    """``placed`` as far as both sides share it: values in brackets are missing, words in brackets left out."""
    return replace(placed, clauses=tuple(_agreed(one) for one in placed.clauses if one.bracket is None))


def _is_others(bracket: Whole | None, side: Side) -> bool:
    return bracket is not None and bracket.side is not None and bracket.side != side


def _as_side(one: PlacedClause, side: Side) -> PlacedClause:
    bracket = None if one.bracket and one.bracket.side == side else one.bracket
    wordings = tuple(
        replace(word, pieces={language: as_side(pieces, side) for language, pieces in word.pieces.items()})
        for word in one.wordings
    )
    own = tuple(offer for offer in one.position_offers if offer.side == side)
    positions = (own[0].position,) if own else one.positions
    values = {
        position: {name: _value_of(held, side, one.clause.params[name]) for name, held in one.values[position].items()}
        for position in positions
    }
    offers = () if own else one.position_offers
    return replace(one, positions=positions, position_offers=offers, values=values, wordings=wordings, bracket=bracket)


def _value_of(held: Held, side: Side, param: BaseParam) -> Held:
    if not isinstance(held, Open):
        return held
    own = next((offer for offer in held.offers if offer.side == side), None)
    if own is not None:
        return Given(own.value)
    if any(offer.side is None for offer in held.offers):
        return held
    return _none(param)


def _none(param: BaseParam) -> Held:
    """A parameter without a value: nothing where it is optional, else a gap."""
    return Absent() if param.optional else Missing()


def _agreed(one: PlacedClause) -> PlacedClause:
    several = len(one.positions) > 1
    values = {
        position: {
            name: _none(param)
            if isinstance(held[name], Open) or (several and len({str(at[name]) for at in one.values.values()}) > 1)
            else held[name]
            for name, param in one.clause.params.items()
        }
        for position, held in one.values.items()
    }
    return replace(one, values=values, agreed_only=True)
