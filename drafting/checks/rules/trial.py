"""One comparison that a rule has made, whether it came out well or not."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.finding import Level
from drafting.place import Place


@dataclass(frozen=True, slots=True)
class Trial:
    """``shown`` says what was compared and how a sum was made; ``message`` and ``remedy`` what is wrong unless it
    ``holds``.

    ``at`` is the value to look at first, ``others`` every other place that took part. ``code`` and ``level`` are the
    rule's own unless given.
    """

    holds: bool
    shown: str
    message: str
    remedy: str
    at: Place
    others: tuple[Place, ...] = ()
    code: str = ""
    level: Level | None = None


def places(*found: Place | None) -> tuple[Place, ...]:
    """The places that are known, each once."""
    return tuple(dict.fromkeys(place for place in found if place is not None and place.line is not None))
