"""Typed words: escapes, italics and terms, with the mistakes that can be made in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from drafting.finding import Finding
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import Span
from drafting.library.text.tokens import Piece
from drafting.place import SourceText

ESCAPABLE = "{}[]|*#(\\"
_QUOTED = re.compile(r'\s*["“«](.*?)["”»]\s*')
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_STRAY = {
    "]": "bracket-unescaped",
    "[": "bracket-unescaped",
    "|": "bar-unescaped",
    "#": "hash-unescaped",
    "}": "brace-stray",
}


class TypedScanner:
    """Reads words from a folded text whose characters stand at ``offsets`` in ``source``."""

    def __init__(self, source: SourceText, text: str, offsets: Sequence[int]) -> None:
        self.source = source
        self.text = text
        self.offsets = offsets
        self.found: list[Finding] = []

    def span(self, start: int, end: int) -> Span:
        """The source span of folded characters ``start`` to ``end``."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start])

    def report(self, code: str, start: int, end: int, **fields: object) -> None:
        """Keep a mistake at folded characters ``start`` to ``end``."""
        self.found.append(mistake(code, self.source, self.span(start, end), **fields))

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """WORDS, ITALIC, TERM and DEFINITION between ``start`` and ``end``, which hold no braces."""
        words: list[str] = []
        begun = at = start
        while at < end:
            char = self.text[at]
            if char == "\\":
                words.append(self._escaped(at, end))
                at += 2
                continue
            if char == "*" or self.text.startswith("[[", at):
                if words:
                    yield Piece("WORDS", "".join(words), self.span(begun, at))
                stop, piece = self._italic(at, end) if char == "*" else self._term(at, end)
                if piece:
                    yield piece
                words, at, begun = [], stop, stop
                continue
            if char in _STRAY:
                self.report(_STRAY[char], at, at + 1, bracket=char)
            elif unicodedata.category(char) in _HIDDEN:
                self.report("character-control", at, at + 1, name=unicodedata.name(char, f"U+{ord(char):04X}"))
            else:
                words.append(char)
            at += 1
        if words:
            yield Piece("WORDS", "".join(words), self.span(begun, end))

    def _escaped(self, at: int, end: int) -> str:
        if at + 1 < end and self.text[at + 1] in ESCAPABLE:
            return self.text[at + 1]
        self.report("escape-unknown", at, at + 1)
        return ""

    def _italic(self, at: int, end: int) -> tuple[int, Piece | None]:
        words: list[str] = []
        here = at + 1
        while here < end and self.text[here] != "*":
            if self.text[here] == "\\":
                words.append(self._escaped(here, end))
                here += 2
                continue
            if self.text[here] in "{}[]|":
                self.report("italics-not-plain", here, here + 1)
                return end, None
            words.append(self.text[here])
            here += 1
        if here >= end:
            self.report("italics-unclosed", at, at + 1)
            return end, None
        return here + 1, Piece("ITALIC", "".join(words), self.span(at, here + 1))

    def _term(self, at: int, end: int) -> tuple[int, Piece | None]:
        close = self.text.find("]]", at, end)
        again = self.text.find("[[", at + 2, end)
        if close < 0 or 0 <= again < close:
            self.report("term-unclosed", at, at + 2)
            return (again if again >= 0 else end), None
        form = self.text[at + 2 : close]
        span = self.span(at, close + 2)
        quoted = _QUOTED.fullmatch(form)
        bare = form.strip().strip('"“”«»').strip()
        if not bare:
            self.report("term-empty", at, close + 2)
        elif quoted:
            return close + 2, Piece("DEFINITION", quoted[1].strip(), span)
        elif bare != form.strip():
            self.report("term-quotes", at, close + 2, form=bare)
        elif any(char in bare for char in "{}[]|*"):
            self.report("bracket-unescaped", at, close + 2, bracket="[")
        else:
            return close + 2, Piece("TERM", bare, span)
        return close + 2, None
