"""Words found in the wrong register, and the finding they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from drafting.finding import LEVELS, Finding, Level
from drafting.prose.units import Unit


@dataclass(frozen=True, slots=True)
class Hit:
    """``unit.text[start:end]`` is wrong in its register. ``why`` is a sentence, ``remedy`` the advice; ``instead`` is
    what to write for these very words, "" when there is no plain replacement."""

    unit: Unit
    start: int
    end: int
    code: str
    level: Level
    why: str
    remedy: str
    instead: str = ""

    @property
    def words(self) -> str:
        """The words found, as they stand."""
        return self.unit.text[self.start : self.end]

    def finding(self) -> Finding:
        """The hit for a report: place, the words with what stands around them, why, what to write instead."""
        return Finding(self.code, self.level, f"{self.why} It stands in: {self._around()}", self.remedy,
                       replace(self.unit.place, width=self.end - self.start))  # fmt: skip

    def _around(self) -> str:
        text = " ".join(self.unit.text.split())
        at = " ".join(self.unit.text[: self.start].split())
        start = max(0, len(at) - _ROOM)
        cut = text[start : len(at) + len(self.words) + _ROOM]
        lead, trail = "… " if start else "", " …" if start + len(cut) < len(text) else ""
        first = cut.find(" ") + 1 if start else 0
        last = cut.rfind(" ") if trail else len(cut)
        return f"“{lead}{cut[first : last if last > first else len(cut)]}{trail}”"


_ROOM = 45  # characters shown on either side of the words


def gravest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """One hit for each place, in the order of the text: of overlapping ones the gravest, then the longest."""
    units: dict[int, list[Hit]] = {}
    for hit in hits:
        units.setdefault(id(hit.unit), []).append(hit)
    for found in units.values():
        taken: list[Hit] = []
        for hit in sorted(found, key=lambda hit: (LEVELS.index(hit.level), hit.start - hit.end)):
            if not any(hit.start < other.end and other.start < hit.end for other in taken):
                taken.append(hit)
        yield from sorted(taken, key=lambda hit: hit.start)
