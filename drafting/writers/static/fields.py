"""Fields become their results: Word would work them out anew and lose what is marked in them (17.16).

What counts pages stays a field, and so does what has no result to stand for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.revisions import DELETED_FIELD_CODE
from drafting.ooxml.xmldoor import Element

_ALL_PAGES: Final = "NUMPAGES"
COUNTS_PAGES: Final = frozenset({"PAGE", _ALL_PAGES, "SECTION", "SECTIONPAGES"})
_WITHOUT_RESULT: Final = frozenset({"EQ", "SYMBOL", "ADVANCE", "FORMCHECKBOX", "FORMDROPDOWN"})
_OF_MARGINS: Final = frozenset({"STYLEREF"})  # another result on each page
_CHAR, _SIMPLE, _RUN, _RPR, _CODE = w("fldChar"), w("fldSimple"), w("r"), w("rPr"), w("instrText")
_TYPE, _INSTRUCTION = w("fldCharType"), w("instr")
_SHOWN: Final = tuple(map(w, ("t", "delText", "tab", "br", "cr", "sym", "drawing", "pict", "object", "noBreakHyphen")))
_NO_BLANKS_AROUND: Final = '"'


@dataclass(slots=True)
class _Open:
    """A field that has begun: its characters and codes, what its instruction shows, how deep it is nested."""

    pieces: list[Element]
    code: str = ""
    shown: list[Element] = field(default_factory=list)
    in_code: bool = True
    within_code: bool = False  # part of another field's instruction


def fields_to_results(root: Element, *, in_margins: bool) -> None:
    """Unlink the fields of a story, in place; ``in_margins``: it is a header or a footer."""
    live = COUNTS_PAGES | _WITHOUT_RESULT | (_OF_MARGINS if in_margins else frozenset())
    for simple in [each for each in root.iter(_SIMPLE) if kind_of(each.get(_INSTRUCTION, "")) not in live]:
        parent = simple.getparent()
        if parent is not None:
            at = parent.index(simple)
            parent[at : at + 1] = [child for child in simple if child.tag != w("fldData")]
    for ended in list(_fields(root)):
        if kind_of(ended.code) in live and not ended.within_code:
            for piece in ended.pieces:
                if piece.tag == DELETED_FIELD_CODE:
                    piece.tag = _CODE
            continue
        for piece in (*ended.pieces, *ended.shown):
            _take_out(piece)


def counts_all_pages(root: Element) -> bool:
    """Whether a header or footer says how many pages there are."""
    codes = ((each.text or "") + each.get(_INSTRUCTION, "") for each in root.iter(_CODE, _SIMPLE))
    return any(kind_of(code) == _ALL_PAGES for code in codes)


def kind_of(instruction: str) -> str:
    """The type of a field: the first word of its instruction (17.16.2)."""
    return (instruction.split() or [""])[0].upper().strip(_NO_BLANKS_AROUND)


def _fields(root: Element) -> Iterator[_Open]:
    """All fields in the order in which they end, those that never do last."""
    stack: list[_Open] = []
    for element in root.iter(_CHAR, _CODE, DELETED_FIELD_CODE, *_SHOWN):
        kind = element.get(_TYPE) if element.tag == _CHAR else ""
        if kind == "begin":
            stack.append(_Open([element], within_code=any(outer.in_code for outer in stack)))
        elif not stack:
            if element.tag in (_CHAR, _CODE, DELETED_FIELD_CODE):
                yield _Open([element])  # an end without a begin
        elif kind:
            stack[-1].pieces.append(element)
            stack[-1].in_code = False
            if kind == "end":
                yield stack.pop()
        elif element.tag in (_CODE, DELETED_FIELD_CODE):
            stack[-1].pieces.append(element)
            stack[-1].code += element.text or ""
        elif any(outer.in_code for outer in stack):
            stack[-1].shown.append(element)
    yield from reversed(stack)


def _take_out(piece: Element) -> None:
    run = piece.getparent()
    if run is None:
        return
    run.remove(piece)
    above = run.getparent()
    if run.tag == _RUN and above is not None and all(child.tag == _RPR for child in run):
        above.remove(run)
