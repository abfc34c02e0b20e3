"""Names for the parts of a base, written into its trees, so that they are found again in what was made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

TAG: Final = "base"  # an attribute that no Word file has
BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt", "customXml")))
ROWS: Final = frozenset({w("tr"), w("tc")})
_INLINE: Final = (*map(w, ("hyperlink", "smartTag", "dir", "bdo")),)
_TAGGED: Final = (*BLOCKS, *ROWS, *_INLINE)
_BOX: Final = w("txbxContent")


def tagged(package: Package) -> Package:
    """The package with a name on each block, row, cell and wrapper of its stories; text boxes are left as they are."""
    changed: dict[str, Element] = {}
    for story in package.stories():
        if story.kind == "comments":
            continue
        root = changed[story.part] = package.copy_root(story.part)
        for number, element in enumerate(root.iter(*_TAGGED)):
            if next(element.iterancestors(_BOX), None) is None:
                element.set(TAG, str(number))
    return package.replaced(changed).serialised()


def untag(root: Element) -> None:
    """Take the names away again."""
    for element in root.iter():
        element.attrib.pop(TAG, None)


def inner(element: Element) -> Iterator[Element]:
    """What stands in a wrapper: the children, those of its content for a content control."""
    content = element.find(w("sdtContent")) if element.tag == w("sdt") else element
    yield from content if content is not None else ()
