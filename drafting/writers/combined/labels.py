"""Who made each revision of a reviewer's copy, and when: read from the copy's own marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from lxml import etree

from drafting.compare.selecting import CREDIT
from drafting.document.inline import text_of
from drafting.ooxml.names import MC, w
from drafting.ooxml.revisions import DELETIONS, INSERTIONS
from drafting.ooxml.xmldoor import Element

_TEXTS: Final = (w("t"), w("delText"))
_FALLBACK: Final = f"{{{MC}}}Fallback"
_CHANGE: Final = f"{w('rPr')}/{w('rPrChange')}"
_MOST: Final = 40_000  # characters between what is alike at both ends, beyond which nobody asks which is which


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A name and a moment, as revision marks say them."""

    author: str
    date: str


def credit(labels: Sequence[Label]) -> Label:
    """All who did the same, as one: "A; B", at the first moment that is said."""
    names = sorted({name for label in labels for name in label.author.split(CREDIT) if name})
    dates = sorted({label.date for label in labels if label.date})
    return Label(CREDIT.join(names), dates[0] if dates else "")


@dataclass(slots=True)
class _View:
    """One view of a story: its text, where each text element begins, and the stretches that somebody marked."""

    text: str = ""
    begins: dict[Element, int] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    marked: list[Label | None] = field(default_factory=list)
    formatted: list[Label | None] = field(default_factory=list)


def _views(root: Element) -> tuple[_View, _View]:
    """As accepted, and as rejected."""
    views = _View(), _View()
    pieces: tuple[list[str], list[str]] = [], []
    lengths = [0, 0]
    for element in _texts(root):
        around = [each for each in element.iterancestors() if each.tag in INSERTIONS or each.tag in DELETIONS]
        gone = next((each for each in around if each.tag in DELETIONS), None)
        come = next((each for each in around if each.tag in INSERTIONS), None)
        run = element.getparent()
        change = run.find(_CHANGE) if run is not None else None
        for k, (absent, mark) in enumerate(((gone, come), (come, gone))):
            if absent is None:
                view, said = views[k], text_of(element)
                view.begins[element] = lengths[k]
                view.starts.append(lengths[k])
                view.marked.append(label_of(mark))
                view.formatted.append(label_of(change))
                pieces[k].append(said)
                lengths[k] += len(said)
    for view, texts in zip(views, pieces, strict=True):
        view.text = "".join(texts)
    return views


def _texts(root: Element) -> Iterator[Element]:
    for element in root.iter(*_TEXTS):
        if next(element.iterancestors(_FALLBACK), None) is None:
            yield element


def label_of(mark: Element | None) -> Label | None:
    """What a revision mark says of itself; None without one."""
    return None if mark is None else Label(mark.get(w("author"), ""), mark.get(w("date"), ""))


class Labels:
    """Answers for one story: whose the revisions of ``made`` (our redline of the base and the copy) are in ``copy``."""

    def __init__(self, made: Element, copy: Element | None, otherwise: Label) -> None:
        self.otherwise = otherwise
        self._made = _views(made)
        self._copy = _views(copy) if copy is not None else None
        self._maps: list[_Shift] = []
        if self._copy is not None:
            self._maps = [_Shift.between(a.text, b.text) for a, b in zip(self._made, self._copy, strict=True)]

    @classmethod
    def none(cls, otherwise: Label) -> Labels:
        """Labels of no story yet."""
        return cls(etree.Element("none"), None, otherwise)

    def inserted(self, text: Element, at: int) -> Label | None:
        """Who put in this character of a text of ``made``; None when the copy does not mark it."""
        return self._asked(0, text, at, "marked")

    def deleted(self, text: Element, at: int) -> Label | None:
        """Who took this character out."""
        return self._asked(1, text, at, "marked")

    def formatted(self, text: Element, at: int) -> Label | None:
        """Who formatted it."""
        return self._asked(0, text, at, "formatted")

    def _asked(self, k: int, text: Element, at: int, what: str) -> Label | None:
        if self._copy is None or text not in self._made[k].begins:
            return None
        there = self._maps[k].there(self._made[k].begins[text] + at)
        if there is None:
            return None
        view = self._copy[k]
        found: list[Label | None] = getattr(view, what)
        row = bisect_right(view.starts, there) - 1
        return found[row] if row >= 0 else None


@dataclass(frozen=True, slots=True)
class _Shift:
    """Places of one text in another that is nearly the same: stretches (start, end, how far on)."""

    rows: tuple[tuple[int, int, int], ...]

    @classmethod
    def between(cls, one: str, other: str) -> _Shift:
        """Of ``one`` in ``other``."""
        if one == other:
            return cls(((0, len(one), 0),))
        size = min(len(one), len(other))
        head = next((k for k in range(size) if one[k] != other[k]), size)
        tail = next((k for k in range(size - head) if one[-1 - k] != other[-1 - k]), size - head)
        rows = [(0, head, 0)]
        middle, theirs = one[head : len(one) - tail], other[head : len(other) - tail]
        if max(len(middle), len(theirs)) <= _MOST:
            rows += list(_spans(_split(middle), _split(theirs), head))
        rows.append((len(one) - tail, len(one), len(other) - len(one)))
        return cls(tuple(rows))

    def there(self, at: int) -> int | None:
        """Where the other text has what stands at ``at``; None where it does not have it."""
        return next((at + shift for start, end, shift in self.rows if start <= at < end), None)


def _split(text: str) -> list[str]:
    """Words, each with the space behind it."""
    out: list[str] = []
    start = 0
    for k, letter in enumerate(text):
        if letter == " ":
            out.append(text[start : k + 1])
            start = k + 1
    return [*out, text[start:]]


def _spans(some: Sequence[str], others: Sequence[str], head: int) -> Iterator[tuple[int, int, int]]:
    mine, theirs = [head], [head]
    for into, listed in ((mine, some), (theirs, others)):
        for word in listed:
            into.append(into[-1] + len(word))
    for a, b, size in SequenceMatcher(None, some, others, autojunk=False).get_matching_blocks():
        if size:
            yield mine[a], mine[a + size], theirs[b] - mine[a]
