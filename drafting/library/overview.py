"""What a clause says about itself, in a row: for lists and filters."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.library.clause import Clause


@dataclass(frozen=True, slots=True)
class Overview:
    """A line of ``clause list``."""

    id: str
    version: str
    family: str
    kind: str
    register: str
    maturity: str
    positions: tuple[str, ...]
    title: str
    purpose: str


def overview(clause: Clause) -> Overview:
    """``title`` as its file has it, in the text language; both texts in English."""
    return Overview(
        clause.id,
        clause.version,
        clause.family,
        clause.kind,
        clause.register,
        clause.maturity,
        clause.position_ids,
        str(clause.title.en),
        str(clause.purpose.en),
    )
