"""A text cut into what may change: words, whole figures, signs, specials. Never inside what a reader sees as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from drafting.compare.settings import DEFAULT, Settings
from drafting.document.specials import HOLE
from drafting.document.stream import PILCROW, Stream
from drafting.prose.graphemes import graphemes
from drafting.prose.words import segment

Span = tuple[int, int]

_BORDERS: Final = re.compile(f"[{HOLE}{PILCROW}]")  # no word or figure reaches across them


@dataclass(frozen=True, slots=True)
class Tokens:
    """``keys[k]`` stands at ``starts[k]:ends[k]``; the white space before it begins at ``gaps[k]``."""

    keys: list[Hashable]
    gaps: list[int]
    starts: list[int]
    ends: list[int]


def tokenise(stream: Stream, settings: Settings = DEFAULT) -> Tokens:
    """The tokens of a stream; those of specials are keyed by what the specials are."""
    text = stream.text
    spans = _spans(text, _characters if settings.granularity == "char" else _words)
    keys: list[Hashable] = [text[start:end] for start, end in spans]
    if "case" in settings.ignore:
        keys = [text[start:end].lower() for start, end in spans]
    if stream.specials:
        keys = [
            ("special", stream.specials[start].key) if key == HOLE else key
            for key, (start, _) in zip(keys, spans, strict=True)
        ]
    ends = [end for _, end in spans]
    return Tokens(keys, [0, *ends[:-1]], [start for start, _ in spans], ends)


def _spans(text: str, cut: Callable[[str, int, int], Iterable[Span]]) -> list[Span]:
    """Where the pieces stand: everything but white space, which belongs to what follows it."""
    spans: list[Span] = []
    at = 0
    for border in _BORDERS.finditer(text):
        spans += cut(text, at, border.start())
        spans.append(border.span())
        at = border.end()
    spans += cut(text, at, len(text))
    return spans


def _words(text: str, start: int, end: int) -> Iterable[Span]:
    return [(start + s, start + e) for s, e, kind in segment(text[start:end]) if kind != "space"]


def _characters(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for character in graphemes(text[start:end]):
        if not character.isspace():
            yield at, at + len(character)
        at += len(character)
