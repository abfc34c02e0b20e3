"""Runs made for one stretch of text: characters, formatting, and what the formatting was (17.3.2, 17.13.5.31)."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml.etree import SubElement

from drafting.ooxml.names import XML_SPACE, w
from drafting.ooxml.order import put_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.marks import Marker
from drafting.writers.docx.whole import as_deleted

_BLANKS: Final = " \t\r\n"
_R, _T, _DELETED = w("r"), w("t"), w("delText")


def new_run(parent: Element, properties: Element | None) -> Element:
    """An empty run with a copy of ``properties``, put at the end of ``parent``."""
    run = SubElement(parent, _R)
    if properties is not None:
        run.append(put_in_order(deepcopy(properties)))
    return run


def add_text(run: Element, text: str, *, deleted: bool) -> None:
    """Put ``text`` at the end of ``run``."""
    tag = _DELETED if deleted else _T
    last = run[-1] if len(run) else None
    if last is not None and last.tag == tag:
        text = (last.text or "") + text
    else:
        last = SubElement(run, tag)
    last.text = text
    if text and (text[0] in _BLANKS or text[-1] in _BLANKS):
        last.set(XML_SPACE, "preserve")


def add_child(run: Element, child: Element, *, deleted: bool) -> None:
    """Put ``child`` (the run's own from now on) at the end of ``run``."""
    if deleted:
        as_deleted(child)
    child.tail = None
    run.append(child)


def changed_properties(old: Element | None, new: Element | None, parent: Element, marker: Marker) -> Element:
    """``w:rPr`` that reads like ``new`` and remembers ``old``; ``new`` becomes part of it."""
    properties = new if new is not None else parent.makeelement(w("rPr"))
    return with_change(properties, old, "rPr", marker)


def with_change(
    live: Element, old: Element | None, name: str, marker: Marker, *, leave: frozenset[str] = frozenset()
) -> Element:
    """``live`` with a ``w:<name>Change`` at its end that holds the complete old set, except children called in
    ``leave``.
    """
    change = marker.new(live, name + "Change")
    before = change.makeelement(w(name))
    for child in old if old is not None else ():
        if isinstance(child.tag, str) and not child.tag.endswith("Change") and child.tag not in leave:
            before.append(deepcopy(child))
    change.append(put_in_order(before))
    put_in_order(live).append(change)
    return live
