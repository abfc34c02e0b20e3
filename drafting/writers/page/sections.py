"""The body as sections, one an article; long stretches without changes are folded away in long texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from drafting.writers.marked.model import Block, Paragraph, words
from drafting.writers.page.blocks import BlockWriter, changed
from drafting.writers.page.inert import text

_LONG_TEXT: Final = 400  # blocks, some 30 pages; a shorter text is read whole
_LONG_STRETCH: Final = 8  # blocks without changes that are worth a fold
_AROUND: Final = 2  # blocks without changes left before and after a change
_MOST: Final = 60  # blocks in a section: what is far away need not be laid out
_NAME: Final = 60  # characters of a heading in the line of a fold


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, or a part of that."""

    blocks: tuple[Block, ...]

    @property
    def changed(self) -> bool:
        """Whether anything in it is."""
        return any(map(changed, self.blocks))

    @property
    def name(self) -> str:
        """Its heading as a reader would name it; "" without one."""
        first = self.blocks[0]
        if not (isinstance(first, Paragraph) and first.level):
            return ""
        label, title = first.number or first.was, " ".join(words(first.runs, new=True).split())
        return label.rstrip(" .:–—-") or title[:_NAME]


def sections_of(blocks: Iterable[Block]) -> Iterator[Section]:
    """``blocks`` cut before every heading, and where a section grows too long; the contents are one by themselves."""
    held: list[Block] = []
    for block in blocks:
        heading = isinstance(block, Paragraph) and block.level > 0
        if held and (heading or len(held) >= _MOST or _is_contents(block) != _is_contents(held[-1])):
            yield Section(tuple(held))
            held = []
        held.append(block)
    if held:
        yield Section(tuple(held))


def body(writer: BlockWriter, blocks: Sequence[Block], *, changed_only: bool = False) -> str:
    """The HTML of the body; ``changed_only`` leaves out the articles in which nothing changed, and says so."""
    sections = list(sections_of(blocks))
    if len(blocks) < _LONG_TEXT and not changed_only:
        return "".join(_section(writer, section, fold=False) for section in sections)
    out: list[str] = []
    for same, group in groupby(sections, key=lambda section: not section.changed):
        together = list(group)
        count = sum(len(section.blocks) for section in together)
        if same and changed_only:
            out.append(f'<p class="cut">{_told(writer, count, together)}</p>\n')
            continue
        inner = "".join(_section(writer, section, fold=not changed_only) for section in together)
        folded = same and count >= _LONG_STRETCH
        out.append(_fold(_told(writer, count, together), inner) if folded else inner)
    return "".join(out)


def _section(writer: BlockWriter, section: Section, *, fold: bool) -> str:
    if _is_contents(section.blocks[0]):
        name = text(writer.inlines.phrases.words["contents"])
        inner = writer.blocks(section.blocks)
        return f'<section><details class="toc"><summary>{name}</summary>\n{inner}</details></section>\n'
    inner = _folded(writer, section.blocks) if fold and section.changed else writer.blocks(section.blocks)
    return f"<section>\n{inner}</section>\n" if inner else ""


def _folded(writer: BlockWriter, blocks: Sequence[Block]) -> str:
    """The blocks of a changed section, long stretches without changes folded but for what is next to a change."""
    near = [changed(block) or _is_heading(block) for block in blocks]
    keep = [any(near[max(at - _AROUND, 0) : at + _AROUND + 1]) for at in range(len(blocks))]
    out: list[str] = []
    at = 0
    for kept, group in groupby(keep):
        size = len(list(group))
        inner = writer.blocks(blocks[at : at + size])
        out.append(inner if kept or size < _LONG_STRETCH else _fold(_told(writer, size, ()), inner))
        at += size
    return "".join(out)


def _told(writer: BlockWriter, count: int, sections: Sequence[Section]) -> str:
    said = writer.inlines.phrases.unchanged(count)
    names = [section.name for section in sections if section.name]
    reach = f" ({names[0]}{f' – {names[-1]}' if names[-1] != names[0] else ''})" if names else ""
    return text(said + reach)


def _fold(said: str, inner: str) -> str:
    return f'<details class="fold"><summary>{said}</summary>\n{inner}</details>\n'


def _is_contents(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "contents"


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.level > 0
