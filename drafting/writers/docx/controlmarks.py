"""That a content control itself came or went: a range around its start and one around its end (17.13.5.4 to 11)."""

from __future__ import annotations

from typing import Final, Literal

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.marks import Marker

_SDT: Final = w("sdt")


def track_control(control: Element, kind: Literal["Ins", "Del"], marker: Marker) -> None:
    """Mark ``control``, which stands in its tree, as inserted or deleted; what it holds is not marked by this.

    ``w:customXml`` is left alone: Word reads it no more (since 2010), and it shows nothing.
    """
    if control.tag != _SDT:
        return
    content = control.find(w("sdtContent"))
    if content is None:  # it holds nothing: 17.5.2.34 allows that, and the range still needs a place to end in
        content = control.makeelement(w("sdtContent"))
        control.append(content)
    opening = marker.new(control, f"customXml{kind}RangeStart")
    closing = marker.new(control, f"customXml{kind}RangeStart")
    control.addprevious(opening)
    content.insert(0, _end(opening, kind))
    content.append(closing)
    control.addnext(_end(closing, kind))


def _end(start: Element, kind: str) -> Element:
    end = start.makeelement(w(f"customXml{kind}RangeEnd"))
    end.set(w("id"), start.get(w("id")) or "")
    return end
