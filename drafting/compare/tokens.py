"""A text cut into what may change: words, whole figures, signs, specials. Never inside what a reader sees as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from drafting.compare.settings import DEFAULT, Settings
from drafting.document.specials import HOLE
from drafting.document.stream import PILCROW, Stream
from drafting.prose.graphemes import graphemes
from drafting.prose.words import spans

Span = tuple[int, int]

_EDGES: Final = frozenset({"open", "close", "field-start", "field-end"})
_LETTERS_BEFORE: Final = re.compile(r"\w+$")
_LETTERS_AFTER: Final = re.compile(r"\w+")
_LONGEST: Final = 100  # letters of a word that are looked at
_BORDERS: Final = re.compile(f"[{HOLE}{PILCROW}]")  # no word or figure reaches across them


@dataclass(frozen=True, slots=True)
class Tokens:
    """``keys[k]`` stands at ``starts[k]:ends[k]``; the white space before it begins at ``gaps[k]``. ``plain``: no key
    is a special's.
    """

    keys: list[Hashable]
    gaps: list[int]
    starts: list[int]
    ends: list[int]
    plain: bool = False


def joints(stream: Stream) -> dict[str, int]:
    """{word: letters before the cut} of the words in which a link, a control or a field begins or ends."""
    found: dict[str, int] = {}
    for offset, special in stream.specials.items():
        if special.kind not in _EDGES:
            continue
        before = _LETTERS_BEFORE.search(stream.text, max(0, offset - _LONGEST), offset)
        after = _LETTERS_AFTER.match(stream.text, offset + 1)
        if before and after:
            found[before.group() + after.group()] = len(before.group())
    return found


def tokenise(stream: Stream, settings: Settings = DEFAULT, cut: Mapping[str, int] | None = None) -> Tokens:
    """The tokens of a stream; those of specials are keyed by what the specials are. Words in ``cut`` are two tokens,
    as they are in the other text, where a wrapper's end stands in them."""
    text = stream.text
    spans = _spans(text, _characters if settings.granularity == "char" else _words)
    if cut:
        spans = list(_cut(text, spans, cut))
    keys: list[Hashable] = [text[start:end] for start, end in spans]
    if "case" in settings.ignore:
        keys = [text[start:end].lower() for start, end in spans]
    if stream.specials:
        keys = [
            ("special", stream.specials[start].key) if key == HOLE else key
            for key, (start, _) in zip(keys, spans, strict=True)
        ]
    ends = [end for _, end in spans]
    return Tokens(keys, [0, *ends[:-1]], [start for start, _ in spans], ends, not stream.specials)


def _spans(text: str, cut: Callable[[str, int, int], Iterable[Span]]) -> list[Span]:
    """Where the pieces stand: everything but white space, which belongs to what follows it."""
    spans: list[Span] = []
    at = 0
    for border in _BORDERS.finditer(text):
        if at < border.start():
            spans += cut(text, at, border.start())
        spans.append(border.span())
        at = border.end()
    if at < len(text):
        spans += cut(text, at, len(text))
    return spans


def _cut(text: str, spans: Iterable[Span], cut: Mapping[str, int]) -> Iterator[Span]:
    for start, end in spans:
        at = start + cut.get(text[start:end], 0)
        if at > start:
            yield start, at
        yield at, end


def _words(text: str, start: int, end: int) -> Iterable[Span]:
    found = spans(text[start:end])
    return [(start + s, start + e) for s, e in found] if start else found


def _characters(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for character in graphemes(text[start:end]):
        if not character.isspace():
            yield at, at + len(character)
        at += len(character)
