"""Problems as data: what a reader or a check noticed, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from drafting.errors import DraftingError
from drafting.place import NOWHERE, Place

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")  # gravest first


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem. ``code`` has a page in docs/codes; ``related`` are the other places involved; ``workings`` say
    how a sum was made or what was compared."""

    code: str
    level: Level
    message: str
    remedy: str = ""
    place: Place = NOWHERE
    related: tuple[Place, ...] = ()
    workings: tuple[str, ...] = ()

    @classmethod
    def of(cls, error: DraftingError) -> Finding:
        """The finding that says what ``error`` says."""
        return cls(error.code, "error", error.message, error.remedy, error.place)


class Unusable(DraftingError):
    """Input with findings that leave nothing to work on; carries them all."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        first = self.findings[0]
        super().__init__(first.code, first.message, remedy=first.remedy, place=first.place)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any of them is of level error."""
    return any(finding.level == "error" for finding in findings)
