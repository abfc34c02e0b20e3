"""Which paragraph each revised paragraph mark ends for a reader.

A paragraph added after one that stays can be marked in two ways: its own mark is inserted, or, where that mark cannot
be (before a table, at the end of a cell or a text), the mark before it. For a reader both say the same (17.13.5.20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.revisions import DELETIONS, INSERTIONS, MARKS
from drafting.ooxml.xmldoor import Element

_P, _PPR, _RPR, _R = w("p"), w("pPr"), w("rPr"), w("r")
_BETWEEN: Final = frozenset(map(w, ("tbl", "sdt", "sectPr")))  # what keeps two paragraphs apart
Ends = Mapping[Element, Sequence[Element]]


def paragraph_ends(children: Iterable[Element]) -> Ends:
    """Each revised paragraph among ``children`` → the marks by which a reader takes its end to have come or gone."""
    found: dict[Element, Sequence[Element]] = {}
    for child in children:
        if child.tag == _P and (own := _own(child)):
            found[child] = own
    if not found:
        return found
    for apart, stretch in groupby(children, key=lambda child: child.tag in _BETWEEN):
        if not apart:
            found |= _settled([child for child in stretch if child.tag == _P], found)
    return found


def _own(paragraph: Element) -> list[Element]:
    properties = paragraph.find(_PPR)
    looks = properties.find(_RPR) if properties is not None else None
    return [each for each in looks if each.tag in MARKS] if looks is not None else []


def _settled(paragraphs: list[Element], ends: Ends) -> dict[Element, Sequence[Element]]:
    moved: dict[Element, Sequence[Element]] = {}
    for at, paragraph in enumerate(paragraphs):
        for kind in (INSERTIONS, DELETIONS):
            if _marked(ends.get(paragraph, ()), kind) and not _whole(paragraph, kind):
                chain = list(_chain(paragraphs[at + 1 :], ends, kind))
                if chain and not _marked(ends.get(chain[-1], ()), kind):
                    marks = [ends[each] for each in (paragraph, *chain[:-1])]
                    moved |= {paragraph: (), **dict(zip(chain, marks, strict=True))}
    return moved


def _chain(after: list[Element], ends: Ends, kind: frozenset[str]) -> Iterator[Element]:
    """The paragraphs that came or went whole, up to the first whose own mark stays."""
    for paragraph in after:
        if not _whole(paragraph, kind):
            return
        yield paragraph
        if not _marked(ends.get(paragraph, ()), kind):
            return


def _marked(marks: Sequence[Element], kind: frozenset[str]) -> bool:
    return any(mark.tag in kind for mark in marks)


def _whole(paragraph: Element, kind: frozenset[str]) -> bool:
    """Whether there are words in it, and all of them came, or all went."""
    runs = list(paragraph.iter(_R))
    return bool(runs) and all(next(run.iterancestors(*kind), None) is not None for run in runs)
