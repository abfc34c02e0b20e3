"""A clause with the file it came from."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.library.clause import Clause
from drafting.library.decode import decode
from drafting.library.library import Source
from drafting.source import Mapping, read_yaml


@dataclass(frozen=True, slots=True)
class ClauseFile:
    """``root`` says where everything in ``clause`` was typed; ``file`` is the file's name."""

    clause: Clause
    root: Mapping
    file: str


def read_clause_file(source: Source) -> ClauseFile:
    """The clause that a file holds. Raises ``Unusable`` with every mistake of its form."""
    root = read_yaml(source.text, source.file)
    return ClauseFile(decode(Clause, root), root, source.file)
