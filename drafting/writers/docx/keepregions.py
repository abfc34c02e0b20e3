"""Stretches of a body in which others' marks reach across content controls: kept as they were, or not at all.

A provision that others put in or took out came or went with the control around it. Its blocks can't be put back one by
one, but the stretch of the body that holds them can, where our redline left it alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from drafting.ooxml.canonical import canonical
from drafting.ooxml.integers import integer
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

TAG: Final = "kept"  # attributes that no Word file has: on blocks, on children of the body, on marks of others
REGION: Final = "region"
THEIRS: Final = "theirs"
_SECT: Final = w("sectPr")


@dataclass(frozen=True, slots=True)
class Region:
    """``raw`` stands in the old file where ``accepted`` (bytes of each) stands when all is accepted; ``lost`` counts
    the places in it whose marks are accepted unless it is put back as a whole."""

    raw: tuple[Element, ...]
    accepted: tuple[bytes, ...]
    lost: int


def plain_bytes(element: Element) -> bytes:
    """The canonical bytes of an element without our attributes and what follows it."""
    copy = deepcopy(element)
    copy.tail = None
    for each in copy.iter():
        for name in (TAG, REGION, THEIRS):
            each.attrib.pop(name, None)
    return canonical(copy)


@dataclass(slots=True)
class Regions:
    """Finds the regions. ``tops`` are the children of the raw body; ``top_of`` says in which of them each of its blocks
    stands."""

    tops: Sequence[Element]
    top_of: Sequence[int]
    _joined: list[int] = field(default_factory=list)  # the first of the tops that each top is one stretch with

    @classmethod
    def of(cls, raw: Element, blocks: Sequence[Element]) -> Regions:
        """For the raw body and its blocks."""
        tops = [child for child in raw if child.tag != _SECT]
        place = {child: k for k, child in enumerate(tops)}
        return cls(tops, [place[_top(block, raw)] for block in blocks], list(range(len(tops))))

    def join(self, numbers: Sequence[int]) -> None:
        """The children with these numbers, and all between them, are one stretch."""
        if numbers:
            first = min(self._joined[k] for k in range(min(numbers), max(numbers) + 1))
            last = max(numbers)
            while last + 1 < len(self._joined) and self._joined[last + 1] <= last:
                last += 1
            self._joined[first : last + 1] = [first] * (last + 1 - first)

    def find(self, accepted: Element, lost: Sequence[Sequence[int]]) -> Mapping[str, Region]:
        """The regions of ``lost`` (numbers of blocks, place by place); their children in ``accepted`` are tagged."""
        held: list[tuple[Element, list[int]]] = []
        for child in accepted:
            if child.tag != _SECT:
                own = number_in(child.attrib.pop(REGION, None), self.tops)
                tags = (number_in(each.get(TAG), self.top_of) for each in child.iter())
                blocks = [self.top_of[number] for number in tags if number is not None]
                held.append((child, [*([own] if own is not None else []), *blocks]))
        seen = {number for _, numbers in held for number in numbers}
        for number in range(len(self.tops)):
            if number not in seen:  # all of it went: it goes with what follows it, or else with what it follows
                after = min((k for k in seen if k > number), default=None)
                self.join([number, max(seen, default=number) if after is None else after])
        for _, numbers in held:
            self.join(numbers)
        places = [[self.top_of[block] for block in blocks] for blocks in lost]
        for numbers in places:
            self.join(numbers)
        found: dict[str, Region] = {}
        for first in sorted({self._joined[numbers[0]] for numbers in places if numbers}):
            here = [child for child, numbers in held if numbers and self._joined[numbers[0]] == first]
            raw = [deepcopy(self.tops[k]) for k, start in enumerate(self._joined) if start == first]
            count = sum(1 for numbers in places if numbers and self._joined[numbers[0]] == first)
            for child in here:
                child.set(REGION, str(first))
            if here:
                found[str(first)] = Region(tuple(raw), tuple(map(plain_bytes, here)), count)
        return found


def number_in(tag: str | None, of: Sequence[object]) -> int | None:
    """The number that our ``tag`` says, if it is one of ``of``: a file may hold attributes called like ours."""
    number = integer(tag)
    return number if number is not None and 0 <= number < len(of) else None


def _top(block: Element, body: Element) -> Element:
    while (parent := block.getparent()) is not None and parent is not body:
        block = parent
    return block


def untouched(body: Element, name: str, region: Region) -> list[Element]:
    """The children of ``body`` that are ``region`` as accepted; [] when our redline changed anything there."""
    here = [child for child in body if child.get(REGION) == name]
    if any(one.getnext() is not other for one, other in pairwise(here)):
        return []
    return here if tuple(map(plain_bytes, here)) == region.accepted else []
