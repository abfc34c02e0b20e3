"""When equal bytes mean equal blocks: ids in them must mean the same in both packages."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass

from drafting.document.blocks import Block
from drafting.document.context import PackageContext
from drafting.document.table import Row


@dataclass(frozen=True, slots=True)
class Trust:
    """``doubtful`` finds, in a block's bytes, ids that may mean something else in the other package."""

    doubtful: re.Pattern[bytes]

    def identity(self, block: Block | Row) -> Hashable:
        """The bytes of a block or a row where they can be trusted, its canonical key elsewhere."""
        raw = block.raw
        return block.key if self.doubtful.search(raw) else raw


def trust_between(old: PackageContext, new: PackageContext, old_part: str, new_part: str) -> Trust:
    """The trust between a part of one package and a part of another."""
    patterns = [rb"<w:(?:footnote|endnote)Reference\b", rb"<w:altChunk\b"]  # what they show stands in another part
    if _conflict(old.formats.styles, new.formats.styles):
        patterns.append(rb"<w:[prt]\w*Style\b")
    if _conflict(old.formats.numbering, new.formats.numbering):
        patterns.append(rb"<w:numId\b")
    ours, theirs = old.package.relationships(old_part), new.package.relationships(new_part)
    if any(old.target(old_part, ident) != new.target(new_part, ident) for ident in ours if ident in theirs):
        patterns.append(rb"\sr:\w+=")
    return Trust(re.compile(b"|".join(patterns)))


def _conflict(one: object, other: object) -> bool:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return one != other
    return any(one[key] != other[key] for key in one.keys() & other.keys())
