"""A trace: one thing that a file tells a stranger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, get_args

from drafting.ooxml.package import Package

TraceKind = Literal[
    "properties", "custom-properties", "revision-authors", "comment-authors", "people", "revision-ids", "custom-xml",
    "template", "variables", "thumbnail", "picture-data", "printer", "mail-merge", "add-ins", "paths",
    "hidden-text", "embedded",
]  # fmt: skip
KINDS: Final[tuple[TraceKind, ...]] = get_args(TraceKind)
ASKED: Final[frozenset[TraceKind]] = frozenset({"hidden-text", "embedded"})
"""Kinds that are part of what the file says: told, and taken out only when asked."""


@dataclass(frozen=True, slots=True)
class Trace:
    """``what`` names the slot ("author", "company"), ``value`` what stands in it, shortened; ``count`` how often."""

    kind: TraceKind
    part: str
    what: str
    value: str
    count: int = 1


class Slot(NamedTuple):
    """One place of traces: how to find them and how to take them out. ``clear`` changes nothing else."""

    kind: TraceKind
    find: Callable[[Package], Iterator[Trace]]
    clear: Callable[[Package], Package]


def shortened(value: str) -> str:
    """``value`` in one line, cut where it is long."""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


_LONGEST: Final = 120  # characters; enough to recognise what it is
