"""All kinds of change, by name: ``construct.what-happened``."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from types import ModuleType

from tests.mutants import around, grids, inside, stories, text
from tests.mutants.draft import Draft
from tests.mutants.tidying import tidied

Mutation = Callable[[Draft], bool]


def _public(module: ModuleType) -> dict[str, Mutation]:
    room = module.__name__.rpartition(".")[2]
    own = {name: value for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__}
    return {
        f"{room}.{name.replace('_', '-')}": value
        for name, value in own.items()
        if not name.startswith("_") and callable(value) and value.__annotations__.get("return") == "bool"
    }


MUTATIONS: dict[str, Mutation] = {k: v for m in (text, grids, stories, inside, around) for k, v in _public(m).items()}


def mutated(data: bytes, names: list[str], seed: int) -> tuple[bytes, list[str]]:
    """The file with changes of these kinds, and the kinds it had a place for. Same arguments, same bytes."""
    draft = Draft(data, Random(f"{seed} {' '.join(names)}"))
    made = [name for name in names if MUTATIONS[name](draft)]
    tidied(draft)
    return draft.pack(), made


def mutants(data: bytes, count: int, seed: int) -> list[tuple[bytes, list[str]]]:
    """``count`` mutants of a file that between them have a change of every kind it has a place for.

    A kind that finds no place in its mutant, because another change there took it, is tried in the next one.
    """
    names = list(MUTATIONS)
    Random(seed).shuffle(names)
    found: list[tuple[bytes, list[str]]] = []
    again: list[str] = []
    for k in range(count):
        tried = [*again, *names[k::count]]
        mutant, made = mutated(data, tried, seed)
        again = [name for name in tried if name not in made]
        found.append((mutant, made))
    return found
