"""A library that stands still, and its clause that has one of everything."""

from __future__ import annotations

import pytest

from drafting.library.clause_file import ClauseFile, read_clause_file
from drafting.library.library import Library, Source
from tests.checks.conftest import CLAUSE, library

__all__ = ["library"]


@pytest.fixture(scope="session")
def everything(library: Library) -> ClauseFile:
    return read_clause_file(library.source("supply.everything"))


def file_of(text: str = CLAUSE) -> ClauseFile:
    """``text`` as the clause supply.everything."""
    return read_clause_file(Source("supply.everything.yaml", text))
