"""The package around written stories: OLD's, with what was changed in it and what was brought over."""

from __future__ import annotations

from drafting.document.document import Document
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.anchors import sweep
from drafting.writers.docx.namespaces import with_namespaces
from drafting.writers.docx.parts import packaged
from drafting.writers.docx.whole import mark_deleted_boxes


def assembled(old: Document, new: Document, adoption: Adoption, touched: set[str]) -> Package:
    """OLD's package with the trees of its ``touched`` parts and all that ``adoption`` brought over from NEW."""
    changed: dict[str, bytes | Element | None] = {}
    for part in sorted(touched | (adoption.notes.touched & set(old.roots))):
        root = old.roots[part]
        sweep(root)
        mark_deleted_boxes(root, adoption.marker)
        changed[part] = with_namespaces(root, new.package.root(new.package.main))
    for part, root in adoption.notes.created.items():
        sweep(root)
        changed[part] = root
    for content in adoption.parts.parts.values():
        if not isinstance(content, bytes) and content is not None:
            sweep(content)
            mark_deleted_boxes(content, adoption.marker)
    for holder in (adoption.styles, adoption.numbering):
        if holder.part is not None and holder.root is not None:
            changed[holder.part] = holder.root
    _new_definitions(old, adoption, changed)
    return packaged(old.package, adoption.parts, changed)


def _new_definitions(old: Document, adoption: Adoption, changed: dict[str, bytes | Element | None]) -> None:
    """Parts for definitions that NEW brings and OLD had no part for."""
    for holder in (adoption.styles, adoption.numbering):
        if holder.part is None and holder.root is not None:
            part = adoption.parts.free_name(holder.NAME)
            adoption.parts.types[part] = holder.TYPE
            adoption.parts.add(old.package.main, holder.RELATION, part)
            changed[part] = holder.root
