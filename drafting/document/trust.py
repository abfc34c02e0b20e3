"""When equal bytes mean equal blocks: ids in them must mean the same in both packages."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from drafting.document.blocks import Block
from drafting.document.context import PackageContext
from drafting.document.table import Row
from drafting.ooxml.names import NEVER_NAMED, W

_PLAIN: Final = re.compile(r"[\w .-]+", re.ASCII)  # written in XML as it is
_FEW: Final = 30  # names in a pattern; more of them cost more than reading the blocks that name others

Doubt = tuple[bytes, re.Pattern[bytes]]  # a sign that is quickly looked for, and what then makes the doubt
_ELSEWHERE: Final[tuple[Doubt, ...]] = (  # what these show stands in another part
    (b"noteReference", re.compile(rb"<w:(?:footnote|endnote)Reference\b")),
    (b"altChunk", re.compile(rb"<w:altChunk\b")),
)


@dataclass(frozen=True, slots=True)
class Trust:
    """``doubts`` find, in a block's bytes, ids that may mean something else in the other package."""

    doubts: tuple[Doubt, ...]

    def identity(self, block: Block | Row) -> Hashable:
        """The bytes of a block or a row where they can be trusted, its canonical key elsewhere."""
        raw = block.raw
        return raw if self.sure(raw) else block.key

    def sure(self, raw: bytes) -> bool:
        """Whether these bytes mean the same in both packages."""
        for sign, pattern in self.doubts:  # noqa: SIM110 - a generator costs more than all the rest, and every block asks
            if sign in raw and pattern.search(raw):
                return False
        return True


def trust_between(old: PackageContext, new: PackageContext, old_part: str, new_part: str) -> Trust:
    """The trust between a part of one package and a part of another."""
    ours, theirs = old.package.root(old_part).nsmap, new.package.root(new_part).nsmap
    shared = ours.keys() & theirs.keys() | {"w", None}
    if ours.get("w") != W or any(ours.get(prefix) != theirs.get(prefix) for prefix in shared):
        return Trust(((b"", re.compile(b"")),))  # a prefix that means two things, or an unusual one: nothing is sure
    named = (
        _naming(b"Style w:val=", rb"<w:[prt]\w*", _differing(old.formats.styles, new.formats.styles)),
        _naming(b"<w:numId w:val=", b"", _differing(old.formats.numbering, new.formats.numbering)),
        _naming(b":", rb"\s\w+:\w+=", set(_moved(old, new, old_part, new_part))),
    )
    return Trust((*_ELSEWHERE, *(doubt for doubts in named for doubt in doubts)))


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    """The ids that mean something else, or nothing, in the other file."""
    return {ident for ident in one.keys() | other.keys() if one.get(ident) != other.get(ident)}


def _moved(old: PackageContext, new: PackageContext, old_part: str, new_part: str) -> Iterator[str]:
    """The ids of relationships that lead elsewhere in the other file."""
    ours, theirs = old.package.relationships(old_part), new.package.relationships(new_part)
    for ident in ours.keys() | theirs.keys():
        mine, other = ours.get(ident), theirs.get(ident)
        if all(rel is None or rel.type in NEVER_NAMED for rel in (mine, other)):
            continue
        if mine is not None and other is not None and not (mine.external or other.external):
            blob = old.package.blobs.get(mine.target)
            if blob is not None and blob == new.package.blobs.get(other.target):
                continue
        if old.target(old_part, ident) != new.target(new_part, ident):
            yield ident


def _naming(sign: bytes, before: bytes, idents: set[str]) -> tuple[Doubt, ...]:
    """A doubt about an attribute that names one of ``idents``; of many, about any."""
    if not idents:
        return ()
    attribute = before if sign == b":" else before + sign
    if len(idents) > _FEW or not all(_PLAIN.fullmatch(ident) for ident in idents):
        return ((sign, re.compile(attribute)),)
    names = b"|".join(re.escape(ident).encode() for ident in sorted(idents))
    return ((sign, re.compile(attribute + b'"(?:' + names + b')"')),)
