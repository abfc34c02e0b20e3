"""Where the two languages part."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.finding import Finding, Level
from drafting.prose.units import Unit


@dataclass(frozen=True, slots=True)
class Mismatch:
    """``english`` says one thing, ``french`` another; either may have nothing to say. ``said`` are the two things, as
    typed, English first ("" for nothing)."""

    code: str
    level: Level
    english: Unit | None
    french: Unit | None
    said: tuple[str, str]
    message: str
    remedy: str

    def finding(self) -> Finding:
        """The mismatch at the English place, the French one beside it (or the French one alone)."""
        places = [unit.place for unit in (self.english, self.french) if unit is not None]
        return Finding(self.code, self.level, self.message, self.remedy, places[0], tuple(places[1:]))
