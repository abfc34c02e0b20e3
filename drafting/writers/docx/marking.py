"""The marks of a stretch of paragraphs (between tables, or up to the end of a story) settled and written."""

from __future__ import annotations

from copy import deepcopy

from drafting.compare.plan import Sign
from drafting.document.controls import control_key
from drafting.document.paragraph import Paragraph
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.lines import Line
from drafting.writers.docx.marks import MarkName
from drafting.writers.docx.properties import kept_paragraph_properties
from drafting.writers.docx.vanishing import let_vanish


def finish_lines(lines: list[Line], adoption: Adoption, old_part: str, new_part: str) -> None:
    """Shift marks so that the last one of the stretch stays, then write every line's properties and mark."""
    before = [(line.sign, line.old, line.new) for line in lines]
    shift_last_mark(lines)
    shifted = [line for line, was in zip(lines, before, strict=True) if (line.sign, line.old, line.new) != was]
    elsewhere = {
        id(line): deepcopy(line.old.properties) for line in shifted if line.old is not None
    }  # before any is marked
    for line in lines:
        if line.touched or id(line) in elsewhere or line in shifted:
            _write_mark(line, elsewhere.get(id(line)), adoption, old_part, new_part)
    for line in reversed(lines):
        if line.sign == "=":
            break
        let_vanish(line.element, _name(line), adoption.marker)


def shift_last_mark(lines: list[Line]) -> None:
    """The kept mark that is last moves to the end, those after it one place up.

    The last mark of a cell, of a story or before a table can't come or go. Which content ends with which paragraph's
    properties stays the same in both views: on each side, marks keep their order.
    """
    kept = [k for k, line in enumerate(lines) if line.sign == "="]
    if not kept or kept[-1] == len(lines) - 1:
        return
    stretch = lines[kept[-1] :]
    if not _in_one_control(stretch):
        return
    signs: list[Sign] = [line.sign for line in stretch]
    signs = [*signs[1:], signs[0]]
    olds: list[Paragraph] = [line.old for line in stretch if line.old is not None]
    news: list[Paragraph] = [line.new for line in stretch if line.new is not None]
    marks = [(sign, olds.pop(0) if sign != "+" else None, news.pop(0) if sign != "-" else None) for sign in signs]
    if any(old is not None and new is not None and _parts(old, new) for _, old, new in marks):
        return
    for line, (sign, old, new) in zip(stretch, marks, strict=True):
        line.sign, line.old, line.new = sign, old, new


def _parts(old: Paragraph, new: Paragraph) -> bool:
    """Whether only one of them ends a section: its mark can't be the other's, since that is not tracked."""
    return (old.section is None) != (new.section is None)


def _in_one_control(lines: list[Line]) -> bool:
    """Whether all stand in the same content controls: a paragraph can't join another across a control's border."""
    old = {tuple(map(id, line.old_path)) for line in lines if line.old_path is not None}
    new = {tuple(map(id, line.new_path)) for line in lines if line.new_path is not None}
    names = {
        tuple(map(control_key, path)) for line in lines for path in (line.old_path, line.new_path) if path is not None
    }
    return len(old) <= 1 and len(new) <= 1 and len(names) <= 1


def _write_mark(line: Line, elsewhere: Element | None, adoption: Adoption, old_part: str, new_part: str) -> None:
    """``elsewhere`` is a copy of the properties of a mark that was another paragraph's."""
    element = line.element
    if line.sign == "=" and line.old is not None and line.new is not None:
        own = element is line.old.element
        live = line.old.properties if own else elsewhere
        _set(element, kept_paragraph_properties(live, line.old, line.new, adoption, old_part, new_part))
        return
    if line.sign == "-" and line.old is not None:
        if element is not line.old.element:
            _set(element, elsewhere)
    elif line.new is not None:
        theirs = line.new.properties
        _set(element, None if theirs is None else adoption.element(theirs, new_part, old_part))
    adoption.marker.paragraph_mark(element, _name(line))


def _name(line: Line) -> MarkName:
    if line.sign == "-":
        return "moveFrom" if line.move else "del"
    return "moveTo" if line.move else "ins"


def _set(paragraph: Element, properties: Element | None) -> None:
    own = paragraph.find(w("pPr"))
    if own is properties:
        return
    if own is not None:
        paragraph.remove(own)
    if properties is not None:
        properties.tail = None
        paragraph.insert(0, properties)
