"""Which properties a tracked property change changed, in words."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.canonical import canonical
from drafting.ooxml.names import local
from drafting.ooxml.xmldoor import Element

_WORDS: Final = {
    "b": "bold", "bCs": "bold", "i": "italic", "iCs": "italic", "u": "underline", "sz": "size", "szCs": "size",
    "color": "colour", "rFonts": "font", "highlight": "highlight", "shd": "shading", "strike": "strikethrough",
    "dstrike": "strikethrough", "vertAlign": "superscript or subscript", "caps": "capitals", "vanish": "hidden",
    "smallCaps": "small capitals", "lang": "language", "rStyle": "style", "pStyle": "style", "jc": "alignment",
    "ind": "indent", "numPr": "numbering", "tabs": "tabs", "keepNext": "keep with next", "keepLines": "keep together",
    "pageBreakBefore": "page break before", "pBdr": "borders", "outlineLvl": "outline level", "pgSz": "page size",
    "pgMar": "margins", "cols": "columns", "titlePg": "first page", "tblW": "width", "tcW": "width",
    "gridCol": "widths", "tblBorders": "borders", "tcBorders": "borders", "gridSpan": "spanned columns",
    "vMerge": "merged rows", "tblHeader": "repeated header row", "cantSplit": "keep the row together",
    "trHeight": "height", "tblStyle": "style", "tblLook": "look", "vAlign": "vertical alignment",
    "widowControl": "widow control",
}  # fmt: skip
_NOT_SAID: Final = frozenset({"rPr", "sectPr", "ins", "del", "moveFrom", "moveTo", "headerReference", "footerReference",
                              "cellIns", "cellDel", "cellMerge"})  # fmt: skip


def changed_properties(change: Element) -> str:
    """Names of what differs between the old set that ``change`` holds and the set it stands in: "bold, size"."""
    live = change.getparent()
    old = next(iter(change), None)
    now = _set(live) if live is not None else {}
    then = _set(old) if old is not None else {}
    names = [name for name in {**then, **now} if then.get(name) != now.get(name)]
    return ", ".join(dict.fromkeys(_WORDS.get(name, name) for name in names))


def _set(properties: Element) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for child in properties:
        name = local(child.tag)
        if name and name not in _NOT_SAID and not name.endswith("Change"):
            found[name] = found.get(name, b"") + canonical(child)
    return found
