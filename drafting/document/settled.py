"""The bytes of elements without what varies from save to save: equal bytes, equal elements."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from drafting.ooxml.xmldoor import Element

_BORDER: Final = "\x7f"  # DELETE: XML allows it, no text has it, and one byte is looked for fastest
_BORDER_BYTES: Final = _BORDER.encode()
_IN_TAG: Final = rb"(?=[^<>]*>)"  # what is serialised has no bare < or > but those of tags
_VARYING: Final = (
    (b" w:rsid", re.compile(rb' w:rsid\w*="[^"]*"' + _IN_TAG)),
    (b" w14:paraId=", re.compile(rb' w14:paraId="[^"]*"' + _IN_TAG)),
    (b" w14:textId=", re.compile(rb' w14:textId="[^"]*"' + _IN_TAG)),
)


def settled(data: bytes) -> bytes:
    """Serialised XML without revision-save ids and paragraph ids."""
    for mark, pattern in _VARYING:
        if mark in data:
            data = pattern.sub(b"", data)
    return data


class Slices:
    """The settled bytes of elements below one container, none inside another: made in one go when first asked for.

    The container is serialised once and cut at borders put around the elements, because one call of the serialiser
    for each costs ten times as much.
    """

    __slots__ = ("_container", "_cut", "_elements", "_pieces")

    def __init__(self, container: Element) -> None:
        self._container = container
        self._elements: list[Element] = []
        self._pieces: tuple[bytes, ...] | None = None
        self._cut = True

    def add(self, element: Element) -> int:
        """The number under which ``element``, which comes after all others in the container, is known from now on."""
        self._elements.append(element)
        return len(self._elements) - 1

    def __getitem__(self, number: int) -> bytes:
        if self._pieces is None:
            self._pieces = self._made()
        return self._pieces[2 * number + 1]

    @property
    def pieces(self) -> tuple[bytes, ...] | None:
        """What stands before the first element, the first element, what stands between it and the second … : joined,
        the container with all its namespaces declared. None where it can't be cut.
        """
        if self._pieces is None:
            self._pieces = self._made()
        return self._pieces if self._cut else None

    def _made(self) -> tuple[bytes, ...]:
        if self._plain():
            saved = self._bordered()
            data = etree.tostring(self._container, encoding="UTF-8", with_tail=False)
            _restore(saved)
            pieces = tuple(settled(data).split(_BORDER_BYTES))
            if len(pieces) == 2 * len(self._elements) + 1:
                return pieces
        self._cut = False
        singles = (etree.tostring(each, encoding="UTF-8", with_tail=False) for each in self._elements)
        return tuple(piece for single in singles for piece in (b"", settled(single)))

    def _plain(self) -> bool:
        """Whether every prefix means the same everywhere between the container and the elements."""
        parents = {id(parent): parent for each in self._elements if (parent := each.getparent()) is not None}
        declared = self._container.nsmap
        return all(parent is self._container or parent.nsmap == declared for parent in parents.values())

    def _bordered(self) -> list[tuple[Element, str | None, bool]]:
        """Put borders into the tree; what they replaced: (element, text, whether it was its tail)."""
        saved: list[tuple[Element, str | None, bool]] = []
        last: Element | None = None
        for element in self._elements:
            before = element.getprevious()
            if before is not None:
                if before is not last:
                    saved.append((before, before.tail, True))
                before.tail = (before.tail or "") + _BORDER
            elif (parent := element.getparent()) is not None:
                saved.append((parent, parent.text, False))
                parent.text = (parent.text or "") + _BORDER
            saved.append((element, element.tail, True))
            element.tail = _BORDER + (element.tail or "")
            last = element
        return saved


def _restore(saved: list[tuple[Element, str | None, bool]]) -> None:
    for element, text, tail in saved:
        if tail:
            element.tail = text
        else:
            element.text = text
