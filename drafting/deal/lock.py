"""The lock beside a deal: the opaque ids of its provisions, and the texts it is assembled from.

A provision's id is drawn at random once, so that it says nothing of the clause, and stays the same from
round to round, so that a comparison recognises the provision. The texts of clauses, lexicon, facts and outline
that ``drafting lock`` pins stand in it whole, so that the deal assembles without the library that made it.
The lock never leaves the house.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from drafting.errors import Refusal
from drafting.finding import Finding
from drafting.library.sources import Source
from drafting.place import Place
from drafting.source.jsondoor import read_json

SALT = ""  # the key of the deal's own secret among its ids; no provision is called so
SCHEMAS = ("lock/1", "lock/2")  # the first one had no texts


@dataclass(frozen=True, slots=True)
class Pinned:
    """The clause text that a deal was assembled from: its version, the sha256 of its file, the file if it is kept."""

    version: str
    sha256: str
    text: str | None = None

    @classmethod
    def of(cls, version: str, text: str, *, keep: bool = False) -> Pinned:
        """The pin for a clause file that says ``text``."""
        return cls(version, hashlib.sha256(text.encode()).hexdigest(), text if keep else None)

    def same(self, other: Pinned) -> bool:
        """Whether both are the same text."""
        return self.sha256 == other.sha256


@dataclass(frozen=True, slots=True)
class Lock:
    """``ids``: provision or annex key → opaque id; under SALT a secret of the deal, from which, with such an id, the
    names of its bookmarks are made, so that nobody can find out a label by trying. ``clauses``: clause id → what was
    pinned.

    ``files``: name → text of the lexicon, facts and outline that were pinned with them.
    """

    deal: str
    ids: Mapping[str, str] = field(default_factory=dict)
    clauses: Mapping[str, Pinned] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def sources(self, path: str) -> tuple[Source, ...]:
        """The pinned texts as files of a library; ``path`` is the lock's, for places in messages."""
        clauses = {f"{name}.yaml": pin.text for name, pin in self.clauses.items() if pin.text is not None}
        return tuple(Source(f"{path}/{name}", text) for name, text in {**self.files, **clauses}.items())


def parse_lock(text: str, file: str) -> Lock:
    """The lock written in ``text``. Raises Refusal ``lock-unreadable`` when it is not one of ours, or was edited."""
    try:
        data = read_json(text)
        if data["schema"] not in SCHEMAS:
            raise KeyError("schema")
        return Lock(
            str(data["deal"]),
            {str(key): str(value) for key, value in data["ids"].items()},
            {str(key): _pinned(value) for key, value in data["clauses"].items()},
            {str(key): _text(value) for key, value in data.get("files", {}).items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Refusal(
            "lock-unreadable",
            "This lock cannot be read, so the ids of the provisions are not known.",
            remedy="Restore it from the last version you kept, or delete it to start with new ids "
            "(a redline against an earlier round then finds its provisions by their text).",
            place=Place(file),
        ) from wrong


def _pinned(value: Any) -> Pinned:
    pin = Pinned(str(value["version"]), str(value["sha256"]), _text(value["text"]) if "text" in value else None)
    if pin.text is not None and not pin.same(Pinned.of(pin.version, pin.text)):
        raise ValueError("a text that is not the one that was pinned")
    return pin


def _text(lines: Any) -> str:
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise TypeError("lines are strings")
    return "\n".join(lines)


def write_lock(lock: Lock) -> str:
    """The text of the lock: JSON, sorted, texts line by line, so that two versions of it compare line by line."""
    data = {
        "schema": SCHEMAS[-1],
        "deal": lock.deal,
        "ids": dict(lock.ids),
        "clauses": {
            key: {"version": pin.version, "sha256": pin.sha256}
            | ({} if pin.text is None else {"text": pin.text.split("\n")})
            for key, pin in lock.clauses.items()
        },
        "files": {key: text.split("\n") for key, text in lock.files.items()},
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
    return replace(lock, ids=ids, clauses={**clauses, **lock.clauses})


def changed_clauses(lock: Lock, clauses: Mapping[str, Pinned], file: str) -> tuple[Finding, ...]:
    """What the library (its clauses pinned as ``clauses``) has changed since.

    A note where the lock has the text, which goes on being used; a warning where it has not.
    """
    return tuple(
        _newer(name, lock.clauses[name], pin, file)
        if lock.clauses[name].text is not None
        else _changed(name, lock.clauses[name], pin, file)
        for name, pin in clauses.items()
        if name in lock.clauses and not lock.clauses[name].same(pin)
    )


def _newer(name: str, was: Pinned, now: Pinned, file: str) -> Finding:
    return Finding(
        "clause-newer",
        "note",
        f"The library has another text of {name} ({_versions(was, now)}); this deal keeps the one it is locked to.",
        "To see the difference and decide, run drafting upgrade with the deal.",
        Place(file),
    )


def _changed(name: str, was: Pinned, now: Pinned, file: str) -> Finding:
    return Finding(
        "clause-changed",
        "warning",
        f"The clause {name} is no longer the text this deal was assembled from ({_versions(was, now)}).",
        "If the new text is meant, run drafting lock with the deal; from then on its texts stay as they are.",
        Place(file),
    )


def _versions(was: Pinned, now: Pinned) -> str:
    return f"version {was.version} then, {now.version} now"
