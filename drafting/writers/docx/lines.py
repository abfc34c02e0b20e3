"""Lines: output paragraphs, each some content and the mark that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.compare.plan import Piece, Sign
from drafting.document.inline import Anchor
from drafting.document.paragraph import Paragraph
from drafting.document.stream import PILCROW, Stream
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.content import ContentWriter, Side
from drafting.writers.docx.marks import MarkName
from drafting.writers.docx.wrapping import apart_from_words


@dataclass(slots=True, eq=False)
class Line:
    """``element`` is the paragraph written; ``placed`` tells whether it already stands in OLD's tree.

    ``sign`` tells who has the mark at its end, ``old`` and ``new`` whose it is there. ``move`` numbers a move.
    ``paths`` are the controls around it on both sides (None where the side does not have it). ``empty_control`` says
    that ``element`` is no paragraph but a control that holds none.
    """

    element: Element
    placed: bool
    sign: Sign
    old: Paragraph | None
    new: Paragraph | None
    move: int = 0
    touched: bool = True
    old_path: tuple[Element, ...] | None = None
    new_path: tuple[Element, ...] | None = None
    empty_control: bool = False


Names = tuple[MarkName | None, MarkName | None, MarkName | None]  # how "=", "-" and "+" are marked
PLAIN: Names = (None, "del", "ins")
MOVED_AWAY: Names = ("moveFrom", "del", None)
MOVED_HERE: Names = ("moveTo", None, "ins")


class LineWriter:
    """Writes the pieces of one edit as lines. ``sides`` limits it to one side: the two halves of a move."""

    def __init__(self, content: ContentWriter, names: Names = PLAIN, side: Side | None = None) -> None:
        self.content, self.names, self.side = content, names, side
        self.old, self.new = content.old, content.new
        self.lines: list[Line] = []
        self._anchors_old = list(self.old.anchors) if side != "new" else []
        self._anchors_new = list(self.new.anchors) if side != "old" else []
        self._scratch = self._begin()

    def _begin(self) -> Element:
        holder = (self.old.paragraphs or self.new.paragraphs)[0].element
        scratch = holder.makeelement(w("p"))
        self.content.begin(scratch)
        return scratch

    def write(self, pieces: Sequence[Piece]) -> list[Line]:
        """All lines of the edit."""
        if self.side is None:
            self.content.apart = apart_from_words(pieces, self.old, self.new)
        for piece in pieces:
            if piece.sign == "=":
                self._range("=", piece.old[0], piece.old[1], piece.new[0])
            elif piece.sign == "-" and self.side != "new":
                self._range("-", piece.old[0], piece.old[1], piece.new[0])
            elif piece.sign == "+" and self.side != "old":
                self._range("+", piece.new[0], piece.new[1], piece.old[0])
        return self.lines

    def _range(self, sign: Sign, start: int, end: int, other: int) -> None:
        stream = self.new if sign == "+" else self.old
        at = start
        while at < end:
            old_at, new_at = (other, at) if sign == "+" else (at, other + (at - start))
            if sign != "+":
                self._flush(self._anchors_old, old_at, "old")
            if sign != "-":
                self._flush(self._anchors_new, new_at, "new")
            if stream.text[at] == PILCROW:
                self._end(sign, old_at, new_at)
                at += 1
                continue
            stop = self._next_cut(sign, stream, at, end, start, other)
            self._characters(sign, at, stop, start, other)
            at = stop

    def _next_cut(self, sign: Sign, stream: Stream, at: int, end: int, start: int, other: int) -> int:
        stop = stream.text.find(PILCROW, at, end)
        stop = end if stop < 0 else stop
        if sign != "+" and self._anchors_old:
            stop = min(stop, max(at + 1, self._anchors_old[0][0]))
        if sign == "+" and self._anchors_new:
            stop = min(stop, max(at + 1, self._anchors_new[0][0]))
        if sign == "=" and self._anchors_new:
            stop = min(stop, max(at + 1, self._anchors_new[0][0] - other + start))
        return stop

    def _characters(self, sign: Sign, at: int, stop: int, start: int, other: int) -> None:
        kept, deleted, inserted = self.names
        if sign == "=":
            self.content.both(*self._old_range(at, stop, start, other), name=kept, side=self.side or "old")
        elif sign == "-" and deleted:
            self.content.one_side("old", at, stop, deleted)
        elif sign == "+" and inserted:
            self.content.one_side("new", at, stop, inserted)

    @staticmethod
    def _old_range(at: int, stop: int, start: int, other: int) -> tuple[int, int, int]:
        return at, stop, other + (at - start)

    def _flush(self, anchors: list[Anchor], upto: int, side: Side) -> None:
        while anchors and anchors[0][0] <= upto:
            anchor = anchors.pop(0)[1]
            element = anchor[1] if isinstance(anchor, tuple) else anchor
            if element.getparent() is not None:  # else it has moved to where NEW has it
                self.content.anchor(anchor, side)

    def _end(self, sign: Sign, old_at: int, new_at: int) -> None:
        before = self.old.paragraphs[self.old.paragraph_at(old_at)] if sign != "+" and self.side != "new" else None
        after = self.new.paragraphs[self.new.paragraph_at(new_at)] if sign != "-" and self.side != "old" else None
        element = self._scratch
        if before is not None:
            element = before.element
            refill(element, self._scratch)
        self.lines.append(Line(element, before is not None, sign, before, after))
        self._scratch = self._begin()


def refill(paragraph: Element, content: Element) -> None:
    """Give ``paragraph`` the children of ``content`` in place of its own, its properties apart."""
    for child in list(paragraph):
        if child.tag != w("pPr"):
            paragraph.remove(child)
    for child in list(content):
        paragraph.append(child)
