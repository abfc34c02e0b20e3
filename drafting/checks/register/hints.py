"""Letters that every match of a pattern must hold: a quick look that spares a slow one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_LEAST: Final = 3  # letters; shorter runs stand in nearly every sentence
_LOOK: Final = re.compile(r"\(\?<?[!=]")
_OPEN: Final = re.compile(r"\(\?(?:<?[!=]|[a-z]*:|P<\w+>)|\(")
_CLASS: Final = re.compile(r"\[[^\]]*\]")


def hints(patterns: Sequence[str]) -> tuple[str, ...]:
    """For each of ``patterns`` (alternatives of one rule) letters of which every match holds one, in lower case:
    the longest run outside its groups, else a run of each form of a group that must stand. () when one pattern has
    none."""
    found: list[str] = []
    for pattern in patterns:
        runs = _of(pattern)
        if not runs:
            return ()
        found.extend(runs)
    return tuple(dict.fromkeys(found))


def _of(pattern: str) -> tuple[str, ...]:
    """The runs for one pattern without a ``|`` at its top."""
    bare, groups = _parted(_CLASS.sub(".", pattern))
    runs = re.findall(r"[^\W\d_]+", re.sub(r"\\.", " ", re.sub(r"(?:\\.|.)(?:[?*]|\{0)", " ", bare)))
    choices: list[tuple[str, ...]] = [(max(runs, key=len).lower(),)] if runs else []
    for group in groups:
        forms = [_of(form) for form in _forms(group)]
        if all(forms):
            choices.append(tuple(run for form in forms for run in form))
    best = max(choices, key=lambda each: (min(map(len, each)), -len(each)), default=())
    return best if best and min(map(len, best)) >= _LEAST else ()


def _parted(pattern: str) -> tuple[str, list[str]]:
    """What stands outside groups (a space for each of them), and the groups that must stand."""
    outside, required, at = "", list[str](), 0
    while opening := _OPEN.search(pattern, at):
        outside += pattern[at : opening.start()] + " "
        close = _closing(pattern, opening.end())
        if not _LOOK.match(opening[0]) and not re.match(r"[?*]|\{0", pattern[close + 1 :]):
            required.append(pattern[opening.end() : close])
        tail = re.match(r"[?*+]|\{\d+,\d*\}", pattern[close + 1 :])
        at = close + 1 + (tail.end() if tail else 0)
    return outside + pattern[at:], required


def _closing(pattern: str, at: int) -> int:
    depth = 1
    for place in range(at, len(pattern)):
        depth += (pattern[place] == "(") - (pattern[place] == ")")
        if depth == 0:
            return place
    raise ValueError(pattern)


def _forms(group: str) -> Iterator[str]:
    depth, begun = 0, 0
    for at, char in enumerate(group):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            yield group[begun:at]
            begun = at + 1
    yield group[begun:]
