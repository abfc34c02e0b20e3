"""The last resort: a story whose every block goes, and every block of NEW comes. Coarse, exact, and always there.

Nothing is paired or placed: OLD's blocks stay where they stand and are marked as deleted, copies of NEW's stand after
them, marked as inserted, content controls with what they hold. Only the last paragraph of both is one, where it can be,
since the mark that ends a story can't go (17.13.5.15).
"""

from __future__ import annotations

from typing import Final

from drafting.compare.ends import replacement
from drafting.compare.plan import BlockOp, Insert, Remove, StoryPlan
from drafting.document.blocks import Block
from drafting.document.paragraph import read_paragraph
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.controlmarks import track_control
from drafting.writers.docx.leaving import hoist
from drafting.writers.docx.marks import MarkName
from drafting.writers.docx.properties import kept_paragraph_properties
from drafting.writers.docx.vanishing import let_vanish
from drafting.writers.docx.whole import mark_content, mark_table

_P: Final = w("p")
_TABLE: Final = w("tbl")
_CONTROL: Final = w("sdt")
_BLOCKS: Final = frozenset({_P, _TABLE, _CONTROL, w("customXml")})


def wholesale_plan(container: Element, theirs: Element, old: list[Block], new: list[Block]) -> StoryPlan:
    """What ``replace_wholesale`` does, in the terms of a plan."""
    ops: list[BlockOp] = []
    kept = _last_pair(container, theirs) is not None
    ops += [Remove(i) for i in range(len(old) - kept)]
    ops += [Insert(j) for j in range(len(new) - kept)]
    if kept:
        ops.append(replacement(old[-1], new[-1], len(old) - 1, len(new) - 1))
    return tuple(ops)


def replace_wholesale(container: Element, theirs: Element, adoption: Adoption, old_part: str, new_part: str) -> None:
    """Turn ``container`` (a body, a header, in OLD's tree) into the redline of itself and NEW's ``theirs``."""
    last = _last_pair(container, theirs)
    ours = [child for child in container if child.tag in _BLOCKS and (last is None or child is not last[0])]
    others = [child for child in theirs if child.tag in _BLOCKS and (last is None or child is not last[1])]
    fresh = [adoption.element(child, new_part, old_part) for child in others]
    for child in ours:
        _mark(child, "del", adoption)
        if not others or others[0].tag == _TABLE:
            _let_vanish(child, "del", adoption)
    place = last[0] if last is not None else container.find(w("sectPr"))
    for child in fresh:
        if place is not None:
            place.addprevious(child)
        else:
            container.append(child)
        _mark(child, "ins", adoption)
        if child.tag == _TABLE:
            hoist(child, adoption)
        if last is None:
            _let_vanish(child, "ins", adoption)
    if last is not None:
        _exchange(*last, adoption, old_part, new_part)


def _let_vanish(block: Element, name: MarkName, adoption: Adoption) -> None:
    for paragraph in [block] if block.tag == _P else _outermost(block, _P):
        let_vanish(paragraph, name, adoption.marker)


def _last_pair(container: Element, theirs: Element) -> tuple[Element, Element] | None:
    """The last blocks of both sides, when they are paragraphs that end no section."""
    mine = [child for child in container if child.tag in _BLOCKS]
    yours = [child for child in theirs if child.tag in _BLOCKS]
    if not mine or not yours or mine[-1].tag != _P or yours[-1].tag != _P:
        return None
    section = f"{w('pPr')}/{w('sectPr')}"
    if mine[-1].find(section) is not None or yours[-1].find(section) is not None:
        return None
    return mine[-1], yours[-1]


def _mark(block: Element, name: MarkName, adoption: Adoption) -> None:
    if block.tag == _TABLE:
        mark_table(block, name, adoption.marker)
        return
    if block.tag == _P:
        mark_content(block, name, adoption.marker)
        adoption.marker.paragraph_mark(block, name)
        return
    for table in _outermost(block, _TABLE):
        mark_table(table, name, adoption.marker)
    for paragraph in _outermost(block, _P):
        mark_content(paragraph, name, adoption.marker)
        adoption.marker.paragraph_mark(paragraph, name)
    for control in _outermost(block, _CONTROL):
        track_control(control, "Del" if name == "del" else "Ins", adoption.marker)


def _outermost(block: Element, tag: str) -> list[Element]:
    """The elements of a kind that stand in no table and no paragraph of ``block``."""
    return [each for each in block.iter(tag) if next(each.iterancestors(_P, _TABLE), None) is None]


def _exchange(old: Element, new: Element, adoption: Adoption, old_part: str, new_part: str) -> None:
    """``old`` with all its content deleted, ``new``'s inserted, and one mark."""
    before = read_paragraph(old, old_part, adoption.old.context)
    after = read_paragraph(new, new_part, adoption.new.context)
    fresh = adoption.element(new, new_part, old_part)
    mark_content(fresh, "ins", adoption.marker)
    mark_content(old, "del", adoption.marker)
    live = kept_paragraph_properties(old.find(w("pPr")), before, after, adoption, old_part, new_part)
    for own in old.findall(w("pPr")):
        if own is not live:
            old.remove(own)
    if live is not None:
        old.insert(0, live)
    for child in list(fresh):
        if child.tag != w("pPr"):
            old.append(child)
