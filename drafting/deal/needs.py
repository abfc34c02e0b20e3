"""Which clauses need or exclude one another in a deal. formats.md, ``requires`` and ``conflicts``."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.condition import holds
from drafting.deal.placed import PlacedClause
from drafting.finding import Finding
from drafting.library.clause import Need
from drafting.library.condition import parse_condition
from drafting.library.vocabulary import Profile


def check_needs(clauses: tuple[PlacedClause, ...], profile: Profile) -> tuple[Finding, ...]:
    """A finding for every need that is not met and every clash, at the article that has it."""
    by_id = {placed.clause.id: placed for placed in clauses}
    return tuple(finding for placed in clauses for finding in _one(placed, by_id, profile))


def unmet(clauses: tuple[PlacedClause, ...], profile: Profile) -> tuple[Need, ...]:
    """The needs that apply in a deal and are not met."""
    by_id = {placed.clause.id: placed for placed in clauses}
    return tuple(
        need
        for placed in clauses
        for position in placed.positions
        for need in (*placed.clause.requires, *placed.clause.position(position).requires)
        if _applies(need, placed, position, by_id, profile) and not _met(need, by_id)
    )


def _one(placed: PlacedClause, by_id: dict[str, PlacedClause], profile: Profile) -> Iterator[Finding]:
    seen: list[Need] = []
    for position in placed.positions:
        rung = placed.clause.position(position)
        for need in (*placed.clause.requires, *rung.requires):
            if need not in seen and _applies(need, placed, position, by_id, profile) and not _met(need, by_id):
                seen.append(need)
                yield _missing(need, placed, by_id)
        for need in (*placed.clause.conflicts, *rung.conflicts):
            if need not in seen and _applies(need, placed, position, by_id, profile) and _met(need, by_id):
                seen.append(need)
                yield _clash(need, placed, by_id)


def _applies(need: Need, placed: PlacedClause, position: str, by_id: dict[str, PlacedClause], profile: Profile) -> bool:
    if need.when is None:
        return True
    condition = parse_condition(need.when.source)
    return holds(condition, placed.values[position], position, profile, by_id)


def _met(need: Need, by_id: dict[str, PlacedClause]) -> bool:
    """Whether what ``need`` names stands in the deal (at one of the positions it asks for)."""
    if need.any_of:
        return any(_met(each, by_id) for each in need.any_of)
    other = by_id.get(need.clause or "")
    return other is not None and (not need.position or any(p in need.position for p in other.positions))


def _missing(need: Need, placed: PlacedClause, by_id: dict[str, PlacedClause]) -> Finding:
    because = f" {need.because.en}" if need.because else ""
    other = by_id.get(need.clause or "")
    if other is not None:
        return Finding(
            "position-needed", "error",
            f"“{placed.clause.id}” needs “{other.clause.id}” at {_listed(need.position)}.{because}",
            f"Change the position of “{other.clause.id}”, or of this article.", placed.place, (other.place,),
        )  # fmt: skip
    names = _listed(tuple(_name(each) for each in need.any_of) or (_name(need),))
    return Finding(
        "clause-needed", "error", f"“{placed.clause.id}” needs {names}, which this deal does not use.{because}",
        f"Add an article that uses {names}.", placed.place,
    )  # fmt: skip


def _clash(need: Need, placed: PlacedClause, by_id: dict[str, PlacedClause]) -> Finding:
    because = f" {need.because.en}" if need.because else ""
    ids = [each.clause for each in (need.any_of or (need,)) if each.clause in by_id]
    return Finding(
        "clause-clash", "error", f"“{placed.clause.id}” cannot stand beside “{ids[0]}”.{because}",
        "Take one of the two out.", placed.place, tuple(by_id[other].place for other in ids if other),
    )  # fmt: skip


def _name(need: Need) -> str:
    at = f" at {_listed(need.position)}" if need.position else ""
    return f"{need.clause}{at}"


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join(names)
