"""Ladders of a clause: no rung is better for its side than the one before (clause-catalogue.md, R46). *Internal.*"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafting.library.better import compared
from drafting.library.clause import Clause, Rung
from drafting.library.problem import Problem, Wrong
from drafting.library.values import Value
from drafting.library.vocabulary import SIDES


def rungs_ordered(clause: Clause) -> Iterator[Problem]:
    """A problem for each value of a later rung that its side would like better than that of an earlier one.

    Between rungs at different positions only what both of them name is compared: what a position brings belongs to its
    bargain."""
    for side in SIDES:
        ladder = (clause.ladders.CAN if side == "CAN" else clause.ladders.USA) if clause.ladders else None
        if ladder is None:
            continue
        stages = (("opening", ladder.opening), ("target", ladder.target), ("fallback", ladder.fallback))
        for (earlier, first), (later, second) in pairwise(stages):
            one, other = rung_values(clause, first), rung_values(clause, second)
            if first.position != second.position:
                one = {name: value for name, value in one.items() if name in first.with_ and name in second.with_}
            for name in one:
                if name in other and compared(clause.params[name], side, other[name], one[name]) == 1:
                    path = ("ladders", side, later, "with", name)
                    yield Problem(
                        "ladder-order",
                        f"For {side}, “{name}” is better at its {later} than at its {earlier}.",
                        "Exchange the two rungs, or correct the value or its better:.",
                        path if name in second.with_ else ("ladders", side, later),
                    )


def rung_values(clause: Clause, rung: Rung) -> dict[str, Value]:
    """What a rung asks for: its own values, else those its position brings, else the defaults."""
    found: dict[str, Value] = {}
    brought = clause.position(rung.position).with_ if rung.position in clause.position_ids else {}
    for name, param in clause.params.items():
        if param.better is None:
            continue
        node = rung.with_.get(name) if name in rung.with_ else brought.get(name)
        try:
            value = param.read(node) if node is not None else param.preset
        except Wrong:
            continue  # told of as what it is
        if value is not None:
            found[name] = value
    return found
