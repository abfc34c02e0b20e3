"""Other words in a Word file, everything else as it was: how a fix is written before it is shown as a redline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.document.document import Document
from drafting.document.units import Located, pieces_of, text_of
from drafting.ooxml.names import w
from drafting.ooxml.package import write_package
from drafting.ooxml.xmldoor import Element

Rewording = tuple[int, int, str]
"""(start, end, new words), counted in the unit's text."""
_T = w("t")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def reworded(document: Document, changes: Iterable[tuple[Located, Sequence[Rewording]]]) -> bytes:
    """The file with other words at the given places; they take the formatting of the first letter they replace.

    ``changes`` are located units of ``document`` (units.located_units), whose trees are changed. Rewordings of one unit
    must not overlap.
    """
    for (_, paragraph), places in changes:
        text = text_of(paragraph)
        lead = len(text) - len(text.lstrip())
        for start, end, words in sorted(places, reverse=True):
            _replace(paragraph, lead + start, lead + end, words)
    return write_package(document.package.replaced(dict(document.roots)))


def _replace(paragraph: Element, start: int, end: int, words: str) -> None:
    at = 0
    for piece, element in list(pieces_of(paragraph)):
        first, last = max(start, at), min(end, at + len(piece))
        if first < last and element.tag == _T:
            old = element.text or ""
            element.text = old[: first - at] + words + old[last - at :]
            element.set(_PRESERVE, "preserve")
            words = ""
        at += len(piece)
