"""The blocks of the new text, taken from the old file where they stay and from what a script carries elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from drafting.compare.script.steps import Step
from drafting.document.blocks import Block
from drafting.document.document import Document
from drafting.errors import DraftingError
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.script.tree import Entry

_ANCHORS: Final = frozenset(
    w(name) for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
)
_BLOCKS: Final = frozenset(map(w, ("p", "tbl")))
_ROW: Final = w("tr")


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the new text: ``old`` as it stands, or ``new`` as it is carried, or a table of rows of both."""

    old: Block | None
    new: Block | None
    rows: tuple[Step, ...] = ()


def chosen_parts(steps: Sequence[Step], old: Sequence[Block], carried: Sequence[Block]) -> Iterator[Part]:
    """The blocks of the new text in order. Raises DraftingError script-unreadable when too little is carried."""
    fresh = iter(carried)
    at = 0
    for step in steps:
        if step.do == "keep":
            yield from (Part(block, None) for block in old[at : at + step.count])
            at += step.count
        elif step.do == "edit-table":
            yield Part(old[at], _next(fresh), step.rows)
            at += 1
        else:
            yield from (Part(None, _next(fresh)) for _ in step.new)
            at += len(step.old)


def _next(fresh: Iterator[Block]) -> Block:
    found = next(fresh, None)
    if found is None:
        raise DraftingError(
            "script-unreadable",
            "This edit script can't be followed: it carries fewer blocks than its steps bring.",
            remedy="Write it anew from the two files, with drafting redline --as script.",
        )
    return found


def take_out(blocks: Sequence[Block], parts: Sequence[Part]) -> None:
    """Take the blocks out of their tree that no part needs."""
    kept = {part.old for part in parts if part.old is not None}
    for block in blocks:
        parent = block.element.getparent()
        if block not in kept and parent is not None:
            parent.remove(block.element)


def entries_of(
    parts: Sequence[Part],
    document: Document,
    carrier: Document,
    adoption: Adoption,
    ahead: dict[Element, list[Element]],
) -> Iterator[Entry]:
    """The parts as elements of OLD's package. ``ahead`` are the anchors before each old block."""
    main, theirs = document.package.main, carrier.package.main
    for part in parts:
        before = tuple(ahead.get(part.old.element, ())) if part.old is not None else ()
        if part.new is None and part.old is not None:
            yield Entry(part.old.element, part.old.path, 0, before)
        elif part.new is not None:
            element = adoption.element(part.new.element, theirs, main)
            if part.old is not None:
                _fill(element, part.old.element, part.rows)
            yield Entry(element, part.new.path, 1, before)


def _fill(table: Element, old: Element, steps: Sequence[Step]) -> None:
    """Rows of ``old`` that stay, among those that ``table`` holds already."""
    rows, carried = old.findall(_ROW), table.findall(_ROW)
    for row in carried:
        table.remove(row)
    fresh = iter(carried)
    at = 0
    for step in steps:
        if step.do == "keep":
            table.extend(rows[at : at + step.count])
            at += step.count
        else:
            table.extend(row for _, row in zip(step.new, fresh, strict=False))
            at += len(step.old)


def anchors_between(body: Element) -> tuple[dict[Element, list[Element]], list[Element]]:
    """The anchors that stand between blocks: {the block after them: anchors}, and those after the last block."""
    ahead: dict[Element, list[Element]] = {}
    waiting: list[Element] = []
    for element in _in_order(body):
        if element.tag in _ANCHORS:
            waiting.append(element)
        else:
            ahead[element], waiting = waiting, []
    return ahead, waiting


def _in_order(container: Element) -> Iterator[Element]:
    for child in container:
        if child.tag in (w("sdt"), w("customXml")):
            content = child.find(w("sdtContent")) if child.tag == w("sdt") else child
            if content is not None:
                yield from _in_order(content)
        elif isinstance(child.tag, str) and child.tag != w("sectPr"):
            yield child


def drop_lone_anchors(root: Element) -> None:
    """Take out starts of comments and permissions whose end went with its paragraph, and ends whose start did."""
    for name in ("commentRange", "perm"):
        starts = {e.get(w("id")): e for e in root.iter(w(f"{name}Start"))}
        ends = {e.get(w("id")): e for e in root.iter(w(f"{name}End"))}
        for ident in starts.keys() ^ ends.keys():
            lone = starts.get(ident, ends.get(ident))
            parent = lone.getparent() if lone is not None else None
            if lone is not None and parent is not None:
                parent.remove(lone)
