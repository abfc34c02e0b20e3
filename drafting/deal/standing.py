"""What stands of a clause in a deal, piece by piece, before any text is assembled."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from drafting.deal.condition import holds
from drafting.deal.placed import PlacedClause
from drafting.finding import Unusable
from drafting.library.fields import Bilingual
from drafting.library.params import RowsParam
from drafting.library.text.nodes import Choice, ItemsBlock, Named, TableBlock, TermUse
from drafting.library.text.parse import parse_text
from drafting.library.text.walk import Met, conditions, pieces
from drafting.library.vocabulary import LANGUAGES, Language, Profile
from drafting.place import SourceText


def standing(
    placed: PlacedClause, profile: Profile, present: Collection[str], terms_only: bool = False
) -> Iterator[tuple[Language, Met]]:
    """Every piece of the clause's texts that stands at one of its positions; annexes count as referred to.

    ``present``: the ids of the clauses of the deal; ``terms_only``: only the terms used. Texts that cannot be read
    are told of when they are assembled.
    """
    for position in placed.positions:
        values = placed.values[position]
        for text in _texts(placed, position):
            for language, met in _pieces(text, terms_only):
                if all(
                    holds(condition, values, position, profile, present) == wanted
                    for condition, wanted in met.branches
                    if condition.on_clause or condition.subject in ("position", "register", *values)
                ):
                    yield language, met


def names_standing(placed: PlacedClause, profile: Profile, present: Collection[str]) -> frozenset[str]:
    """The parameters that the standing text speaks of, and those that its conditions hang on."""
    found = set(_conditioned(placed))
    for _, met in standing(placed, profile, present):
        match met.piece:
            case Named() as named:
                found.add(named.key)
            case Choice(selector=str() as selector):
                found.add(selector)
            case TableBlock(name) | ItemsBlock(name):
                found.add(name)
            case _:
                pass
    return frozenset(found)


def _conditioned(placed: PlacedClause) -> frozenset[str]:
    found: set[str] = set()
    for position in placed.positions:
        for text in _texts(placed, position):
            try:
                found |= {condition.subject for condition in conditions(parse_text(text.en.source))}
            except Unusable:
                continue
    return frozenset(found)


def _texts(placed: PlacedClause, position: str) -> Iterator[Bilingual]:
    clause = placed.clause
    yield clause.title
    yield clause.position(position).text or clause.text
    for annex in clause.annexes.values():
        yield from (annex.title, annex.text)
    yield from (param.item for param in clause.params.values() if isinstance(param, RowsParam) and param.item)


def _pieces(text: Bilingual, terms_only: bool) -> Iterator[tuple[Language, Met]]:
    for language in LANGUAGES:
        yield from ((language, met) for met in _met(text[language].source, terms_only))


@lru_cache(maxsize=8192)  # the texts of a library of some hundred clauses
def _met(source: SourceText, terms_only: bool) -> tuple[Met, ...]:
    """The pieces of a text, or only the terms it uses; each text is walked once."""
    try:
        return tuple(met for met in pieces(parse_text(source)) if not terms_only or isinstance(met.piece, TermUse))
    except Unusable:
        return ()
