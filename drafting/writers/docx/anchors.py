"""Bookmarks, comment anchors and permissions of NEW: brought over once, under free ids (17.13.4 to 17.13.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from drafting.document.document import Document
from drafting.ooxml.integers import largest
from drafting.ooxml.names import local, w
from drafting.ooxml.revisions import DELETIONS, INSERTIONS
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.comments import CommentAdoption
from drafting.writers.docx.parts import PartAdoption

_ID: Final = w("id")
_NAME: Final = w("name")
_COMMENT_TAGS: Final = frozenset({w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")})
_BOOKMARK_TAGS: Final = frozenset({w("bookmarkStart"), w("bookmarkEnd")})
_PERMIT: Final = w("permStart")
_REVISIONS: Final = INSERTIONS | DELETIONS
OPENINGS: Final = (w("bookmarkStart"), w("commentReference"), _PERMIT)  # one for each thing anchored
_DROPPED: Final = w("proofErr")  # what an anchor becomes that is not brought: with a type no file has, swept away
_NOTHING: Final = "nothing"


class AnchorAdoption:
    """``settle`` gives an anchor copied from NEW its id in OLD, or turns it into nothing when OLD has it already."""

    TAGS: Final = _COMMENT_TAGS | _BOOKMARK_TAGS | {_PERMIT, w("permEnd")}

    def __init__(
        self, old: Document, new: Document, parts: PartAdoption, adopted: Callable[[Element, str, str], Element]
    ) -> None:
        starts = [e for root in old.roots.values() for e in root.iter(w("bookmarkStart"), _PERMIT)]
        self.names = Counter(e.get(_NAME) or "" for e in starts if e.tag != _PERMIT)
        self.moved: set[str] = set()  # names that stood in what goes and stand elsewhere in NEW
        self.comments = CommentAdoption(old, new, parts, adopted)
        permits = Counter(_permit(e) for root in new.roots.values() for e in root.iter(_PERMIT))
        self._permits = permits - Counter(_permit(e) for e in starts if e.tag == _PERMIT)  # those OLD lacks
        self._last = largest([e.get(_ID) for e in starts], 0)
        self._ids: dict[tuple[str, str, str], str | None] = {}

    @property
    def last_id(self) -> int:
        """The highest id in use."""
        return self._last

    def release(self, start: Element) -> None:
        """OLD's place of the bookmark or permission that begins with ``start`` goes: NEW's place takes it."""
        if start.tag == _PERMIT:
            self._permits[_permit(start)] += 1
        else:
            name = start.get(_NAME) or ""
            self.names[name] -= 1
            self.moved.add(name)

    def is_new(self, anchor: Element) -> bool:
        """Whether OLD lacks what this anchor of NEW (one of ``OPENINGS``) anchors, and nothing has brought it yet."""
        if anchor.tag in _COMMENT_TAGS:
            return self.comments.is_new(anchor.get(_ID))
        if anchor.tag == w("bookmarkStart"):
            return self.names[anchor.get(_NAME) or ""] < 1
        return anchor.tag == _PERMIT and self._permits[_permit(anchor)] > 0

    def settle(self, anchor: Element, new_part: str) -> None:
        """Give ``anchor``, an element copied from ``new_part``, its id in OLD's package."""
        ident = anchor.get(_ID) or ""
        if anchor.tag in _COMMENT_TAGS:
            fresh = self.comments.bring(ident)
        else:
            kind = "bookmark" if anchor.tag in _BOOKMARK_TAGS else "perm"
            key = (kind, new_part, ident)
            if local(anchor.tag).endswith("Start"):
                self._ids[key] = self._start(kind, anchor)
            fresh = self._ids.get(key)
        if fresh is None:
            tail = anchor.tail
            anchor.clear()
            anchor.tail = tail
            anchor.tag = _DROPPED
            anchor.set(w("type"), _NOTHING)
        else:
            anchor.set(_ID, fresh)

    def _start(self, kind: str, anchor: Element) -> str | None:
        if kind == "bookmark":
            name = anchor.get(_NAME) or ""
            if self.names[name] > 0:
                return None
            self.names[name] = 1
        elif self._permits[_permit(anchor)] > 0:
            self._permits[_permit(anchor)] -= 1
        else:
            return None
        self._last += 1
        return str(self._last)


def _permit(start: Element) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((key, value) for key, value in start.items() if key != _ID))


def sweep(root: Element) -> None:
    """Take away what ``settle`` turned into nothing, and keep bookmarks and permissions in pairs: a start without an
    end ends there."""
    for nothing in list(root.iter(_DROPPED)):
        if nothing.get(w("type")) == _NOTHING and (parent := nothing.getparent()) is not None:
            _remove_keeping_tail(parent, nothing)
    for opening, closing in (("bookmarkStart", "bookmarkEnd"), ("permStart", "permEnd")):
        _pair(root, w(opening), w(closing))
    _drop_halves(root)


def _drop_halves(root: Element) -> None:
    """A comment whose range lost one end hangs on its reference alone."""
    halves: dict[str | None, list[Element]] = {}
    for end in root.iter(w("commentRangeStart"), w("commentRangeEnd")):
        halves.setdefault(end.get(_ID), []).append(end)
    for found in halves.values():
        if len(found) == 1 and (parent := found[0].getparent()) is not None:
            parent.remove(found[0])


def _pair(root: Element, opening: str, closing: str) -> None:
    starts = {e.get(_ID): e for e in root.iter(opening)}
    ends = {e.get(_ID) for e in root.iter(closing)}
    for ident, start in starts.items():
        if ident not in ends:
            end = start.makeelement(closing)
            end.set(_ID, ident or "")
            start.addnext(end)
    for end in list(root.iter(closing)):
        if end.get(_ID) not in starts and (parent := end.getparent()) is not None:
            _remove_keeping_tail(parent, end)


def _remove_keeping_tail(parent: Element, child: Element) -> None:
    run = parent if parent.tag == w("r") and len(parent) - (parent.find(w("rPr")) is not None) == 1 else None
    parent.remove(child)
    if run is None or (above := run.getparent()) is None:
        return
    above.remove(run)
    if above.tag in _REVISIONS and not len(above) and (holder := above.getparent()) is not None:
        holder.remove(above)  # a mark around nothing
