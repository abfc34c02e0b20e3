"""When equal bytes mean equal blocks: ids in them must mean the same in both packages."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Final

from drafting.document.blocks import Block
from drafting.document.context import PackageContext
from drafting.document.table import Row
from drafting.ooxml.names import W

_PLAIN: Final = re.compile(r"[\w .-]+", re.ASCII)  # written in XML as it is
_FEW: Final = 30  # names in a pattern; more of them cost more than reading the blocks that name others


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
    ours, theirs = old.package.root(old_part).nsmap, new.package.root(new_part).nsmap
    shared = ours.keys() & theirs.keys() | {"w", None}
    if ours.get("w") != W or any(ours.get(prefix) != theirs.get(prefix) for prefix in shared):
        return Trust(re.compile(b""))  # a prefix that means two things, or an unusual one: no bytes can be trusted
    patterns = [rb"<w:(?:footnote|endnote)Reference\b", rb"<w:altChunk\b"]  # what they show stands in another part
    patterns += _naming(rb"<w:[prt]\w*Style w:val=", _differing(old.formats.styles, new.formats.styles))
    patterns += _naming(rb"<w:numId w:val=", _differing(old.formats.numbering, new.formats.numbering))
    links, others = old.package.relationships(old_part), new.package.relationships(new_part)
    moved = {i for i in links.keys() | others.keys() if old.target(old_part, i) != new.target(new_part, i)}
    patterns += _naming(rb"\s\w+:\w+=", moved)
    return Trust(re.compile(b"|".join(patterns)))


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    """The ids that mean something else, or nothing, in the other file."""
    return {ident for ident in one.keys() | other.keys() if one.get(ident) != other.get(ident)}


def _naming(before: bytes, idents: set[str]) -> list[bytes]:
    """A pattern for an attribute that names one of ``idents``; of many, for any."""
    if not idents:
        return []
    if len(idents) > _FEW or not all(_PLAIN.fullmatch(ident) for ident in idents):
        return [before]
    return [before + b'"(?:' + b"|".join(re.escape(ident).encode() for ident in sorted(idents)) + b')"']
