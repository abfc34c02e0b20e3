"""Changes in words, in English or in French: what kind they are, where they stand, how many there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from drafting.compare.change import Change, ChangeKind
from drafting.prose.kinds import Language
from drafting.writers.lists.vocabulary import BEFORE, FRENCH_DETAILS, KINDS, STORIES, SUBSTANCES

_THING: Final = re.compile(r"(?P<what>.*?)(?P<more> \(.*\)| to .*?)?(?P<fate> came| went)?")
_LINES: Final = re.compile(r"(\d+) changes in the lines of the contents")
_FATES: Final = {" came": " en plus", " went": " en moins"}
_MORE: Final = {" to ": " vers "}


def house_words(change: Change) -> str:
    """Clause and parameter of a change, which are for the house: "" unless they were asked for."""
    return ".".join(each for each in (change.place.clause, change.place.parameter) if each)


def kind_words(kind: ChangeKind, count: int = 1, ui: Language = "en") -> str:
    """What a change of this kind is called; ``count`` of them."""
    return KINDS[ui][kind][count > 1]


def substance_words(change: Change, ui: Language = "en") -> str:
    """What the change is about, gravest first: "quantity, modal verb"; "" when that was not asked."""
    return ", ".join(SUBSTANCES[ui][each] for each in change.substance)


def place(change: Change, ui: Language = "en") -> str:
    """Where a change stands, for a reader: article, title and paragraph, else the heading above it; with the story
    where that is not the body."""
    where = placed(change) or change.heading
    if change.story == "body":
        return where or BEFORE[ui]
    story = STORIES[ui][change.story]
    return f"{story}, {where}" if where else story


def placed(change: Change) -> str:
    """Where it stands in the terms of the text: "Article 7, Crude Oil Volumes, 2(a)"; "" when that is not known."""
    at = change.place
    return ", ".join(part for part in (at.article, at.title, at.paragraph) if part)


def detail_words(change: Change, ui: Language = "en") -> str:
    """What changed where text does not, in the reader's language; what has no word there stays as it is."""
    if ui == "en" or not change.detail:
        return change.detail
    lines = _LINES.fullmatch(change.detail)
    if lines:
        return f"{lines[1]} modifications dans les lignes du sommaire"
    return ", ".join(_french(part) for part in change.detail.split(", "))


def counted(changes: Iterable[Change], ui: Language = "en") -> str:
    """How many changes there are, and of which kinds: "3 changes: 2 insertions, 1 move"."""
    counts = Counter(change.kind for change in changes)
    if not counts:
        return "No changes." if ui == "en" else "Aucune modification."
    total = sum(counts.values())
    each = ", ".join(f"{count} {kind_words(kind, count, ui)}" for kind, count in counts.most_common())
    if ui == "fr":
        return f"{total} modification{'s' if total > 1 else ''}\u00a0: {each}"
    return f"{total} change{'s' if total > 1 else ''}: {each}"


def _french(part: str) -> str:
    found = _THING.fullmatch(part)
    if found is None or found["what"] not in FRENCH_DETAILS:
        return FRENCH_DETAILS.get(part, part)
    more = found["more"] or ""
    for english, french in _MORE.items():
        more = french + more.removeprefix(english) if more.startswith(english) else more
    return FRENCH_DETAILS[found["what"]] + more + _FATES.get(found["fate"] or "", "")
