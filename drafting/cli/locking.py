"""The lock beside a deal, as a command uses it: read, extended with random ids, written back."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.deal.lock import Lock, Pinned, changed_clauses, extend, parse_lock, write_lock
from drafting.files import read_text, write_new
from drafting.finding import Finding

if TYPE_CHECKING:
    from drafting.deal.placed import PlacedDeal

ID_BYTES = 4  # 8 characters: a thousand provisions meet by chance once in some thousand deals, and then draw again


def lock_path(deal_file: str, deal_id: str) -> Path:
    """Where a deal's lock lies: beside its file, under the deal's id, which all its rounds share."""
    return Path(deal_file).parent / f"{deal_id}.lock"


def locked(placed: PlacedDeal, path: Path, keys: Iterable[str]) -> tuple[Lock, bool, tuple[Finding, ...]]:
    """The lock with an id for each of ``keys``, whether it has to be written, and what changed since it was.

    Raises Refusal lock-unreadable.
    """
    before = parse_lock(read_text(path), str(path)) if path.exists() else Lock(placed.deal.id)
    pins = {each.clause.id: _pin(placed, each.clause.id, each.clause.version) for each in placed.clauses}
    after = extend(before, tuple(keys), pins, _fresh())
    return after, after != before, changed_clauses(before, pins, str(path))


def keep(lock: Lock, path: Path) -> None:
    """Write the lock. Raises CannotWrite."""
    write_new(path, write_lock(lock).encode(), force=True)


def _pin(placed: PlacedDeal, clause_id: str, version: str) -> Pinned:
    return Pinned(version, hashlib.sha256(placed.library.sources[clause_id].text.encode()).hexdigest())


def _fresh() -> Iterator[str]:
    while True:
        yield secrets.token_hex(ID_BYTES)
