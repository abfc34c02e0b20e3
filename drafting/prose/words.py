"""Cutting a text into words, figures, spaces and marks: the smallest pieces a redline may mark."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from drafting.prose.figures import number
from drafting.prose.graphemes import EXTENDS, GRAPHEME
from drafting.prose.kinds import Kind, Language
from drafting.prose.recognise import recognise

SegmentKind = Literal["word", "space", "mark"] | Kind


@dataclass(frozen=True, slots=True)
class Segment:
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
_OTHERS: Final = (
    rf"(?P<space>[ \t\n\u00a0\u2009\u202f]+)"
    rf"|(?P<unspaced>[{_UNSPACED}][{EXTENDS}]*)"
    rf"|(?P<word>(?<!\w){_ELIDED}|(?:[^\W{_UNSPACED}][{EXTENDS}]*)+)"
    rf"|(?P<mark>{GRAPHEME})"
)
_WITHOUT_NUMBERS: Final = re.compile(_OTHERS)
_PIECES: Final = {
    language: re.compile(rf"(?P<number>{number(language)}(?!\w))|{_OTHERS}") for language in ("en", "fr", None)
}
_NAMES: Final[dict[str | None, SegmentKind]] = {"number": "number", "space": "space", "mark": "mark"}


def segment(text: str, language: Language | None = None, whole: Collection[Kind] = WHOLE) -> tuple[Segment, ...]:
    """The pieces of ``text`` in order, covering all of it, never cutting inside a character as readers see it.

    Recognised pieces of the kinds in ``whole`` come as one segment of that kind; everything else as words, runs of
    spaces, and single marks.
    """
    segments: list[Segment] = []
    pattern = _PIECES[language] if "number" in whole else _WITHOUT_NUMBERS
    at = 0
    for found in recognise(text, language) if whole and any(map(str.isdigit, text)) else ():
        if found.kind in whole:
            segments += _pieces(pattern, text, at, found.start)
            segments.append(Segment(found.start, found.end, found.kind))
            at = found.end
    segments += _pieces(pattern, text, at, len(text))
    return tuple(segments)


def _pieces(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Segment]:
    for match in pattern.finditer(text, start, end):
        yield Segment(match.start(), match.end(), _NAMES.get(match.lastgroup, "word"))
