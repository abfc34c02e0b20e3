"""Blocks as HTML: each says in its class whether it is in the old text, the new one, or both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafting.prose.kinds import Language
from drafting.writers.marked.merging import rows_covered, spans
from drafting.writers.marked.model import Block, Cell, Comment, Marks, Notice, Paragraph, Row, Table, shown
from drafting.writers.page.about import day_in_words
from drafting.writers.page.inert import text
from drafting.writers.page.inlines import Inlines, comments_in

_DEEPEST = 6  # indents that the page tells apart


@dataclass(slots=True)
class BlockWriter:
    """Writes blocks of any story; ``comments``: key → comment, shown after the paragraph it is anchored in."""

    inlines: Inlines
    comments: Mapping[str, Comment]
    language: Language

    def blocks(self, blocks: Iterable[Block]) -> str:
        """The HTML of ``blocks``, one a line."""
        return "".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        """The HTML of one block; "" where it shows nothing."""
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Table():
                return self._table(block)
            case Notice():
                return f'<p class="nt">{self.inlines.notices(block.notices)}</p>\n'

    def _paragraph(self, block: Paragraph) -> str:
        boxes = "".join(f'<div class="box">{self.blocks(box)}</div>\n' for box in block.boxes)
        if not (block.runs or block.end or block.notices or block.number or block.was):
            return boxes
        tag = f"h{min(block.level + 2, 6)}" if block.level and block.runs else "p"
        css = " ".join(_classes(block))
        spoken = "" if block.language == self.language else f' lang="{block.language}"'
        inner = self._number(block) + self.inlines.runs(block.runs) + self._end(block)
        inner += self.inlines.notices(block.notices)
        said = "".join(self._comment(self.comments[key]) for key in comments_in(block.runs) if key in self.comments)
        kind = f' class="{css}"' if css else ""
        return f"<{tag}{kind}{spoken}>{inner}</{tag}>\n{boxes}{said}"

    def _number(self, block: Paragraph) -> str:
        new, old = block.number, block.was
        if not (new or old):
            return ""
        if new == old or not (new and old):
            return f'<span class="num">{text(new or old)} </span>'
        return f'<span class="num nn">{text(new)} </span><span class="num no">{text(old)} </span>'

    def _end(self, block: Paragraph) -> str:
        """The mark of a paragraph that was divided or joined, or that is empty; others go with their words."""
        own = block.end if block.end and (_half(block) or not block.runs) else ()
        late = {mark.change for mark in block.end} - self.inlines.anchored - {0}
        return self.inlines.wrapped(own or (block.end if late else ()), "¶") if own or late else ""

    def _table(self, block: Table) -> str:
        notices = f'<p class="nt">{self.inlines.notices(block.notices)}</p>\n' if block.notices else ""
        rows = "".join(map(self._row, block.rows, rows_covered(block.rows)))
        name = self.inlines.phrases.words["wide"]  # what may be wider than the screen is reached by keys (WCAG 2.1.1)
        reached = "" if changed(block) else f' tabindex="0" role="group" aria-label="{name}"'
        return f'{notices}<div class="tb"{reached}><table>\n{rows}</table></div>\n'

    def _row(self, row: Row, covers: Sequence[int]) -> str:
        tag = "th" if row.header else "td"
        cells = [self._cell(cell, tag, over) for cell, over in zip(row.cells, covers, strict=True) if over]
        number = "".join(self.inlines.number(mark.change) for mark in row.marks)  # of a row without words
        if number and cells:
            inside = cells[0].index(">") + 1
            cells[0] = cells[0][:inside] + number + cells[0][inside:]
        return f"<tr{_side(row.marks)}>{''.join(cells)}</tr>\n"

    def _cell(self, cell: Cell, tag: str, covers: int) -> str:
        side = _side(cell.marks, "up" if cell.continued else "")
        span = spans(cell.span, covers)
        inner = self.blocks(cell.blocks)
        number = "".join(self.inlines.number(mark.change) for mark in cell.marks)
        return f"<{tag}{side}{span}>{number}{inner}</{tag}>"

    def _comment(self, comment: Comment, name: str = "comment") -> str:
        words = self.inlines.phrases.words
        who = text(words[name].format(author=comment.author or words["someone"]))
        when = f" · {text(day_in_words(comment.date, self.inlines.phrases.ui))}" if comment.date else ""
        done = f" · {words['resolved']}" if comment.resolved else ""
        replies = "".join(self._comment(reply, "reply") for reply in comment.replies)
        more, back = self.inlines.remarks.head(comment.key) if self.inlines.remarks and name == "comment" else ("", "")
        head = f'<p class="by" lang="{self.inlines.phrases.ui}">{back}{who}{when}{done}</p>'
        return f'<div class="cm" role="note"{more}>{head}\n{self.blocks(comment.blocks)}{replies}</div>\n'


def _half(block: Paragraph) -> bool:
    """Whether the mark of a paragraph came or went without all of its words: it was divided or joined."""
    return any(
        not shown(block.end, new=new) and any(run.text and shown(run.marks, new=new) for run in block.runs)
        for new in (True, False)
    )


def _classes(block: Paragraph) -> list[str]:
    """``old``, ``new``: in that text only; ``jo``, ``jn``: in the old or new one it goes on with the next paragraph."""
    found: list[str] = []
    for new, only, joined in ((False, "new", "jo"), (True, "old", "jn")):
        if not shown(block.end, new=new):
            words = any(run.text and shown(run.marks, new=new) for run in block.runs)
            found.append(joined if words else only)
    if block.number or block.was:
        found.append(f"d{min(block.depth, _DEEPEST)}")
    found += [each for each in (block.role, block.align) if each]
    return found


def _side(marks: Marks, more: str = "") -> str:
    """The class and the change of a row or cell."""
    sides = [side for side, new in (("new", False), ("old", True)) if not shown(marks, new=new)]
    css = " ".join(each for each in (*sides, more) if each)
    number = f' data-c="{marks[-1].change}"' if marks else ""
    return (f' class="{css}"' if css else "") + number


def changed(block: Block) -> bool:
    """Whether a block holds a change or a comment."""
    match block:
        case Paragraph():
            return bool(
                block.end
                or block.notices
                or any(run.marks or run.kind == "comment" for run in block.runs)
                or any(changed(each) for box in block.boxes for each in box)
            )
        case Table():
            return bool(block.notices) or any(
                row.marks or any(cell.marks or any(map(changed, cell.blocks)) for cell in row.cells)
                for row in block.rows
            )
        case Notice():
            return True
