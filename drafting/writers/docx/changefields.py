"""Fields that came or went around words that stayed: their end is marked apart from their begin, and is one change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.revisions import DELETIONS, INSERTIONS, MARKS
from drafting.ooxml.xmldoor import Element

_CHAR, _TYPE = w("fldChar"), w("fldCharType")
_VIEWS: Final = (INSERTIONS, DELETIONS)  # by what the other view does not have


def ends_of_fields(root: Element) -> Iterator[tuple[Element, Element]]:
    """(mark around the begin, mark around the separator or the end) of each field that is tracked (17.16.18).

    The begin that an end closes is another in each view: what was inserted is not in the old one, nor what was
    deleted in the new one.
    """
    open_in: tuple[list[Element | None], list[Element | None]] = ([], [])  # as rejected, as accepted
    for char in root.iter(_CHAR):
        mark = next(char.iterancestors(*MARKS), None)
        kind = char.get(_TYPE)
        for absent, stack in zip(_VIEWS, open_in, strict=True):
            if mark is not None and mark.tag in absent:
                continue
            if kind == "begin":
                stack.append(mark)
                continue
            begin = stack[-1] if stack else None
            if begin is not None and mark is not None and begin is not mark and begin.tag == mark.tag:
                yield begin, mark
            if kind == "end" and stack:
                stack.pop()
