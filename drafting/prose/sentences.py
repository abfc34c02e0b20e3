"""Where a sentence begins and ends: enough for saying what a verb's subject is and what a negation denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# Full stops that end no sentence: a capital letter's (U.S., É.-U.), an abbreviation's, one between digits.
_ABBREVIATION: Final = (
    r"(?<!\b[A-ZÉ])(?<!\bNo)(?<!\bno)(?<!\bart)(?<!\bArt)(?<!\bp)(?<!\bMr)(?<!\bMs)(?<!\bM)(?<!\bInc)"
)
_END: Final = re.compile(rf"(?:{_ABBREVIATION}\.|[!?;])(?=[\s\u00a0\u202f»”\"')\]]|$)")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence of ``text``, a semicolon ending one too; together they cover all of it."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The sentence in which the character at ``offset`` stands."""
    for start, end in sentences(text):
        if start <= offset < end:
            return start, end
    return 0, len(text)
