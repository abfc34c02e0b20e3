"""Whether a condition of the text language holds for a clause in a deal. formats.md, "Passages"."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import assert_never

from drafting.deal.placed import Absent, Given, Held, Missing, Open
from drafting.library.text.nodes import Condition
from drafting.library.values import Choice, Flag, SideValue
from drafting.library.vocabulary import Profile


def holds(
    condition: Condition, values: Mapping[str, Held], position: str, profile: Profile, present: Collection[str]
) -> bool:
    """``values``: what the parameters of the clause hold at ``position``; ``present``: ids of the clauses that stand.

    A value that is missing or open counts as given (its gap or brackets have to be seen); a choice that is
    missing is none of its options; an open choice is every option tabled.
    """
    if condition.on_clause:
        return any(clause in present for clause in condition.clauses) != condition.negated
    if condition.subject == "position":
        return (position in condition.options) != condition.negated
    if condition.subject == "register":
        return any(_is_register(profile, option) for option in condition.options) != condition.negated
    held = values[condition.subject]
    if condition.options:
        return bool(options(held).intersection(condition.options)) != condition.negated
    return stands(held) != condition.negated


def stands(held: Held) -> bool:
    """Whether ``{when name}`` holds: a flag that is on, a value that is there or has to come."""
    match held:
        case Given(Flag(on)):
            return on
        case Open(offers):
            return any(not isinstance(offer.value, Flag) or offer.value.on for offer in offers)
        case Given() | Missing():
            return True
        case Absent():
            return False
        case _:
            assert_never(held)


def options(held: Held) -> frozenset[str]:
    """The words that ``{when name is …}`` may find."""
    values = (
        [held.value] if isinstance(held, Given) else [o.value for o in held.offers] if isinstance(held, Open) else []
    )
    return frozenset(
        value.option if isinstance(value, Choice) else value.side
        for value in values
        if isinstance(value, Choice | SideValue)
    )


def _is_register(profile: Profile, option: str) -> bool:
    """“nonbinding” means both non-binding profiles; the other two names mean one profile each."""
    return profile == option or (option == "nonbinding" and profile == "nonbinding-us")
