"""Where a sentence begins and ends: enough for saying what a verb's subject is and what a negation denies."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# Full stops that end no sentence: a capital letter's (U.S., É.-U.), an abbreviation's.
_NO_END: Final = "".join(rf"(?<!\b{short}\.)" for short in ("[A-ZÉ]", "[Nn]o", "[Aa]rt", "p", "Mr", "Ms", "Inc"))
_END: Final = re.compile(rf"(?:\.{_NO_END}|[!?;])(?=[\s\u00a0\u202f»”\"')\]]|$)")


@lru_cache(maxsize=256)  # the checks of a paragraph ask for its sentences again and again
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence of ``text``, a semicolon ending one too; together they cover all of it."""
    ends = [match.end() for match in _END.finditer(text)]
    if text and (not ends or ends[-1] < len(text)):
        ends.append(len(text))
    return tuple(zip([0, *ends[:-1]], ends, strict=True)) if ends else ()


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The sentence in which the character at ``offset`` stands."""
    for start, end in sentences(text):
        if start <= offset < end:
            return start, end
    return 0, len(text)
