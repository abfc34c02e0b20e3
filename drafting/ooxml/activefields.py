"""Fields that run a program or fetch a file when Word updates them: found, and unlinked.

Unlinking is what Word's own Ctrl+Shift+F9 does: the last result stays as text, the instruction goes. The type of a
field is its first word (ECMA-376 part 1, 17.16.2); an instruction may be cut over many runs, and a field nested
where the type should stand can spell any type, so that counts as active too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

RUNS_PROGRAM: Final = frozenset({"DDE", "DDEAUTO"})
FETCHES: Final = frozenset({"INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE", "RD"})
HIDDEN: Final = "(nested)"

_LINK: Final = re.compile(  # the type, switches with and without an argument, the address with or without quotes
    r'\s*"?\w+"?\s+(?:\\[lot]\s*"[^"]*"\s*|\\[mn]\s+)*(?:"([^"]*)"?|([^\s\\"]\S*|\\\\\S+))', re.IGNORECASE
)
_CHAR, _SIMPLE, _RUN, _RPR = w("fldChar"), w("fldSimple"), w("r"), w("rPr")
_CODES: Final = (w("instrText"), w("delInstrText"))
_TYPE: Final = w("fldCharType")
_SHOWN: Final = frozenset(map(w, ("t", "delText", "tab", "br", "cr", "sym", "drawing", "pict", "object")))


@dataclass(slots=True)
class ActiveField:
    """One field: its type in capitals, its instruction, and the elements that make it a field."""

    type: str = ""
    instruction: str = ""
    pieces: list[Element] = field(default_factory=list)
    stop: Element | None = None  # where the instruction ends

    @property
    def active(self) -> bool:
        """Whether updating it runs a program or fetches something."""
        return self.type in RUNS_PROGRAM or self.type in FETCHES or self.type == HIDDEN


@dataclass(slots=True)
class _Open:
    made: ActiveField
    code: bool = True  # still before the separator


def active_fields(root: Element) -> Iterator[ActiveField]:
    """The active fields of a story, outermost as well as nested, in the order in which they end."""
    return (found for found in fields(root) if found.active)


def link_target(found: ActiveField) -> str:
    """The address that a HYPERLINK field leads to (17.16.5.25); "" for other fields and places in the same file."""
    argument = _LINK.match(found.instruction) if found.type == "HYPERLINK" else None
    return (argument[1] or argument[2] or "").replace("\\\\", "\\") if argument else ""


def fields(root: Element) -> Iterator[ActiveField]:
    """All fields of a story, active or not, in the order of ``active_fields``."""
    if next(root.iter(_SIMPLE, *_CODES), None) is None:
        return
    stack: list[_Open] = []
    for element in root.iter(_CHAR, _SIMPLE, *_CODES):
        if element.tag == _SIMPLE:
            simple = ActiveField(instruction=element.get(w("instr")) or "", pieces=[element])
            simple.type = _type(simple.instruction)
            yield simple
        elif element.tag == _CHAR:
            ended = _character(element, stack)
            if ended is not None:
                yield ended
        elif stack:
            _code(element, stack)
    for left in stack:  # never ended: Word mends such fields, so they count
        yield _finished(left)


def _character(element: Element, stack: list[_Open]) -> ActiveField | None:
    kind = element.get(_TYPE)
    for outer in stack:
        if outer.code:
            outer.made.pieces.append(element)
            if kind == "begin" and not outer.made.instruction.strip():
                outer.made.type = HIDDEN
    if kind == "begin":
        stack.append(_Open(ActiveField(pieces=[element])))
    elif stack:
        top = stack[-1]
        if not top.code:
            top.made.pieces.append(element)
        if kind in ("separate", "end") and top.made.stop is None:
            top.made.stop = element
        if kind == "separate":
            top.code = False
        elif kind == "end":
            return _finished(stack.pop())
    return None


def _code(element: Element, stack: list[_Open]) -> None:
    for outer in stack:
        if outer.code:
            outer.made.pieces.append(element)
    if stack[-1].code:
        stack[-1].made.instruction += element.text or ""


def _finished(ended: _Open) -> ActiveField:
    made = ended.made
    made.type = made.type or _type(made.instruction)
    return made


def _type(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper().strip('"')


def _inside_the_instruction(found: ActiveField) -> list[Element]:
    """What stands before the field's separator beside its code, such as the result of a nested field: it belongs to
    the instruction and is not shown. Nothing where the field never ends, since then all that follows is text."""
    shown: list[Element] = []
    for element in _after(found.pieces[0]) if found.stop is not None else ():
        if element is found.stop:
            break
        if element.tag in _SHOWN:
            shown.append(element)
    return shown


def _after(element: Element) -> Iterator[Element]:
    """Everything that follows ``element`` in document order."""
    here: Element | None = element
    while here is not None:
        for sibling in here.itersiblings():
            yield from sibling.iter()
        here = here.getparent()


def unlink(found: ActiveField) -> None:
    """Take the field out of its tree and leave its last result as text."""
    for shown in _inside_the_instruction(found):
        parent = shown.getparent()
        if parent is not None:
            parent.remove(shown)
    for piece in found.pieces:
        parent = piece.getparent()
        if parent is None:
            continue
        if piece.tag == _SIMPLE:
            at = parent.index(piece)
            parent[at : at + 1] = [child for child in piece if child.tag != w("fldData")]
            continue
        parent.remove(piece)
        above = parent.getparent()
        if parent.tag == _RUN and above is not None and all(child.tag == _RPR for child in parent):
            above.remove(parent)
