"""What is wrong with one value, before it is known where it stands; and the nearest right name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from drafting.finding import Finding, Level
from drafting.place import Place
from drafting.source import Mapping, Node, child, has, place_of

NEAR_ENOUGH: Final = 60  # per cent alike; below it a suggestion confuses more than it helps


@dataclass(frozen=True, slots=True)
class Problem:
    """``path`` leads from the value to the part that is wrong; ``at_key``: the key at its end, not the value."""

    code: str
    message: str
    remedy: str = ""
    path: tuple[str | int, ...] = ()
    at_key: bool = False
    level: Level = "error"

    def under(self, *steps: str | int) -> Problem:
        """The same problem, said of the value that holds this one at ``steps``."""
        return Problem(self.code, self.message, self.remedy, (*steps, *self.path), self.at_key, self.level)

    def finding(self, root: Node) -> Finding:
        """The problem with its place in the file that ``root`` was read from."""
        return Finding(self.code, self.level, self.message, self.remedy, spot(root, self.path, at_key=self.at_key))


class Wrong(ValueError):
    """A value that cannot be used; carries every problem found in it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


def wrong(code: str, message: str, remedy: str = "", *path: str | int, at_key: bool = False) -> Wrong:
    """One problem, ready to raise."""
    return Wrong(Problem(code, message, remedy, path, at_key))


def spot(root: Node, path: tuple[str | int, ...], *, at_key: bool = False) -> Place:
    """The place at ``path``; with ``at_key`` the place of the key rather than of its value."""
    if not at_key or not path:
        return place_of(root, path)
    holder = root
    for step in path[:-1]:
        if has(holder, step):
            holder = child(holder, step)
    last = path[-1]
    if isinstance(holder, Mapping) and isinstance(last, str):
        return holder.key_place(last)
    return place_of(root, path)


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name that ``name`` was probably meant to be, or None. Of figures equally alike the next in number."""
    found = process.extract(name, sorted(names), scorer=fuzz.ratio, processor=default_process, limit=None)
    best = [str(each) for each, score, _ in found if score >= NEAR_ENOUGH and score == found[0][1]]
    if name.isdecimal() and all(each.isdecimal() for each in best):
        best.sort(key=lambda each: abs(int(each) - int(name)))
    return best[0] if best else None


def instead(name: str, names: Iterable[str], kind: str = "names") -> str:
    """A remedy: the nearest right name, or all of them when none is near."""
    known = sorted(names)
    near = nearest(name, known)
    if near:
        return f"Did you mean “{near}”?"
    return f"The {kind} are: {', '.join(known)}." if known else f"There are no {kind} here."
