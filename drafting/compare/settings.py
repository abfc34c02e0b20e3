"""What a comparison may leave out, and how finely it marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Ignorable = Literal["formatting", "case", "space", "numbering"]
IGNORABLE: tuple[Ignorable, ...] = ("formatting", "case", "space", "numbering")


@dataclass(frozen=True, slots=True)
class Settings:
    """``ignore`` names differences that are no changes; ``granularity`` is the smallest unit marked in a text;
    ``existing`` says what becomes of tracked changes that the two files already hold: accept compares the texts as
    accepted, keep does too and leaves those of the old file in the redline, refuse refuses such a file.
    """

    ignore: frozenset[Ignorable] = frozenset()
    granularity: Literal["word", "char"] = "word"
    moves: bool = True
    existing: Literal["accept", "keep", "refuse"] = "accept"


DEFAULT = Settings()
