"""A condition standing alone (``when`` of a need), read by the text language's own parser."""

from __future__ import annotations

from functools import lru_cache

from drafting.finding import Finding, Unusable
from drafting.library.text.nodes import Condition, Paragraph, Phrase
from drafting.library.text.parse import parse_text
from drafting.place import SourceText


@lru_cache(maxsize=1024)  # the conditions of needs of a library of some hundred clauses
def parse_condition(source: SourceText) -> Condition:
    """The condition typed in ``source``. Raises ``Unusable`` when-unclear, or the mistakes of the text language."""
    opening, closing = "{when ", "}x{end}"
    ends = len(source.text) + 1
    spots = [_spot(source, min(max(0, n - len(opening)), ends)) for n in range(len(opening) + ends + len(closing))]
    tree = parse_text(
        SourceText(f"{opening}{source.text}{closing}", source.file, ((1, 1),), source.lines, tuple(spots))
    )
    block = tree.blocks[0]
    if len(tree.blocks) == 1 and isinstance(block, Paragraph) and len(block.content) == 1:
        phrase = block.content[0]
        if isinstance(phrase, Phrase) and not phrase.otherwise:
            return phrase.condition
    raise Unusable([Finding("when-unclear", "error", "This condition is not understood.",
                            "Write “position is floor”, “reciprocal” or the id of a clause.",
                            source.place(0, len(source.text)))])  # fmt: skip


def _spot(source: SourceText, offset: int) -> tuple[int, int]:
    place = source.place(offset)
    return place.line or 1, place.column or 1
