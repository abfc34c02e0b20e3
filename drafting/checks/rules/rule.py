"""A rule of the catalogue: its number, the codes of its findings, how grave they are, and what checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import View
from drafting.finding import Level

Check: TypeAlias = Callable[[View], Iterator[Trial]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``codes``: those of its own findings, the usual one first. ``elsewhere``: codes of other checks that say, in
    whole or in part, what the rule asks for. ``internal``: it speaks of ladders, and is told only to those who check.
    """

    number: int
    what: str
    level: Level
    codes: tuple[str, ...] = ()
    check: Check | None = None
    elsewhere: tuple[str, ...] = ()
    internal: bool = False

    @property
    def name(self) -> str:
        """R07."""
        return f"R{self.number:02}"
