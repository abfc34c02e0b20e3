"""Tracked property changes: keep the new set, or put the complete old set back (ECMA-376 part 1, 17.13.5.31 ff.)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from drafting.ooxml.names import local, w
from drafting.ooxml.xmldoor import Element

# What a ...Change does not describe stays as it is. "before" stands ahead of the restored set, the rest after it.
_BEFORE: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "rPr": frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")}),
    "sectPr": frozenset({w("headerReference"), w("footerReference")}),
})  # fmt: skip
_AFTER: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "pPr": frozenset({w("rPr"), w("sectPr")}),
    "trPr": frozenset({w("ins"), w("del")}),
    "tcPr": frozenset({w("cellIns"), w("cellDel"), w("cellMerge")}),
})  # fmt: skip
_DROPPED_WHEN_EMPTY: Final = frozenset({w("rPr"), w("pPr"), w("trPr"), w("tblPrEx")})


def resolve_properties(changes: Iterable[Element], *, accept: bool) -> None:
    """Accept or reject each ``...Change`` element, in place; a property element left with nothing goes."""
    for change in changes:
        live = change.getparent()
        if live is None:
            continue
        if not accept:
            _restore(live, change)
        live.remove(change)
        above = live.getparent()
        if len(live) == 0 and above is not None and live.tag in _DROPPED_WHEN_EMPTY and not live.attrib:
            above.remove(live)


def _restore(live: Element, change: Element) -> None:
    kind = local(change.tag).removesuffix("Change")
    before, after = _BEFORE.get(kind, frozenset()), _AFTER.get(kind, frozenset())
    for child in list(live):
        if child is not change and child.tag not in before and child.tag not in after:
            live.remove(child)
    at = next((i for i, child in enumerate(live) if child.tag not in before), len(live))
    old = next((child for child in change if local(child.tag) == kind), None)
    for child in list(old) if old is not None else []:
        if child.tag not in before and child.tag not in after:
            live.insert(at, child)
            at += 1
