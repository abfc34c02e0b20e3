"""The pieces between characters and grammar: a name, what it carries, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.library.text.nodes import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A terminal of the grammar (``kind`` is its name there). ``value`` is what the node needs of it."""

    kind: str
    value: str
    span: Span
    number: int = 0  # indent in characters, or 1 for a capital
