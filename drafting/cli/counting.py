"""Numbers in sentences: singular, plural, thousands."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """``1 clause``, ``2 clauses``, ``1,200 clauses``; ``plural`` where it is not the noun and an s."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
