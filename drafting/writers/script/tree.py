"""Blocks put in a row in a body, each in the content controls it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field

from drafting.document.controls import ControlKey, control_key
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

_HEADS = (w("sdtPr"), w("sdtEndPr"), w("customXmlPr"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A block, the controls it stood in (outermost first) and which of two texts that was; ``before`` are anchors of
    bookmarks and comments that stood ahead of it."""

    element: Element
    path: tuple[Element, ...]
    side: int = 0
    before: tuple[Element, ...] = ()


@dataclass(slots=True)
class _Open:
    """A control being filled: what it is called, which control of each side it is, and where its content goes."""

    key: ControlKey
    sources: dict[int, Element]
    content: Element


@dataclass(slots=True)
class Nest:
    """Puts entries into ``home``. ``adopt`` makes a shell of the other text's control (side 1) one of this text's."""

    home: Element
    adopt: Callable[[Element], Element] = field(default=lambda shell: shell)
    _stack: list[_Open] = field(default_factory=list)
    _used: set[int] = field(default_factory=set)

    def fill(self, entries: Iterable[Entry]) -> None:
        """All of them, in order. A control that several neighbours stand in is there once; one that both texts have
        under one name is this text's."""
        for entry in entries:
            depth = 0
            for opened, control in zip(self._stack, entry.path, strict=False):
                if not self._is(opened, control, entry.side):
                    break
                opened.sources.setdefault(entry.side, control)
                depth += 1
            del self._stack[depth:]
            for control in entry.path[depth:]:
                self._open(control, entry.side)
            place = self._stack[-1].content if self._stack else self.home
            for each in (*entry.before, entry.element):
                each.tail = None
                place.append(each)

    @staticmethod
    def _is(opened: _Open, control: Element, side: int) -> bool:
        known = opened.sources.get(side)
        return known is control if known is not None else opened.key == control_key(control)

    def _open(self, control: Element, side: int) -> None:
        shell = control.makeelement(control.tag, dict(control.attrib))
        for child in control:
            if child.tag in _HEADS:
                shell.append(deepcopy(child))
        if side:
            shell = self.adopt(shell)
        elif id(control) in self._used:  # it fell in two: one of them needs another number
            for properties in shell.iter(w("sdtPr")):
                for ident in properties.findall(w("id")):
                    properties.remove(ident)
        self._used.add(id(control))
        place = self._stack[-1].content if self._stack else self.home
        place.append(shell)
        content = shell
        if shell.tag == w("sdt"):
            content = shell.makeelement(w("sdtContent"))
            shell.append(content)
        self._stack.append(_Open(control_key(control), {side: control}, content))
