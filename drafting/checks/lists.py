"""A list left with one item (formats.md, "The text language": it is reported)."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.read import DealFile
from drafting.finding import Finding
from drafting.instrument.tree import Annex, Instrument, Paragraph, Provision
from drafting.library.problem import Problem


def lone_items(instrument: Instrument, file: DealFile) -> Iterator[Finding]:
    """A warning for each list of one item, at the article that has it: a sentence would say it better."""
    steps = {article.use: index for index, article in enumerate(file.deal.articles)}
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    for part in parts:
        for item in alone(part):
            path = ("articles", steps[part.clause], "use") if part.clause in steps else ()
            yield Problem("list-of-one", f"In {part.shown} a list has the single item ({item.number}).",
                          "Choose another position or value, or give the clause a passage for this case.", path,
                          level="warning").finding(file.root)  # fmt: skip


def alone(part: Provision | Annex) -> Iterator[Paragraph]:
    """The items of ``part`` that have no other item beside them."""
    paragraphs = [block for block in part.blocks if isinstance(block, Paragraph)]
    for index, item in enumerate(paragraphs):
        if item.number != {2: "a", 3: "i"}.get(item.level):
            continue
        after = next((other for other in paragraphs[index + 1 :] if other.level <= item.level), None)
        if after is None or after.level < item.level:
            yield item
