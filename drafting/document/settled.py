"""The bytes of an element without what varies from save to save."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from drafting.ooxml.xmldoor import Element

_VARYING: Final = re.compile(rb' w:rsid\w*="[^"]*"| w14:(?:paraId|textId)="[^"]*"| xmlns:\w+="[^"]*"')


def settled_bytes(element: Element) -> bytes:
    """Revision-save ids, paragraph ids and namespace declarations left out; what follows the element too."""
    return _VARYING.sub(b"", etree.tostring(element, with_tail=False))
