"""A small deal in which one clause can be tried: the clause, what it needs, and the clauses that define its terms."""

from __future__ import annotations

from functools import cache
from typing import Final

from drafting.deal.deal import Deal
from drafting.deal.needs import unmet
from drafting.deal.place_deal import place_deal
from drafting.deal.placed import Given, PlacedDeal
from drafting.deal.read import DealFile
from drafting.deal.terms import lacking_terms
from drafting.finding import Finding
from drafting.library.clause import Clause
from drafting.library.decode import decode
from drafting.library.library import Library
from drafting.library.values import Clauses
from drafting.library.vocabulary import Profile
from drafting.place import NOWHERE
from drafting.source import Mapping, Node, Scalar, Sequence, read_yaml

MOST_ROUNDS: Final = 12  # needs of needs; the library's longest chain has four links
FRAME: Final = """\
schema: deal/1
id: sample
round: 1
profile: nonbinding
title: {en: "{instrument} between {pair}", fr: "{instrument} entre {pair}"}
as_of: "2025-05-09"
hs: "2022"
participants:
  CAN:
    tag: {en: CAN, fr: CAN}
    short: {en: Canada, fr: le Canada}
    name: {en: Canada, fr: le Canada}
    government: {en: the Government of Canada, fr: le gouvernement du Canada}
    signatory: {name: null, title: {en: Minister, fr: Ministre}}
  USA:
    tag: {en: USA, fr: É.-U.}
    short: {en: the United States, fr: les États-Unis}
    name: {en: the United States of America, fr: les États-Unis d'Amérique}
    government: {en: the Government of the United States of America, fr: le gouvernement des États-Unis d'Amérique}
    signatory: {name: null, title: {en: Trade Representative, fr: Représentant au commerce}}
dates: {effect: "2025-09-01", end: "2028-08-31"}
"""
KIND_ORDER: Final = {"preamble": 0, "article": 1, "closing": 2}


def sample_deal(
    clause: Clause, given: Mapping, library: Library, profile: Profile, beside: tuple[str, ...] = ()
) -> tuple[PlacedDeal | None, tuple[Finding, ...]]:
    """``clause`` with the values ``given`` (and ``position``; the first if none), placed among what it needs.
    ``beside``: clauses that stand too although nothing needs them.

    The findings are those of placing the deal; the places of values are where ``given`` has them.
    """
    used: dict[str, str | None] = {name: None for name in beside if name != clause.id}
    for _ in range(MOST_ROUNDS):
        placed, found = place_deal(_file(clause, given, used, library, profile), library)
        if placed is None:
            return None, found
        more = _wanted(placed, used, library, profile)
        more.pop(clause.id, None)
        if not more:
            return placed, found
        used |= more
    return placed, found


def _wanted(
    placed: PlacedDeal, used: dict[str, str | None], library: Library, profile: Profile
) -> dict[str, str | None]:
    """Clauses to add, or to put at another position: needs that are not met, and clauses named by a value."""

    def stands_in(name: str) -> bool:
        return profile in library.clause(name).profiles

    own = placed.clauses
    wanted: dict[str, str | None] = {}
    for need in unmet(own, profile):
        fitting = [each for each in need.any_of if each.clause in library and stands_in(str(each.clause))]
        one = (fitting or need.any_of or (need,))[0]
        if one.clause is not None:
            wanted[one.clause] = next(iter(one.position), None)
    for lack in lacking_terms(own, profile, library):
        for name in list(filter(stands_in, lack.definers))[:1]:
            wanted.setdefault(name)
    for article in own:
        for held in article.values[article.position].values():
            named = held.value.ids if isinstance(held, Given) and isinstance(held.value, Clauses) else ()
            wanted |= {name: None for name in named if placed.clause(name) is None}
    return {
        name: position
        for name, position in wanted.items()
        if name in library and used.get(name, "") in ("", None) and (name not in used or position)
        and stands_in(name)
    }  # fmt: skip


def _file(clause: Clause, given: Mapping, used: dict[str, str | None], library: Library, profile: Profile) -> DealFile:
    entries: list[tuple[int, Node]] = [(KIND_ORDER[clause.kind], _article(clause, given))]
    for name, position in used.items():
        other = library.clause(name)
        at = Mapping.at(NOWHERE)
        at["position"] = Scalar.plain(position or other.position_ids[0])
        entries.append((KIND_ORDER[other.kind], _article(other, at)))
    articles = Sequence.at(NOWHERE, [(node, NOWHERE) for _, node in sorted(entries, key=lambda entry: entry[0])])
    frame = dict(_frame()) | {"articles": articles, "profile": Scalar.plain(profile)}
    whole = Mapping.at(NOWHERE, [(Scalar.plain(key), value, NOWHERE) for key, value in frame.items()])
    return DealFile(decode(Deal, whole), whole)


@cache
def _frame() -> Mapping:
    return read_yaml(FRAME, "sample")


def _article(clause: Clause, given: Mapping) -> Mapping:
    position = given.get("position", Scalar.plain(clause.position_ids[0]))
    values = Mapping.at(
        given.place,
        [(Scalar.plain(key), value, given.value_place(key)) for key, value in given.items() if key != "position"],
    )
    at = given.value_place("position")
    return Mapping.at(given.place, [
        (Scalar.plain("use"), Scalar.plain(clause.id), NOWHERE),
        (Scalar.plain("position"), position, at),
        (Scalar.plain("with"), values, given.place),
    ])  # fmt: skip
