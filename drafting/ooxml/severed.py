"""A Word file without any pointer out of it but plain links: what another program is given to lay out.

LibreOffice fetches linked pictures, templates, sections and objects when it opens a file (safety.md, rows 16 to 19).
"""

from __future__ import annotations

from typing import Final

from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import REL_ALT_CHUNK, REL_HYPERLINK, REL_NUMBERING, R, local
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element

_REFERRING: Final = f"{{{R}}}"
_LINKS: Final = frozenset({"link", "href"})  # a picture may have its data beside the link: only the link goes
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_SOURCES: Final = ("src", "href")


def severed(package: Package) -> Package:
    """The package without active fields, without relationships that lead out of it or to a piece of another file, and
    without what refers to them. Web links stay: nothing follows them. A package without any is returned as it is."""
    package, _ = neutralised(package)
    changed: dict[str, Element] = {}
    kept: dict[str, list[Relationship]] = {}
    for source, rows in package.relations.items():
        cut = {rel.id for rel in rows.values() if _leads_out(rel)}
        if cut:
            kept[source] = [rel for rel in rows.values() if rel.id not in cut]
            if source.endswith(".xml"):
                changed[source] = package.copy_root(source)
                _take_out(changed[source], cut)
    bullets = package.related(package.main, REL_NUMBERING)  # pictures may stand there too (17.9.20)
    for part in (*(story.part for story in package.stories()), *((bullets,) if bullets else ())):
        if any(True for _ in _pictures_by_address(package.root(part))):
            root = changed.setdefault(part, package.copy_root(part))
            for element, name in list(_pictures_by_address(root)):
                del element.attrib[name]
    return package.replaced(dict(changed), relationships=kept) if changed or kept else package


def _leads_out(rel: Relationship) -> bool:
    return (rel.external and rel.type != REL_HYPERLINK) or rel.type == REL_ALT_CHUNK


def _take_out(root: Element, ids: set[str]) -> None:
    """Links to ``ids`` go from what has other data as well; what only refers to one of them goes whole."""
    for element in list(root.iter("*")):
        for name, value in list(element.attrib.items()):
            if not str(name).startswith(_REFERRING) or value not in ids:
                continue
            if local(str(name)) in _LINKS:
                del element.attrib[name]
            elif (parent := element.getparent()) is not None:
                parent.remove(element)
                break


def _pictures_by_address(root: Element) -> list[tuple[Element, str]]:
    """Pictures of VML whose address stands in the markup itself (part 4, 19.1.2.11)."""
    found = (element for element in root.iter(f"{_VML}imagedata", f"{_VML}fill", f"{_VML}image", f"{_VML}stroke"))
    return [(element, name) for element in found for name in _SOURCES if name in element.attrib]
