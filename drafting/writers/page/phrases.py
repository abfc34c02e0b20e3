"""What the page says itself, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.prose.kinds import Language
from drafting.writers.marked.model import RunKind, Status


@dataclass(frozen=True, slots=True)
class Phrases:
    """Everything that the page says in one language; ``script`` are the words that its script shows."""

    ui: Language
    said: Mapping[Status, str]
    things: Mapping[RunKind, str]
    change: str
    note: str
    silent: str
    words: Mapping[str, str]
    script: Mapping[str, str]

    @property
    def colon(self) -> str:
        """A colon, in French after a no-break space."""
        return "\u00a0:" if self.ui == "fr" else ":"

    def unchanged(self, count: int) -> str:
        """That so many paragraphs did not change."""
        return self.words["fold-one"] if count == 1 else self.words["fold"].format(count=count)


def phrases(ui: Language) -> Phrases:
    """Everything that the page says in ``ui``."""
    match ui:
        case "en":
            from drafting.writers.page.english import ENGLISH

            return ENGLISH
        case "fr":
            from drafting.writers.page.french import FRENCH

            return FRENCH
