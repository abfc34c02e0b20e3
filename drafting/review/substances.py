"""What a change is about: a number, a date, a side, a verb of obligation …, or wording, formatting, structure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, cast, get_args

from drafting.compare.change import Change, Substance
from drafting.document.headings import label_end
from drafting.prose.kinds import Language
from drafting.prose.languages import likely_language
from drafting.prose.substance import Said, moved, substance
from drafting.review.bothtexts import BothTexts, Span

ORDER: Final[tuple[Substance, ...]] = get_args(Substance)  # gravest first
_WHOLE: Final = ("move", "row-insertion", "row-deletion", "cell-insertion", "cell-deletion")
_TELLING: Final = frozenset(get_args(Substance)[:7])  # of a whole paragraph: the rest is in nearly every one
_LOOKS: Final = ("formatting", "paragraph-formatting", "table-formatting", "section-formatting")


def substances(
    change: Change, texts: Sequence[BothTexts], *, whole: bool, language: Language, terms: re.Pattern[str] | None
) -> tuple[Substance, ...]:
    """The kinds of ``change``, gravest first; ``texts`` are the paragraphs it stands in.

    What it moved in substance is read in the whole sentence: in "4,000 kb/d" a changed figure is a quantity. ``whole``:
    a paragraph, a row or a cell came, went or moved with it. ``language`` is that of a text too short to tell.
    """
    if change.kind in _LOOKS:
        return ("formatting",)
    if change.kind == "contents":
        return ("wording",)
    if texts and not whole and all(_in_label(change.number, each) for each in texts):
        return ("structure",)
    old: list[Said] = []
    new: list[Said] = []
    if change.kind == "move":  # its two halves stand in two places
        old, new = ([*_said(text, language, terms)] for text in (change.old, change.new))
    elif change.kind in _WHOLE:
        old, new = ([*_in_cells(text, language, terms)] for text in (change.old, change.new))
    else:
        for each in texts:
            old += _touched(each.old, each.in_old.get(change.number), language, terms)
            new += _touched(each.new, each.in_new.get(change.number), language, terms)
    found = {cast(Substance, aspect.replace(" ", "-")) for aspect, _, _ in moved(old, new)}
    if whole or change.kind in _WHOLE:
        found = found & _TELLING | {"structure"}
    return tuple(kind for kind in ORDER if kind in found) or ("wording",)


def _said(text: str, language: Language, terms: re.Pattern[str] | None) -> tuple[Said, ...]:
    return substance(text, likely_language(text, language), terms) if text.strip() else ()


def _in_cells(text: str, language: Language, terms: re.Pattern[str] | None) -> Iterable[Said]:
    return (said for cell in text.split(" | ") for said in _said(cell, language, terms))


def _touched(text: str, span: Span | None, language: Language, terms: re.Pattern[str] | None) -> list[Said]:
    """What is said in ``text`` by words that ``span`` meets; an empty span meets what it stands inside of."""
    if span is None:
        return []
    start, end = span
    label = label_end(text)
    said = [each for each in _said(text, language, terms) if each.start >= label]
    if start == end:
        return [each for each in said if each.start < start < each.end]
    return [_apart(each) for each in said if each.start < end and start < each.end]


def _apart(said: Said) -> Said:
    """ "ne peut pas": that it is denied is said by its own words, and so "peut" → "ne peut pas" moves no verb."""
    return replace(said, value=said.value.removesuffix(" not")) if said.aspect == "modal verb" else said


def _in_label(number: int, texts: BothTexts) -> bool:
    """Whether a change is of nothing but the number that a paragraph or a heading begins with."""
    old, new = texts.in_old.get(number, (0, 0)), texts.in_new.get(number, (0, 0))
    return old[1] <= label_end(texts.old) and new[1] <= label_end(texts.new)
