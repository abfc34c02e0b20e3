"""Properties that changed: the new set, and beside it the complete old one (17.13.5.29 pPrChange and its family)."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from drafting.document.paragraph import Paragraph
from drafting.ooxml.names import w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.runs import with_change

_PPR_LEAVE: Final = frozenset({w("rPr"), w("sectPr"), w("pPrChange")})  # pPrChange can't hold them (CT_PPrBase)
_SECT_LEAVE: Final = frozenset({w("headerReference"), w("footerReference"), w("sectPrChange")})
_MARKS: Final = frozenset(w(n) for n in ("ins", "del", "moveFrom", "moveTo"))
_ROW_LEAVE: Final = frozenset({w("ins"), w("del"), w("trPrChange")})
_CELL_LEAVE: Final = frozenset({w("cellIns"), w("cellDel"), w("cellMerge"), w("tcPrChange")})


def kept_paragraph_properties(
    live: Element | None, old: Paragraph, new: Paragraph, adoption: Adoption, old_part: str, new_part: str
) -> Element | None:
    """``w:pPr`` of a paragraph whose mark stays: ``live``, OLD's, with NEW's put over it where they differ."""
    looks, mark = old.properties_key != new.properties_key, old.mark_key != new.mark_key
    before = deepcopy(live) if looks or mark else None
    if looks:
        live = _changed_paragraph(live, before, new, adoption, old_part, new_part)
    if mark:
        live = _changed_mark(live, before, new, adoption, old_part, new_part)
    if old.section is not None and new.section is not None and live is not None:
        section = live.find(w("sectPr"))
        if section is not None:
            change_section(section, new.section, adoption, old_part, new_part)
    return live


def _changed_paragraph(
    live: Element | None, before: Element | None, new: Paragraph, adoption: Adoption, old_part: str, new_part: str
) -> Element:
    after = new.properties
    holder = new.element
    fresh = (
        adoption.element(_without(after, _PPR_LEAVE), new_part, old_part)
        if after is not None
        else holder.makeelement(w("pPr"))
    )
    for name in ("rPr", "sectPr"):
        kept = live.find(w(name)) if live is not None else None
        if kept is not None:
            insert_in_order(fresh, deepcopy(kept))
    return with_change(fresh, before, "pPr", adoption.marker, leave=_PPR_LEAVE)


def _changed_mark(
    live: Element | None, before: Element | None, new: Paragraph, adoption: Adoption, old_part: str, new_part: str
) -> Element:
    live = new.element.makeelement(w("pPr")) if live is None else live
    after = new.properties.find(w("rPr")) if new.properties is not None else None
    was = before.find(w("rPr")) if before is not None else None
    fresh = adoption.element(after, new_part, old_part) if after is not None else live.makeelement(w("rPr"))
    fresh = with_change(fresh, was, "rPr", adoption.marker, leave=_MARKS)
    for child in live.findall(w("rPr")):
        live.remove(child)
    insert_in_order(live, fresh)
    return live


def change_section(section: Element, new: Element, adoption: Adoption, old_part: str, new_part: str) -> bool:
    """Make ``section`` (in OLD's tree) read like ``new``; its references to headers and footers stay. True when it
    changed.
    """
    if adoption.old.context.formats.section(section) == adoption.new.context.formats.section(new):
        return False
    was = deepcopy(section)
    fresh = adoption.element(_without(new, _SECT_LEAVE), new_part, old_part)
    for child in list(section):
        if child.tag not in _SECT_LEAVE:
            section.remove(child)
    for child in list(fresh):
        section.append(child)
    with_change(section, was, "sectPr", adoption.marker, leave=_SECT_LEAVE)
    return True


def _without(element: Element, leave: frozenset[str]) -> Element:
    copy = deepcopy(element)
    for child in list(copy):
        if child.tag in leave:
            copy.remove(child)
    return copy


def change_properties(
    holder: Element, new: Element, name: str, adoption: Adoption, old_part: str, new_part: str
) -> None:
    """Make the property child ``name`` (tblPr, trPr, tcPr, tblPrEx) of OLD's ``holder`` read like that of NEW's
    ``new``.
    """
    leave = {"trPr": _ROW_LEAVE, "tcPr": _CELL_LEAVE}.get(name, frozenset())
    before, after = holder.find(w(name)), new.find(w(name))
    fresh = adoption.element(after, new_part, old_part) if after is not None else holder.makeelement(w(name))
    with_change(fresh, before, name, adoption.marker, leave=leave)
    if before is not None:
        holder.replace(before, fresh)
    elif name == "trPr" and (exception := holder.find(w("tblPrEx"))) is not None:
        exception.addnext(fresh)
    else:
        holder.insert(0, fresh)


def change_grid(table: Element, new: Element, adoption: Adoption) -> None:
    """NEW's column widths, OLD's in ``w:tblGridChange`` (which has an id and no author, CT_TblGridChange)."""
    before, after = table.find(w("tblGrid")), new.find(w("tblGrid"))
    if after is None:
        return
    fresh = deepcopy(after)
    fresh.tail = None
    change = fresh.makeelement(w("tblGridChange"))
    change.set(w("id"), adoption.marker.next_id())
    was = change.makeelement(w("tblGrid"))
    for column in before.findall(w("gridCol")) if before is not None else ():
        was.append(deepcopy(column))
    change.append(was)
    for old in fresh.findall(w("tblGridChange")):
        fresh.remove(old)
    fresh.append(change)
    if before is not None:
        table.replace(before, fresh)
    else:
        properties = table.find(w("tblPr"))
        table.insert(0 if properties is None else table.index(properties) + 1, fresh)
