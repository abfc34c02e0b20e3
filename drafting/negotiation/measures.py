"""How much of a text is in brackets: several figures, since one alone misleads (treaty-practice 3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import (
    Annex,
    Block,
    Bracketed,
    Edge,
    Inlines,
    Instrument,
    Language,
    Paragraph,
    Provision,
    Signatures,
    Table,
)

_WORD: Final = re.compile(r"[\w’'.,-]*\w[\w’'.,-]*")


@dataclass(frozen=True, slots=True)
class Measures:
    """``top``: brackets that stand in no other; ``total``: all; ``alternatives``: versions in them; ``words`` of the
    text without tags, ``bracketed_words`` of them in brackets. An article in brackets is one bracket."""

    top: int = 0
    total: int = 0
    alternatives: int = 0
    words: int = 0
    bracketed_words: int = 0

    def __add__(self, other: Measures) -> Measures:
        return Measures(
            self.top + other.top,
            self.total + other.total,
            self.alternatives + other.alternatives,
            self.words + other.words,
            self.bracketed_words + other.bracketed_words,
        )

    @property
    def share(self) -> float:
        """Words in brackets, of 1."""
        return self.bracketed_words / self.words if self.words else 0.0


def measure(instrument: Instrument) -> Measures:
    """The figures of the whole text."""
    return sum(measure_clauses(instrument).values(), Measures())


def measure_clauses(instrument: Instrument) -> dict[str, Measures]:
    """The figures of each clause, its annexes included, in the order of the text."""
    out: dict[str, Measures] = {}
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    for part in parts:
        out[part.clause] = out.get(part.clause, Measures()) + _part(part, instrument.language)
    return out


def _part(part: Provision | Annex, language: Language) -> Measures:
    inside = any(isinstance(one, Edge) for one in part.title)
    return sum(
        (_inlines(each, language, inside=inside) for each in (part.title, *_texts(part.blocks))),
        Measures(top=int(inside), total=int(inside), alternatives=int(inside)),
    )


def _texts(blocks: tuple[Block, ...]) -> Iterator[Inlines]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.content
            case Table():
                yield from (cell for row in block.rows for cell in row)
            case Signatures():
                yield from (one.name for one in block.blocks)


def _inlines(inlines: Inlines, language: Language, *, inside: bool) -> Measures:
    plain = tuple(one for one in inlines if not isinstance(one, Bracketed | Edge))
    words = len(_WORD.findall(inlines_text(plain, language)))
    found = Measures(words=words, bracketed_words=words if inside else 0)
    for one in inlines:
        if isinstance(one, Bracketed):
            found += Measures(top=int(not inside), total=1, alternatives=len(one.alternatives))
            for alternative in one.alternatives:
                found += _inlines(alternative.content, language, inside=True)
    return found
