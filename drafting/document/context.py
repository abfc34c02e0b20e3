"""What a block's ids mean in its package: styles, lists, link targets, pictures, notes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from drafting.document.formatting import Formats, list_levels, style_names
from drafting.ooxml.names import MC, REL_ENDNOTES, REL_FOOTNOTES, REL_NUMBERING, REL_STYLES, R, V, W, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_NOISE: Final = ("rsid", "paraId", "textId", "anchorId", "editId", "spid", "gfxdata", "OLELINK")
_NOTES: Final = {"footnote": REL_FOOTNOTES, "endnote": REL_ENDNOTES}
_NUMBERS: Final = frozenset({"axId", "crossAx", "uniqueId"})  # of a chart's axes and series
_FALLBACK: Final = f"{{{MC}}}Fallback"
_NUMBERED: Final = frozenset({"docPr", "cNvPr", "shape", "shapetype", "rect", "line", "group", "oval", "roundrect"})


@dataclass(slots=True)
class PackageContext:
    """Meanings of ids in one package; ``note_text`` is filled in by who reads stories, since a note is a story."""

    package: Package
    formats: Formats
    note_text: Callable[[Element, str], object] = field(default=lambda _note, _part: "")
    fold_case: bool = False
    fold_space: bool = False
    _digests: dict[str, str] = field(default_factory=dict)
    _notes: dict[str, dict[str, Element]] = field(default_factory=dict)
    _note_keys: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package, ignore: Collection[str] = ()) -> PackageContext:
        """The context of a package, its styles and lists read; ``ignore`` as in ``document_of``."""
        formats = Formats(
            style_names(_root(package, REL_STYLES)),
            list_levels(_root(package, REL_NUMBERING)),
            "formatting" in ignore,
            "numbering" in ignore,
        )
        return cls(package, formats, fold_case="case" in ignore, fold_space="space" in ignore)

    def target(self, part: str, ident: str | None) -> str:
        """What relationship ``ident`` of ``part`` points at, said so that it is equal in another package."""
        rel = self.package.relationships(part).get(ident or "")
        if rel is None:
            return "?"
        return rel.target if rel.external else self._digest(rel.target)

    def _digest(self, target: str) -> str:
        found = self._digests.get(target)
        if found is None:
            found = self._digests[target] = self._read_digest(target)
        return found

    def _read_digest(self, target: str) -> str:
        if target not in self.package:
            return "missing"
        if target.endswith(".xml"):
            return digest(list(_drawn(self.package.root(target))))
        return hashlib.sha1(self.package.data(target), usedforsecurity=False).hexdigest()

    def note(self, kind: str, ident: str | None) -> tuple[str, Element | None]:
        """(part, element) of the footnote or endnote ``ident``."""
        part = self.package.related(self.package.main, _NOTES[kind])
        if part is None:
            return "", None
        if kind not in self._notes:
            self._notes[kind] = {n.get(w("id")) or "": n for n in self.package.root(part) if local(n.tag) == kind}
        return part, self._notes[kind].get(ident or "")

    def note_key(self, kind: str, ident: str | None) -> str:
        """A digest of what the note says; equal notes of two files have equal ones."""
        key = (kind, ident or "")
        found = self._note_keys.get(key)
        if found is None:
            self._note_keys[key] = "recursive"
            part, note = self.note(kind, ident)
            said = repr(self.note_text(note, part)) if note is not None else "missing"
            found = self._note_keys[key] = hashlib.sha1(said.encode(), usedforsecurity=False).hexdigest()
        return found

    def opaque(self, element: Element, part: str, story: Callable[[Element, str], object]) -> str:
        """A digest of something compared as a whole: a drawing, a formula, an object.

        Counters and revision-save ids do not count, pictures count by their bytes, the text of text boxes through
        ``story``.
        """
        return digest(list(self._shape(element, part, story)))

    def _shape(self, element: Element, part: str, story: Callable[[Element, str], object]) -> Iterator[object]:
        name = local(element.tag)
        if not name or (element.tag == _FALLBACK and element.getprevious() is not None):
            return  # the same drawing once more, for readers that do not know what it is drawn in
        if element.tag == w("txbxContent"):
            yield story(element, part)
            return
        if element.tag == w("rPr"):
            yield self.formats.run(element)
            return
        attributes: list[tuple[str, str]] = []
        for key, value in element.items():
            if any(noise in key for noise in _NOISE) or (key in ("id", "name") and name in _NUMBERED):
                continue
            if key == f"{{{W}}}id" or (key.startswith(f"{{{V}}}") and key.endswith("}id")):
                continue
            attributes.append((key, self.target(part, value) if key.startswith(f"{{{R}}}") else value))
        text = element.text or ""
        yield element.tag, sorted(attributes), text if name == "t" else text.strip()
        for child in element:
            yield from self._shape(child, part, story)
        yield "/"


def _drawn(element: Element) -> Iterator[object]:
    """What a part of a drawing (a chart, a diagram) says and how it looks; numbers given out anew do not count."""
    name = local(element.tag)
    if not name or name in _NUMBERS:
        return
    kept = ((key, value) for key, value in element.items() if not key.startswith(f"{{{R}}}"))
    yield element.tag, sorted((k, v) for k, v in kept if not any(noise in k for noise in _NOISE)), _said(element)
    for child in element:
        yield from _drawn(child)
    yield "/"


def _said(element: Element) -> str:
    text = element.text or ""
    return text if len(element) == 0 and text.strip() else text.strip()


def digest(value: object) -> str:
    """A short name for a value of strings, numbers and containers of them; equal values have equal ones."""
    return hashlib.sha1(repr(value).encode(), usedforsecurity=False).hexdigest()


def _root(package: Package, kind: str) -> Element | None:
    part = package.related(package.main, kind)
    return None if part is None else package.root(part)
