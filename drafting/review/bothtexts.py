"""A marked-up paragraph as it read and as it reads, with the stretch of each change in both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.revisions import DELETIONS, INSERTIONS, MARKS
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changepieces import AS_TEXT, Moves, pieces_of

_TEXTS: Final = (w("t"), w("delText"), *AS_TEXT)
_ABSENT: Final = {"old": ("ins", "moveTo"), "new": ("del", "moveFrom")}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BothTexts:
    """``old`` and ``new`` are the words in either view; ``in_old`` and ``in_new``: change → where it stands in them.

    A change without words in a view has an empty span there.
    """

    old: str
    new: str
    in_old: Mapping[int, Span]
    in_new: Mapping[int, Span]


def both_texts(paragraph: Element, owners: Mapping[Element, int]) -> BothTexts:
    """The two texts of a ``w:p``; ``owners``: revision mark → number of its change."""
    texts = {"old": "", "new": ""}
    spans: dict[str, dict[int, Span]] = {"old": {}, "new": {}}
    for piece in pieces_of(paragraph, Moves()):
        number = owners.get(piece.mark) if piece.mark is not None else None
        for view, absent in _ABSENT.items():
            start = len(texts[view])
            if piece.status not in absent:
                texts[view] += piece.text
            if number is not None:
                first = spans[view].get(number, (start, start))[0]
                spans[view][number] = (first, len(texts[view]))
    return BothTexts(texts["old"], texts["new"], spans["old"], spans["new"])


def text_in_views(paragraph: Element) -> tuple[str, str]:
    """(old, new) words of a ``w:p`` without its text boxes."""
    marked = next(paragraph.iter(*MARKS), None) is not None
    old: list[str] = []
    new: list[str] = []
    for run in paragraph.iter(w("r")):
        if next(run.iterancestors(_P)) is not paragraph:
            continue
        said = "".join(AS_TEXT.get(str(each.tag)) or each.text or "" for each in run.iterchildren(*_TEXTS))
        around = {above.tag for above in run.iterancestors(*MARKS)} if marked and said else set()
        if not around & INSERTIONS:
            old.append(said)
        if not around & DELETIONS:
            new.append(said)
    return "".join(old), "".join(new)


_P: Final = w("p")
