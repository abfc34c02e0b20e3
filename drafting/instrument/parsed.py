"""The texts of clauses, each parsed once."""

from __future__ import annotations

from functools import lru_cache

from drafting.library.text.nodes import TextTree
from drafting.library.text.parse import parse_text
from drafting.place import SourceText

KEPT = 4096  # parsed texts kept in memory: a library of some hundred clauses in two languages


@lru_cache(maxsize=KEPT)
def parsed(source: SourceText) -> TextTree:
    """``parse_text``, each text once."""
    return parse_text(source)
