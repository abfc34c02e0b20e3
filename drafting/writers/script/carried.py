"""What an edit script carries of a text: a small Word file with the blocks that only this text has, as Word wrote them.

Everything else is left out; of styles, lists, notes, comments, pictures only what those blocks use comes along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from drafting.compare.script.steps import Step
from drafting.document.document import Document
from drafting.ooxml.names import (
    PACKAGE_RELS,
    REL_COMMENTS,
    REL_DOCUMENT,
    REL_ENDNOTES,
    REL_FOOTER,
    REL_FOOTNOTES,
    REL_HEADER,
    REL_NUMBERING,
    REL_STYLES,
    R,
    w,
)
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship, rels_part
from drafting.ooxml.xmldoor import Element
from drafting.writers.script.definitions import used_definitions
from drafting.writers.script.tree import Entry, Nest

_ID: Final = w("id")
_TYPE: Final = w("type")
_REFERENCES: Final = {
    REL_FOOTNOTES: w("footnoteReference"),
    REL_ENDNOTES: w("endnoteReference"),
    REL_COMMENTS: w("commentReference"),
}
_HEADERS: Final = frozenset({REL_HEADER, REL_FOOTER})
_WHOLE: Final = frozenset({*_REFERENCES, REL_STYLES, REL_NUMBERING})  # related to the document, not by an id in it


@dataclass(frozen=True, slots=True)
class Pick:
    """The block ``index`` of a body; of a table only ``rows``, unless these are None."""

    index: int
    rows: tuple[int, ...] | None = None


def picks(steps: Iterable[Step]) -> list[Pick]:
    """The blocks of the new text that ``steps`` bring, in their order."""
    found: list[Pick] = []
    at = 0
    for step in steps:
        if step.do == "keep":
            at += step.count
        elif step.do == "edit-table":
            found.append(Pick(at, tuple(pick.index for pick in picks(step.rows))))
            at += 1
        else:
            found += [Pick(at + k) for k in range(len(step.new))]
            at += len(step.new)
    return found


def carried(document: Document, wanted: Sequence[Pick], headers: Iterable[str]) -> Mapping[str, str | bytes]:
    """The parts of the small file: text where a part is XML, bytes elsewhere. ``headers`` are parts of headers and
    footers to be carried."""
    package = document.package
    main = package.main
    trees: dict[str, Element] = {main: _body(document, wanted)}
    trees.update((part, deepcopy(document.roots[part])) for part in headers)
    for kind, reference in _REFERENCES.items():
        part = package.related(main, kind)
        if part is not None:
            used = {e.get(_ID) for tree in trees.values() for e in tree.iter(reference)}
            trees[part] = _only(package.copy_root(part), used)
    trees.update(used_definitions(package, trees))
    return _parts(_reduced(package, trees))


def _body(document: Document, wanted: Sequence[Pick]) -> Element:
    root = document.roots[document.package.main]
    fresh = etree.Element(root.tag, dict(root.attrib), nsmap=root.nsmap)
    body = fresh.makeelement(w("body"))
    fresh.append(body)
    entries = []
    for pick in wanted:
        block = document.blocks[pick.index]
        element = deepcopy(block.element)
        if pick.rows is not None:
            rows = element.findall(w("tr"))
            for k, row in enumerate(rows):
                if k not in pick.rows:
                    element.remove(row)
            if not pick.rows:
                element.append(element.makeelement(w("tr")))  # without a row it would be no table
        entries.append(Entry(element, block.path))
    Nest(body).fill(entries)
    if document.last_section is not None:
        body.append(deepcopy(document.last_section))
    for reference in list(body.iter(w("headerReference"), w("footerReference"))):
        parent = reference.getparent()
        if parent is not None:
            parent.remove(reference)
    return fresh


def _only(root: Element, used: set[str | None]) -> Element:
    """Notes or comments that are used, and what separates notes."""
    for note in list(root):
        if note.get(_ID) not in used and note.get(_TYPE) in (None, "normal"):
            root.remove(note)
    return root


def _reduced(package: Package, trees: Mapping[str, Element]) -> Package:
    main = package.main
    rows: dict[str, list[Relationship]] = {
        "": [row for row in package.relationships().values() if row.type == REL_DOCUMENT and row.target == main]
    }
    keep = set(trees)
    for part, tree in trees.items():
        used = {value for each in tree.iter("*") for name, value in each.items() if name.startswith(f"{{{R}}}")}
        rows[part] = [
            row
            for row in package.relationships(part).values()
            if row.id in used or (part == main and row.type in _WHOLE | _HEADERS and row.target in trees)
        ]
    pending = [row.target for listed in rows.values() for row in listed if not row.external and row.exists]
    while pending:
        part = pending.pop()
        if part in keep:
            continue
        keep.add(part)
        rows[part] = list(package.relationships(part).values())
        pending += [row.target for row in rows[part] if not row.external and row.exists]
    names = {rels_part(part) for part, listed in rows.items() if listed} | keep
    gone = {part: None for part in package.parts if part not in names and part != "[Content_Types].xml"}
    return package.replaced({**gone, **trees}, relationships=rows)


def _parts(package: Package) -> Mapping[str, str | bytes]:
    found: dict[str, str | bytes] = {}
    for part in sorted(package.parts, key=lambda name: (name != "[Content_Types].xml", name != PACKAGE_RELS, name)):
        data = package.data(part)
        try:
            found[part] = data.decode("utf-8") if part.lower().endswith((".xml", ".rels", ".vml")) else data
        except UnicodeDecodeError:  # XML in another encoding
            found[part] = data
    return found
