"""Fields inside a paragraph (17.16): begin … instruction … separate … result … end.

A field whose result Word recomputes is one opaque special without its result; of other fields the begin (with the
instruction) and the end are specials and the result is ordinary text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from drafting.document.links import field_link_key
from drafting.document.specials import VOLATILE, Special, Unit, instruction_name
from drafting.ooxml.names import local, w
from drafting.ooxml.xmldoor import Element

if TYPE_CHECKING:
    from drafting.document.inline import InlineReader

_FLD: Final = w("fldChar")
_INSTR: Final = w("instrText")
_TYPE: Final = w("fldCharType")


class FieldReader:
    """Collects run children from a ``begin`` until it is known what kind of field they make."""

    __slots__ = ("collecting", "depth", "head", "instruction", "open_keys", "reader", "result")

    def __init__(self, reader: InlineReader) -> None:
        self.reader = reader
        self.collecting = False
        self.open_keys: list[str] = []  # of the fields begun in this paragraph and not yet ended
        self._clear()

    def _clear(self) -> None:
        self.head: list[Unit] = []
        self.result: list[Unit] | None = None  # units after ``separate`` of a volatile field
        self.instruction: list[str] = []
        self.depth = 0

    def takes(self, properties: Element | None, child: Element) -> bool:
        """Whether this run child belongs to a field's machinery; it is then dealt with."""
        kind = child.get(_TYPE) if child.tag == _FLD else None
        if not self.collecting:
            if kind is None:
                return False
            if kind == "begin":
                self._clear()
                self.collecting, self.depth = True, 1
                self.head.append((properties, child))
            else:
                self._loose(kind, (properties, child))
            return True
        unit = (properties, child)
        (self.head if self.result is None else self.result).append(unit)
        if kind == "begin":
            self.depth += 1
        elif kind == "end":
            self.depth -= 1
            if self.depth == 0:
                self._whole()
        elif kind == "separate" and self.depth == 1 and self.result is None:
            self._separated()
        elif child.tag == _INSTR and self.result is None:
            self.instruction.append(child.text or "")
        return True

    def _loose(self, kind: str, unit: Unit) -> None:
        """An end, or a separator whose begin stands in another paragraph."""
        if kind == "end":
            opened = self.open_keys.pop() if self.open_keys else ""
            key = f"/{opened}" if opened.startswith("link ") else "fldChar end"
            self.reader.special(Special("field-end", key, "", (unit,)))
        else:
            self.reader.special(Special("piece", f"fldChar {kind}", "", (unit,)))

    def _text(self) -> str:
        return " ".join("".join(self.instruction).split())

    def _separated(self) -> None:
        if instruction_name(self._text()) in VOLATILE:
            self.result = []
            return
        self._start()

    def _start(self) -> None:
        units = tuple(self.head)
        key = field_link_key(self._text()) or f"field-start {self._key()}"
        self.collecting = False
        self._clear()
        self.open_keys.append(key)
        self.reader.special(Special("field-start", key, "", units, apart="field"))

    def _key(self) -> str:
        states = [self.reader.context.opaque(unit[1][0], self.reader.part, self.reader.context.note_text)
                  for unit in self.head if unit[1].tag == _FLD and len(unit[1])]  # fmt: skip
        return self._text() + "".join(" " + state for state in states)

    def _whole(self) -> None:
        units = (*self.head, *(self.result or ()))
        shown = "".join(child.text or "" for _, child in self.result or () if local(child.tag) == "t")
        looks = dict.fromkeys(self.reader.context.formats.run(p) for p, child in self.result or () if child.tag != _FLD)
        key = f"field {self._key()} {'|'.join(looks)}"
        self.collecting = False
        self._clear()
        self.reader.special(Special("field", key, shown, units))

    def interrupt(self) -> None:
        """Something that is no run begins or ends here: what was collected is a start, its result ordinary content."""
        if not self.collecting:
            return
        result = self.result or []
        self._start()
        for properties, child in result:
            self.reader.unit(properties, child)

    def simple(self, field: Element) -> None:
        """``w:fldSimple`` read as the complex field it is short for (17.16.19)."""
        properties = next((p for p in field.iter(w("rPr"))), None)
        self.reader.unit(properties, _char(field, "begin"))
        instruction = field.makeelement(_INSTR)
        instruction.text = field.get(w("instr"))
        self.reader.unit(properties, instruction)
        self.reader.unit(properties, _char(field, "separate"))
        self.reader.children(field)
        self.reader.unit(properties, _char(field, "end"))


def _char(field: Element, kind: str) -> Element:
    char = field.makeelement(_FLD)
    char.set(_TYPE, kind)
    return char
