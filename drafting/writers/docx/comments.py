"""Comments of NEW in OLD's terms: the same comment where there is one, else brought over under a fresh id (17.13.4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from lxml import etree

from drafting.document.document import Document
from drafting.ooxml.integers import largest
from drafting.ooxml.names import REL_COMMENTS, TYPE_COMMENTS, W, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.parts import PartAdoption

_ID: Final = w("id")
_DATE: Final = w("date")
_ZONE_STEP: Final = 15 * 60  # seconds: offsets of time zones are quarters of an hour, up to
_ZONES: Final = 26 * 3600  # from UTC-12 to UTC+14


class CommentAdoption:
    """A comment is the same on both sides when author, date and words are; each such pair stands once. The date may be
    missing on one side, or the same moment of another time zone: programs other than Word write it so."""

    def __init__(
        self, old: Document, new: Document, parts: PartAdoption, adopted: Callable[[Element, str, str], Element]
    ) -> None:
        self._old, self._parts, self._adopted = old, parts, adopted
        self._part = old.package.related(old.package.main, REL_COMMENTS)
        self._new_part = new.package.related(new.package.main, REL_COMMENTS)
        self._ours = _by_id(old.package.root(self._part)) if self._part else {}
        self._theirs = _by_id(new.package.root(self._new_part)) if self._new_part else {}
        self._same = _same_comments(_referred(old, self._ours), _referred(new, self._theirs))
        self._brought: dict[str, str] = {}
        self._moved: dict[str, str] = {}
        self.root: Element | None = None

    def elsewhere(self, ident: str | None) -> str | None:
        """The id in NEW of OLD's comment ``ident``, when NEW has the same comment."""
        return next((theirs for theirs, ours in self._same.items() if ours == ident), None)

    def release(self, theirs: str, *, moved: bool) -> None:
        """OLD's place of NEW's comment ``theirs`` goes. ``moved``: NEW's place takes the comment; otherwise it brings
        a copy of its own, and either view has one."""
        ours = self._same.pop(theirs)
        if moved:
            self._moved[theirs] = ours

    def is_new(self, ident: str | None) -> bool:
        """Whether OLD lacks NEW's comment ``ident``, and nothing has brought it yet."""
        return ident in self._theirs and ident not in self._same and ident not in self._brought

    def bring(self, ident: str) -> str | None:
        """The id in OLD's package of NEW's comment ``ident``; None when OLD has it already, or NEW has none."""
        comment = self._theirs.get(ident)
        if comment is None or ident in self._same:
            return None
        if ident in self._moved:
            self._brought[ident] = self._moved[ident]
        if ident not in self._brought:
            root = self._tree()
            fresh = str(1 + largest([c.get(_ID) for c in root], -1))
            copy = self._adopted(comment, self._new_part or "", self._part or "")
            copy.set(_ID, fresh)
            root.append(copy)
            self._brought[ident] = fresh
        return self._brought[ident]

    def _tree(self) -> Element:
        if self.root is None:
            package = self._old.package
            if self._part is None:
                self._part = self._parts.free_name("word/comments.xml")
                self._parts.types[self._part] = TYPE_COMMENTS
                self._parts.add(package.main, REL_COMMENTS, self._part)
                self.root = etree.Element(w("comments"), nsmap={"w": W})
            else:
                self.root = package.copy_root(self._part)
            self._parts.parts[self._part] = self.root
        return self.root


def _by_id(root: Element) -> dict[str, Element]:
    return {comment.get(_ID) or "": comment for comment in root.findall(w("comment"))}


def _referred(document: Document, comments: dict[str, Element]) -> dict[str, Element]:
    """The comments that stand somewhere: one that nothing refers to is seen by nobody."""
    roots = document.roots.values() if comments else ()
    places = {reference.get(_ID) for root in roots for reference in root.iter(w("commentReference"))}
    return {ident: comment for ident, comment in comments.items() if ident in places}


def _same_comments(ours: dict[str, Element], theirs: dict[str, Element]) -> dict[str, str]:
    """{id in NEW: id in OLD}: first those of one date, then those whose dates may be one moment."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for one_date in (True, False):
        places: dict[object, list[str]] = {}
        for ident, comment in ours.items():
            if ident not in taken:
                places.setdefault(_said(comment), []).append(ident)
        for ident, comment in theirs.items():
            waiting = places.get(_said(comment), []) if ident not in found else []
            dates = [(mine, ours[mine].get(_DATE), comment.get(_DATE)) for mine in waiting]
            same = next((mine for mine, a, b in dates if (a == b if one_date else _one_moment(a, b))), None)
            if same is not None:
                found[ident] = same
                taken.add(same)
                waiting.remove(same)
    return found


def _said(comment: Element) -> tuple[str | None, str]:
    return comment.get(w("author")), "".join(t.text or "" for t in comment.iter(w("t")))


def _one_moment(one: str | None, other: str | None) -> bool:
    """Whether two dates may be of one comment: one is missing, or they are whole hours of a time zone apart."""
    try:
        moments = [datetime.fromisoformat((date or "").removesuffix("Z")) for date in (one, other)]
    except ValueError:
        return True
    apart = abs((moments[0].replace(tzinfo=None) - moments[1].replace(tzinfo=None)).total_seconds())
    return apart % _ZONE_STEP == 0 and apart <= _ZONES
