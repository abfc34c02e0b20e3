"""Facts in a deal: the values that stand because nobody gave others, and what has become old or differs.

clause-catalogue.md, rule R44: a fact older than 180 days against the deal's ``as_of`` is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.deal import Deal
from drafting.deal.placed import Given, PlacedClause
from drafting.deal.standing import names_standing
from drafting.deal.wording.cells import in_cell
from drafting.finding import Finding
from drafting.library.clause import Clause
from drafting.library.factbook import STALE_DAYS, KnownFact
from drafting.library.library import Library
from drafting.library.values import Choice, Value


def facts_for(clause: Clause, deal: Deal, library: Library) -> dict[str, KnownFact]:
    """For each parameter that names a fact, what the fact is on the deal's ``as_of``; left out where nobody knows."""
    named = {name: str(param.fact) for name, param in clause.params.items() if param.fact}
    known = {name: library.facts.at(fact, deal.as_of) for name, fact in named.items()} if named else {}
    return {name: fact for name, fact in known.items() if fact}


def check_facts(clauses: tuple[PlacedClause, ...], deal: Deal, library: Library) -> Iterator[Finding]:
    """A warning where a standing text has a value whose fact is stale, unknown on that day, or another."""
    present = frozenset(placed.clause.id for placed in clauses)
    for placed in clauses:
        if not any(param.fact for param in placed.clause.params.values()):
            continue
        known = facts_for(placed.clause, deal, library)
        used = names_standing(placed, deal.profile, present)
        for name, param in placed.clause.params.items():
            if param.fact and name in used:
                yield from _about(placed, name, str(param.fact), known.get(name), deal, library)


def _about(
    placed: PlacedClause, name: str, fact: str, known: KnownFact | None, deal: Deal, library: Library
) -> Iterator[Finding]:
    held = placed.held(name)
    if known is None:
        if not isinstance(held, Given) or held.where != "deal":
            yield Finding("fact-unknown", "warning", f"The fact “{fact}” has no value for {deal.as_of}.",
                          f"Give “{name}” under with:, or add an entry to the fact.", placed.place)  # fmt: skip
        return
    if not isinstance(held, Given):
        return
    if held.value != known.value:
        ours, theirs = (shown(value, library) for value in (held.value, known.value))
        yield Finding("fact-differs", "warning", f"“{name}” is {ours} here; the {known.label.en} was {theirs} "
                      f"on {deal.as_of}.", "Take the value out to follow the fact, or leave it if another is meant.",
                      placed.place, (known.place,))  # fmt: skip
    elif known.stale:
        since = known.until or known.as_of
        source = f", {known.source}" if known.source else ""
        what = f"{known.label.en} ({shown(known.value, library)})"
        yield Finding("fact-stale", "warning",
                      f"The {what} was last known on {since}{source}: {known.age} days before {deal.as_of}.",
                      f"Look whether it still holds, and add an entry; after {STALE_DAYS} days a fact is noticed.",
                      placed.place, (known.place,))  # fmt: skip


def shown(value: Value, library: Library) -> str:
    """A fact's value in a message."""
    units = {str(name): unit for name, unit in library.lexicon.units.items()}
    return value.option if isinstance(value, Choice) else in_cell(value, "en", units)
