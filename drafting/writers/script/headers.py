"""References to headers and footers set so that every section shows what a script says (17.10.5)."""

from __future__ import annotations

from typing import Final

from drafting.document.blocks import read_blocks
from drafting.document.document import document_of
from drafting.document.sections import REFERENCES, Slot, sections
from drafting.document.values import DocumentValue, block_values, said, says_nothing
from drafting.ooxml.names import REL_FOOTER, REL_HEADER, TYPE_FOOTER, TYPE_HEADER, R, W, local, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element

_KINDS: Final = {"header": (REL_HEADER, TYPE_HEADER, "hdr"), "footer": (REL_FOOTER, TYPE_FOOTER, "ftr")}
_IDENT: Final = f"{{{R}}}id"


def with_headers(package: Package, target: DocumentValue) -> Package:
    """``package``, in which every header and footer of ``target`` stands somewhere, with each section referring to
    its own; a slot that ``target`` leaves empty refers to an empty one where it would inherit another."""
    main = package.main
    package = package.replaced({main: package.copy_root(main)})
    document = document_of(package)
    rows = package.relationships(main)
    kinds = {kind: name for name, (kind, _, _) in _KINDS.items()}
    says: dict[str, str] = {}
    idents: dict[str, str] = {}
    for row in rows.values():
        if row.type in kinds and row.target in document.roots:
            blocks = block_values(read_blocks(document.roots[row.target], row.target, document.context))
            says[row.id] = "" if says_nothing(blocks) else said((kinds[row.type], ""), tuple(blocks))
            idents.setdefault(says[row.id], row.id)
    blanks: dict[str, str] = {}
    current: dict[Slot, str] = {}
    for section, wanted in zip(sections(document), target.sections, strict=False):
        current.update(_own(section))
        for slot in sorted({*current, *wanted}):
            here = says.get(current.get(slot, ""), "")
            if slot in wanted:
                want = said(slot, wanted[slot])
                ident = current.get(slot, "") if here == want else idents.get(want, "")
            else:
                ident = blanks.setdefault(slot[0], f"rIdNo{slot[0].capitalize()}") if here else ""
            if ident and ident != current.get(slot):
                _refer(section, slot, ident)
                current[slot] = ident
    return _with_blanks(package, blanks)


def _own(section: Element) -> dict[Slot, str]:
    return {
        (local(each.tag)[:6], each.get(w("type")) or "default"): each.get(_IDENT) or ""
        for each in section
        if each.tag in REFERENCES
    }


def _refer(section: Element, slot: Slot, ident: str) -> None:
    for reference in section.findall(w(f"{slot[0]}Reference")):
        if (reference.get(w("type")) or "default") == slot[1]:
            reference.set(_IDENT, ident)
            return
    reference = section.makeelement(w(f"{slot[0]}Reference"))
    reference.set(w("type"), slot[1])
    reference.set(_IDENT, ident)
    insert_in_order(section, reference)


def _with_blanks(package: Package, blanks: dict[str, str]) -> Package:
    """The package with an empty header, or footer, under the relationship ids in ``blanks``."""
    rows = list(package.relationships(package.main).values())
    parts: dict[str, bytes | Element | None] = {}
    types: dict[str, str | None] = {}
    for name, ident in blanks.items():
        kind, content_type, tag = _KINDS[name]
        part = f"word/{name}-empty.xml"
        parts[part] = f'<w:{tag} xmlns:w="{W}"><w:p/></w:{tag}>'.encode()
        types[part] = content_type
        rows.append(Relationship(ident, kind, part))
    return package.replaced(parts, types=types, relationships={package.main: rows}) if parts else package
