"""Headers and footers written: each story of OLD marked with what NEW's section says in its place (17.10.1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Final

from lxml import etree

from drafting.document.blocks import story_key
from drafting.document.controls import control_key
from drafting.document.document import Document
from drafting.document.sections import Slot, effective, sections
from drafting.ooxml.names import REL_FOOTER, REL_HEADER, W14, R, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.headers import HeaderPair

# (OLD's tree, the part its ids are of, the part it is written to, NEW's tree, NEW's part) -> whether anything changed
WriteStory = Callable[[Element, str, str, Element, str], bool]
_RELATION: Final = {"header": REL_HEADER, "footer": REL_FOOTER}
_UNIQUE: Final = (w("bookmarkStart"), w("bookmarkEnd"), w("permStart"), w("permEnd"))
_IDS: Final = (f"{{{W14}}}paraId", f"{{{W14}}}textId")


class HeaderWriter:
    """Writes the stories of ``pairs``. A story of OLD that becomes two different ones in NEW is written twice, each
    section referring to its own; a section that inherits is given the reference it stands for where the sections
    before it may go (references are not tracked, and this one changes nothing)."""

    def __init__(self, old: Document, new: Document, adoption: Adoption, write: WriteStory) -> None:
        self._old, self._new, self._adoption, self._write = old, new, adoption, write
        self.touched: set[str] = set()
        self._written: dict[tuple[str, str | None, str | None], str] = {}
        self._pristine: dict[str, Element] = {}
        self._idents: dict[str, str] = {}

    def write(self, pairs: Sequence[HeaderPair], same: int) -> None:
        """Write them all; ``touched`` then names OLD's parts that changed. ``same`` sections are one on both sides."""
        inherited = dict(effective(self._old))
        uses: dict[str, set[str | None]] = {}
        for pair in pairs:
            if pair.old is not None:
                uses.setdefault(pair.old, set()).add(pair.new)
        for part, others in uses.items():
            if len(others) > 1:
                self._pristine[part] = deepcopy(self._old.roots[part])
        explicit = bool(self._pristine) or same < max(len(inherited), len(sections(self._new)))
        for pair in sorted(pairs, key=self._differs):  # what did not change stays where it is, the rest is copied
            story = self._story(pair)
            if story is not None and (explicit or story != pair.old):
                self._refer(pair.section, pair.slot, story)
        for theirs, part in {theirs: part for (_, _, theirs), part in reversed(self._written.items())}.items():
            if theirs is not None:
                self._adoption.parts.stand_in(theirs, part)  # a section that came refers to it too

    def _differs(self, pair: HeaderPair) -> bool:
        if pair.old is None or pair.new is None:
            return True
        ours = story_key(self._old.roots[pair.old], pair.old, self._old.context)
        return ours != story_key(self._new.roots[pair.new], pair.new, self._new.context)

    def _story(self, pair: HeaderPair) -> str | None:
        key = (pair.slot[0], pair.old, pair.new)
        if key in self._written:
            return self._written[key]
        theirs = self._new.roots[pair.new] if pair.new is not None else None
        if pair.old is None:
            if theirs is None:
                return None
            part, root = self._fresh(pair.slot), _empty(theirs)
            self._adoption.parts.types[part] = self._new.package.content_type(pair.new or "")
            self._adoption.parts.parts[part] = root
            self._write(root, part, part, theirs, pair.new or "")
        else:
            part = self._rewritten(pair, pair.old, theirs)
        self._written[key] = part
        return part

    def _rewritten(self, pair: HeaderPair, ours: str, theirs: Element | None) -> str:
        again = any(kind == pair.slot[0] and mine == ours for kind, mine, _ in self._written)
        root = self._old.roots[ours] if not again else _copy(self._pristine[ours], theirs)
        part = ours
        if again:
            for drawing in root.iter("{*}docPr"):
                self._adoption.renumber(drawing)
            part = self._fresh(pair.slot)
            self._adoption.parts.types[part] = self._old.package.content_type(ours)
            self._adoption.parts.parts[part] = root
            self._adoption.parts.share(ours, part)
        other = _empty(root) if theirs is None else theirs
        if theirs is not None and any(part == pair.new for _, _, part in self._written):
            other = deepcopy(theirs)  # NEW's story for a second one of OLD: its controls came with the first
            _unwrap(other, root)
        if self._write(root, ours, part, other, pair.new or "") and not again:
            self.touched.add(ours)
        return part

    def _fresh(self, slot: Slot) -> str:
        return self._adoption.parts.free_name(f"word/{slot[0]}{len(self._old.roots)}.xml")

    def _refer(self, section: Element, slot: Slot, part: str) -> None:
        ident = self._ident(slot, part)
        for reference in section.findall(w(slot[0] + "Reference")):
            if (reference.get(w("type")) or "default") == slot[1]:
                reference.set(f"{{{R}}}id", ident)
                return
        reference = section.makeelement(w(slot[0] + "Reference"))
        reference.set(w("type"), slot[1])
        reference.set(f"{{{R}}}id", ident)
        insert_in_order(section, reference)

    def _ident(self, slot: Slot, part: str) -> str:
        main = self._old.package.main
        if part not in self._idents:
            rows = self._old.package.relationships(main).values()
            known = next((row.id for row in rows if row.target == part and not row.external), None)
            self._idents[part] = known or self._adoption.parts.add(main, _RELATION[slot[0]], part)
        return self._idents[part]


def _empty(like: Element) -> Element:
    root = etree.Element(like.tag, dict(like.attrib), nsmap=like.nsmap)
    root.append(root.makeelement(w("p")))
    return root


def _copy(root: Element, theirs: Element | None) -> Element:
    """A second copy of a story beside the first: names and ids that a file has once stay with the first, and so do
    content controls around paragraphs that ``theirs``, what NEW has in its place, does not have."""
    copy = deepcopy(root)
    for anchor in list(copy.iter(*_UNIQUE)):
        parent = anchor.getparent()
        if parent is not None:
            parent.remove(anchor)
    _unwrap(copy, theirs)
    for properties in copy.iter(w("sdtPr")):
        for ident in properties.findall(w("id")):
            properties.remove(ident)
    for each in copy.iter("*"):
        for name in _IDS:
            each.attrib.pop(name, None)
    return copy


def _unwrap(root: Element, other: Element | None) -> None:
    """Take the content controls around paragraphs of ``root`` away that ``other`` does not have."""
    names = {control_key(control) for control in other.iter(w("sdt"))} if other is not None else set()
    for control in list(root.iter(w("sdt"))):
        parent, content = control.getparent(), control.find(w("sdtContent"))
        inline = next(control.iterancestors(w("p")), None) is not None  # there it is one of the signs of a text
        if parent is not None and not inline and control_key(control) not in names:
            at = parent.index(control)
            parent[at : at + 1] = list(content) if content is not None else []
