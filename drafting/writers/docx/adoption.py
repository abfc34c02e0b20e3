"""NEW's elements under OLD's roof: copies whose ids mean in OLD's package what they meant in NEW's."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from drafting.document.document import Document
from drafting.ooxml.integers import largest
from drafting.ooxml.names import W14, R, V, W, local, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.anchors import AnchorAdoption
from drafting.writers.docx.marks import Marker
from drafting.writers.docx.notes import NoteAdoption
from drafting.writers.docx.numbering import NumberingAdoption
from drafting.writers.docx.parts import PartAdoption
from drafting.writers.docx.styles import StyleAdoption

_VAL: Final = w("val")
_STYLES: Final = frozenset({w("pStyle"), w("rStyle"), w("tblStyle")})
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_VOLATILE_ATTRIBUTES: Final = (f"{{{W14}}}paraId", f"{{{W14}}}textId")
_R: Final = f"{{{R}}}"
_DOC_PR: Final = "docPr"


class Adoption:
    """Copies elements of NEW for use in OLD's package; collects what they bring along."""

    def __init__(self, old: Document, new: Document, marker: Marker) -> None:
        self.old, self.new, self.marker = old, new, marker
        self.parts = PartAdoption(old.context, new.context, self.element)
        self.styles = StyleAdoption(old.package, new.package, lambda ident: self.numbering.number(ident))
        self.numbering = NumberingAdoption(old.package, new.package, self.styles.refer)
        self.anchors = AnchorAdoption(old, new, self.parts, self.element)
        self.notes = NoteAdoption(old, new, self.parts, self.element)
        stories = {**{story.part: old.package.root(story.part) for story in old.package.stories()}, **old.roots}
        self._doc_pr = largest((e.get("id") for root in stories.values() for e in root.iter("{*}docPr")), 0)
        controls = [i for root in old.roots.values() for s in root.iter(w("sdtPr")) for i in s.findall(w("id"))]
        self._sdt = largest((ident.get(_VAL) for ident in controls), 0)
        self._shape = 0

    def element(self, element: Element, new_part: str, old_part: str) -> Element:
        """A copy of ``element`` of NEW's part ``new_part`` for OLD's part ``old_part``."""
        copy = deepcopy(element)
        copy.tail = None
        for each in list(copy.iter()):
            if isinstance(each.tag, str):
                self._settle(each, new_part, old_part)
        return copy

    def renumber(self, drawing: Element) -> None:
        """Give ``wp:docPr`` an id of its own in the package (20.4.2.5)."""
        self._doc_pr += 1
        drawing.set("id", str(self._doc_pr))

    def _settle(self, each: Element, new_part: str, old_part: str) -> None:
        tag = str(each.tag)
        if tag in _STYLES:
            self.styles.refer(each)
        elif tag == w("numId"):
            each.set(_VAL, self.numbering.number(each.get(_VAL) or "0"))
        elif tag in _NOTES:
            each.set(w("id"), self.notes.note(_NOTES[tag], each.get(w("id")) or ""))
        elif tag in self.anchors.TAGS:
            self.anchors.settle(each, new_part)
        elif local(tag) == _DOC_PR:
            self.renumber(each)
        elif tag == w("sdt"):
            for ident in each.findall(f"{w('sdtPr')}/{w('id')}"):
                self._sdt = (self._sdt % 0x7FFFFFF0) + 1
                ident.set(_VAL, str(self._sdt))
        elif tag.startswith(f"{{{V}}}") and (each.get("id") or "").startswith("_x0000_"):
            self._shape += 1
            each.set("id", f"_x0000_i9{self._shape:04d}")
        for key, value in each.items():
            if key.startswith(_R) and value:
                each.set(key, self.parts.relation(value, new_part, old_part))
            elif key in _VOLATILE_ATTRIBUTES or (key.startswith(f"{{{W}}}rsid")):
                del each.attrib[key]
