"""A small deal in which one clause can be tried: the clause, what it needs, and the clauses that define its terms."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from drafting.deal.deal import Deal
from drafting.deal.needs import unmet
from drafting.deal.place_deal import place_deal
from drafting.deal.placed import Given, PlacedDeal
from drafting.deal.read import DealFile
from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause, Forms
from drafting.library.decode import decode
from drafting.library.library import Library
from drafting.library.params import RowsParam
from drafting.library.text.nodes import TermUse
from drafting.library.text.parse import parse_text
from drafting.library.text.walk import pieces
from drafting.library.values import Clauses
from drafting.library.vocabulary import LANGUAGES, Profile
from drafting.place import NOWHERE, SourceText
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
    clause: Clause, given: Mapping, library: Library, profile: Profile
) -> tuple[PlacedDeal | None, tuple[Finding, ...]]:
    """``clause`` with the values ``given`` (and ``position``; the first if none), placed among what it needs.

    The findings are those of placing the deal; the places of values are where ``given`` has them.
    """
    used: dict[str, str | None] = dict.fromkeys(_definers(clause, library))
    for _ in range(MOST_ROUNDS):
        placed, found = place_deal(_file(clause, given, used, library, profile), library)
        if placed is None:
            return None, found
        more = _wanted(placed, used, library, profile)
        if not more:
            return placed, found
        for name in [each for each in more if each not in used]:
            more |= dict.fromkeys(other for other in _definers(library.clause(name), library) if other not in used)
        more.pop(clause.id, None)
        used |= more
    return placed, found


def _wanted(
    placed: PlacedDeal, used: dict[str, str | None], library: Library, profile: Profile
) -> dict[str, str | None]:
    """Clauses to add, or to put at another position: needs that are not met, and clauses named by a value."""
    own = placed.clauses
    wanted: dict[str, str | None] = {}
    for need in unmet(own, profile):
        one = need.any_of[0] if need.any_of else need
        if one.clause is not None:
            wanted[one.clause] = next(iter(one.position), None)
    for article in own:
        for held in article.values[article.position].values():
            named = held.value.ids if isinstance(held, Given) and isinstance(held.value, Clauses) else ()
            wanted |= {name: None for name in named if placed.clause(name) is None}
    return {
        name: position
        for name, position in wanted.items()
        if name in library and used.get(name, "") in ("", None) and (name not in used or position)
        and profile in library.clause(name).profiles
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


def _definers(clause: Clause, library: Library) -> tuple[str, ...]:
    """The other clauses that define the terms which ``clause`` uses (formats.md: a need, unsaid)."""
    own = {form.casefold() for forms in clause.defines.values() for language in LANGUAGES for form in forms[language]}
    wanted = {form.casefold() for form in _used_forms(clause)} - own
    if not wanted:
        return ()
    return tuple(
        other
        for other in library
        if other != clause.id
        and any(
            form.casefold() in wanted
            for forms in _defines(other, library)
            for language in LANGUAGES
            for form in forms[language]
        )
    )


def _defines(name: str, library: Library) -> tuple[Forms, ...]:
    """The terms that a clause defines; none where its file cannot be read, which its own check tells."""
    try:
        return tuple(library.clause(name).defines.values())
    except Unusable:
        return ()


def _used_forms(clause: Clause) -> set[str]:
    texts = [clause.text, *(annex.text for annex in clause.annexes.values())]
    texts += [position.text for position in clause.positions if position.text]
    texts += [param.item for param in clause.params.values() if isinstance(param, RowsParam) and param.item]
    return {form for text in texts for language in LANGUAGES for form in _forms_in(str(text[language]))}


@lru_cache(maxsize=4096)
def _forms_in(text: str) -> frozenset[str]:
    """Every term that a text uses, as typed; each text is read once."""
    tree = parse_text(SourceText.plain(text))
    return frozenset(met.piece.form for met in pieces(tree) if isinstance(met.piece, TermUse))
