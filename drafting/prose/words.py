"""Cutting a text into words, figures, spaces and marks: the smallest pieces a redline may mark."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from drafting.prose.figures import number
from drafting.prose.graphemes import EXTENDS, GRAPHEME
from drafting.prose.kinds import Kind, Language
from drafting.prose.recognise import recognise

SegmentKind = Literal["word", "space", "mark"] | Kind


class Segment(NamedTuple):  # a tuple, because long texts have hundreds of thousands and it is made four times as fast
    """``text[start:end]``; segments follow each other without a gap."""

    start: int
    end: int
    kind: SegmentKind


WHOLE: Final[frozenset[Kind]] = frozenset({"number", "rate", "money", "date", "hs-code"})
"""Kinds that change as one piece; a quantity's unit and a reference's words are cut off their number."""

# Scripts written without spaces are cut by character: Han, kana, Thai, Lao, Myanmar, Khmer.
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_ELIDED: Final = r"(?:[ldnscjmtLDNSCJMT]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)"
_SPACE: Final = "(?P<space>[ \t\n\u00a0\u2009\u202f]+)"
_DIGIT: Final = re.compile(r"\d")  # nothing that is kept whole lacks one
_LETTERS: Final = re.compile(r"\w+")
_SPACES: Final = re.compile(r"\s")
_BEFORE: Final = 64  # characters; no date, code or amount begins farther from its first digit,
_AFTER: Final = 160  # or ends farther from its last one
_REMEMBERED: Final = 256  # texts: cells, labels and standard paragraphs say the same again and again
_NAMES: Final[dict[str | None, SegmentKind]] = {"number": "number", "space": "space", "mark": "mark"}


@cache  # compiled when first needed: most texts need two of them, and compiling all takes as long as a short redline
def _pattern(language: Language | None, *, numbers: bool, plain: bool) -> re.Pattern[str]:
    """Cuts a text into pieces; ``plain`` is for one in which every character stands for itself (``_is_plain``)."""
    if plain:
        words = rf"(?P<word>[A-Za-z]++(?![\w'’]))|(?P<elided>(?<!\w){_ELIDED})|(?P<letters>\w++)"
        mark, after = r"(?P<mark>\r\n|[\s\S])", r"\w"
    else:
        words = (
            r"(?P<word>[A-Za-z]++(?![\w'’\u0300-\uffff]))"  # most words of most texts; the rest takes the longer way
            rf"|(?P<elided>(?<!\w){_ELIDED})|(?P<unspaced>[{_UNSPACED}][{EXTENDS}]*+)"
            rf"|(?P<letters>(?:[^\W{_UNSPACED}]++[{EXTENDS}]*+)++)"
        )
        mark, after = rf"(?P<mark>{GRAPHEME})", rf"\w{EXTENDS}"
    first, _, rest = words.partition("|")
    figure = rf"(?P<number>(?=[-−+\d]){number(language)}(?![{after}]))|" if numbers else ""
    return re.compile(f"{_SPACE}|{first}|{figure}{rest}|{mark}")


@cache
def _unusual() -> re.Pattern[str]:
    """Characters of scripts with marks or without spaces, joiners, and all beyond the signs of European texts."""
    return re.compile("[\u0300-\u1fff\u200c\u200d\u20d0-\U0010ffff]")


@cache
def _extended() -> re.Pattern[str]:
    return re.compile(f"[{EXTENDS}]")


def segment(text: str, language: Language | None = None, whole: Collection[Kind] = WHOLE) -> tuple[Segment, ...]:
    """The pieces of ``text`` in order, covering all of it, never cutting inside a character as readers see it.

    Recognised pieces of the kinds in ``whole`` (those that are written with figures) come as one segment of that
    kind; everything else as words, runs of spaces, and single marks.
    """
    plain = _is_plain(text)
    pattern = _pattern(language, numbers="number" in whole, plain=plain)
    segments: list[Segment] = []
    at = 0
    for kept in _recognised(text, language, frozenset(whole) - {"number"}, plain=plain):
        segments += _pieces(pattern, text, at, kept.start)
        segments.append(kept)
        at = kept.end
    segments += _pieces(pattern, text, at, len(text))
    return tuple(segments)


@lru_cache(maxsize=_REMEMBERED)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the segments of ``text`` stand that are no space; for long texts, in half the time."""
    plain = _is_plain(text)
    pattern = _pattern(None, numbers=True, plain=plain)
    found: list[tuple[int, int]] = []
    at = 0
    for start, end, _ in _recognised(text, None, WHOLE - {"number"}, plain=plain):
        found += [match.span() for match in pattern.finditer(text, at, start) if match.lastgroup != "space"]
        found.append((start, end))
        at = end
    found += [match.span() for match in pattern.finditer(text, at) if match.lastgroup != "space"]
    return tuple(found)


def count_words(text: str, enough: int) -> int:
    """How many words and figures stand in ``text``: parts of figures and dates count too, and each character of a
    script without spaces. It need not look beyond ``enough``."""
    count = len(_LETTERS.findall(text))
    if count >= enough or text.isascii():
        return count
    return max(count, sum(any(map(str.isalnum, text[start:end])) for start, end in spans(text)))


def _is_plain(text: str) -> bool:
    return text.isascii() or _unusual().search(text) is None


def _recognised(text: str, language: Language | None, kinds: Collection[Kind], *, plain: bool) -> Iterator[Segment]:
    """What is kept whole, looked for around the digits only."""
    for start, end in _around_digits(text):
        for found in recognise(text[start:end], language, kinds):
            if plain or not _extended().match(text, start + found.end):
                yield Segment(start + found.start, start + found.end, found.kind)


def _around_digits(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of ``text``, from space to space, that hold all digits and what may belong to them."""
    digits = [digit.start() for digit in _DIGIT.finditer(text)]
    done = first = 0
    for k, at in enumerate(digits):
        if k + 1 < len(digits) and digits[k + 1] - at <= _BEFORE + _AFTER:
            continue
        start, end = _to_spaces(text, digits[first] - _BEFORE, at + _AFTER)
        if end > done:
            yield max(start, done), end
        first, done = k + 1, end


def _to_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    start = max(0, start)
    while start and not text[start - 1].isspace():
        start -= 1
    following = _SPACES.search(text, end) if end < len(text) else None
    return start, following.start() if following else len(text)


def _pieces(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Segment]:
    for match in pattern.finditer(text, start, end):
        yield Segment(match.start(), match.end(), _NAMES.get(match.lastgroup, "word"))
