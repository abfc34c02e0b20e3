"""The lock beside a deal, as a command uses it: read, extended with random ids, written back."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.deal.lock import SALT, Lock, Pinned, changed_clauses, extend, parse_lock, write_lock
from drafting.files import read_text, write_new
from drafting.finding import Finding

if TYPE_CHECKING:
    from drafting.deal.placed import PlacedDeal
    from drafting.library.library import Library

ID_BYTES = 4  # 8 characters: a thousand provisions meet by chance once in some thousand deals, and then draw again
SALT_BYTES = 16  # too many to try
VERSION = re.compile(r"^version:\s*[\"']?([0-9.]+)", re.MULTILINE)
MOST_BYTES = 64 << 20  # a lock holds the texts of all clauses of a deal


def lock_path(deal_file: str, deal_id: str) -> Path:
    """Where a deal's lock lies: beside its file, under the deal's id, which all its rounds share."""
    return Path(deal_file).parent / f"{deal_id}.lock"


def read_lock(path: Path, deal_id: str) -> Lock:
    """The lock at ``path``, an empty one where there is none. Raises Refusal lock-unreadable."""
    return parse_lock(read_text(path, most=MOST_BYTES), str(path)) if path.exists() else Lock(deal_id)


def under_lock(library: Library, lock: Lock, path: Path) -> Library:
    """``library`` with the texts that ``lock`` pins laid over it."""
    return library.overlaid(lock.sources(str(path)))


def locked(
    placed: PlacedDeal, library: Library, before: Lock, path: Path, keys: Iterable[str]
) -> tuple[Lock, bool, tuple[Finding, ...]]:
    """The lock with an id for each of ``keys``, whether it has to be written, and what changed since it was.

    ``placed`` is the deal under its lock, ``library`` the library without it.
    """
    used = pins(placed.library, [each.clause.id for each in placed.clauses])
    ids = before.ids if SALT in before.ids else {SALT: secrets.token_hex(SALT_BYTES), **before.ids}
    after = extend(replace(before, ids=ids), tuple(keys), used, _fresh())
    theirs = pins(library, [name for name in used if name in library])
    return after, after != before, changed_clauses(before, theirs, str(path))


def keep(lock: Lock, path: Path) -> None:
    """Write the lock. Raises CannotWrite."""
    write_new(path, write_lock(lock).encode(), force=True)


def pins(library: Library, names: Iterable[str], *, texts: bool = False) -> dict[str, Pinned]:
    """A pin for each of the clauses called ``names``; with ``texts`` they are kept whole. No clause is read for it."""
    return {
        name: Pinned.of(_version(library.source(name).text), library.source(name).text, keep=texts) for name in names
    }


def _version(text: str) -> str:
    found = VERSION.search(text)
    return found[1] if found else "?"


def _fresh() -> Iterator[str]:
    while True:
        yield secrets.token_hex(ID_BYTES)
