"""The engine reads back what it wrote: accepted it must read like NEW, rejected like OLD."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from drafting.compare.sequence import gaps, match
from drafting.compare.settings import Settings
from drafting.document.blocks import Block, story_key
from drafting.document.document import Document, document_of
from drafting.document.sections import effective
from drafting.document.trust import Trust, trust_between
from drafting.ooxml.package import Package
from drafting.ooxml.views import accept_all, reject_all


@dataclass(frozen=True, slots=True)
class Faults:
    """Blocks of OLD and NEW (indexes in the body) and parts that do not come out as they went in."""

    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()
    reasons: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.old or self.new or self.parts)

    @property
    def only_headers(self) -> bool:
        """Whether no text of the body is in doubt, only what headers and footers say."""
        return not self.old and not self.new and self.parts == {"headers"}


def faults_of(written: Package, old: Document, new: Document, settings: Settings) -> Faults:
    """What accepting or rejecting all changes of ``written`` would get wrong."""
    accepted = document_of(accept_all(written), ignore=settings.ignore)
    rejected = document_of(reject_all(written), ignore=settings.ignore)
    bad_new, why_new = _body_faults(accepted, new, old)
    bad_old, why_old = _body_faults(rejected, old, new)
    parts = _other_faults(accepted, new) | _other_faults(rejected, old)
    return Faults(frozenset(bad_old), frozenset(bad_new), frozenset(parts), (*why_old, *why_new, *sorted(parts)))


def _body_faults(result: Document, want: Document, other: Document) -> tuple[set[int], list[str]]:
    trust = trust_between(result.context, want.context, result.package.main, want.package.main)
    got = _without_guests(result.blocks, want.blocks, other.blocks)
    if got and _empty(got[-1]) and all(block.kind == "opaque" for block in want.blocks):
        got.pop()  # a story without a paragraph reads like one with an empty one, and Word has none without
    left: list[Hashable] = [trust.identity(block) for block in got]
    right: list[Hashable] = [trust.identity(block) for block in want.blocks]
    if len(left) == len(right) and all(
        x.homes == y.homes and (i == j or _same(trust, x, y))
        for i, j, x, y in zip(left, right, got, want.blocks, strict=True)
    ):
        return set(), []
    rough = match(left, right)
    wrong: set[int] = set()
    for a, b, c, d in gaps(rough, (0, len(left), 0, len(right))):
        if b - a == d - c and all(map(partial(_same, trust), got[a:b], want.blocks[c:d])):
            rough += zip(range(a, b), range(c, d), strict=True)
            continue
        keys_got: list[Hashable] = [block.key for block in got[a:b]]
        keys_want: list[Hashable] = [block.key for block in want.blocks[c:d]]
        same = match(keys_got, keys_want)
        rough += [(a + i, c + j) for i, j in same]
        right_ones = {j for _, j in same}
        wrong |= {c + j for j in range(d - c) if j not in right_ones} or {max(0, min(c, len(right) - 1))}
    for i, j in rough:
        if got[i].homes != want.blocks[j].homes:
            wrong.add(j)
    reasons = [f"{' '.join(want.blocks[j].words[:8])}" for j in sorted(wrong) if 0 <= j < len(want.blocks)]
    return wrong, reasons


def _empty(block: Block) -> bool:
    return block.kind == "paragraph" and not block.words and not block.paragraph.specials


def _without_guests(got: Sequence[Block], want: Sequence[Block], other: Sequence[Block]) -> list[Block]:
    """Without what only the other side has and Word can't mark: pieces of other files (redline-limits)."""
    wanted = Counter(block.key for block in want if block.kind == "opaque")
    guests = {block.key for block in other if block.kind == "opaque" and not block.empty_control}
    if not guests:
        return list(got)
    found: list[Block] = []
    for block in got:
        if block.kind == "opaque" and block.key in guests:
            if not wanted[block.key]:
                continue
            wanted[block.key] -= 1
        found.append(block)
    return found


def _same(trust: Trust, got: Block, want: Block) -> bool:
    """Whether two blocks are equal; tables row by row, so that only rows that differ in their bytes are read."""
    if got.kind != "table" or want.kind != "table":
        return got.key == want.key
    one, other = got.table, want.table
    if (one.properties_key, one.grid_key, len(one.rows)) != (other.properties_key, other.grid_key, len(other.rows)):
        return False
    return all(
        a.homes == b.homes and (trust.identity(a) == trust.identity(b) or a.key == b.key)
        for a, b in zip(one.rows, other.rows, strict=True)
    )


def _other_faults(got: Document, want: Document) -> set[str]:
    wrong: set[str] = set()
    mine, theirs = got.last_section, want.last_section
    if (
        mine is not None
        and theirs is not None
        and got.context.formats.section(mine) != want.context.formats.section(theirs)
    ):
        wrong.add("body")
    if _headers(got) != _headers(want):
        wrong.add("headers")
    return wrong


def _headers(document: Document) -> list[object]:
    """Per section what its headers and footers say; an empty one says what none says."""
    empty = story_key(document.body.makeelement("none"), "", document.context)
    found: list[object] = []
    for _, parts in effective(document):
        said = {slot: story_key(document.roots[part], part, document.context) for slot, part in parts.items()}
        found.append({slot: keys for slot, keys in said.items() if keys != empty and not _blank(keys)})
    return found or [{}]


def _blank(keys: tuple[object, ...]) -> bool:
    return all(isinstance(key, tuple) and key and key[0] == "" for key in keys)
