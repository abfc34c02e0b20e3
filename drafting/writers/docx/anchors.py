"""Bookmarks, comments and permissions of NEW: brought over once, under free ids (17.13.4, 17.13.6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from drafting.document.document import Document
from drafting.ooxml.names import REL_COMMENTS, TYPE_COMMENTS, W, local, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.parts import PartAdoption

_ID: Final = w("id")
_COMMENT_TAGS: Final = frozenset({w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")})
_BOOKMARK_TAGS: Final = frozenset({w("bookmarkStart"), w("bookmarkEnd")})
_DROPPED: Final = w(
    "proofErr"
)  # what an anchor becomes that is not brought, with a type no file has; swept away at the end
_NOTHING: Final = "nothing"


class AnchorAdoption:
    """``settle`` gives an anchor copied from NEW its id in OLD, or turns it into nothing when OLD has it already."""

    TAGS: Final = _COMMENT_TAGS | _BOOKMARK_TAGS | {w("permStart"), w("permEnd")}

    def __init__(
        self, old: Document, new: Document, parts: PartAdoption, adopted: Callable[[Element, str, str], Element]
    ) -> None:
        self._old, self._new, self._parts, self._adopted = old, new, parts, adopted
        starts = [e for root in old.roots.values() for e in root.iter(w("bookmarkStart"), w("permStart"))]
        self.names = {e.get(w("name")) or "" for e in starts}
        self.released: set[str] = set()  # names whose OLD place goes away: NEW's place takes them
        self._last = max((int(i) for e in starts if (i := e.get(_ID) or "").isdigit()), default=0)
        self._ids: dict[tuple[str, str, str], str | None] = {}
        self.comments: Element | None = None
        self._comments_part = old.package.related(old.package.main, REL_COMMENTS)
        new_part = new.package.related(new.package.main, REL_COMMENTS)
        self._theirs = _by_id(new.package.root(new_part)) if new_part else {}
        self._comments_new_part = new_part
        self._same = self._same_comments()

    @property
    def last_id(self) -> int:
        """The highest id in use."""
        return self._last

    def _same_comments(self) -> dict[str, str]:
        ours = _by_id(self._old.package.root(self._comments_part)) if self._comments_part else {}
        places: dict[object, list[str]] = {}
        for ident, comment in ours.items():
            places.setdefault(_identity(comment), []).append(ident)
        found = {}
        for ident, comment in self._theirs.items():
            where = places.get(_identity(comment))
            if where:
                found[ident] = where.pop(0)
        return found

    def is_new(self, anchor: Element) -> bool:
        """Whether OLD lacks what this anchor of NEW anchors."""
        if anchor.tag in _COMMENT_TAGS:
            return anchor.get(_ID) in self._theirs and anchor.get(_ID) not in self._same
        if anchor.tag == w("bookmarkStart"):
            return (anchor.get(w("name")) or "") not in self.names
        return False

    def settle(self, anchor: Element, new_part: str) -> None:
        """Give ``anchor``, an element copied from ``new_part``, its id in OLD's package."""
        ident = anchor.get(_ID) or ""
        if anchor.tag in _COMMENT_TAGS:
            fresh = self._comment(ident)
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
            name = anchor.get(w("name")) or ""
            if name in self.names and name not in self.released:
                return None
            self.names.add(name)
            self.released.discard(name)
        self._last += 1
        return str(self._last)

    def _comment(self, ident: str) -> str | None:
        if ident in self._same:
            return None
        comment = self._theirs.get(ident)
        if comment is None:
            return None
        key = ("comment", "", ident)
        if key not in self._ids:
            self._ids[key] = self._bring(comment)
        return self._ids[key]

    def _bring(self, comment: Element) -> str:
        root = self._tree()
        fresh = str(1 + max((int(i) for c in root if (i := c.get(_ID) or "").isdigit()), default=-1))
        part, source = self._comments_part or "word/comments.xml", self._comments_new_part or ""
        copy = self._adopted(comment, source, part)
        copy.set(_ID, fresh)
        root.append(copy)
        return fresh

    def _tree(self) -> Element:
        if self.comments is None:
            package = self._old.package
            if self._comments_part is None:
                self._comments_part = self._parts.free_name("word/comments.xml")
                self._parts.types[self._comments_part] = TYPE_COMMENTS
                self._parts.add(package.main, REL_COMMENTS, self._comments_part)
                self.comments = etree.Element(w("comments"), nsmap={"w": W})
            else:
                self.comments = package.copy_root(self._comments_part)
            self._parts.parts[self._comments_part] = self.comments
        return self.comments


def sweep(root: Element) -> None:
    """Take away what ``settle`` turned into nothing, and keep bookmarks in pairs: a start without an end ends there."""
    for nothing in list(root.iter(_DROPPED)):
        if nothing.get(w("type")) == _NOTHING and (parent := nothing.getparent()) is not None:
            _remove_keeping_tail(parent, nothing)
    starts = {e.get(_ID): e for e in root.iter(w("bookmarkStart"))}
    ends = {e.get(_ID) for e in root.iter(w("bookmarkEnd"))}
    for ident, start in starts.items():
        if ident not in ends:
            end = start.makeelement(w("bookmarkEnd"))
            end.set(_ID, ident or "")
            start.addnext(end)
    for end in list(root.iter(w("bookmarkEnd"))):
        if end.get(_ID) not in starts and (parent := end.getparent()) is not None:
            _remove_keeping_tail(parent, end)


def _remove_keeping_tail(parent: Element, child: Element) -> None:
    run = parent if parent.tag == w("r") and len(parent) - (parent.find(w("rPr")) is not None) == 1 else None
    parent.remove(child)
    if run is not None and (above := run.getparent()) is not None:
        above.remove(run)


def _by_id(root: Element) -> dict[str, Element]:
    return {comment.get(_ID) or "": comment for comment in root.findall(w("comment"))}


def _identity(comment: Element) -> object:
    text = "".join(t.text or "" for t in comment.iter(w("t")))
    return comment.get(w("author")), comment.get(w("date")), text
