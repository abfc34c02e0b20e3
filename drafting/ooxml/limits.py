"""How much a package may hold. Every number has its reason; callers may pass their own, or allow others for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

MB: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one package, in bytes and counts.

    The largest of several hundred real files holds 65 entries, a part of 12.6 MB with 370,315 elements,
    45 levels of nesting, and inflates 130 times; each bound leaves room above that and stays far below
    what hurts on a laptop.
    """

    file: int = 128 * MB  # the file as it lies on disk
    entries: int = 2_000
    part: int = 64 * MB  # one part, inflated
    total: int = 256 * MB  # all parts, inflated
    ratio: int = 200  # inflated / packed, looked at only past ratio_free bytes
    ratio_free: int = 16 * MB  # 20,000 rows of a constant table inflate 290 times and are honest
    elements: int = 1_000_000  # in one XML part; about 1 kB of memory each once parsed
    depth: int = 200  # nested elements; recursive readers stay clear of Python's limit
    attributes: int = 500  # on one element


DEFAULT: Final = Limits()
_STANDING: Final[ContextVar[Limits]] = ContextVar("limits of a package", default=DEFAULT)


def standing() -> Limits:
    """The limits for a package whose reader is given none: DEFAULT, or what is allowed around the call."""
    return _STANDING.get()


@contextmanager
def allowing(limits: Limits) -> Iterator[None]:
    """``limits`` stand for everything that is read in the block, in this thread (as ``decimal.localcontext`` does)."""
    before = _STANDING.set(limits)
    try:
        yield
    finally:
        _STANDING.reset(before)
