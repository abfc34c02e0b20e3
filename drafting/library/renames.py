"""What clauses were called before: the field ``formerly`` of clause files, found without reading every file whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from drafting.library.fields import CLAUSE_ID
from drafting.library.sources import Source

FIELD: Final = re.compile(r"^formerly:[ \t]*(\[[^\]]*\]|(?:\n[ \t]*-[^\n]*)+)", re.MULTILINE)


def renames(sources: Mapping[str, Source]) -> dict[str, str]:
    """Former id → the id of today, for every id that no clause has now. ``sources``: id → file."""
    found: dict[str, str] = {}
    for clause_id, source in sources.items():
        if field := FIELD.search(source.text):
            for former in CLAUSE_ID.finditer(field[1]):
                if former[0] not in sources:
                    found.setdefault(former[0], clause_id)
    return found
