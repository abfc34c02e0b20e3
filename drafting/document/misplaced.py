"""Words where no Word file has any: beside the content of a control, between rows, in a second body, in no choice.

Word refuses such a file or drops the words. A comparison that looked past them would lose them without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.document.boxes import ALTERNATE, FALLBACK
from drafting.finding import Finding
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import RANGES
from drafting.ooxml.xmldoor import Element
from drafting.place import Place

_THROUGH: Final = frozenset(map(w, ("sdt", "customXml", "ins", "moveTo")))
_HELD: Final = {  # 17.4.37 and 17.4.78: what a table and a row may hold besides
    w("tbl"): _THROUGH | {w("tr")},
    w("tr"): _THROUGH | {w("tc")},
}
_HOLDING_NOTHING: Final = tuple(map(w, (
    "t", "fldChar", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "footnoteReference", "endnoteReference",
    "tab", "br", "cr", "proofErr", "commentRangeStart", "commentRangeEnd", "commentReference",
))) + tuple(RANGES)  # fmt: skip
_CONTROL, _CONTENT, _BODY, _T = w("sdt"), w("sdtContent"), w("body"), w("t")
_OF_A_CONTROL: Final = frozenset({w("sdtPr"), w("sdtEndPr"), _CONTENT})
_SHOWN: Final = 60  # characters


def misplaced(package: Package, parts: list[str]) -> Iterator[Finding]:
    """A warning for each of ``parts`` in which words stand where nobody reads them."""
    for part in parts:
        words = "".join(_text(element) for element in _found(package.root(part)))
        if words.strip():
            yield Finding(
                "text-out-of-place",
                "warning",
                f"Words stand where Word expects none, and were not compared: “{words.strip()[:_SHOWN]}”.",
                remedy="Open the file in Word, let Word repair it, and save it anew.",
                place=Place(file=package.name, part=part),
            )


def _found(root: Element) -> list[Element]:
    """The ``w:t`` with words in misplaced elements, each once."""
    inside = (text for element in _beside(root) for text in element.iter(_T) if text.text)
    return list(dict.fromkeys(inside))


def _beside(root: Element) -> Iterator[Element]:
    for empty in root.iter(*_HOLDING_NOTHING):
        if len(empty):
            yield from empty
    for holder in root.iter(*_HELD):
        yield from (child for child in holder if child.tag not in _HELD[str(holder.tag)])
    for control in root.iter(_CONTROL):
        contents = 0
        for child in control:
            contents += child.tag == _CONTENT
            if child.tag not in _OF_A_CONTROL or (child.tag == _CONTENT and contents > 1):  # 17.5.2.29: one content
                yield child
    yield from (copy for copy in root.iter(FALLBACK) if _alone(copy))
    yield from list(root.iterchildren(_BODY))[1:]


def _alone(fallback: Element) -> bool:
    """Whether it stands in no AlternateContent, where there is nothing to fall back from (part 3, 10.2.1)."""
    above = fallback.getparent()
    return above is None or above.tag != ALTERNATE


def _text(element: Element) -> str:
    return "".join(str(text) for text in element.itertext())
