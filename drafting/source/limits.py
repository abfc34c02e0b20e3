"""How much a YAML file may hold. Callers may allow other numbers for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file, in counts."""

    characters: int = 600_000  # the largest deal imagined (35 clauses, a thousand tariff lines) stays below 200,000
    values: int = 12_000  # a thousand tariff lines are 6,000; so 200,000 keys are refused in a second (safety, 38)
    depth: int = 24  # the deepest honest value, a ladder's schedule inside a deal, lies at 8


DEFAULT: Final = Limits()
_STANDING: Final[ContextVar[Limits]] = ContextVar("limits of a YAML file", default=DEFAULT)


def standing() -> Limits:
    """The limits for what is read now."""
    return _STANDING.get()


@contextmanager
def allowing(limits: Limits) -> Iterator[None]:
    """``limits`` stand for everything that is read in the block, in this thread."""
    before = _STANDING.set(limits)
    try:
        yield
    finally:
        _STANDING.reset(before)
