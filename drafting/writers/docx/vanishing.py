"""Paragraphs that must vanish with their mark though no paragraph follows that they could join (17.13.5.15)."""

from __future__ import annotations

from copy import deepcopy

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.marks import Marker, MarkName
from drafting.writers.docx.runs import with_change

_LEFT = frozenset({w("rPr"), w("sectPr"), w("pPrChange")})  # what pPrChange does not hold (CT_PPrBase)


def let_vanish(paragraph: Element, name: MarkName, marker: Marker) -> None:
    """Let ``paragraph``, marked ``name``, vanish before a table or at the end of a story.

    There only an empty paragraph vanishes, and one with tab stops does not count as empty: so its properties come or
    go with it, as a change of their own.
    """
    properties = paragraph.find(w("pPr"))
    if properties is None or properties.find(w("tabs")) is None or properties.find(w("pPrChange")) is not None:
        return
    if name in ("ins", "moveTo"):
        with_change(properties, None, "pPr", marker, leave=_LEFT)
        return
    before = deepcopy(properties)
    for tabs in properties.findall(w("tabs")):
        properties.remove(tabs)
    with_change(properties, before, "pPr", marker, leave=_LEFT)
