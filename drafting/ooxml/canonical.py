"""Elements as bytes that are equal where the elements are (Exclusive XML Canonicalization)."""

from __future__ import annotations

from lxml import etree

from drafting.ooxml.xmldoor import Element


def canonical(element: Element) -> bytes:
    """The canonical bytes of ``element`` and all in it, without what follows it.

    As written where a namespace is a relative address, which has no canonical form (Canonical XML 1.0, 1.3).
    """
    try:
        return etree.tostring(element, method="c14n", exclusive=True)
    except etree.C14NError:
        return etree.tostring(element, with_tail=False)
