"""Changes as plain text, to read on a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.compare.change import Change
from drafting.writers.lists.inert import inert, shown


def write(changes: Iterable[Change]) -> str:
    """Each change on a few lines: number, kind, place; then what went (-) and what came (+)."""
    return "".join(map(_one, changes))


def _one(change: Change) -> str:
    where = inert(change.heading) or change.story
    by = f" ({inert(change.author)})" if change.author else ""
    lines = [f"{change.number:>4}  {change.kind.replace('-', ' ')}: {where}{by}"]
    lines += [f"      - {shown(change.old)}"] if change.old else []
    lines += [f"      + {shown(change.new)}"] if change.new else []
    lines += [f"      {inert(change.detail)}"] if change.detail else []
    return "\n".join(lines) + "\n"
