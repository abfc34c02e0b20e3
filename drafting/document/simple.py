"""A paragraph of runs of text and nothing else, as most are, read without what reads everything else."""

from __future__ import annotations

from typing import Final

from drafting.document.inline import MEANING, SKIPPED, Span, text_of
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

_R: Final = w("r")
_RPR: Final = w("rPr")
_T: Final = w("t")


def read_simple(paragraph: Element) -> tuple[str, tuple[Span, ...]] | None:
    """The text and the spans that InlineReader would give for ``w:p``; None when it holds anything else."""
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for run in paragraph:
        tag = run.tag
        if tag != _R:
            if tag in SKIPPED:
                continue
            return None
        properties: Element | None = None
        for child in run:
            tag = child.tag
            if tag == _T:
                text = text_of(child)
                if not text.isascii() and MEANING.search(text):
                    return None
                if text:
                    parts.append(text)
                    joined = spans and spans[-1][2] is properties
                    start = spans.pop()[0] if joined else at
                    at += len(text)
                    spans.append((start, at, properties))
            elif tag == _RPR:
                properties = child
            elif tag not in SKIPPED:
                return None
    return "".join(parts), tuple(spans)
