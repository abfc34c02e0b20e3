"""Runs as HTML: insertions, deletions and moves, each with a spoken label, its number and a permanent link; words that
a comment is on, with the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from drafting.compare.change import Change
from drafting.writers.lists.kinds import detail_words, kind_words
from drafting.writers.marked.model import Look, Mark, Marks, Run, Status
from drafting.writers.page.inert import text
from drafting.writers.page.phrases import Phrases
from drafting.writers.page.remarks import Remarks

TAGS: Final[Mapping[Status, str]] = {
    "ins": "ins", "move-to": "ins", "del": "del", "move-from": "del", "format": "span"
}  # fmt: skip
_CLASSES: Final[Mapping[Status, str]] = {"ins": "", "del": "", "move-to": "mv", "move-from": "mv", "format": "fm"}
_LOOKS: Final[Mapping[Look, tuple[str, str]]] = {
    "bold": ("<b>", "</b>"), "italic": ("<i>", "</i>"), "underline": ("<u>", "</u>"), "strike": ("<s>", "</s>"),
    "super": ("<sup>", "</sup>"), "sub": ("<sub>", "</sub>"), "caps": ('<span class="caps">', "</span>"),
    "small-caps": ('<span class="sc">', "</span>"),
}  # fmt: skip


@dataclass(slots=True)
class Inlines:
    """Writes the runs of a whole page; knows which change has had its number shown, and which note its return.

    ``remarks`` writes what leads to comments; nothing does where it is None.
    """

    phrases: Phrases
    changes: Mapping[int, Change]
    anchored: set[int] = field(default_factory=set)
    moved: set[tuple[int, Status]] = field(default_factory=set)
    referred: set[str] = field(default_factory=set)
    remarks: Remarks | None = None

    def runs(self, runs: Iterable[Run]) -> str:
        """The HTML of a paragraph's runs."""
        return "".join(self._group(marks, list(group)) for marks, group in groupby(runs, key=lambda run: run.marks))

    def _group(self, marks: Marks, runs: list[Run]) -> str:
        inner = "".join(self._said(keys, list(each)) for keys, each in groupby(runs, key=lambda run: run.remarks))
        if not marks or not inner:
            return inner
        opened = "".join(self.open(mark) for mark in marks)
        return opened + inner + "".join(f"</{TAGS[mark.status]}>" for mark in reversed(marks))

    def _said(self, keys: tuple[str, ...], runs: list[Run]) -> str:
        inner = "".join(map(self._run, runs))
        return inner if self.remarks is None else self.remarks.on(keys, inner)

    def wrapped(self, marks: Marks, inner: str) -> str:
        """``inner``, which is HTML already, in the marks it stands in."""
        opened = "".join(self.open(mark) for mark in marks)
        return opened + inner + "".join(f"</{TAGS[mark.status]}>" for mark in reversed(marks))

    def open(self, mark: Mark) -> str:
        """The start tag of a mark, its number where the change is first seen, its spoken label."""
        css = f' class="{_CLASSES[mark.status]}"' if _CLASSES[mark.status] else ""
        said = f'<span class="h">{self.phrases.said[mark.status]} </span>'
        return f'<{TAGS[mark.status]}{css} data-c="{mark.change}">{self._anchor(mark)}{said}'

    def number(self, number: int) -> str:
        """The number of a change with its permanent link; "" when it was shown before."""
        if number in self.anchored or not number:
            return ""
        self.anchored.add(number)
        return self.link(number, f"change-{number}")

    def notices(self, numbers: Iterable[int]) -> str:
        """Changes that no words show, each as a small label that says what it was."""
        return "".join(map(self.notice, numbers))

    def _anchor(self, mark: Mark) -> str:
        fresh = self.number(mark.change)
        if _CLASSES[mark.status] != "mv":
            return fresh
        known = (mark.change, mark.status) in self.moved
        self.moved.add((mark.change, mark.status))
        return fresh if fresh or known else self.link(mark.change, f"change-{mark.change}-{mark.status}")

    def link(self, number: int, ident: str) -> str:
        """The number of a change as the link to itself."""
        said = text(self.phrases.change.format(number=number))
        return f'<a class="n" id="{ident}" href="#{ident}" aria-label="{said}">{number}</a>'

    def notice(self, number: int) -> str:
        """A change that no words show; "" for none that is known."""
        said = self.notice_words(number)
        return f'<span class="k" data-c="{number}">{self.number(number)} {said}</span>' if said else ""

    def notice_words(self, number: int) -> str:
        """What is said of a change that no words show."""
        change = self.changes.get(number)
        if change is None:
            return ""
        detail = f" {text(detail_words(change, self.phrases.ui))}" if change.detail else ""
        return text(kind_words(change.kind, ui=self.phrases.ui)) + (self.phrases.colon + detail if detail else "")

    def thing(self, said: str) -> str:
        """What is no text: ``said`` is HTML."""
        return f'<span class="thing">[{said}]</span>'

    def _run(self, run: Run) -> str:
        match run.kind:
            case "text":
                inner = text(run.text)
            case "picture" | "object" | "formula":
                name = self.phrases.things[run.kind]
                inner = self.thing(f"{name}{self.phrases.colon} {text(run.text)}" if run.text else name)
            case "note":
                inner = self.reference(run)
            case "comment":
                return "" if self.remarks is None else self.remarks.sign(run.refers)
            case "silent":
                change = self.changes.get(run.marks[-1].change)
                words = detail_words(change, self.phrases.ui) if change is not None else ""
                inner = self.thing(text(words or self.phrases.silent))
        for look in run.looks:
            before, after = _LOOKS[look]
            inner = before + inner + after
        return inner

    def reference(self, run: Run) -> str:
        """The number of a note, which leads to it."""
        key, first = text(run.refers), run.refers not in self.referred
        self.referred.add(run.refers)
        ident = f' id="ref-{key}"' if first else ""
        said = text(self.phrases.note.format(number=run.text))
        return f'<sup><a class="ref"{ident} href="#{key}" aria-label="{said}">{text(run.text) or "*"}</a></sup>'


def comments_in(runs: Iterable[Run]) -> Iterator[str]:
    """The keys of the comments that are anchored in ``runs``."""
    return (run.refers for run in runs if run.kind == "comment")
