"""Where versions of one stretch get in each other's way: said as conflicts, and settled as was decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from drafting.compare.change import StoryName
from drafting.compare.overlaps import Edit, clashes, edits_of
from drafting.writers.combined.aligned import Along, properties_of
from drafting.writers.combined.atoms import Atom, plain
from drafting.writers.combined.conflict import Conflict, Decide, Sort, Variant
from drafting.writers.combined.stretch import as_text
from drafting.writers.combined.version import Version

_SHOWN: Final = 400  # characters of a variant that cannot be combined finely
Views = Sequence[tuple[Version, Along]]


@dataclass(slots=True)
class Decisions:
    """Collects the conflicts of a file, in document order. ``story`` and ``heading`` are those of the stretch at hand.

    ``decide`` answers each: "both" (all stay, marked), "base" (none does), or a name among the variants.
    """

    decide: Decide
    story: StoryName = "body"
    heading: str = ""
    found: list[Conflict] = field(default_factory=list)

    def settle(self, base: Sequence[Atom], views: Views) -> list[Conflict]:
        """Take out of ``views`` what was decided against; the conflicts of the stretch."""
        first = len(self.found)
        every = [e for version, along in views for e in edits_of(version.number, along.deleted.keys(), along.worded())]
        for clash in clashes(every):
            self._words(base, views, clash)
        self._properties(base, views)
        return self.found[first:]

    def whole(self, base: str, variants: Sequence[tuple[str, str]], sort: Sort = "structure") -> str:
        """A conflict of which no variants can stand beside each other; the name whose variant is taken, or base."""
        chosen = self._ask(sort, base, variants)
        return variants[0][0] if chosen == "both" else chosen

    def _ask(self, sort: Sort, base: str, variants: Sequence[tuple[str, str]]) -> str:
        texts: dict[str, list[str]] = {}
        for name, text in variants:
            texts.setdefault(text, []).append(name)
        rows = tuple(Variant(tuple(names), text) for text, names in texts.items())
        conflict = Conflict(len(self.found) + 1, sort, self.story, self.heading, base, rows)
        chosen = self.decide(conflict)
        lasting = variants[0][0] if chosen == "both" and sort != "words" else chosen
        self.found.append(replace(conflict, chosen=lasting))
        return chosen

    def _words(self, base: Sequence[Atom], views: Views, clash: tuple[Edit, ...]) -> None:
        start, end = min(each.start for each in clash), max(each.end for each in clash)
        who = {each.who for each in clash}
        inside = [(version, along) for version, along in _as_named(views) if version.number in who]
        variants = [(version.name, as_text(base, along, start, end)) for version, along in inside]
        chosen = self._ask("words", as_text(base, None, start, end), variants)
        for version, along in inside if chosen != "both" else ():
            if version.name not in _same(chosen, variants):
                _take_back(along, [each for each in clash if each.who == version.number])

    def _properties(self, base: Sequence[Atom], views: Views) -> None:
        """Formats of one place that differ can't stand beside each other."""
        places = [atom for atom in base if not atom.anchor]
        kinds: tuple[tuple[str, Callable[[Atom], str]], ...] = (
            ("formatted", lambda atom: plain(atom.look) if atom.look is not None else ""),
            ("shaped", lambda atom: properties_of(atom.node)),
            ("redrawn", lambda atom: plain(atom.units[0][1])),
        )
        for name, said in kinds:
            maps = [(version, getattr(along, name)) for version, along in _as_named(views)]
            several = sorted(at for at in {at for _, rows in maps for at in rows} if _differ(at, maps, said))
            for _, run in groupby(enumerate(several), key=lambda pair: pair[1] - pair[0]):
                here = [at for _, at in run]
                text = "".join(places[at].key for at in here if places[at].text is not None)
                inside = [(version, rows) for version, rows in maps if any(at in rows for at in here)]
                variants = [(version.name, f"{text} ({version.name})") for version, _ in inside]
                chosen = self.whole(text, variants, "formatting")
                for version, rows in inside:
                    if version.name != chosen:
                        for at in here:
                            rows.pop(at, None)


def _as_named(views: Views) -> list[tuple[Version, Along]]:
    return sorted(views, key=lambda view: view[0].number)


def _same(chosen: str, variants: Sequence[tuple[str, str]]) -> frozenset[str]:
    """The names of all whose variant is that of ``chosen``."""
    text = next((text for name, text in variants if name == chosen), None)
    return frozenset(name for name, other in variants if text is not None and other == text)


def _differ(at: int, maps: Sequence[tuple[Version, dict[int, Atom]]], said: Callable[[Atom], str]) -> bool:
    return len({said(rows[at]) for _, rows in maps if at in rows}) > 1


def _take_back(along: Along, edits: Sequence[Edit]) -> None:
    for edit in edits:
        for place in edit.deleted:
            along.deleted.pop(place, None)
        for gap, _ in edit.inserted:
            along.inserted[gap] = [atom for atom in along.inserted[gap] if atom.anchor]


def excerpt(text: str) -> str:
    """As much of a text as tells which it is."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
