"""The lock beside a deal: the opaque ids of its provisions, and the clause texts it was assembled from.

A provision's id is drawn at random once, so that it says nothing of the clause, and stays the same from
round to round, so that a comparison recognises the provision. The lock never leaves the house.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from drafting.errors import Refusal
from drafting.finding import Finding
from drafting.place import Place

SCHEMA = "lock/1"


@dataclass(frozen=True, slots=True)
class Pinned:
    """The clause text that a deal was assembled from: its version and the sha256 of its file."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Lock:
    """``ids``: provision or annex key → opaque id. ``clauses``: clause id → what was pinned."""

    deal: str
    ids: Mapping[str, str] = field(default_factory=dict)
    clauses: Mapping[str, Pinned] = field(default_factory=dict)


def parse_lock(text: str, file: str) -> Lock:
    """The lock written in ``text``. Raises Refusal ``lock-unreadable`` when it is not one of ours."""
    try:
        data = json.loads(text)
        if data["schema"] != SCHEMA:
            raise KeyError("schema")
        return Lock(
            str(data["deal"]),
            {str(key): str(value) for key, value in data["ids"].items()},
            {str(key): Pinned(str(value["version"]), str(value["sha256"])) for key, value in data["clauses"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Refusal(
            "lock-unreadable",
            "This lock cannot be read, so the ids of the provisions are not known.",
            remedy="Restore it from the last version you kept, or delete it to start with new ids "
            "(a redline against an earlier round then finds its provisions by their text).",
            place=Place(file),
        ) from wrong


def write_lock(lock: Lock) -> str:
    """The text of the lock: JSON, sorted, so that two versions of it compare line by line."""
    data = {
        "schema": SCHEMA,
        "deal": lock.deal,
        "ids": dict(lock.ids),
        "clauses": {key: {"version": pin.version, "sha256": pin.sha256} for key, pin in lock.clauses.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def extend(lock: Lock, keys: tuple[str, ...], clauses: Mapping[str, Pinned], fresh: Iterator[str]) -> Lock:
    """``lock`` with an id for each of ``keys`` and a pin for each of ``clauses``; what it has stays."""
    ids = dict(lock.ids)
    taken = set(ids.values())
    for key in keys:
        if key not in ids:
            ids[key] = next(candidate for candidate in fresh if candidate not in taken)
            taken.add(ids[key])
    return Lock(lock.deal, ids, {**clauses, **lock.clauses})


def changed_clauses(lock: Lock, clauses: Mapping[str, Pinned], file: str) -> tuple[Finding, ...]:
    """A warning for each clause whose text is no longer the one the deal was assembled from."""
    return tuple(
        Finding(
            "clause-changed",
            "warning",
            f"The clause {name} is no longer the text this deal was assembled from "
            f"(version {lock.clauses[name].version} then, {pin.version} now).",
            f'If the new text is meant, remove the entry {name} under "clauses" in the lock.',
            Place(file),
        )
        for name, pin in clauses.items()
        if name in lock.clauses and lock.clauses[name] != pin
    )
