"""Tracked changes that OLD already holds, kept in the redline under their authors' names (docs/redline-limits.md).

OLD and NEW are compared as accepted. Where a paragraph or table of OLD with others' marks did not change, it comes out
as it was. Where it changed, it comes out whole with its marks, deleted by us, and NEW's comes in beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from drafting.document.blocks import read_blocks
from drafting.document.context import PackageContext
from drafting.ooxml.integers import largest
from drafting.ooxml.names import w
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.revisions import ALL, ANCHORS, RANGES, has_revisions
from drafting.ooxml.views import accept_all, resolve
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.keepregions import REGION, TAG, THEIRS, Region, Regions, number_in, plain_bytes, untouched
from drafting.writers.docx.keptmarks import delete_table_over, with_marks_under
from drafting.writers.docx.marks import Marker

_OURS: Final = (TAG, REGION, THEIRS)
_P, _TBL, _SECT, _ID = w("p"), w("tbl"), w("sectPr"), w("id")


@dataclass(frozen=True, slots=True)
class Group:
    """One block of OLD as accepted (number ``index``), and the blocks with marks that it is: the last one, and those
    that others' deletions join with it. ``accepted`` are the bytes it has when nobody touched it."""

    index: int
    raw: tuple[Element, ...]
    accepted: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """``package`` is OLD as accepted, with tags; ``groups`` what its tagged blocks stand for, ``regions`` its tagged
    stretches; ``lost`` counts places in none of both, whose marks are accepted."""

    raw: Package
    package: Package
    groups: Mapping[str, Group]
    regions: Mapping[str, Region]
    lost: int


def taken_aside(old: Package) -> Kept:
    """OLD without the marks it holds, and these set aside."""
    raw = body_of(old)
    work = old.copy_root(old.main)
    blocks = _blocks(raw)
    regions = Regions.of(raw, blocks)
    for number, element in enumerate(_blocks(work)):
        element.set(TAG, str(number))
    for number, child in enumerate(each for each in _body(work) if each.tag != _SECT):
        child.set(REGION, str(number))
    resolve(work, accept=True)
    accepted = accept_all(old).replaced({old.main: work})
    groups: dict[str, Group] = {}
    lost: list[range] = []
    at = 0
    for index, block in enumerate(read_blocks(_body(work), old.main, PackageContext.of(accepted))):
        tag = number_in(block.element.get(TAG), blocks)
        number = -1 if tag is None else tag
        span, at = range(at, number + 1), max(at, number + 1)
        here = [blocks[k] for k in span]
        if any(map(_marked, here)):
            if len({each.getparent() for each in here}) == 1 and here[-1].tag == block.element.tag:
                groups[str(number)] = Group(index, tuple(map(deepcopy, here)), plain_bytes(block.element))
            else:
                lost.append(span)
    if any(map(_marked, blocks[at:])):
        lost.append(range(at, len(blocks)))
    stretches = regions.find(_body(work), lost)
    for element in work.iter():
        if element.get(TAG) not in groups:
            element.attrib.pop(TAG, None)
    return Kept(old, accepted, groups, stretches, len(lost) - sum(each.lost for each in stretches.values()))


def _body(root: Element) -> Element:
    found = root.find(w("body"))
    return root if found is None else found


def _marked(element: Element) -> bool:
    return element.tag in RANGES or has_revisions(element)


def _blocks(root: Element) -> list[Element]:
    """Paragraphs, tables and range marks of a body in order, through content controls."""
    return list(_walk(root))


def _walk(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in (_P, _TBL) or child.tag in RANGES:
            yield child
        elif isinstance(child.tag, str) and child.tag in _HOLDERS:
            yield from _walk(child)


_HOLDERS: Final = frozenset(map(w, ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo")))


def touched(made: Package, kept: Kept) -> frozenset[int]:
    """The numbers of OLD's blocks with others' marks that our redline changed."""
    found = {str(e.get(TAG)) for e in body_of(made).iter(_P, _TBL) if e.get(TAG) and not has_revisions(e)}
    return frozenset(group.index for number, group in kept.groups.items() if number not in found)


def put_back(made: Package, kept: Kept, author: str, date: str) -> tuple[Package, int]:
    """Our redline with others' marks in it, and in how many places they could not be put back."""
    root = made.copy_root(made.main)
    marker = Marker(author, date)
    marker.start_after(_last_id(root))
    lost = kept.lost + _regions_back(_body(root), kept, marker)
    for element in [each for each in root.iter(_P, _TBL) if each.get(TAG)]:
        group = kept.groups.get(element.attrib.pop(TAG))
        parent = element.getparent()
        if parent is None or group is None:
            continue
        fresh, whole = _standing_for(element, group, marker)
        lost += not whole
        for each in fresh:
            each.tail = None
        at = parent.index(element)
        parent[at : at + 1] = fresh
    changed: dict[str, bytes | Element | None] = {made.main: root}
    for story in kept.raw.stories():
        if story.part != made.main and has_revisions(kept.raw.root(story.part)):
            if made.data(story.part) == kept.package.data(story.part):
                changed[story.part] = copy = kept.raw.copy_root(story.part)
                for mark in copy.iter(*ALL):
                    mark.set(THEIRS, "1")
            else:
                lost += 1
    return made.replaced(changed), lost


def _regions_back(body: Element, kept: Kept, marker: Marker) -> int:
    """Put back the stretches that our redline left alone; how many places are in the others."""
    lost = 0
    for name, region in kept.regions.items():
        here = untouched(body, name, region)
        if not here:
            lost += region.lost
            continue
        raw = tuple(map(deepcopy, region.raw))
        _renumber(raw, marker)
        at = body.index(here[0])
        body[at : at + len(here)] = list(raw)
    return lost


def _standing_for(element: Element, group: Group, marker: Marker) -> tuple[list[Element], bool]:
    """What stands in the place of ``element``, a block of our redline, and whether that holds all of others' marks."""
    *before, last = (deepcopy(each) for each in group.raw)
    _renumber((*before, last), marker)
    if not has_revisions(element):
        if plain_bytes(element) == group.accepted:
            return [*before, last], True
        return ([*before, _with_anchors(last, element)], True) if element.tag == _P else ([element], False)
    if element.tag == _P:
        return with_marks_under(element, last, before, marker)
    delete_table_over(last, marker)
    return [*before, last], True


def _with_anchors(last: Element, ours: Element) -> Element:
    """A paragraph as it was, with the bookmarks and comments that came to it; its section as ours has it."""
    known = {(a.tag, a.get(_ID)) for a in last.iter(*ANCHORS)}
    last.extend(deepcopy(a) for a in ours.iter(*ANCHORS) if (a.tag, a.get(_ID)) not in known)
    mine, theirs = ours.find(f"{w('pPr')}/{_SECT}"), last.find(f"{w('pPr')}/{_SECT}")
    if mine is not None and theirs is not None and (above := theirs.getparent()) is not None:
        above.replace(theirs, deepcopy(mine))
    return last


def _last_id(root: Element) -> int:
    return largest([each.get(_ID) for each in root.iter()], 0)


def _renumber(blocks: tuple[Element, ...], marker: Marker) -> None:
    """Others' marks get numbers that none of ours has; the two ends of a range the same."""
    known: dict[str, str] = {}
    for block in blocks:
        for mark in block.iter(*ALL):
            number = mark.get(_ID)
            if number is not None:
                mark.set(_ID, known.setdefault(number, marker.next_id()) if mark.tag in RANGES else marker.next_id())
            mark.set(THEIRS, "1")


def untagged(package: Package) -> Package:
    """The package without what this module notes in its trees."""
    changed: dict[str, bytes | Element | None] = {}
    for story in package.stories():
        if any(each.get(name) for each in package.root(story.part).iter() for name in _OURS):
            root = changed[story.part] = package.copy_root(story.part)
            for each in root.iter():
                for name in _OURS:
                    each.attrib.pop(name, None)
    return package.replaced(changed) if changed else package
