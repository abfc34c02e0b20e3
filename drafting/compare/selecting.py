"""Which changes somebody means: by id, person, clause, kind and date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from drafting.compare.change import Change

CREDIT: Final = "; "
"""Between the names of people who made the same change: "A; B"."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A change is meant when it fits every field that is filled, and one of the entries of that field.

    ``ids`` are those of ``Change.id``. ``authors`` are names; a change credited to several people is found by each.
    ``clauses`` are what a reader calls a place: "Article 7", its title, an id. ``kinds`` are kinds of change or of
    substance. ``since`` and ``until`` are days or moments in ISO form, both included.
    """

    ids: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""

    def __bool__(self) -> bool:
        return any((self.ids, self.authors, self.clauses, self.kinds, self.since, self.until))

    @property
    def by_mark(self) -> bool:
        """Whether it asks for people or dates, which each revision mark says for itself."""
        return bool(self.authors or self.since or self.until)

    def covers(self, change: Change) -> bool:
        """Whether ``change`` is meant as far as ids, clauses and kinds go."""
        return (
            (not self.ids or change.id in self.ids)
            and (not self.kinds or not self.kinds.isdisjoint((change.kind, *change.substance)))
            and (not self.clauses or any(in_clause(change, clause) for clause in self.clauses))
        )

    def made_by(self, author: str, date: str) -> bool:
        """Whether who made a mark, and when, is meant."""
        if self.authors and {_key(name) for name in names(author)}.isdisjoint(map(_key, self.authors)):
            return False
        if (self.since or self.until) and not date:
            return False
        return self.since <= date[: len(self.since)] and (not self.until or date[: len(self.until)] <= self.until)

    def matches(self, change: Change) -> bool:
        """Whether ``change`` is meant, judged by its own author and date."""
        return self.covers(change) and self.made_by(change.author, change.date)


def names(author: str) -> tuple[str, ...]:
    """The people an author's name stands for: the whole of it, and each of those credited in it."""
    return tuple(dict.fromkeys((author, *author.split(CREDIT))))


def in_clause(change: Change, clause: str) -> bool:
    """Whether a change stands in the clause that a reader names so."""
    wanted, place = _key(clause), change.place
    known = (place.article, place.title, place.provision, place.clause, f"{place.article} {place.title}".strip())
    if any(_key(name) == wanted for name in known if name):
        return True
    if place.article or place.title:
        return False
    return re.match(re.escape(wanted) + r"(?!\w)", _key(change.heading)) is not None


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
