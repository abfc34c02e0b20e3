"""The plan of a story: which blocks stayed, which were edited, came, went or moved."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import partial

from drafting.compare.boxes import boxes_of, paired_boxes
from drafting.compare.crossings import without_crossings
from drafting.compare.ends import with_last_mark
from drafting.compare.fields import balanced
from drafting.compare.frames import Frames, frames_of
from drafting.compare.groups import Group, grouped
from drafting.compare.moves import find_moves
from drafting.compare.notes import paired_notes
from drafting.compare.order import in_order
from drafting.compare.pairing import paired
from drafting.compare.plan import BlockOp, EditTable, EditText, Inner, Insert, Keep, Remove, StoryPlan
from drafting.compare.repeats import repeating
from drafting.compare.sequence import Gap, Match, gaps, match, runs
from drafting.compare.settings import DEFAULT, Settings
from drafting.compare.tables import plan_rows
from drafting.compare.words import diff_streams
from drafting.document.blocks import Block
from drafting.document.stream import Stream, stream_of
from drafting.document.table import Row

Blocks = Sequence[Block]


@dataclass(frozen=True, slots=True)
class Aligner:
    """Plans stories of two documents.

    ``coarse`` holds the elements of old and new blocks that must not be marked more finely than as a whole.
    ``identity`` gives what is equal for equal blocks and cheap to have; without it every block is read.
    """

    settings: Settings = DEFAULT
    identity: Callable[[Block | Row], Hashable] | None = None
    coarse: frozenset[object] = frozenset()
    _moves: list[int] = field(default_factory=lambda: [0])

    def plan(self, old: Blocks, new: Blocks, *, closed: bool = True, moves: bool = True) -> StoryPlan:
        """The plan that turns ``old`` into ``new``. A ``closed`` story (all but a gap in one) ends with a paragraph
        mark
        that can't be deleted, so its last paragraphs are paired when nothing else is."""
        matches, frames = self._equal(old, new)
        ops: list[BlockOp] = []
        at_old = at_new = 0
        for i, j, count in (*runs(matches), (len(old), len(new), 0)):
            if at_old < i or at_new < j:
                for group in sorted(self._in_gap(old, new, (at_old, i, at_new, j), frames), key=Group.order):
                    ops += self._ops(old, new, group)
            if count:
                ops.append(Keep(i, j, count))
            at_old, at_new = i + count, j + count
        found = _joined(in_order(ops, old, new, frames))
        if closed:
            found = with_last_mark(found, old, new)
        found = balanced(found, old, new, lambda mine, theirs, barred: self.text(old, new, Group(mine, theirs), barred))
        if moves and self.settings.moves:
            return find_moves(found, old, new, self.settings, self._moves)
        return tuple(found)

    # -- what is equal
    def _equal(self, old: Blocks, new: Blocks) -> tuple[list[Match], Frames]:
        whole: Gap = (0, len(old), 0, len(new))
        rough: list[Match] = []
        if self.identity is not None:
            left, right = [self.identity(b) for b in old], [self.identity(b) for b in new]
            rough = match(left, right, lambda i: old[i].letters, partial(_repeating, old, new))
        frames = frames_of(old, new, rough)
        if frames.controls or self.coarse:
            rough = [(i, j) for i, j in rough if frames.fit(old[i], new[j]) and not self._barred(old[i], new[j])]
        found: list[Match] = list(rough)
        for a, b, c, d in gaps(rough, whole):
            keys_old: list[Hashable] = [(self._key(block), frames.of_old(block)) for block in old[a:b]]
            keys_new: list[Hashable] = [(self._key(block), block.homes) for block in new[c:d]]
            weights = [block.letters for block in old[a:b]] if self.identity is not None else []
            same = match(
                keys_old,
                keys_new,
                weights.__getitem__ if weights else None,
                partial(_repeating, old[a:b], new[c:d]),
            )
            found += [(a + i, c + j) for i, j in same if not self._barred(old[a + i], new[c + j])]
        found.sort()
        if found and not self.coarse:
            found = without_crossings(old, new, found, lambda i, j: self._fits(old[i], new[j], frames))
        return found, frames

    def _key(self, block: Block) -> object:
        """A table whose bytes differ is compared row by row, not read as a whole."""
        return self.identity(block) if block.kind == "table" and self.identity is not None else block.key

    def _barred(self, old: Block, new: Block) -> bool:
        return bool(self.coarse) and (old.element in self.coarse or new.element in self.coarse)

    def _fits(self, x: Block, y: Block, frames: Frames) -> bool:
        return x.kind == y.kind != "opaque" and x.section == y.section and frames.fit(x, y) and not self._barred(x, y)

    # -- what is alike
    def _in_gap(self, old: Blocks, new: Blocks, gap: Gap, frames: Frames) -> list[Group]:
        a, b, c, d = gap

        def fits(i: int, j: int) -> bool:
            return self._fits(old[a + i], new[c + j], frames)

        pairs = (
            paired([block.words for block in old[a:b]], [block.words for block in new[c:d]], fits)
            if a < b and c < d
            else []
        )
        return grouped(
            old,
            new,
            gap,
            [(a + i, c + j) for i, j in pairs],
            lambda block: block.element not in self.coarse,
        )

    # -- operations
    def _ops(self, old: Blocks, new: Blocks, group: Group) -> list[BlockOp]:
        a, b = group.old
        c, d = group.new
        if group.equal:
            return [Keep(a, c, 1)]
        if a == b:
            return [Insert(j) for j in range(c, d)]
        if c == d:
            return [Remove(i) for i in range(a, b)]
        if old[a].kind == "table":
            return [EditTable(a, c, plan_rows(old[a].table, new[c].table, self.cell_plan, self.identity))]
        return [self.text(old, new, group)]

    def text(self, old: Blocks, new: Blocks, group: Group, barred: Sequence[int] = ()) -> EditText:
        """The edit of paragraphs ``group.old`` into ``group.new``."""
        left = stream_of([block.paragraph for block in old[slice(*group.old)]])
        right = stream_of([block.paragraph for block in new[slice(*group.new)]])
        notes, boxes = paired_notes(left, right), paired_boxes(left, right)
        same = {**notes.offsets, **boxes}
        pieces = diff_streams(left, right, self.settings, same=same, barred=barred)
        inners: list[Inner] = []
        for x, y in sorted(same.items()):
            if not any(p.sign == "=" and p.old[0] <= x < p.old[1] and p.new[0] + x - p.old[0] == y for p in pieces):
                continue
            if x in notes.stories:
                inners.append(Inner(x, y, self.plan(*notes.stories[x], moves=False)))
            else:
                inners += self._boxes(left, x, right, y, (old[group.old[0]].part, new[group.new[0]].part))
        return EditText(group.old, group.new, pieces, tuple(inners))

    def _boxes(self, left: Stream, x: int, right: Stream, y: int, parts: tuple[str, str]) -> list[Inner]:
        return [
            Inner(x, y, self.plan(box.old, box.new, moves=False), "textbox", box.copy, box.index)
            for box in boxes_of(left, x, right, y, *parts)
        ]

    def cell_plan(self, old: Blocks, new: Blocks) -> StoryPlan:
        """The plan of a cell; nothing moves out of it."""
        return self.plan(old, new, moves=False)


def _repeating(old: Blocks, new: Blocks, gap: Gap) -> bool:
    a, b, c, d = gap
    return repeating([block.words for block in old[a:b]], [block.words for block in new[c:d]])


def _joined(ops: list[BlockOp]) -> list[BlockOp]:
    joined: list[BlockOp] = []
    for op in ops:
        last = joined[-1] if joined else None
        if (
            isinstance(op, Keep)
            and isinstance(last, Keep)
            and last.old + last.count == op.old
            and last.new + last.count == op.new
        ):
            joined[-1] = Keep(last.old, last.new, last.count + op.count)
        else:
            joined.append(op)
    return joined
