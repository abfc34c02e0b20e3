"""What Word leaves in a file about how it was edited; none of it goes into a draft."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import W14, local, w
from drafting.ooxml.xmldoor import Element

_ATTRIBUTES: Final = frozenset({f"{{{W14}}}paraId", f"{{{W14}}}textId"})
_ELEMENTS: Final = (w("proofErr"), w("lastRenderedPageBreak"), w("rsids"), w("rsid"))


def forget(root: Element) -> None:
    """Removes revision-save ids (17.15.1.72), paragraph ids, proofing marks, cached page breaks; changes ``root``."""
    for element in list(root.iter(*_ELEMENTS)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter():
        for name in list(element.attrib):
            if str(name) in _ATTRIBUTES or local(name).startswith("rsid"):
                del element.attrib[name]
