"""One article of a deal read against its clause: position and values, typed and checked."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.deal.deal import Article, Deal, Offer
from drafting.deal.placed import Absent, Given, Held, Missing, Open, PlacedClause, PositionOffer, Tabled
from drafting.library.clause import Clause
from drafting.library.factbook import KnownFact
from drafting.library.problem import Problem, Wrong, instead
from drafting.library.reading.goods import overlaps
from drafting.library.reading.scalars import what_is
from drafting.library.values import Goods
from drafting.library.vocabulary import Side
from drafting.place import Place
from drafting.source import Mapping as Typed
from drafting.source import Scalar

NO_FACTS: Mapping[str, KnownFact] = {}


def place_article(
    clause: Clause, article: Article, deal: Deal, place: Place, facts: Mapping[str, KnownFact] = NO_FACTS
) -> tuple[PlacedClause, tuple[Problem, ...]]:
    """The clause placed, and what is wrong; paths of the problems begin at the article.

    ``facts``: parameter → the fact whose value stands where the deal and the position give none.
    """
    known = {name: Given(fact.value, "fact") for name, fact in facts.items()}
    problems: list[Problem] = []
    if deal.profile not in clause.profiles:
        problems.append(Problem(
            "register-mismatch",
            f"“{clause.id}” is for {clause.register} texts only, and this deal is {deal.profile}.",
            "Say under instead: what stands in its place (the deal's outline names nothing), take the article out, "
            "or change the deal's profile.", ("use",)))  # fmt: skip
    positions, offers = _positions(clause, article, problems)
    typed = _values(clause, article.with_, ("with",), problems)
    opened = _open_values(clause, article, typed, problems)
    values = {}
    for position in positions:
        own: list[Problem] = []
        brought = _values(clause, clause.position(position).with_, (), own)  # its mistakes are the clause's own
        values[position] = {name: _held(clause, name, typed, opened, brought, known) for name in clause.params}
    return PlacedClause(clause, positions, offers, article.status, values, place), tuple(problems)


def _positions(
    clause: Clause, article: Article, problems: list[Problem]
) -> tuple[tuple[str, ...], tuple[PositionOffer, ...]]:
    known = clause.position_ids
    found: list[PositionOffer] = []
    if "position" in article.open:
        if article.position is not None:
            problems.append(_both_given("position"))
        _sides(article.open["position"], ("open", "position"), problems)
        for index, offer in enumerate(article.open["position"]):
            at = ("open", "position", index, "value")
            if not isinstance(offer.value, Scalar):
                here = what_is(offer.value)  # type: ignore[arg-type]
                problems.append(
                    Problem("wrong-type", f"Here stands {here}, where a position is needed.", "Write its name.", at)
                )
            elif offer.value in known:
                found.append(PositionOffer(offer.side, str(offer.value), offer.tabled))
            else:
                problems.append(_unknown_position(str(offer.value), known, at))
        if found:
            return tuple(dict.fromkeys(offer.position for offer in found)), tuple(found)
    elif article.position in known:
        return (article.position,), ()
    elif article.position is not None:
        problems.append(_unknown_position(article.position, known, ("position",)))
    elif len(known) > 1:
        problems.append(Problem("position-missing", f"“{clause.id}” has several positions, and none is chosen.",
                                f"Add position: {' | '.join(known)}."))  # fmt: skip
    return known[:1], ()


def _values(clause: Clause, typed: Typed, path: tuple[str, ...], problems: list[Problem]) -> dict[str, Held]:
    """Parameters that were typed. Null is a value taken back: nothing where it is optional, else a gap."""
    found: dict[str, Held] = {}
    for name, node in typed.items():
        param = clause.params.get(name)
        if param is None:
            problems.append(_unknown_param(clause, name, (*path, name)))
        elif node is None:
            found[name] = Absent() if param.optional else Missing()
        else:
            try:
                value = param.read(node)
                found[name] = Given(value)
                for first, second in overlaps(value) if isinstance(value, Goods) else ():
                    message = f"“{second}” is covered by “{first}” already."
                    at = (*path, name)
                    problems.append(Problem("goods-overlap", message, "Delete one of the two.", at, level="warning"))
            except Wrong as error:
                problems.extend(problem.under(*path, name) for problem in error.problems)
    return found


def _open_values(clause: Clause, article: Article, typed: dict[str, Held], problems: list[Problem]) -> dict[str, Held]:
    found: dict[str, Held] = {}
    for name, offers in article.open.items():
        if name == "position":
            continue
        param = clause.params.get(name)
        if param is None:
            problems.append(_unknown_param(clause, name, ("open", name)))
            continue
        if name in typed or name in article.with_:
            problems.append(_both_given(name))
        _sides(offers, ("open", name), problems)
        tabled = []
        for index, offer in enumerate(offers):
            try:
                tabled.append(Tabled(offer.side, param.read(offer.value), offer.tabled))  # type: ignore[arg-type]
            except Wrong as error:
                problems.extend(problem.under("open", name, index, "value") for problem in error.problems)
        if len(tabled) > 1 and all(offer.value == tabled[0].value for offer in tabled):
            message = f"Both sides have tabled the same for “{name}”."
            remedy = "Put the value under with: if it is agreed."
            problems.append(Problem("open-same", message, remedy, ("open", name), True, "warning"))
        if tabled:
            found[name] = Open(tuple(tabled))
    return found


def _held(clause: Clause, name: str, *layers: Mapping[str, Held]) -> Held:
    """The value from the deal, else what is open, what the position brings, what the fact says, or the default."""
    for layer, where in zip(layers, ("deal", "deal", "position", "fact"), strict=True):
        if name in layer:
            held = layer[name]
            return Given(held.value, where) if isinstance(held, Given) else held
    param = clause.params[name]
    if param.preset is not None:
        return Given(param.preset, "default")
    return Absent() if param.optional else Missing()


def _sides(offers: tuple[Offer, ...], path: tuple[str, ...], problems: list[Problem]) -> None:
    seen: list[Side | None] = []
    for index, offer in enumerate(offers):
        if offer.side is not None and offer.side in seen:
            message = f"{offer.side} has two values here."
            problems.append(Problem("side-twice", message, "Keep the one on the table.", (*path, index, "side")))
        seen.append(offer.side)
    if not offers:
        problems.append(Problem("too-few", f"Nothing is tabled for “{path[-1]}”.",
                                "Add a line for each side, or take the entry out.", path))  # fmt: skip


def _both_given(name: str) -> Problem:
    return Problem("open-and-given", f"“{name}” is open and given at once.",
                   "Keep it under with: if it is agreed, under open: if it is not.", ("open", name), True)  # fmt: skip


def _unknown_param(clause: Clause, name: str, path: tuple[str, ...]) -> Problem:
    remedy = instead(name, clause.params, "parameters")
    if name in ("position", "status", "open", "use"):
        remedy = f"Write {name}: beside with:, not under it."
    return Problem("param-unknown", f"“{clause.id}” has no parameter “{name}”.", remedy, path, True)


def _unknown_position(name: str, known: tuple[str, ...], path: tuple[str | int, ...]) -> Problem:
    return Problem("position-unknown", f"There is no position “{name}”.", instead(name, known, "positions"), path)
