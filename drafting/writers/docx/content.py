"""The content of edited paragraphs: pieces of two streams written as runs, marked where they differ."""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from typing import Final, Literal

from drafting.document.inline import Span
from drafting.document.specials import Special
from drafting.document.stream import Stream
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.controlmarks import track_control
from drafting.writers.docx.marks import MarkName
from drafting.writers.docx.runs import add_child, add_text, changed_properties, new_run
from drafting.writers.docx.whole import mark_hollow
from drafting.writers.docx.wrapping import link_begin, link_end

Side = Literal["old", "new"]
_FIELD_CHAR: Final = w("fldChar")
_NOWHERE: Final = (0, 0, None)


class ContentWriter:
    """Fills one paragraph after another with runs. Wrappers (links, controls) stay open across pieces."""

    def __init__(self, adoption: Adoption, old: Stream, new: Stream, old_part: str, new_part: str) -> None:
        self.adoption, self.old, self.new = adoption, old, new
        self.old_part, self.new_part = old_part, new_part
        self.stack: list[tuple[Element, bool]] = []  # (where children go, whether inside a mark)
        self.mark: tuple[Element, MarkName] | None = None
        self.run: tuple[Element, object] | None = None  # the run being filled and what it may be continued for
        self.apart: frozenset[Special] = frozenset()  # wrappers that are marked without the words they hold
        self._copies: dict[int, Element | None] = {}

    def begin(self, paragraph: Element) -> None:
        """What follows goes into ``paragraph``."""
        self.stack = [(paragraph, False)]
        self._interrupt()

    def _interrupt(self) -> None:
        self.mark = self.run = None

    # -- places
    def _place(self, name: MarkName | None) -> Element:
        """The element that takes a run marked ``name``."""
        top, inside = self.stack[-1]
        if name is None or inside:
            if self.mark is not None:
                self._interrupt()
            return top
        if self.mark is None or self.mark[1] != name:
            mark = self.adoption.marker.into(top, name)
            self.mark, self.run = (mark, name), None
        return self.mark[0]

    def _deleted(self, name: MarkName | None) -> bool:
        """Whether text is deleted text here: in what moved as a whole it is not, though no word of it came along."""
        top, inside = self.stack[-1]
        return next(top.iterancestors(w("del")), None) is not None if inside else name == "del"

    def _fill(self, properties: Element | None, name: MarkName | None, token: object) -> Element:
        place = self._place(name)
        if self.run is None or self.run[1] != (token, name):
            self.run = new_run(place, properties), (token, name)
        return self.run[0]

    # -- one side only
    def one_side(self, side: Side, start: int, end: int, name: MarkName) -> None:
        """Characters that only one side has, marked ``name``."""
        stream = self.old if side == "old" else self.new
        at = start
        for _, stop, properties in _spans(stream.spans, start, end):
            shown = properties if side == "old" else self._adopted(properties)
            self._letters(stream, at, min(stop, end), shown, properties, name)
            at = min(stop, end)

    def _letters(
        self, stream: Stream, start: int, end: int, shown: Element | None, token: object, name: MarkName | None
    ) -> None:
        at = start
        while at < end:  # a span may hold letters and specials of one run
            stop = next((k for k in range(at, end) if k in stream.specials), end) if stream.specials else end
            if stop > at:
                add_text(self._fill(shown, name, id(token)), stream.text[at:stop], deleted=self._deleted(name))
            if stop < end:
                self._special(stream.specials[stop], "old" if stream is self.old else "new", name)
                stop += 1
            at = stop

    def _adopted(self, properties: Element | None) -> Element | None:
        if properties is None:
            return None
        key = id(properties)
        if key not in self._copies:
            self._copies[key] = self.adoption.element(properties, self.new_part, self.old_part)
        return self._copies[key]

    # -- both sides
    def both(
        self, old_start: int, old_end: int, new_start: int, name: MarkName | None = None, side: Side = "old"
    ) -> None:
        """Characters both sides have; where only their formatting differs, it is the formatting that is marked."""
        at, shift = old_start, new_start - old_start
        run_key = self.adoption.old.context.formats.run
        new_key = self.adoption.new.context.formats.run
        while at < old_end:
            _, stop_old, before = _span_at(self.old.spans, at)
            _, stop_new, after = _span_at(self.new.spans, at + shift)
            stop = min(stop_old, stop_new - shift, old_end)
            special = self.old.specials.get(at)
            if special is not None:
                stop = at + 1
            elif self.old.specials:
                stop = next((k for k in range(at + 1, stop) if k in self.old.specials), stop)
            changed = run_key(before) != new_key(after)
            if side == "new":
                self._moved(at + shift, stop + shift, after, name)
            elif special is not None:
                self._kept_special(
                    special,
                    self.new.specials[at + shift],
                    before,
                    after,
                    changed and special.kind in ("piece", "note"),
                    name,
                )
            elif changed and name is None:
                self._reformatted(self.old.text[at:stop], before, after)
            else:
                self._letters(self.old, at, stop, before, before, name)
            at = stop

    def _moved(self, start: int, end: int, properties: Element | None, name: MarkName | None) -> None:
        special = self.new.specials.get(start)
        if special is not None:
            self._special(special, "new", name)
        else:
            self._letters(self.new, start, end, self._adopted(properties), properties, name)

    def _reformatted(self, text: str, before: Element | None, after: Element | None) -> None:
        place = self._place(None)
        token = ((id(before), id(after)), None)
        if self.run is None or self.run[1] != token:
            run = new_run(place, None)
            run.append(self._changed(run, before, after))
            self.run = run, token
        add_text(self.run[0], text, deleted=False)

    def _changed(self, run: Element, before: Element | None, after: Element | None) -> Element:
        copy = self._adopted(after)
        return changed_properties(before, None if copy is None else deepcopy(copy), run, self.adoption.marker)

    def _kept_special(
        self,
        old: Special,
        new: Special,
        before: Element | None,
        after: Element | None,
        changed: bool,
        name: MarkName | None,
    ) -> None:
        if changed and name is None:
            run = new_run(self._place(None), None)
            run.append(self._changed(run, before, after))
            self.run = None
            for _, child in old.units:
                add_child(run, deepcopy(child), deleted=False)
        elif old.kind == "field" and old.show != new.show and name is None:
            self._special(new, "new", None)  # the result Word recomputed last (redline-limits, fields)
        else:
            self._special(old, "old", name)

    # -- specials
    def _special(self, special: Special, side: Side, name: MarkName | None) -> None:
        if special in self.apart and special.node is not None and name is not None:
            self._apart(special, special.node, side, name)
        elif special.kind == "open" and special.node is not None:
            self._open(special.node, side, name)
        elif special.kind == "close":
            if len(self.stack) > 1:
                holder, _ = self.stack.pop()
                if name is not None and not self.stack[-1][1]:
                    mark_hollow(holder, name, self.adoption.marker)
            self._interrupt()
        elif special.kind == "node" and special.node is not None:
            node = self._copy(special.node, side)
            if name == "del":
                self._deleted_node(node)
            self._place(name).append(node)
            self.run = None
        else:
            for properties, child in special.units:
                shown = properties if side == "old" else self._adopted(properties)
                add_child(self._fill(shown, name, id(properties)), self._copy(child, side), deleted=self._deleted(name))
                if child.tag == _FIELD_CHAR:  # the ends of a field stand in runs of their own, as Word writes them
                    self.run = None

    def _copy(self, element: Element, side: Side) -> Element:
        if side == "new":
            return self.adoption.element(element, self.new_part, self.old_part)
        copy = deepcopy(element)
        copy.tail = None
        return copy

    def _deleted_node(self, node: Element) -> None:
        for run in node.iter(w("r")):
            for child in run:
                if child.tag == w("t"):
                    child.tag = w("delText")

    def _apart(self, special: Special, wrapper: Element, side: Side, name: MarkName) -> None:
        """The beginning or the end of a wrapper that is marked by itself: a link as a field, a control by ranges."""
        top, inside = self.stack[-1]
        if wrapper.tag == w("hyperlink"):
            for child in link_begin(special.code, top) if special.kind == "open" else link_end(top):
                add_child(self._fill(None, name, id(child)), child, deleted=self._deleted(name))
            self.run = None
            return
        self._interrupt()
        if special.kind == "open":
            self.stack.append((self._shell(wrapper, top, side), inside))
        elif (control := self.stack.pop()[0].getparent()) is not None:
            track_control(control, "Del" if name == "del" else "Ins", self.adoption.marker)

    def _shell(self, wrapper: Element, place: Element, side: Side) -> Element:
        """Puts a copy of a wrapper without what it wraps into ``place``; where its content goes."""
        shell = self._copy(_emptied(wrapper), side)
        place.append(shell)
        content = shell if shell.tag != w("sdt") else shell.find(w("sdtContent"))
        return shell if content is None else content

    def _open(self, wrapper: Element, side: Side, name: MarkName | None) -> None:
        link = wrapper.tag == w("hyperlink")
        top, inside = self.stack[-1]
        content = self._shell(wrapper, top if link else self._place(name), side)
        self.stack.append((content, inside or (name is not None and not link)))
        self._interrupt()

    # -- anchors
    def anchor(self, anchor: Element | tuple[Element | None, Element], side: Side) -> None:
        """A bookmark's or comment's end, or a comment's reference, which Word does not track."""
        self._interrupt()
        top = self.stack[-1][0]
        if isinstance(anchor, tuple):
            run = new_run(top, anchor[0] if side == "old" else self._adopted(anchor[0]))
            run.append(self._copy(anchor[1], side))
        else:
            top.append(self._copy(anchor, side))


def _emptied(wrapper: Element) -> Element:
    """A copy of a wrapper without what it wraps."""
    shell = wrapper.makeelement(wrapper.tag, dict(wrapper.attrib))
    if wrapper.tag == w("sdt"):
        for child in wrapper:
            if child.tag == w("sdtContent"):
                shell.append(shell.makeelement(child.tag))
            elif isinstance(child.tag, str):
                shell.append(deepcopy(child))
    return shell


def _span_at(spans: tuple[Span, ...], offset: int) -> Span:
    k = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return spans[k] if k >= 0 else _NOWHERE


def _spans(spans: tuple[Span, ...], start: int, end: int) -> list[Span]:
    k = max(0, bisect_right(spans, start, key=lambda span: span[0]) - 1)
    found: list[Span] = []
    while k < len(spans) and spans[k][0] < end:
        if spans[k][1] > start:
            found.append(spans[k])
        k += 1
    return found
