"""Words where no Word file has any: beside the content of a control, between rows, in a second body.

Word refuses such a file or drops the words. A comparison that looked past them would lose them without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.finding import Finding
from drafting.ooxml.names import W, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.place import Place

_THROUGH: Final = "self::w:sdt or self::w:customXml or self::w:ins or self::w:moveTo"
_BESIDE: Final = (  # 17.5.2.29: a control has one content; 17.4.37 and 17.4.78: what a table and a row may hold
    "//w:sdt/*[not(self::w:sdtPr or self::w:sdtEndPr or (self::w:sdtContent and not(preceding-sibling::w:sdtContent)))]"
    f"|//w:tbl/*[not(self::w:tr or {_THROUGH})]|//w:tr/*[not(self::w:tc or {_THROUGH})]|//w:fldChar/*"
    "|//w:t/*|/*/w:body[preceding-sibling::w:body]"
)
_HOLDING_NOTHING: Final = (
    "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "footnoteReference", "endnoteReference", "tab", "br", "cr",
    "proofErr", "commentRangeStart", "commentRangeEnd", "commentReference",
)  # fmt: skip
_WORDS: Final = f"({_BESIDE})/descendant-or-self::w:t[text()]"
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
    found = root.xpath(_WORDS, namespaces={"w": W})
    inside = [word for each in root.iter(*map(w, _HOLDING_NOTHING)) if len(each) for word in each.iter(w("t"))]
    return [each for each in found if hasattr(each, "tag")] + inside if isinstance(found, list) else inside


def _text(element: Element) -> str:
    return "".join(str(text) for text in element.itertext())
