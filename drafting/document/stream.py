"""Paragraphs in a row as one text in which every paragraph mark is a character: what is split or merged is then an
edit.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from drafting.document.inline import Anchor, Span
from drafting.document.paragraph import Paragraph
from drafting.document.specials import Special, SpecialKind

_CLOSED_BY: Final[dict[SpecialKind, SpecialKind]] = {"open": "close", "field-start": "field-end"}
PILCROW: Final = "\u2029"  # PARAGRAPH SEPARATOR


@dataclass(frozen=True, slots=True)
class Stream:
    """``starts[k]`` is where paragraph ``k`` begins; its mark is the character before the next one begins."""

    paragraphs: tuple[Paragraph, ...]
    text: str
    starts: tuple[int, ...]
    specials: dict[int, Special]
    spans: tuple[Span, ...]
    anchors: tuple[Anchor, ...]

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds the character at ``offset``."""
        return bisect_right(self.starts, offset) - 1

    def shown(self, start: int, end: int) -> str:
        """The characters of a range for a reader."""
        return "".join(
            self.specials[k].show if k in self.specials else "\n" if self.text[k] == PILCROW else self.text[k]
            for k in range(start, end)
        )


def stream_of(paragraphs: Sequence[Paragraph]) -> Stream:
    """The paragraphs as one stream."""
    texts: list[str] = []
    starts: list[int] = []
    specials: dict[int, Special] = {}
    spans: list[Span] = []
    anchors: list[Anchor] = []
    at = 0
    for paragraph in paragraphs:
        starts.append(at)
        text = paragraph.text.replace(PILCROW, " ")
        texts += (text, PILCROW)
        if at:
            specials.update((at + k, special) for k, special in paragraph.specials.items())
            spans += ((at + s, at + e, p) for s, e, p in paragraph.spans)
            anchors += ((at + k, anchor) for k, anchor in paragraph.anchors)
        else:
            specials.update(paragraph.specials)
            spans += paragraph.spans
            anchors += paragraph.anchors
        at += len(text)
        spans.append((at, at + 1, None))
        at += 1
    return Stream(tuple(paragraphs), "".join(texts), tuple(starts), specials, tuple(spans), tuple(anchors))


def wrapper_ends(stream: Stream) -> tuple[dict[int, int], bool]:
    """{offset of what opens a link, a control, a field: of what closes it}, and whether all of them nest."""
    found: dict[int, int] = {}
    open_ones: list[tuple[int, SpecialKind]] = []
    nested = True
    for offset, special in sorted(stream.specials.items()):
        if special.kind in _CLOSED_BY:
            open_ones.append((offset, _CLOSED_BY[special.kind]))
            continue
        places = [k for k, (_, closing) in enumerate(open_ones) if closing == special.kind]
        if places:
            nested = nested and places[-1] == len(open_ones) - 1
            found[open_ones.pop(places[-1])[0]] = offset
    return found, nested
