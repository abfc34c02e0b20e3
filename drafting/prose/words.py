"""Cutting a text into words, figures, spaces and marks: the smallest pieces a redline may mark."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
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
_ASCII: Final = (
    r"(?P<word>[A-Za-z]++(?![\w'’\u0300-\uffff]))"  # most words of most texts; the rest takes the longer way
)
_WORD: Final = (
    rf"(?P<elided>(?<!\w){_ELIDED})|(?P<unspaced>[{_UNSPACED}][{EXTENDS}]*+)"
    rf"|(?P<letters>(?:[^\W{_UNSPACED}]++[{EXTENDS}]*+)++)"
)
_MARK: Final = rf"(?P<mark>{GRAPHEME})"
_DIGIT: Final = re.compile(r"\d")  # nothing that is kept whole lacks one
_EXTENDED: Final = re.compile(f"[{EXTENDS}]")
_WITHOUT_NUMBERS: Final = re.compile(f"{_SPACE}|{_ASCII}|{_WORD}|{_MARK}")
_PIECES: Final = {
    language: re.compile(
        rf"{_SPACE}|{_ASCII}|(?P<number>(?=[-−+\d]){number(language)}(?![\w{EXTENDS}]))|{_WORD}|{_MARK}"
    )
    for language in ("en", "fr", None)
}
_NAMES: Final[dict[str | None, SegmentKind]] = {"number": "number", "space": "space", "mark": "mark"}


def segment(text: str, language: Language | None = None, whole: Collection[Kind] = WHOLE) -> tuple[Segment, ...]:
    """The pieces of ``text`` in order, covering all of it, never cutting inside a character as readers see it.

    Recognised pieces of the kinds in ``whole`` (those that are written with figures) come as one segment of that
    kind; everything else as words, runs of spaces, and single marks.
    """
    segments: list[Segment] = []
    pattern = _PIECES[language] if "number" in whole else _WITHOUT_NUMBERS
    at = 0
    for found in recognise(text, language, frozenset(whole) - {"number"}) if _DIGIT.search(text) else ():
        if _EXTENDED.match(text, found.end):
            continue
        segments += _pieces(pattern, text, at, found.start)
        segments.append(Segment(found.start, found.end, found.kind))
        at = found.end
    segments += _pieces(pattern, text, at, len(text))
    return tuple(segments)


def _pieces(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Segment]:
    for match in pattern.finditer(text, start, end):
        yield Segment(match.start(), match.end(), _NAMES.get(match.lastgroup, "word"))
