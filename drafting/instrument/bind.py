"""Bind: a placed deal becomes the scopes that selecting and filling read, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from drafting.deal.placed import Given, Held, Open, PlacedClause, PlacedDeal
from drafting.instrument.parsed import parsed
from drafting.instrument.scope import Offer, Party, Scope, Texts, Typed, World
from drafting.instrument.tree import Language, Side
from drafting.library import values
from drafting.library.fields import Bilingual
from drafting.library.forms import form_key
from drafting.library.text.nodes import TextTree
from drafting.library.values import Value
from drafting.library.vocabulary import SIDES


def world_of(placed: PlacedDeal, language: Language, copy_for: Side, *, original: bool = False) -> World:
    """What all clauses of ``placed`` share; the original's holder comes first (treaty-practice 2.1), and in an
    ``original`` of a deal that asks for it the holder's language too: English in the American one, French in the other.
    """
    deal = placed.deal
    order: tuple[Side, ...] = (copy_for, *(side for side in SIDES if side != copy_for))
    own = deal.words.of(language)
    phrases = {
        str(name): placed.lexicon.phrase(language, str(name), deal.profile) for name in placed.lexicon.phrases(language)
    }
    if original and deal.language_order == "holder" and _REVERSED in phrases:
        first: Language = "en" if copy_for == "USA" else "fr"
        phrases["languages"] = phrases["languages" if first == language else _REVERSED]
    return World(
        language,
        deal.profile,
        tuple(_party(placed, side, language) for side in order),
        {**phrases, **own},
        _deal_values(placed),
        {str(name): unit for name, unit in placed.lexicon.units.items()},
        placed.lexicon.article(language, deal.profile),
        tuple(clause.clause.id for clause in placed.clauses),
        _terms(placed, language),
    )


_REVERSED: Final = "languages reversed"  # the lexicon's phrase with the other language of the text first


def scopes_of(placed: PlacedDeal, world: World) -> tuple[Scope, ...]:
    """The clauses of ``placed`` in order. Raises ``Unusable`` for a text that cannot be read."""
    return tuple(_scope(one, world) for one in placed.clauses)


def _scope(placed: PlacedClause, world: World) -> Scope:
    clause, language = placed.clause, world.language
    own = {p.id: _tree(p.text, language) for p in clause.positions if p.text and p.id in placed.positions}
    annexes = {
        str(name): Texts(_tree(a.title, language), _tree(a.text, language)) for name, a in clause.annexes.items()
    }
    return Scope(
        clause.id,
        clause.kind,
        placed.status,
        world,
        clause.profiles,
        {str(name): param for name, param in clause.params.items()},
        clause.position_ids,
        {str(name): _offers(str(name), placed) for name in clause.params},
        _position(placed),
        Texts(_tree(clause.title, language), _tree(clause.text, language)),
        own,
        annexes,
        typed=tuple(Typed(w.key, w.new, w.pieces[language], w.sources[language], w.tabled) for w in placed.wordings),
        whole=Offer(None, placed.bracket.side, placed.bracket.tabled, loose=True) if placed.bracket else None,
        agreed_only=placed.agreed_only,
    )


def _tree(text: Bilingual, language: Language) -> TextTree:
    return parsed(text[language].source)


def _position(placed: PlacedClause) -> tuple[Offer, ...]:
    if len(placed.positions) == 1:
        return (Offer(values.Choice(placed.position)),)
    return tuple(
        Offer(values.Choice(offer.position), offer.side, offer.tabled, loose=offer.side is None)
        for offer in placed.position_offers
    )


def _offers(name: str, placed: PlacedClause) -> tuple[Offer, ...]:
    """What parameter ``name`` holds: for everybody, or for each side."""
    if len(placed.positions) == 1:
        return _held(placed.held(name))
    out: list[Offer] = []
    for wanted in placed.position_offers:
        held = _held(placed.held(name, wanted.position))
        own = [one for one in held if one.side == wanted.side and not one.loose]
        own = own or [one for one in held if one.side is None] or [Offer(None)]
        out.extend(
            one if one.loose else Offer(one.value, wanted.side, one.tabled or wanted.tabled, loose=wanted.side is None)
            for one in own
        )
    if len({offer.value for offer in out}) == 1 and not out[0].loose:
        return (Offer(out[0].value),)
    return tuple(out)


def _held(held: Held) -> tuple[Offer, ...]:
    match held:
        case Given(value):
            return (Offer(value),)
        case Open(offers):
            if len(offers) > 1 and len({offer.value for offer in offers}) == 1:
                return (Offer(offers[0].value),)
            return tuple(Offer(one.value, one.side, one.tabled, loose=one.side is None) for one in offers)
        case _:
            return (Offer(None),)


def _party(placed: PlacedDeal, side: Side, language: Language) -> Party:
    one = placed.deal.participants[side]
    signatory = one.signatory
    return Party(
        side,
        str(one.tag[language]),
        str(one.short[language]),
        str(one.name[language]),
        str(one.government[language]),
        str(signatory.name) if signatory.name else None,
        str(signatory.title[language]),
    )


def _deal_values(placed: PlacedDeal) -> Mapping[str, Value]:
    deal = placed.deal
    out: dict[str, Value] = {"as-of": values.Date(deal.as_of), "hs": values.Words(values.Both(deal.hs, deal.hs))}
    if deal.dates.effect:
        out["effect-date"] = values.Date(deal.dates.effect)
    if deal.dates.end:
        out["end-date"] = values.Date(deal.dates.end)
    return out


def _terms(placed: PlacedDeal, language: Language) -> dict[str, str]:
    out: dict[str, str] = {}
    for one in placed.clauses:
        for term, forms in one.clause.defines.items():
            for form in forms[language]:
                out.setdefault(form_key(form), str(term))
    return out
