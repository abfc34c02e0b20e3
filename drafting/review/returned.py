"""A copy that came back, beside what was sent: what it shows, who did it, and what it does not show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from drafting.compare.change import Change
from drafting.compare.settings import DEFAULT
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import ALL, PROPERTY_CHANGES
from drafting.ooxml.someviews import resolved
from drafting.ooxml.views import accept_all
from drafting.ooxml.xmldoor import Element
from drafting.review.describing import described
from drafting.review.talk import Talk, talk_of
from drafting.writers.docx.changemarks import owners
from drafting.writers.docx.existing import changes_of
from drafting.writers.docx.redline import redline

_AUTHOR, _DATE = w("author"), w("date")
_TEXTS: Final = (w("t"), w("delText"))
_LOOKS: Final = frozenset({"formatting", "paragraph-formatting", "table-formatting", "section-formatting"})
_NAME: Final = "Unmarked"


@dataclass(frozen=True, slots=True)
class Person:
    """Who had a hand in the copy: how many changes and comments, and the first and the last day of them."""

    name: str
    changes: int
    comments: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Returned:
    """``silent`` are changes that nobody marked, numbered by themselves; ``changes`` those that are marked in the copy,
    ``known`` the numbers of those that were in ours already. ``settled`` counts our marks that the copy no longer
    shows. ``comments`` are those of the copy."""

    ours: str
    theirs: str
    silent: tuple[Change, ...]
    changes: tuple[Change, ...]
    known: frozenset[int]
    settled: int
    people: tuple[Person, ...]
    comments: tuple[Talk, ...]
    notes: tuple[Finding, ...]

    @property
    def silent_words(self) -> tuple[Change, ...]:
        """The silent changes of words, or of structure."""
        return tuple(change for change in self.silent if not of_looks(change))

    @property
    def silent_looks(self) -> tuple[Change, ...]:
        """The silent changes of nothing but formatting."""
        return tuple(change for change in self.silent if of_looks(change))

    @property
    def fresh(self) -> tuple[Change, ...]:
        """The marked changes that were not in ours."""
        return tuple(change for change in self.changes if change.number not in self.known)


def of_looks(change: Change) -> bool:
    """Whether a change is one of formatting only."""
    return change.kind in _LOOKS


def returned(ours: bytes, theirs: bytes, *, ours_name: str = "ours.docx", theirs_name: str = "theirs.docx") -> Returned:
    """What came back in ``theirs``, measured against ``ours``.

    Marks of the copy that ours holds too (the same person, moment and words) are taken as they are in ours; the others
    are rejected, and what then differs from ours was changed without a mark. Raises Refusal for a file that cannot be
    used, DraftingError redline-unfaithful.
    """
    sent, back = read_package(ours, ours_name), read_package(theirs, theirs_name)
    (before, in_ours), (after, in_theirs) = neutralised(sent), neutralised(back)
    mine, yours = _marks(before), _marks(after)
    known = _known(yours, mine)
    lost = frozenset(mine) - _known(mine, yours)
    settled = {number for mark, number in owners(before, changes_of(before)).items() if mark in lost}
    fresh = frozenset(yours) - known
    hidden = redline(
        write_package(accept_all(before)), write_package(resolved(after, accepted=known, rejected=fresh)),
        author=_NAME, settings=DEFAULT, old_name=ours_name, new_name=theirs_name,
    )  # fmt: skip
    silent = described(hidden.changes, read_package(hidden.docx, theirs_name))
    changes = described(changes_of(after), after)
    owned = owners(after, changes)
    new = {owned[mark] for mark in fresh if mark in owned}
    comments = talk_of(after, before)
    seen = frozenset(change.number for change in changes if change.number not in new)
    return Returned(
        ours_name, theirs_name, silent, changes, seen, len(settled),
        _people(changes, comments), comments, (*sent.findings, *in_ours, *back.findings, *in_theirs),
    )  # fmt: skip


def _marks(package: Package) -> list[Element]:
    return [mark for story in package.stories() for mark in package.root(story.part).iter(*ALL)]


def _known(marks: Sequence[Element], others: Sequence[Element]) -> frozenset[Element]:
    """Those of ``marks`` that ``others`` hold too. Word divides a mark when something is put into it, so a mark is
    known when its words stand among those that the same person marked so at the same moment; ends of ranges say
    nobody's name and are known with their number."""
    said: dict[object, str] = {}
    counted = Counter(_key(mark) for mark in others)
    for mark in others:
        said[_key(mark)] = said.get(_key(mark), "") + _words(mark) + "\n"
    joined = {key: text.replace("\n", "") for key, text in said.items()}
    return frozenset(mark for mark in marks if counted[_key(mark)] and _words(mark) in joined[_key(mark)])


def _key(mark: Element) -> object:
    return str(mark.tag), mark.get(_AUTHOR), mark.get(_DATE)


def _words(mark: Element) -> str:
    """What a mark stands around; of a change of properties, what they were."""
    if mark.tag in PROPERTY_CHANGES:
        return "".join(f"{each.tag!s}{sorted(each.items())!r}" for each in mark.iter() if each is not mark)
    return "".join(text.text or "" for text in mark.iter(*_TEXTS))


def _people(changes: Sequence[Change], comments: Sequence[Talk]) -> tuple[Person, ...]:
    names = dict.fromkeys([*(change.author for change in changes), *(each.author for each in comments)])
    rows = []
    for name in names:
        dates = sorted([c.date for c in changes if c.author == name and c.date]
                       + [c.date for c in comments if c.author == name and c.date])  # fmt: skip
        rows.append(Person(
            name, sum(c.author == name for c in changes), sum(c.author == name for c in comments),
            dates[0] if dates else "", dates[-1] if dates else "",
        ))  # fmt: skip
    return tuple(rows)
