"""Tracked runs, formulas and content controls: wrappers taken off, or taken out with what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from drafting.ooxml.names import M, local, qn, w
from drafting.ooxml.revisions import ANCHORS, CONTROL_DELETED, CONTROL_INSERTED, MARKS, MATH_CONTROL
from drafting.ooxml.xmldoor import Element

_HOLLOW: Final = frozenset({w("hyperlink"), w("smartTag"), qn("m:oMath"), qn("m:oMathPara")})  # nothing without content
_FORMULA: Final = frozenset({"oMath", "oMathPara"})


def resolve_wrappers(wrappers: Iterable[Element], gone: frozenset[str]) -> None:
    """Inner wrappers first: those in ``gone`` go with their text, anchors stay; the others hand their children up."""
    for wrapper in wrappers:
        parent = wrapper.getparent()
        if parent is None:
            continue
        if wrapper.tag in gone:
            _hand_up(wrapper, parent, list(wrapper.iter(*ANCHORS)))
            _prune(parent)
        else:
            _hand_up(wrapper, parent, list(wrapper))


def resolve_controls(starts: Iterable[Element], *, accept: bool) -> None:
    """A content control whose tags were inserted or deleted goes, its content stays (17.13.5.4 to 7)."""
    opener = CONTROL_DELETED if accept else CONTROL_INSERTED
    for start in starts:
        control = start.getnext()
        if start.tag != opener or control is None or control.tag != w("sdt"):
            continue
        content = control.find(w("sdtContent"))
        parent = control.getparent()
        if parent is not None:
            _hand_up(control, parent, list(content) if content is not None else [])


def resolve_math(marks: Iterable[Element], gone: frozenset[str]) -> None:
    """Marks on the structure of a formula (a fraction bar, a radical): the structure goes, its arguments stay."""
    for mark in marks:
        control = next(mark.iterancestors(MATH_CONTROL), None)
        above = mark.getparent()
        if control is None or above is None:
            continue
        above.remove(mark)
        holder = control.getparent()  # m:fPr of m:f
        structure = holder.getparent() if holder is not None else None
        outer = structure.getparent() if structure is not None else None
        if mark.tag not in gone or holder is None or structure is None or outer is None:
            continue
        if not local(holder.tag).endswith("Pr") or local(structure.tag) in _FORMULA:
            continue
        arguments = [piece for argument in structure if argument is not holder for piece in argument]
        _hand_up(structure, outer, [piece for piece in arguments if not local(piece.tag).endswith("Pr")])


def _hand_up(element: Element, parent: Element, children: list[Element]) -> None:
    """Put ``children`` where ``element`` stands, and take it out."""
    if not children:
        parent.remove(element)
    elif len(children) == 1:
        parent.replace(element, children[0])
    else:
        at = parent.index(element)
        parent[at : at + 1] = children


def _prune(element: Element) -> None:
    """Take out containers that the last removal left with nothing to show, outwards."""
    while element.tag in _HOLLOW and not any(isinstance(child.tag, str) and not _silent(child) for child in element):
        parent = element.getparent()
        if parent is None:
            return
        _hand_up(element, parent, [child for child in element if child.tag in ANCHORS or child.tag in MARKS])
        element = parent


def _silent(child: Element) -> bool:
    return child.tag in ANCHORS or child.tag in (f"{{{M}}}oMathParaPr", w("smartTagPr"))
