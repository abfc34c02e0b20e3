"""Needs and clashes inside a clause file: the clauses, positions and conditions they name."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause, Need
from drafting.library.condition import parse_condition
from drafting.library.library import Library
from drafting.library.params import ChoiceParam, GoodsParam
from drafting.library.problem import Problem, instead
from drafting.library.text.nodes import Condition
from drafting.library.vocabulary import PROFILES
from drafting.place import Place


def needs_known(clause: Clause, library: Library) -> Iterator[Problem | Finding]:
    """Clauses that exist (a clash may name one that the library lacks), their positions, conditions that can hold."""
    lists: list[tuple[tuple[str | int, ...], tuple[Need, ...], bool]] = [
        (("requires",), clause.requires, True),
        (("conflicts",), clause.conflicts, False),
    ]
    for index, position in enumerate(clause.positions):
        lists.append((("positions", index, "requires"), position.requires, True))
        lists.append((("positions", index, "conflicts"), position.conflicts, False))
    for path, needs, has_to_exist in lists:
        for index, need in enumerate(needs):
            yield from _one(clause, need, (*path, index), library, has_to_exist)


def _one(
    clause: Clause, need: Need, path: tuple[str | int, ...], library: Library, has_to_exist: bool
) -> Iterator[Problem | Finding]:
    if need.clause is None and not need.any_of:
        yield Problem("need-empty", "This entry names no clause.", "Write clause: … or any_of: […].", path)
    if need.clause is not None and need.any_of:
        yield Problem("need-double", "This entry has clause: and any_of: at once.", "Keep one of them.", path)
    if need.when is not None:
        yield from _condition_known(clause, need)
    for index, each in enumerate(need.any_of):
        yield from _one(clause, each, (*path, "any_of", index), library, has_to_exist)
    if need.clause is None:
        return
    if need.clause == clause.id:
        yield Problem(
            "need-itself", "A clause cannot need or exclude itself.", "Take the entry out.", (*path, "clause")
        )
    elif need.clause not in library:
        if has_to_exist:
            yield Problem("need-unknown", f"The library has no clause “{need.clause}”.",
                          instead(need.clause, library, "clauses"), (*path, "clause"), level="warning")  # fmt: skip
    else:
        yield from _positions_known(need, path, library)
        yield from _goods_known(clause, need, path, library)


def _positions_known(need: Need, path: tuple[str | int, ...], library: Library) -> Iterator[Problem]:
    try:
        known = library.clause(str(need.clause)).position_ids
    except Unusable:
        return  # that clause's own file is in trouble, and is checked by itself
    for at, name in enumerate(need.position):
        if name not in known:
            yield Problem("position-unknown", f"“{need.clause}” has no position “{name}”.",
                          instead(name, known, "positions"), (*path, "position", at))  # fmt: skip


def _goods_known(clause: Clause, need: Need, path: tuple[str | int, ...], library: Library) -> Iterator[Problem]:
    """Both clauses hold goods under the name that ``sharing`` gives."""
    try:
        sides = (clause, library.clause(str(need.clause)))
    except Unusable:
        return
    for each in sides if need.sharing is not None else ():
        known = [name for name, param in each.params.items() if isinstance(param, GoodsParam)]
        if need.sharing not in known:
            yield Problem("param-unknown", f"“{each.id}” holds no goods called “{need.sharing}”.",
                          instead(str(need.sharing), known, "lists of goods"), (*path, "sharing"))  # fmt: skip


def _condition_known(clause: Clause, need: Need) -> Iterator[Finding]:
    assert need.when is not None
    place = need.when.place
    try:
        condition = parse_condition(need.when.source)
    except Unusable as error:
        yield from error.findings
        return
    if condition.on_clause:
        return
    subjects = (*clause.params, "position", "register")
    if condition.subject not in subjects:
        yield Finding("name-unknown", "error", f"Nothing is called “{condition.subject}” here.",
                      instead(condition.subject, subjects), place)  # fmt: skip
        return
    yield from _options_known(clause, condition, place)


def _options_known(clause: Clause, condition: Condition, place: Place) -> Iterator[Finding]:
    param = clause.params.get(condition.subject)
    known: tuple[str, ...] = ()
    if condition.subject == "position":
        known = clause.position_ids
    elif condition.subject == "register":
        known = PROFILES
    elif isinstance(param, ChoiceParam):
        known = param.of
    for option in condition.options:
        if option not in known:
            yield Finding("option-unknown", "error", f"“{option}” is no option of “{condition.subject}”.",
                          instead(option, known, "options"), place)  # fmt: skip
