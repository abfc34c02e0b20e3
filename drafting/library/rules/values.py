"""Values inside a clause file: what positions, ladders and tests give to parameters."""

from __future__ import annotations

from collections.abc import Container, Iterator

from drafting.library.clause import Clause, Ladder
from drafting.library.problem import Problem, Wrong, instead
from drafting.library.reading.scalars import what_is
from drafting.source import Mapping, Scalar


def given_fits(clause: Clause, typed: Mapping, path: tuple[str | int, ...], *more: str) -> Iterator[Problem]:
    """Every name is a parameter's and every value fits it; null takes a value back. ``more``: names allowed beside."""
    for name, node in typed.items():
        param = clause.params.get(name)
        if param is None:
            yield Problem("param-unknown", f"This clause has no parameter “{name}”.",
                          instead(name, (*clause.params, *more), "parameters"), (*path, name), True)  # fmt: skip
        elif node is not None:
            try:
                param.read(node)
            except Wrong as error:
                yield from (problem.under(*path, name) for problem in error.problems)


def positions_fit(clause: Clause) -> Iterator[Problem]:
    """What positions bring with them."""
    for index, position in enumerate(clause.positions):
        yield from given_fits(clause, position.with_, ("positions", index, "with"))


def ladders_fit(clause: Clause) -> Iterator[Problem]:
    """Each rung names a position of the clause and values that fit."""
    if clause.ladders is None:
        return
    for side, ladder in (("CAN", clause.ladders.CAN), ("USA", clause.ladders.USA)):
        if ladder is not None:
            yield from _ladder_fits(clause, ladder, ("ladders", side))


def _ladder_fits(clause: Clause, ladder: Ladder, path: tuple[str, ...]) -> Iterator[Problem]:
    for stage, rung in (("opening", ladder.opening), ("target", ladder.target), ("fallback", ladder.fallback)):
        if rung.position is not None and rung.position not in clause.position_ids:
            yield unknown_position(rung.position, clause.position_ids, (*path, stage, "position"))
        yield from given_fits(clause, rung.with_, (*path, stage, "with"))


def tests_can_run(clause: Clause, known: Container[str]) -> Iterator[Problem]:
    """Each test looks for something, in a profile the clause has, with values that fit unless an error is awaited."""
    for index, test in enumerate(clause.tests):
        path = ("tests", index)
        looks = any((test.error, *test.expect.en, *test.expect.fr, *test.absent.en, *test.absent.fr))
        if not looks:
            yield Problem("test-empty", "This test looks for nothing.", "Add expect:, absent: or error:.", path)
        for at, name in enumerate(test.beside):
            if name not in known:
                yield Problem("clause-unknown", f"The library has no clause “{name}”.",
                              "Name a clause of the library.", (*path, "beside", at))  # fmt: skip
        if test.error is not None:
            continue
        if test.profile is not None and test.profile not in clause.profiles:
            yield Problem("test-profile", f"This clause does not stand in {test.profile} texts.",
                          f"Name one of {', '.join(clause.profiles)}.", (*path, "profile"))  # fmt: skip
        given = Mapping.at(test.given.place)
        for name, node in test.given.items():
            if name != "position":
                given.put(name, node, test.given.key_place(name), test.given.value_place(name))
            elif not isinstance(node, Scalar):
                message = f"Here stands {what_is(node)}, where a position is needed."
                yield Problem("wrong-type", message, "Write its name.", (*path, "given", "position"))
            elif node not in clause.position_ids:
                yield unknown_position(str(node), clause.position_ids, (*path, "given", "position"))
        yield from given_fits(clause, given, (*path, "given"), "position")


def unknown_position(name: str, known: tuple[str, ...], path: tuple[str | int, ...]) -> Problem:
    """A position that the clause does not have."""
    return Problem("position-unknown", f"There is no position “{name}”.", instead(name, known, "positions"), path)
