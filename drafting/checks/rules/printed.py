"""Which parameters the text of a deal prints: what does not stand at a position can be no mistake there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from drafting.deal.condition import holds
from drafting.deal.placed import Held, PlacedClause
from drafting.finding import Unusable
from drafting.library.text.nodes import AnnexReference, Choice, ItemsBlock, Named, TableBlock
from drafting.library.text.parse import parse_text
from drafting.library.text.walk import Met, pieces
from drafting.library.vocabulary import Profile
from drafting.place import SourceText

Names = frozenset[tuple[str, str]]
Values = Mapping[str, tuple[str, Mapping[str, Held]]]
"""Clause → its position and what its parameters hold, as one side sees them."""


def printed(clauses: tuple[PlacedClause, ...], seen: Values, profile: Profile) -> Names:
    """Clause and parameter of everything that the text prints; an annex counts only where something refers to it.

    The English texts are walked; that the French ones name the same is a check of the clause files.
    """
    present = frozenset(seen)
    names: set[tuple[str, str]] = set()
    annexes: list[tuple[str, str]] = []
    by_id = {placed.clause.id: placed.clause for placed in clauses}
    for placed in clauses:
        position = seen[placed.clause.id][0]
        own = placed.clause.position(position).text or placed.clause.text
        for source in (placed.clause.title.en.source, own.en.source):
            _collect(placed.clause.id, source, seen, profile, present, names, annexes)
    for clause_id, name in annexes:  # grows while annexes refer to annexes
        clause = by_id.get(clause_id)
        if clause is not None and name in clause.annexes:
            _collect(clause_id, clause.annexes[name].text.en.source, seen, profile, present, names, annexes)
    return frozenset(names)


def _collect(
    clause: str,
    source: SourceText,
    seen: Values,
    profile: Profile,
    present: Collection[str],
    names: set[tuple[str, str]],
    annexes: list[tuple[str, str]],
) -> None:
    for met in _standing(source, *seen[clause], profile, present):
        match met.piece:
            case Named() as named:
                names.add((clause, named.key))
            case Choice(selector=str() as selector):
                names.add((clause, selector))
            case TableBlock(name) | ItemsBlock(name):
                names.add((clause, name))
            case AnnexReference(other, name) if (other or clause, name) not in annexes:
                annexes.append((other or clause, name))
            case _:
                pass


def _standing(
    source: SourceText, position: str, values: Mapping[str, Held], profile: Profile, present: Collection[str]
) -> Iterator[Met]:
    for met in _pieces(source):
        if all(
            holds(condition, values, position, profile, present) == wanted
            for condition, wanted in met.branches
            if condition.on_clause or condition.subject in ("position", "register", *values)
        ):
            yield met


@lru_cache(maxsize=4096)  # the texts of a library of some hundred clauses
def _pieces(source: SourceText) -> tuple[Met, ...]:
    try:
        return tuple(pieces(parse_text(source)))
    except Unusable:
        return ()  # told of when the text is assembled
