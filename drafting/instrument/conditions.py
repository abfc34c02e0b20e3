"""Whether a passage stands, and which form of a choice: by side, since a side may see it otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from drafting.deal.wording.quantities import is_one
from drafting.instrument.scope import Offer, Scope
from drafting.instrument.tree import Language, Side
from drafting.library import values
from drafting.library.params import ChoiceParam
from drafting.library.text.nodes import Choice, Condition
from drafting.library.values import Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Missing:
    """The answer cannot be known: parameter ``name`` has no value."""

    name: str


@dataclass(frozen=True, slots=True)
class Verdict(Generic[T]):
    """An answer, and the offers that lead to it (none: everybody's answer)."""

    answer: T
    offers: tuple[Offer, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that see it so."""
        return tuple(offer.side for offer in self.offers if offer.side)


def holds(condition: Condition, scope: Scope) -> tuple[Verdict[bool | Missing], ...]:
    """Whether ``condition`` holds: one verdict if all sides agree, else one for each answer, in the order of offers;
    none where they differ and only what is agreed shall stand."""
    if condition.on_clause:
        return (Verdict(any(clause in scope.world.present for clause in condition.clauses)),)
    if condition.subject == "register":
        return (Verdict(_named(scope.world.profile, condition) != condition.negated),)

    def answer(offer: Offer) -> bool | Missing:
        return _holds(offer.value, condition, scope)

    return _sorted(scope.heard(condition.subject), answer, scope)


def form_of(choice: Choice, scope: Scope) -> tuple[Verdict[int | Missing], ...]:
    """Which form of ``choice`` stands, counted from 0, by side."""
    if choice.selector is None:
        return (Verdict(scope.profiles.index(scope.world.profile)),)
    name = choice.selector

    def answer(offer: Offer) -> int | Missing:
        return _form(offer.value, name, scope)

    heard = scope.heard(name)
    if len(heard) > 1 and name != "position" and not isinstance(heard[0].value, (values.Choice, values.Flag)):
        return (Verdict(1),)  # several values stand side by side: many
    return _sorted(heard, answer, scope)


def _sorted(offers: tuple[Offer, ...], answer: Callable[[Offer], T], scope: Scope) -> tuple[Verdict[T], ...]:
    groups: dict[T, list[Offer]] = {}
    for offer in offers:
        groups.setdefault(answer(offer), []).append(offer)
    if len(groups) == 1 and not scope.lone(offers):
        return (Verdict(next(iter(groups))),)
    if scope.agreed_only:
        return ()
    return tuple(Verdict(found, tuple(group)) for found, group in groups.items())


def _named(profile: str, condition: Condition) -> bool:
    """*nonbinding* names both non-binding registers, as it does under ``register:``."""
    return profile in condition.options or ("nonbinding" in condition.options and profile == "nonbinding-us")


def _holds(value: Value | None, condition: Condition, scope: Scope) -> bool | Missing:
    param = scope.params.get(condition.subject)
    match value:
        case values.Choice(option):
            found = option in condition.options
        case values.SideValue(side):
            found = side in condition.options
        case values.Flag(on):
            found = on
        case None if param is not None and not param.optional:
            return Missing(condition.subject)
        case _:
            found = value is not None
    return found != condition.negated


def _form(value: Value | None, name: str, scope: Scope) -> int | Missing:
    match value:
        case values.Choice(option):
            if name == "position":
                return scope.ladder.index(option)
            param = scope.params[name]
            return param.of.index(option) if isinstance(param, ChoiceParam) else Missing(name)
        case values.Flag(on):
            return 0 if on else 1
        case None:
            kind = getattr(scope.params[name], "type", "")
            return Missing(name) if kind in ("choice", "flag") else 1
        case _:
            return 0 if _single(value, scope.world.language) else 1


def _single(value: Value, language: Language) -> bool:
    """Whether ``value`` is one: a list of one, or a number that takes the singular."""
    match value:
        case values.Phrases(items):
            return len(items) == 1
        case values.Goods(goods):
            return len(goods) == 1
        case values.Clauses(ids):
            return len(ids) == 1
        case values.Schedule(rows=periods):
            return len(periods) == 1
        case values.Rows(rows=rows):
            return len(rows) == 1
        case values.Quantity(number=number):
            return is_one(number, language)
        case values.Duration(count=count):
            return is_one(Decimal(count), language)
        case _:
            return True
