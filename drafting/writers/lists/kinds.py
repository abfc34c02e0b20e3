"""Kinds of changes in words, one and several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from drafting.compare.change import Change, ChangeKind

_ONE: Final[dict[ChangeKind, str]] = {
    "formatting": "formatting change",
    "paragraph-formatting": "paragraph formatting change",
    "table-formatting": "table formatting change",
    "section-formatting": "page set-up change",
    "contents": "update of the contents",
}


def kind_words(kind: ChangeKind, count: int = 1) -> str:
    """What a change of this kind is called; ``count`` of them."""
    one = _ONE.get(kind, kind.replace("-", " "))
    if count == 1:
        return one
    return one.replace("update", "updates") if kind == "contents" else one + "s"


def place(change: Change) -> str:
    """Where a change stands, for a reader: the heading above it, with the story where that is not the body."""
    if change.story == "body":
        return change.heading or "before the first heading"
    return f"{change.story}, {change.heading}" if change.heading else change.story


def counted(changes: Iterable[Change]) -> str:
    """How many changes there are, and of which kinds: "3 changes: 2 insertions, 1 move"."""
    counts = Counter(change.kind for change in changes)
    if not counts:
        return "No changes."
    total = sum(counts.values())
    each = ", ".join(f"{count} {kind_words(kind, count)}" for kind, count in counts.most_common())
    return f"{total} change{'s' if total > 1 else ''}: {each}"
