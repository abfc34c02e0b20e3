"""Paragraphs that went in one place and came in another: moves, with their edits told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from drafting.compare.ends import tails
from drafting.compare.pairing import ALIKE, likeness
from drafting.compare.plan import BlockOp, Insert, Piece, Remove, StoryPlan
from drafting.compare.settings import Settings
from drafting.compare.words import diff_streams
from drafting.document.blocks import Block
from drafting.document.stream import stream_of

# A reader recognises a paragraph again by a handful of words; shorter ones move only beside a longer one.
_WORDS: Final = 5
_EDITED_WORDS: Final = 8
_EDITED_ALIKE: Final = 0.75
_CLEARLY: Final = 0.1  # so much more alike than the next best, or nobody can say which one moved where
_TRIALS: Final = 40_000  # pairs of leftover blocks judged for edited moves; above, only exact moves are found

Places = dict[int, int]  # index in the plan of an insertion: of the removal


def find_moves(
    ops: Sequence[BlockOp], old: Sequence[Block], new: Sequence[Block], settings: Settings, counter: list[int]
) -> StoryPlan:
    """The plan with removals and insertions of the same paragraph made moves; ``counter`` numbers them in the
    document.
    """
    excluded = tails(ops, old, new)
    gone = [k for k, op in enumerate(ops) if isinstance(op, Remove) and k not in excluded and _movable(old[op.old])]
    came = [k for k, op in enumerate(ops) if isinstance(op, Insert) and k not in excluded and _movable(new[op.new])]
    if not gone or not came:
        return tuple(ops)
    source = {k: old[op.old] for k in gone if isinstance(op := ops[k], Remove)}
    target = {k: new[op.new] for k in came if isinstance(op := ops[k], Insert)}
    found = _exact(source, target)
    _edited(source, target, found)
    _beside(source, target, found)
    return _numbered(ops, source, target, found, settings, counter)


def _movable(block: Block) -> bool:
    return block.kind == "paragraph" and not block.section and bool(block.words)


def _exact(source: dict[int, Block], target: dict[int, Block]) -> Places:
    """What went once and came once. Of a text that went or came more often nobody can say which one moved where."""
    went, came = _where(source), _where(target)
    return {came[words][0]: places[0] for words, places in went.items() if len(places) == len(came.get(words, ())) == 1}


def _where(blocks: dict[int, Block]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for k, block in blocks.items():
        if len(block.words) >= _WORDS:
            places.setdefault(tuple(block.words), []).append(k)
    return places


def _edited(source: dict[int, Block], target: dict[int, Block], found: Places) -> None:
    taken = set(found.values())
    left = [k for k, block in source.items() if k not in taken and len(block.words) >= _EDITED_WORDS]
    right = [k for k, block in target.items() if k not in found and len(block.words) >= _EDITED_WORDS]
    if len(left) * len(right) > _TRIALS:
        return
    judged = [
        (alike, i, j)
        for i in left
        for j in right
        if _comparable(source[i], target[j])
        and (alike := likeness(source[i].words, target[j].words)[0]) >= _EDITED_ALIKE - _CLEARLY
    ]
    judged.sort(key=lambda t: (-t[0], t[1], t[2]))
    next_best: dict[tuple[str, int], list[float]] = {}
    for alike, i, j in judged:
        next_best.setdefault(("old", i), []).append(alike)
        next_best.setdefault(("new", j), []).append(alike)
    for alike, i, j in judged:
        others = (*next_best["old", i][1:2], *next_best["new", j][1:2])
        if alike >= _EDITED_ALIKE and all(alike - other >= _CLEARLY for other in others):
            found[j] = i


def _comparable(one: Block, other: Block) -> bool:
    short, long = sorted((len(one.words), len(other.words)))
    return 2 * short >= _EDITED_ALIKE * (short + long)


def _beside(source: dict[int, Block], target: dict[int, Block], found: Places) -> None:
    """Short paragraphs (headings, "or") and edited ones beside a moved one move with it."""
    taken = set(found.values())
    for step in (-1, 1):
        pending = sorted(found.items(), reverse=step < 0)
        while pending:
            j, i = pending.pop(0)
            nj, ni = j + step, i + step
            if (
                nj in target
                and ni in source
                and nj not in found
                and ni not in taken
                and _same_beside(source[ni], target[nj])
            ):
                found[nj] = ni
                taken.add(ni)
                pending.insert(0, (nj, ni))


def _same_beside(one: Block, other: Block) -> bool:
    return one.words == other.words or likeness(one.words, other.words)[0] >= ALIKE


def _numbered(
    ops: Sequence[BlockOp],
    source: dict[int, Block],
    target: dict[int, Block],
    found: Places,
    settings: Settings,
    counter: list[int],
) -> StoryPlan:
    changed = list(ops)
    last: tuple[int, int] | None = None
    for j, i in sorted(found.items()):
        before, after = source[i], target[j]
        joined = last == (j - 1, i - 1) and _same_control(source, target, i, j)
        if not joined:
            counter[0] += 1
        pieces: tuple[Piece, ...] = ()
        if before.key != after.key:
            pieces = diff_streams(stream_of([before.paragraph]), stream_of([after.paragraph]), settings, apart=False)
        removed, inserted = ops[i], ops[j]
        if isinstance(removed, Remove) and isinstance(inserted, Insert):
            changed[i] = Remove(removed.old, counter[0], pieces, inserted.new)
            changed[j] = Insert(inserted.new, counter[0], pieces, removed.old)
        last = (j, i)
    return tuple(changed)


def _same_control(source: dict[int, Block], target: dict[int, Block], i: int, j: int) -> bool:
    """A move's range must not cross the border of a content control (17.13.5.24)."""
    return [id(e) for e in source[i].path] == [id(e) for e in source[i - 1].path] and [
        id(e) for e in target[j].path
    ] == [id(e) for e in target[j - 1].path]
