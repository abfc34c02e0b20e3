"""A package that points at nothing outside itself, for programs that would fetch what it points at."""

from __future__ import annotations

from drafting.ooxml.names import R
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element

_REFERENCE = f"{{{R}}}"


def sealed(package: Package) -> Package:
    """``package`` without external relationships and without what refers to them; words of links stay as words."""
    roots: dict[str, bytes | Element | None] = {}
    kept: dict[str, list[Relationship]] = {}
    for part, rows in package.relations.items():
        outside = {row.id for row in rows.values() if row.external}
        if not outside:
            continue
        kept[part] = [row for row in rows.values() if not row.external]
        if part in package and package.content_type(part).endswith("xml"):
            root = package.copy_root(part)
            for element in root.iter("*"):
                for name, value in list(element.attrib.items()):
                    if str(name).startswith(_REFERENCE) and value in outside:
                        del element.attrib[name]
            roots[part] = root
    return package.replaced(roots, relationships=kept) if kept else package
