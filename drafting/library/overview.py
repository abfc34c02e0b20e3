"""What a clause says about itself, in a row: for lists and filters."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.library.clause import Clause
from drafting.source import Mapping, Scalar, Sequence


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


def unfinished(root: Mapping) -> Overview:
    """The same of a file that cannot be used yet because a language is missing; what it does not say is ""."""

    def said(key: str) -> str:
        node = root.get(key)
        return str(node) if isinstance(node, Scalar) else ""

    def either(key: str) -> str:
        node = root.get(key)
        words = [str(node[each]) for each in ("en", "fr") if each in node] if isinstance(node, Mapping) else []
        return words[0] if words else ""

    listed = root.get("positions")
    positions = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, Sequence) else []
    return Overview(
        said("id"), said("version"), said("family"), said("kind") or "article", said("register"), said("maturity"),
        tuple(str(each.get("id", "")) for each in positions), either("title"), either("purpose"),
    )  # fmt: skip


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
