"""Links: ``w:hyperlink`` and the HYPERLINK field say the same in two ways (17.16.22, 17.16.5.25)."""

from __future__ import annotations

import re
from typing import Final

from drafting.document.context import PackageContext
from drafting.ooxml.names import R, w
from drafting.ooxml.xmldoor import Element

# A field's code has no sure way to write these: a link with one of them is written as a w:hyperlink only.
_UNWRITABLE: Final = re.compile(r'["\\\s]')
_UNSAYABLE: Final = re.compile(r'["\\]|\s\s|^\s|\s$')
_TIP: Final = re.compile(r'\\o\s+"([^"]*)"')
_ANCHOR: Final = re.compile(r'\\l\s+"?([^"\s]+)"?')
_SWITCHED: Final = re.compile(r'\\[lotmn]\s+"[^"]*"')
_ADDRESS: Final = re.compile(r'"([^"]*)"|([^\s\\"]\S*)')


def link_key(element: Element, part: str, context: PackageContext) -> str:
    """Equal for two links that lead to one place and show one tip, whichever way they are written."""
    anchor, ident = element.get(w("anchor")), element.get(f"{{{R}}}id")
    where = (context.target(part, ident) if ident else "") + (f"#{anchor}" if anchor else "")
    return _key(where, element.get(w("tooltip")) or "")


def field_link_key(instruction: str) -> str:
    """The same for a HYPERLINK field; "" for other fields."""
    if (instruction.split() or [""])[0].upper() != "HYPERLINK":
        return ""
    anchor, tip = _ANCHOR.search(instruction), _TIP.search(instruction)
    address = _ADDRESS.search(_SWITCHED.sub("", instruction.strip()[9:]))
    where = (address.group(1) or address.group(2) or "") if address else ""
    return _key(where + (f"#{anchor.group(1)}" if anchor else ""), tip.group(1) if tip else "")


def _key(where: str, tip: str) -> str:
    return f"link {where or '?'}" + (f" ({tip})" if tip else "")


def link_code(element: Element, part: str, context: PackageContext) -> str:
    """The code of the field that says what ``w:hyperlink`` says; "" where a field can't say it."""
    anchor, ident, tip = element.get(w("anchor")), element.get(f"{{{R}}}id"), element.get(w("tooltip"))
    address = ""
    if ident:
        rel = context.package.relationships(part).get(ident)
        if rel is None or not rel.external:
            return ""
        address = rel.target
    if not (address or anchor) or _UNWRITABLE.search(address + (anchor or "")) or _UNSAYABLE.search(tip or ""):
        return ""
    bits = ["HYPERLINK"]
    if address:
        bits.append(f'"{address}"')
    if anchor:
        bits.append(f'\\l "{anchor}"')
    if tip:
        bits.append(f'\\o "{tip}"')
    return " ".join(bits)
