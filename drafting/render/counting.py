"""What Word will count: which number each heading and paragraph gets, and what a REF field to it prints.

Word counts by list and level (ECMA-376 part 1, 17.9): a level restarts whenever a higher one moves on. Where
the tree wants another number than that (items under an unnumbered paragraph, *Article premier*), the paragraph
gets a start of its own. Nothing here knows XML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, TypeAlias

from drafting.instrument.tree import Block, Instrument, Paragraph, TargetId

ListName: TypeAlias = Literal["articles", "annexes"]
Format: TypeAlias = Literal["decimal", "lowerLetter", "lowerRoman", "upperLetter"]
DEPTH: Final = 4  # heading, paragraph, item, sub-item
_ROMAN: Final = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST: Final = 399  # more entries at one level than any text has


@dataclass(frozen=True, slots=True)
class Count:
    """One counted paragraph.

    ``level`` 0 is a heading. ``start`` is the number it must start from, None where it simply follows;
    ``literal`` replaces the level text (*article premier*). ``printed`` is what REF \\n shows.
    """

    list: ListName
    level: int
    printed: str
    start: int | None = None
    literal: str | None = None


def written(value: int, how: Format) -> str:
    """``value`` as Word prints it in format ``how`` (17.18.59): after z come aa, bb."""
    match how:
        case "decimal":
            return str(value)
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (value - 1) % 26) * (1 + (value - 1) // 26)
            return letter.upper() if how == "upperLetter" else letter
        case "lowerRoman":
            left, out = value, ""
            for worth, sign in _ROMAN:
                out += sign * (left // worth)
                left %= worth
            return out


def formats(of: ListName) -> tuple[Format, ...]:
    """The number formats of a list's levels 0 to 3."""
    return ("decimal" if of == "articles" else "upperLetter", "decimal", "lowerLetter", "lowerRoman")


def level_texts(instrument: Instrument, of: ListName) -> tuple[str, ...]:
    """The level texts (17.9.11) of a list's levels 0 to 3, as word.md 1 has them for the language.

    A heading's is the form a sentence uses ("article %1"), so that a reference reads right; the heading prints it
    in capitals. One without a word ("%1.") stays as it is.
    """
    numbering = instrument.numbering
    shown, referred = (
        (numbering.article, numbering.referred) if of == "articles" else (numbering.annex, numbering.referred_annex)
    )
    head = referred if shown.casefold() == referred.casefold() else shown
    if instrument.language == "fr":
        return (head, "%2.", "%3)", "%4)")
    return (head, "%2.", "(%3)", "(%4)")


def referred(level_text: str, level: int, number: str) -> str:
    """What REF \\n prints: this level alone, a final full stop dropped (17.16.5.51; measured, word.md 2)."""
    return level_text.replace(f"%{level + 1}", number).rstrip(".")


def count(instrument: Instrument) -> Mapping[TargetId, Count]:
    """The count of every heading and numbered paragraph, by id.

    Raises ValueError for a number that no list can print ("2bis") and for an id used twice.
    """
    found: dict[TargetId, Count] = {}
    reached: dict[ListName, list[int]] = {"articles": [0] * DEPTH, "annexes": [0] * DEPTH}
    for name, level, target, number in _counted(instrument):
        if target in found:
            raise ValueError(f"two parts of the instrument have the id {target}")
        how = formats(name)[level]
        value = _value(number, how)
        follows = reached[name][level] + 1
        reached[name][level] = value
        reached[name][level + 1 :] = [0] * (DEPTH - level - 1)
        first = instrument.numbering.first if (name, level, value) == ("articles", 0, 1) else None
        text = level_texts(instrument, name)[level]
        literal = (instrument.numbering.referred_first or first) if first else None
        found[target] = Count(
            name,
            level,
            literal or referred(text, level, written(value, how)),
            value if literal or value != follows else None,
            literal,
        )
    return found


def _counted(instrument: Instrument) -> Iterator[tuple[ListName, int, TargetId, str]]:
    """List, level, id and number of everything that is counted, in the order of the text."""
    for provision in instrument.provisions:
        if provision.number:
            yield "articles", 0, provision.id, provision.number
        yield from (("articles", p.level, p.id, p.number) for p in _numbered(provision.blocks))
    for annex in instrument.annexes:
        yield "annexes", 0, annex.id, annex.letter
        yield from (("annexes", p.level, p.id, p.number) for p in _numbered(annex.blocks))


def _numbered(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    return (block for block in blocks if isinstance(block, Paragraph) and block.level > 0)


def _value(number: str, how: Format) -> int:
    table = _table(how)
    if number not in table:
        raise ValueError(f"{number!r} is not a number that a list of format {how} prints")
    return table[number]


@cache
def _table(how: Format) -> Mapping[str, int]:
    """What a list of format ``how`` prints → its value."""
    return {written(value, how): value for value in range(1, _MOST + 1)}
