"""A story written: its plan carried out on OLD's tree."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.compare.boxes import drawings, matched_copies
from drafting.compare.plan import BlockOp, EditTable, EditText, Inner, Insert, Keep, Remove, StoryPlan
from drafting.document.blocks import Block, read_blocks
from drafting.document.paragraph import Paragraph
from drafting.document.stream import Stream, stream_of
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.content import ContentWriter
from drafting.writers.docx.controls import Controls
from drafting.writers.docx.leaving import hoist, joins, named
from drafting.writers.docx.lines import MOVED_AWAY, MOVED_HERE, Line, LineWriter
from drafting.writers.docx.marking import finish_lines
from drafting.writers.docx.moves import wrap_moves
from drafting.writers.docx.table import write_table
from drafting.writers.docx.whole import mark_content, mark_table


class StoryWriter:
    """Carries out plans; one for a pair of parts."""

    def __init__(self, adoption: Adoption, old_part: str, new_part: str) -> None:
        self.adoption, self.old_part, self.new_part = adoption, old_part, new_part

    def write(self, container: Element, old: Sequence[Block], new: Sequence[Block], plan: StoryPlan) -> None:
        """Turn ``container`` (in OLD's tree, holding ``old``) into the redline of ``old`` and ``new``."""
        controls = Controls(container, old, new, self.adoption, self.old_part, self.new_part)
        lines: list[Line] = []
        pending: list[Line] = []
        for op in plan:
            if isinstance(op, Keep):
                self._keep(op, old, new, lines, pending, controls)
            elif isinstance(op, Remove | Insert | EditText) and not self._is_hard(op, old, new):
                made = self._lines(op, old, new)
                pending += made
                lines += made
            else:
                self._finish(pending)
                lines.append(self._hard(op, old, new))
        self._finish(pending)
        controls.place(lines)
        coming = frozenset(line.element for line in lines if line.sign == "+" and self.adoption.anchors.moved)
        for line in lines if coming else ():
            if line.element in coming and named(line.element) and not joins(line.element, coming):
                hoist(line.element, self.adoption)
        wrap_moves(lines, self.adoption.marker)

    @staticmethod
    def _is_hard(op: BlockOp, old: Sequence[Block], new: Sequence[Block]) -> bool:
        if isinstance(op, Remove):
            return old[op.old].kind != "paragraph"
        if isinstance(op, Insert):
            return new[op.new].kind != "paragraph"
        return False

    def _finish(self, pending: list[Line]) -> None:
        finish_lines(pending, self.adoption, self.old_part, self.new_part)
        pending.clear()

    # -- what stays
    def _keep(
        self,
        op: Keep,
        old: Sequence[Block],
        new: Sequence[Block],
        lines: list[Line],
        pending: list[Line],
        controls: Controls,
    ) -> None:
        kept: Line | None = None  # the last paragraph before a table or the end: its mark may have to move on
        mates: tuple[Block, Block] | None = None
        for k in range(op.count):
            before, after = old[op.old + k], new[op.new + k]
            paragraph = before.kind == "paragraph"
            if paragraph and 0 < k < op.count - 1 and not (before.path or after.path):
                following = old[op.old + k + 1]
                if following.kind == "paragraph" and not following.path:
                    continue  # the next one stands where this one does
            controls.pair(before.path, after.path)
            if before.path or after.path or k in (0, op.count - 1) or not paragraph:
                line = Line(
                    before.element, True, "=", None, None, touched=False, old_path=before.path, new_path=after.path
                )
                lines.append(line)
            if not paragraph:
                self._await(kept, mates, pending)
                self._finish(pending)
                kept, mates = None, None
            elif lines[-1].element is before.element:
                kept, mates = lines[-1], (before, after)
            else:
                kept = Line(
                    before.element, True, "=", None, None, touched=False, old_path=before.path, new_path=after.path
                )
                mates = before, after
        self._await(kept, mates, pending)

    @staticmethod
    def _await(kept: Line | None, mates: tuple[Block, Block] | None, pending: list[Line]) -> None:
        if kept is not None and mates is not None:
            _ = mates[0].key  # read before anything changes
            kept.old, kept.new = mates[0].paragraph, mates[1].paragraph
            pending.append(kept)

    # -- paragraphs
    def _lines(self, op: BlockOp, old: Sequence[Block], new: Sequence[Block]) -> list[Line]:
        if isinstance(op, Remove):
            return [self._removed(op, old, new)]
        if isinstance(op, Insert):
            return [self._inserted(op, old, new)]
        assert isinstance(op, EditText)
        left = stream_of([block.paragraph for block in old[slice(*op.old)]])
        right = stream_of([block.paragraph for block in new[slice(*op.new)]])
        for inner in op.inners:
            if inner.kind == "textbox":
                self._box(inner, left, right, old[op.old[0]].part)
            else:
                self._inner(inner, left, right)
        lines = LineWriter(ContentWriter(self.adoption, left, right, self.old_part, self.new_part)).write(op.pieces)
        paths_old = {id(block.element): block.path for block in old[slice(*op.old)]}
        paths_new = {id(block.element): block.path for block in new[slice(*op.new)]}
        for line in lines:
            line.old_path = paths_old[id(line.old.element)] if line.old is not None else None
            line.new_path = paths_new[id(line.new.element)] if line.new is not None else None
        return lines

    def _removed(self, op: Remove, old: Sequence[Block], new: Sequence[Block]) -> Line:
        block = old[op.old]
        _ = block.key  # read before the element changes
        paragraph = block.paragraph
        if op.pieces:
            content = self._content(paragraph, new[op.other].paragraph)
            LineWriter(content, MOVED_AWAY, "old").write(op.pieces)
        else:
            mark_content(block.element, "moveFrom" if op.move else "del", self.adoption.marker)
        return Line(block.element, True, "-", paragraph, None, op.move, old_path=block.path)

    def _inserted(self, op: Insert, old: Sequence[Block], new: Sequence[Block]) -> Line:
        block = new[op.new]
        paragraph = block.paragraph
        if op.pieces:
            content = self._content(old[op.other].paragraph, paragraph)
            (line,) = LineWriter(content, MOVED_HERE, "new").write(op.pieces)
            element = line.element
            if paragraph.properties is not None:
                element.insert(0, self.adoption.element(paragraph.properties, self.new_part, self.old_part))
        else:
            element = self.adoption.element(block.element, self.new_part, self.old_part)
            mark_content(element, "moveTo" if op.move else "ins", self.adoption.marker)
        return Line(element, False, "+", None, paragraph, op.move, new_path=block.path)

    def _content(self, before: Paragraph, after: Paragraph) -> ContentWriter:
        return ContentWriter(self.adoption, stream_of([before]), stream_of([after]), self.old_part, self.new_part)

    def _inner(self, inner: Inner, left: Stream, right: Stream) -> None:
        kind = left.specials[inner.old].key.split(" ")[0]
        ours = left.specials[inner.old].units[0][1].get(w("id"))
        theirs = right.specials[inner.new].units[0][1].get(w("id"))
        part, note = self.adoption.old.context.note(kind, ours)
        new_part, new_note = self.adoption.new.context.note(kind, theirs)
        if note is None or new_note is None:
            return
        old_blocks = read_blocks(note, part, self.adoption.old.context)
        new_blocks = read_blocks(new_note, new_part, self.adoption.new.context)
        self.adoption.notes.touched.add(part)
        StoryWriter(self.adoption, part, new_part).write(note, old_blocks, new_blocks, inner.plan)

    def _box(self, inner: Inner, left: Stream, right: Stream, part: str) -> None:
        """One copy of a text box: written where it stands, before the drawing around it is copied."""
        before, after = drawings(left, inner.old, right, inner.new)
        box, other = before[inner.copy][inner.index], matched_copies(before, after)[inner.copy][inner.index]
        old_blocks = read_blocks(box, part, self.adoption.old.context)
        new_blocks = read_blocks(other, self.new_part, self.adoption.new.context)
        self.write(box, old_blocks, new_blocks, inner.plan)

    # -- tables and what is carried whole
    def _hard(self, op: BlockOp, old: Sequence[Block], new: Sequence[Block]) -> Line:
        if isinstance(op, EditTable):
            before, after = old[op.old], new[op.new]
            write_table(before.table, after.table, op, self)
            return Line(before.element, True, "=", None, None, old_path=before.path, new_path=after.path)
        if isinstance(op, Remove):
            block = old[op.old]
            _ = block.key
            if block.kind == "table":
                mark_table(block.element, "del", self.adoption.marker)
            empty = block.empty_control
            return Line(block.element, True, "-", None, None, old_path=block.path, empty_control=empty)
        assert isinstance(op, Insert)
        block = new[op.new]
        element = self.adoption.element(block.element, self.new_part, self.old_part)
        if block.kind == "table":
            mark_table(element, "ins", self.adoption.marker)
        return Line(element, False, "+", None, None, new_path=block.path, empty_control=block.empty_control)
