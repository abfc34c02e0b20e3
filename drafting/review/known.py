"""What only the house knows of a text: the clause a provision comes from, the words that are a parameter's value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import (
    Annex,
    Bracketed,
    Gap,
    Inlines,
    Instrument,
    Language,
    Paragraph,
    Provision,
    Table,
    TargetId,
    Value,
)

_NO_PARAMETER: Final = frozenset({"pair"})  # instrument.fill: the two sides, which any clause may name
_BLANKS: Final = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\t\n", " "))


@dataclass(frozen=True, slots=True)
class KnownText:
    """A paragraph or cell as it reads, blanks of every kind as spaces; ``values``: (start, end, parameter)."""

    text: str
    values: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class KnownProvision:
    """A provision or annex: the clause it comes from, its title, its texts in every version that is known."""

    clause: str
    title: str
    texts: tuple[KnownText, ...]


Known = Mapping[str, KnownProvision]
"""Opaque id → provision. *Internal.*"""


def known(drafts: Iterable[tuple[Instrument, Mapping[TargetId, str]]]) -> Known:
    """What is known from instruments, each with the opaque ids of its provisions; rounds of one deal share ids."""
    found: dict[str, KnownProvision] = {}
    for instrument, ids in drafts:
        wholes: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
        for whole in (each for each in wholes if each.id in ids):
            opaque, language = ids[whole.id], instrument.language
            before = found[opaque].texts if opaque in found else ()
            title = inlines_text(whole.title, language).translate(_BLANKS)
            found[opaque] = KnownProvision(whole.clause, title, (*before, *_texts(whole, language)))
    return found


def plain(text: str) -> str:
    """``text`` with blanks of every kind as spaces, as long as before."""
    return text.translate(_BLANKS)


def _texts(whole: Provision | Annex, language: Language) -> Iterator[KnownText]:
    yield _text(whole.title, language)
    for block in whole.blocks:
        match block:
            case Paragraph():
                yield _text(block.content, language)
            case Table():
                yield from (_text(cell, language) for row in block.rows for cell in row)
            case _:  # signatures hold no parameter of a clause
                pass


def _text(inlines: Inlines, language: Language) -> KnownText:
    values: list[tuple[int, int, str]] = []
    text = ""
    for inline in inlines:
        start = len(text)
        text += inlines_text((inline,), language)
        match inline:
            case Value(name=name) | Gap(name=name) if name not in _NO_PARAMETER:
                values.append((start, len(text), name))
            case Bracketed(alternatives=alternatives):
                inside = {each.name for one in alternatives for each in one.content if isinstance(each, Value | Gap)}
                values += [(start, len(text), name) for name in sorted(inside)]
            case _:
                pass
    return KnownText(text.translate(_BLANKS), tuple(values))
