"""Text boxes: stories inside a drawing, in as many copies as there are ways to draw it (docs/ooxml/textboxes.md).

``mc:AlternateContent`` holds a drawing once for readers that know DrawingML (Choice) and once more in VML (Fallback);
the words stand in both (ECMA-376 part 3, 10.2.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.ooxml.names import MC, w
from drafting.ooxml.xmldoor import Element

ALTERNATE: Final = f"{{{MC}}}AlternateContent"
FALLBACK: Final = f"{{{MC}}}Fallback"
_CHOICES: Final = frozenset({f"{{{MC}}}Choice", FALLBACK})
_BOX: Final = w("txbxContent")

Copies = tuple[tuple[Element, ...], ...]


def box_copies(drawing: Element) -> Copies:
    """The text boxes (``w:txbxContent``) of a drawing, once for each way it is drawn; the first way is the one read.

    () for a drawing without text, and for one whose copies do not hold the same number of boxes.
    """
    if drawing.tag == ALTERNATE:
        copies = tuple(tuple(_boxes(branch)) for branch in drawing if branch.tag in _CHOICES)
    else:
        copies = (tuple(_boxes(drawing)),)
    if not copies or not copies[0]:
        return ()
    written = tuple(copy for copy in copies if copy)
    return written if len({len(copy) for copy in written}) == 1 else ()


def _boxes(branch: Element) -> Iterator[Element]:
    """The outermost boxes, those of an inner Fallback left out when the Choice beside it holds them, and when it stands
    where there is nothing to fall back from (``misplaced``)."""
    for child in branch:
        if child.tag == _BOX:
            yield child
        elif child.tag != FALLBACK or _alone(child):
            yield from _boxes(child)


def _alone(fallback: Element) -> bool:
    above = fallback.getparent()
    return above is not None and above.tag == ALTERNATE and all(each.tag == FALLBACK for each in above)
