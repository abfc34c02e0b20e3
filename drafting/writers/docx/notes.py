"""Notes travel with their references: a note of NEW comes over under a free id when its reference does (17.11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from drafting.document.document import Document
from drafting.ooxml.integers import largest
from drafting.ooxml.names import REL_ENDNOTES, REL_FOOTNOTES, TYPE_ENDNOTES, TYPE_FOOTNOTES, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.parts import PartAdoption

_ID: Final = w("id")
_KINDS: Final = {
    "footnote": (REL_FOOTNOTES, TYPE_FOOTNOTES, "word/footnotes.xml"),
    "endnote": (REL_ENDNOTES, TYPE_ENDNOTES, "word/endnotes.xml"),
}
CopyElement = Callable[[Element, str, str], Element]


class NoteAdoption:
    """Brings notes of NEW into OLD's notes part; each reference that is inserted gets a note of its own."""

    def __init__(self, old: Document, new: Document, parts: PartAdoption, copy: CopyElement) -> None:
        self._old, self._new, self._parts, self._copy = old, new, parts, copy
        self.created: dict[str, Element] = {}  # parts OLD did not have: name -> root
        self.touched: set[str] = set()
        self.brought: set[tuple[str, str]] = set()  # (kind, id that a note of NEW got)

    def part_of(self, kind: str) -> str | None:
        """OLD's part of footnotes or endnotes."""
        return self._old.package.related(self._old.package.main, _KINDS[kind][0])

    def note(self, kind: str, ident: str) -> str:
        """The id in OLD of a fresh copy of NEW's note ``ident``."""
        part, note = self._new.context.note(kind, ident)
        if note is None:
            return ident
        target, root = self._target(kind, part)
        fresh = str(1 + largest([n.get(_ID) for n in root], 0))
        placeholder = root.makeelement(note.tag)
        placeholder.set(_ID, fresh)  # the id is taken before a note in the note asks for one
        root.append(placeholder)
        copy = self._copy(note, part, target)
        copy.set(_ID, fresh)
        root.replace(placeholder, copy)
        self.touched.add(target)
        self.brought.add((kind, fresh))
        return fresh

    def _target(self, kind: str, new_part: str) -> tuple[str, Element]:
        relation, content_type, name = _KINDS[kind]
        existing = self.part_of(kind)
        if existing is not None:
            return existing, self._old.roots[existing]
        for part, root in self.created.items():
            if root.tag == w(kind + "s"):
                return part, root
        part = self._parts.free_name(name)
        theirs = self._new.package.root(new_part)
        root = etree.Element(theirs.tag, dict(theirs.attrib), nsmap=theirs.nsmap)
        for separator in theirs:
            if separator.get(w("type")) not in (None, "normal"):
                root.append(self._copy(separator, new_part, part))
        self._parts.types[part] = content_type
        self._parts.add(self._old.package.main, relation, part)
        self.created[part] = root
        return part, root
