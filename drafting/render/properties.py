"""Document properties, written by ourselves and last: a title, a language, given dates; no author, no editor.

docxtpl renders the template's core properties with escaped values, and importing it breaks python-docx's way of
writing them (word.md 4); so neither is used.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from lxml import etree

from drafting.ooxml.names import CP, DC, DCTERMS, XSI
from drafting.ooxml.xmldoor import Element

CORE_PART: Final = "docProps/core.xml"
APP_PART: Final = "docProps/app.xml"
CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_APP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_TIME: Final = "T00:00:00Z"  # a draft's date is a day


def core_root(title: str, language: str, dated: date) -> Element:
    """Core properties (ECMA-376 part 2, clause 11)."""
    root = etree.Element(f"{{{CP}}}coreProperties", nsmap={"cp": CP, "dc": DC, "dcterms": DCTERMS, "xsi": XSI})
    etree.SubElement(root, f"{{{DC}}}title").text = title
    etree.SubElement(root, f"{{{DC}}}language").text = language
    for name in ("created", "modified"):
        stamp = etree.SubElement(root, f"{{{DCTERMS}}}{name}", {f"{{{XSI}}}type": "dcterms:W3CDTF"})
        stamp.text = f"{dated.isoformat()}{_TIME}"
    return root


def app_root(pages: int) -> Element:
    """Extended properties (ECMA-376 part 1, 22.2); ``pages`` 0 is left out."""
    root = etree.Element(f"{{{_APP}}}Properties", nsmap={None: _APP})
    if pages:
        etree.SubElement(root, f"{{{_APP}}}Pages").text = str(pages)
    return root
