"""Planting mistakes in files that have none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from drafting.checks.clause import check_clause_file
from drafting.checks.deal import check_deal_file
from drafting.finding import Finding
from drafting.library.library import Library, Source, library_of

PLANTED = Path(__file__).parent / "planted"


@dataclass(frozen=True)
class Planted:
    """A file with a mistake, and the line and column where it has to be found (from 1)."""

    text: str
    line: int
    column: int

    def here(self, findings: tuple[Finding, ...]) -> list[str]:
        """The codes found at the very place of the mistake."""
        return [f.code for f in findings if (f.place.line, f.place.column) == (self.line, self.column)]


def plant(clean: str, old: str, new: str) -> Planted:
    """``clean`` with the one occurrence of ``old`` changed to ``new``; § in ``new`` marks where the caret belongs."""
    assert clean.count(old) == 1, f"{old!r} stands {clean.count(old)} times"
    assert new.count("§") == 1, new
    at = clean.index(old) + new.index("§")
    text = clean.replace(old, new.replace("§", ""))
    return Planted(text, text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)


@pytest.fixture(scope="session")
def library() -> Library:
    """A library that stands still while the shipped one grows, with the clause that has one of everything."""
    clauses = library_of(Source(path.name, path.read_text("utf-8")) for path in (PLANTED / "library").iterdir())
    return clauses.overlaid([Source("supply.everything.yaml", CLAUSE)])


CLAUSE = (PLANTED / "supply.everything.yaml").read_text("utf-8")
DEAL = (PLANTED / "deal.yaml").read_text("utf-8")


def check_clause(text: str, library: Library) -> tuple[Finding, ...]:
    """The findings about ``text`` as the clause supply.everything."""
    return check_clause_file(Source("supply.everything.yaml", text), library)


def check_deal(text: str, library: Library, *, final: bool = False) -> tuple[Finding, ...]:
    """The findings about ``text`` as a deal, gaps left out unless ``final``."""
    found = check_deal_file(Source("deal.yaml", text), library, final=final)
    return tuple(finding for finding in found if final or finding.level != "note")
