"""Two languages of anybody's text: paragraphs paired as far as structure allows, and how far that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from drafting.checks.concordance.denial import denial_mismatches
from drafting.checks.concordance.figures import figure_mismatches
from drafting.checks.concordance.force import force_mismatches
from drafting.checks.concordance.mismatch import Mismatch
from drafting.checks.concordance.pairing import SEAM, Pair
from drafting.checks.concordance.who import side_mismatches
from drafting.finding import Finding
from drafting.place import Place
from drafting.prose.units import Unit

_FORCE_ROLES: Final = frozenset({"paragraph", "closing", "note"})


def pairs_mismatches(pairs: Sequence[Pair]) -> Iterator[Mismatch]:
    """What differs between paired units; a unit without a partner is a mismatch of the tree."""
    for english, french in pairs:
        if english is None or french is None:
            yield _alone(english, french)
            continue
        yield from figure_mismatches(english, french)
        if SEAM in english.text or SEAM in french.text:
            yield _as_one(english, french)
        forces = tuple(force_mismatches(english, french)) if english.role in _FORCE_ROLES else ()
        yield from forces or denial_mismatches(english, french)
        yield from side_mismatches(english, french)


def _as_one(english: Unit, french: Unit) -> Mismatch:
    name, other, unit = ("English", "French", english) if SEAM in english.text else ("French", "English", french)
    added = " ".join(unit.text.split(SEAM)[1].split()[:_SHOWN])
    return Mismatch("concordance-tree", "warning", english, french, ("", ""),
                    f"Two {name} paragraphs answer one {other} one; the second begins “{added} …”",
                    "Give both languages the same paragraphs; see that none was added.")  # fmt: skip


def how_far(pairs: Sequence[Pair], file: str | None) -> Finding:
    """How many paragraphs could be compared, as a note."""
    both = sum(1 for english, french in pairs if english is not None and french is not None)
    return Finding(
        "concordance-reach", "note",
        f"{both} of {len(pairs)} paragraphs were compared with the one that corresponds in the other language. "
        "Defined terms were not: a Word file does not say which they are.",
        "Read the paragraphs that stand alone side by side.", Place(file),
    )  # fmt: skip


def _alone(english: Unit | None, french: Unit | None) -> Mismatch:
    name, unit = ("English", english) if english is not None else ("French", french)
    assert unit is not None
    words = " ".join(unit.text.split()[:_SHOWN])
    return Mismatch("concordance-tree", "error", english, french, ("", ""),
                    f"This paragraph stands in the {name} text only: “{words} …”",
                    "Give both languages the same paragraphs.")  # fmt: skip


_SHOWN: Final = 12  # words of a lone paragraph that tell which it is
