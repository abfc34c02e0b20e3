"""What leads out of a text: links become words, what is fetched or runs goes.

A static redline is passed on to people who never saw the other side's file. A link in it would lead them to an address
that the other side chose, so its words stay and nothing can be clicked; links inside the text stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.metadata.clean import cleaned
from drafting.metadata.trace import TraceKind
from drafting.ooxml.names import R, w
from drafting.ooxml.package import Package
from drafting.ooxml.sealed import sealed
from drafting.ooxml.severed import severed
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.unwrap import close_cells, hand_up

_LINK, _TO = w("hyperlink"), f"{{{R}}}id"
_BUILT_IN: Final[tuple[TraceKind, ...]] = ("embedded",)
_OF_SHAPES: Final = ("{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}")
_ADDRESSES: Final = ("href", f"{_OF_SHAPES[1]}href", f"{_OF_SHAPES[1]}althref")  # of shapes (part 4, 19.1.2.19)


def closed(package: Package) -> Package:
    """The package without any external relationship, link out of it, piece of another file or embedded object.

    The picture that stands for an object stays; so do links to places in the text.
    """
    safe = severed(cleaned(package, _BUILT_IN))
    changed: dict[str, bytes | Element | None] = {}
    for story in safe.stories():
        if safe is not package or any(True for _ in _leading(safe.root(story.part))):
            root = safe.copy_root(story.part)
            _unlink(root)
            close_cells(root)
            changed[story.part] = root
    return sealed(safe.replaced(changed) if changed else safe)


def _leading(root: Element) -> Iterator[Element]:
    """Links to elsewhere, and shapes that are links."""
    for each in root.iter(_LINK, *(f"{space}*" for space in _OF_SHAPES)):
        if each.get(_TO) is not None if each.tag == _LINK else any(name in each.attrib for name in _ADDRESSES):
            yield each


def _unlink(root: Element) -> None:
    for each in list(_leading(root)):
        if each.tag == _LINK:
            hand_up(each, list(each))
            continue
        for name in _ADDRESSES:
            each.attrib.pop(name, None)
