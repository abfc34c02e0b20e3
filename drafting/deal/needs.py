"""Which clauses need or exclude one another in a deal. formats.md, ``requires`` and ``conflicts``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafting.deal.condition import holds
from drafting.deal.placed import Given, Held, Open, PlacedClause
from drafting.finding import Finding, Level
from drafting.library.clause import Need
from drafting.library.condition import parse_condition
from drafting.library.reading.goods import covers
from drafting.library.values import Goods
from drafting.library.vocabulary import Profile, Side


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
        for seen in _seen(placed, by_id, profile)
        for need in (*placed.clause.requires, *placed.clause.position(seen.position).requires)
        if seen.applies(need) and not seen.met(need)
    )


def met_by(
    placed: PlacedClause, clauses: tuple[PlacedClause, ...], profile: Profile
) -> tuple[PlacedClause, ...]:
    """The clauses of the deal that ``placed`` needs, at the positions it has; of several that would do, those that
    stand."""
    by_id = {each.clause.id: each for each in clauses}
    found: dict[str, PlacedClause] = {}
    for seen in _seen(placed, by_id, profile):
        for need in (*placed.clause.requires, *placed.clause.position(seen.position).requires):
            wanted = (need.any_of or (need,)) if seen.applies(need) else ()
            found |= {str(each.clause): by_id[each.clause] for each in wanted if each.clause in by_id}
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Seen:
    """A clause as one of its positions has it; ``sides`` want this position, () where everybody does."""

    placed: PlacedClause
    position: str
    sides: tuple[Side, ...]
    by_id: Mapping[str, PlacedClause]
    profile: Profile

    def applies(self, need: Need) -> bool:
        """Whether the condition holds here, and the side that has the need wants this text."""
        if need.side and self.sides and need.side not in self.sides:
            return False
        if need.when is None:
            return True
        condition = parse_condition(need.when.source)
        return holds(condition, self.placed.values[self.position], self.position, self.profile, self.by_id)

    def met(self, need: Need) -> bool:
        """Whether what ``need`` names stands in the deal (at one of the positions it asks for)."""
        if need.any_of:
            return any(self.applies(each) and self.met(each) for each in need.any_of)
        other = self.by_id.get(need.clause or "")
        if other is None or (need.position and not any(p in need.position for p in other.positions)):
            return False
        return need.sharing is None or self.shares(need.sharing, other)

    def shares(self, name: str, other: PlacedClause) -> bool:
        """Whether goods that both clauses hold under ``name``, agreed or tabled, overlap."""
        own = codes_held(self.placed.values[self.position][name])
        theirs = [code for position in other.positions for code in codes_held(other.values[position][name])]
        return any(covers(one, code) or covers(code, one) for one in own for code in theirs)


def codes_held(held: Held) -> tuple[str, ...]:
    """The codes of the goods that a parameter holds, agreed or tabled by a side."""
    values = (
        [held.value] if isinstance(held, Given) else [o.value for o in held.offers] if isinstance(held, Open) else []
    )
    return tuple(good.code for value in values if isinstance(value, Goods) for good in value.items)


def _seen(placed: PlacedClause, by_id: Mapping[str, PlacedClause], profile: Profile) -> Iterator[_Seen]:
    for position in placed.positions:
        sides = tuple(offer.side for offer in placed.position_offers if offer.side and offer.position == position)
        yield _Seen(placed, position, sides, by_id, profile)


def _one(placed: PlacedClause, by_id: Mapping[str, PlacedClause], profile: Profile) -> Iterator[Finding]:
    told: list[Need] = []
    for seen in _seen(placed, by_id, profile):
        rung = placed.clause.position(seen.position)
        for need in (*placed.clause.requires, *rung.requires):
            if need not in told and seen.applies(need) and not seen.met(need):
                told.append(need)
                yield _missing(need, placed, by_id)
        for need in (*placed.clause.conflicts, *rung.conflicts):
            if need not in told and seen.applies(need) and seen.met(need):
                told.append(need)
                yield _clash(need, seen)


def _level(need: Need) -> Level:
    """An error, unless the clause says otherwise or only one side has the need."""
    return need.level or ("warning" if need.side else "error")


def _missing(need: Need, placed: PlacedClause, by_id: Mapping[str, PlacedClause]) -> Finding:
    because = f" {need.because.en}" if need.because else ""
    whose = f"For {need.side}, “{placed.clause.id}”" if need.side else f"“{placed.clause.id}”"
    other = by_id.get(need.clause or "")
    if other is not None:
        return Finding(
            "position-needed", _level(need),
            f"{whose} needs “{other.clause.id}” at {_listed(need.position)}.{because}",
            f"Change the position of “{other.clause.id}”, or of this article.", placed.place, (other.place,),
        )  # fmt: skip
    names = _listed(tuple(_name(each) for each in need.any_of) or (_name(need),))
    return Finding(
        "clause-needed", _level(need), f"{whose} needs {names}, which this deal does not use.{because}",
        f"Add an article that uses {names}.", placed.place,
    )  # fmt: skip


def _clash(need: Need, seen: _Seen) -> Finding:
    because = f" {need.because.en}" if need.because else ""
    standing = [each for each in (need.any_of or (need,)) if seen.met(each)]
    others = [seen.by_id[each.clause] for each in standing if each.clause]
    at = f" at {_listed(standing[0].position)}" if standing[0].position else ""
    fix = "Change the position of one of the two, or take one out." if at else "Take one of the two out."
    if _level(need) == "warning":
        fix += " Leave both if that is meant."
    verb = "cannot stand" if _level(need) == "error" else "stands"
    message = f"“{seen.placed.clause.id}” {verb} beside “{others[0].clause.id}”{at}.{because}"
    return Finding(
        "clause-clash", _level(need), message, fix, seen.placed.place, tuple(other.place for other in others),
    )  # fmt: skip


def _name(need: Need) -> str:
    at = f" at {_listed(need.position)}" if need.position else ""
    return f"{need.clause}{at}"


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join(names)
