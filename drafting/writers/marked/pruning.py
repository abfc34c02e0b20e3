"""Which changes the words of a text show, and which need a notice of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafting.writers.marked.model import Block, Cell, Comment, Notice, Paragraph, Row, Table


def seen(blocks: Iterable[Block]) -> Iterator[int]:
    """The changes that words, paragraph ends, rows or cells show."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (mark.change for mark in block.end)
            yield from (mark.change for run in block.runs if run.kind != "silent" for mark in run.marks)
            for box in block.boxes:
                yield from seen(box)
        elif isinstance(block, Table):
            for row in block.rows:
                yield from (mark.change for mark in row.marks)
                for cell in row.cells:
                    yield from (mark.change for mark in cell.marks)
                    yield from seen(cell.blocks)


def in_comments(comments: Iterable[Comment]) -> Iterator[Block]:
    """The blocks of comments and of their replies."""
    for comment in comments:
        yield from comment.blocks
        yield from in_comments(comment.replies)


def pruned(blocks: Iterable[Block], known: set[int]) -> tuple[Block, ...]:
    """``blocks`` without notices and silent runs of changes that are in ``known``; those that stay are added to it."""
    return tuple(_pruned(blocks, known))


def _pruned(blocks: Iterable[Block], known: set[int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Notice):
            if left := _fresh(block.notices, known):
                yield Notice(left)
        elif isinstance(block, Table):
            notices = _fresh(block.notices, known)
            yield Table(tuple(_row(row, known) for row in block.rows), notices)
        else:
            yield _paragraph(block, known)


def _paragraph(block: Paragraph, known: set[int]) -> Paragraph:
    silent = any(run.kind == "silent" for run in block.runs)
    if not (silent or block.notices or block.boxes):
        return block
    runs = [run for run in block.runs if run.kind != "silent" or _fresh((run.marks[-1].change,), known)]
    boxes = tuple(pruned(box, known) for box in block.boxes)
    return replace(block, runs=tuple(runs), notices=_fresh(block.notices, known), boxes=boxes)


def _row(row: Row, known: set[int]) -> Row:
    return replace(row, cells=tuple(_cell(cell, known) for cell in row.cells))


def _cell(cell: Cell, known: set[int]) -> Cell:
    return replace(cell, blocks=pruned(cell.blocks, known))


def _fresh(numbers: Iterable[int], known: set[int]) -> tuple[int, ...]:
    left = tuple(number for number in dict.fromkeys(numbers) if number not in known)
    known.update(left)
    return left
