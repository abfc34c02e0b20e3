"""Defined terms that the standing texts of a deal use, and who defines them (formats.md: a need, unsaid)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from drafting.deal.placed import PlacedClause
from drafting.deal.standing import standing
from drafting.finding import Finding
from drafting.library.forms import form_key, forms_of
from drafting.library.library import Library
from drafting.library.text.nodes import TermUse
from drafting.library.vocabulary import Language, Profile


@dataclass(frozen=True, slots=True)
class Lacking:
    """A term that ``placed`` uses, as ``typed``, and no standing clause defines; ``definers`` are clauses that do."""

    placed: PlacedClause
    typed: str
    definers: tuple[str, ...]


def lacking_terms(clauses: tuple[PlacedClause, ...], profile: Profile, library: Library) -> tuple[Lacking, ...]:
    """The terms that stand without the clause that defines them; one for each clause and defining clauses.

    Terms that no clause of the library declares are the clause file's own mistake (term-undeclared).
    """
    present = frozenset(placed.clause.id for placed in clauses)
    here = {form for placed in clauses for form in forms_of(placed.clause)}
    wanted = [
        (placed, use)
        for placed in clauses
        for use in dict.fromkeys(_used(placed, profile, present))
        if (use[0], form_key(use[1])) not in here
    ]
    if not wanted:
        return ()
    found: dict[tuple[str, tuple[str, ...]], Lacking] = {}
    for placed, (language, typed) in wanted:
        definers = tuple(each for each in library.definers.get((language, form_key(typed)), ()) if each not in present)
        if definers:
            found.setdefault((placed.clause.id, definers), Lacking(placed, typed, definers))
    return tuple(found.values())


def check_terms(clauses: tuple[PlacedClause, ...], profile: Profile, library: Library) -> Iterator[Finding]:
    """A finding for every term that stands without the clause that defines it, at the article that uses it."""
    for lack in lacking_terms(clauses, profile, library):
        names = " or ".join(lack.definers)
        yield Finding(
            "clause-needed", "error",
            f"“{lack.placed.clause.id}” uses the term “{lack.typed}”; {names} defines it and is not in this deal.",
            f"Add an article that uses {names}.", lack.placed.place,
        )  # fmt: skip


def _used(placed: PlacedClause, profile: Profile, present: Collection[str]) -> Iterator[tuple[Language, str]]:
    """The terms that the texts of a clause use where they stand, as typed."""
    for language, met in standing(placed, profile, present, terms_only=True):
        if isinstance(met.piece, TermUse) and not met.piece.defining:
            yield language, met.piece.form
