"""A text cut into what may change: words, whole figures, signs, specials. Never inside what a reader sees as one."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Final

from drafting.compare.settings import DEFAULT, Settings
from drafting.document.specials import HOLE
from drafting.document.stream import PILCROW, Stream
from drafting.prose.graphemes import graphemes
from drafting.prose.words import segment

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
    fold = "case" in settings.ignore
    tokens = Tokens([], [], [], [])
    gap = 0
    for start, end in _pieces(text, by_character=settings.granularity == "char"):
        piece = text[start:end]
        key: Hashable = piece.lower() if fold else piece
        if piece == HOLE:
            key = ("special", stream.specials[start].key)
        tokens.keys.append(key)
        tokens.gaps.append(gap)
        tokens.starts.append(start)
        tokens.ends.append(end)
        gap = end
    return tokens


def _pieces(text: str, *, by_character: bool) -> Iterator[tuple[int, int]]:
    """Everything but white space; that belongs to what follows it."""
    cut = _characters if by_character else _words
    at = 0
    for border in _BORDERS.finditer(text):
        yield from cut(text, at, border.start())
        yield border.span()
        at = border.end()
    yield from cut(text, at, len(text))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if start < end:
        for s, e, kind in segment(text[start:end]):
            if kind != "space":
                yield start + s, start + e


def _characters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for character in graphemes(text[start:end]):
        if not character.isspace():
            yield at, at + len(character)
        at += len(character)
