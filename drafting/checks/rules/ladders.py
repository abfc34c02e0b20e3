"""R46 and R47: ladders in order, and where the sides' last rungs meet. *Internal*: told to those who check a deal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafting.checks.rules.said import said
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import View
from drafting.deal.placed import Open, PlacedClause
from drafting.library.better import UPWARDS, measure
from drafting.library.clause import Clause, Rung
from drafting.library.params import BaseParam
from drafting.library.problem import spot
from drafting.library.rules.ladders import rung_values, rungs_ordered
from drafting.library.values import Schedule, Value
from drafting.library.vocabulary import Side
from drafting.place import Place
from drafting.source import read_yaml


def ladders_in_order(view: View) -> Iterator[Trial]:
    """The ladders of the clauses used (R46), each mistake at its place in the clause file."""
    for placed in view.deal.clauses:
        problems = tuple(rungs_ordered(placed.clause))
        if not problems:
            if placed.clause.ladders:
                yield Trial(True, f"{placed.clause.id}: rungs in order", "", "", view.place(placed.clause.id))
            continue
        source = view.deal.library.source(placed.clause.id)
        root = read_yaml(source.text, source.file)
        for problem in problems:
            yield Trial(
                False,
                f"{placed.clause.id}: {problem.message}",
                f"“{placed.clause.id}”: {problem.message}",
                problem.remedy,
                spot(root, problem.path),
                (view.place(placed.clause.id),),
            )


def agreed_zone(view: View) -> Iterator[Trial]:
    """For each parameter on which both last rungs say something: the range in which they meet, or the gap (R47).

    What is open in the deal is told as a note; what is not, only when the workings are asked for.
    """
    for placed in view.deal.clauses:
        ladders = placed.clause.ladders
        if ladders is None or ladders.CAN is None or ladders.USA is None:
            continue
        ours, theirs = (rung_values(placed.clause, rung) for rung in (ladders.CAN.fallback, ladders.USA.fallback))
        named = {name for rung in (ladders.CAN.fallback, ladders.USA.fallback) for name in _named(placed.clause, rung)}
        for name, param in placed.clause.params.items():
            if name in ours and name in theirs and name in named:
                is_open = isinstance(placed.values[placed.position].get(name), Open)
                sentence = _zone(param, ours[name], theirs[name])
                if sentence:
                    at = view.place(placed.clause.id, "open", name) if is_open else view.place(placed.clause.id)
                    yield _told(placed, name, sentence, at, is_open)


def _named(clause: Clause, rung: Rung) -> set[str]:
    """What a rung says, by itself or by its position; where neither rung says anything, there is nothing to tell."""
    brought = clause.position(str(rung.position)).with_ if rung.position in clause.position_ids else ()
    return {*map(str, rung.with_), *map(str, brought)}


def _told(placed: PlacedClause, name: str, sentence: str, at: Place, is_open: bool) -> Trial:
    message = f"“{name}” of “{placed.clause.id}”, by the last rungs of the two sides: {sentence}"
    return Trial(
        not is_open,
        f"{placed.clause.id} {name}: {sentence}",
        message,
        "Internal; nothing has to be done. The ladders stand in the clause file.",
        at,
    )


def _zone(param: BaseParam, ours: Value, theirs: Value) -> str:
    better = param.better
    if better is None or better.CAN == better.USA:
        return ""
    if isinstance(ours, Schedule) and isinstance(theirs, Schedule):
        there = {row.period: row.value for row in theirs.rows}
        parts = [
            f"{row.period}: {_span(better.CAN, row.value, there[row.period], ours.unit)}"
            for row in ours.rows
            if row.period in there
        ]
        return "; ".join(parts)
    one, other = measure(ours), measure(theirs)
    if one is None or other is None:
        return f"both end at {said(ours)}." if ours == theirs else f"CAN ends at {said(ours)}, USA at {said(theirs)}."
    wants_more: Side = "CAN" if better.CAN in UPWARDS else "USA"
    least, most = (ours, theirs) if wants_more == "CAN" else (theirs, ours)
    low, high = (one, other) if wants_more == "CAN" else (other, one)
    if low == high:
        return f"they meet at {said(least)}."
    if low < high:
        return f"they meet from {said(least)} to {said(most)}."
    return f"no common ground; {said(least)} and {said(most)} are {_gap(low - high, ours)} apart."


def _span(way: str | bool, ours: Decimal, theirs: Decimal, unit: str) -> str:
    low, high = (ours, theirs) if way in UPWARDS else (theirs, ours)
    if low == high:
        return f"they meet at {low:,} {unit}"
    if low < high:
        return f"they meet from {low:,} to {high:,} {unit}"
    return f"no common ground, {low - high:,} {unit} apart"


def _gap(gap: Decimal, like: Value) -> str:
    unit = said(like).lstrip("-0123456789,. ")
    return f"{gap:,f}{'' if unit == '%' else ' '}{unit or 'days'}".strip()
