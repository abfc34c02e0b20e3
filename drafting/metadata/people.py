"""Who wrote and when: authors and dates of tracked changes and comments, the list of people (17.13.4, 17.13.5).

No change is accepted or rejected: each keeps its place, and whose it was is still told apart, by a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, cast

from drafting.metadata.parts import by_relationship, without
from drafting.metadata.trace import Slot, Trace, TraceKind, shortened
from drafting.ooxml.names import W15, W, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_AUTHOR, _DATE, _INITIALS = w("author"), w("date"), w("initials")
_UTC: Final = "{http://schemas.microsoft.com/office/word/2023/wordml/word16du}dateUtc"
_PEOPLE: Final = ("people",)
ANONYMOUS: Final = "Author"
EPOCH: Final = "2000-01-01T00:00:00Z"  # a date that tells nothing: Word shows a change without a date as one of its own


def _marked(package: Package, comments: bool) -> Iterator[tuple[str, Element]]:
    for part in _with_authors(package):
        for element in _authored(package.root(part), comments):
            yield part, element


def _authored(root: Element, comments: bool) -> list[Element]:
    """What carries an author: comments, or tracked changes. Found by libxml2; files have a million other elements."""
    wanted = "self::w:comment" if comments else "not(self::w:comment)"
    found = root.xpath(f"descendant-or-self::*[@w:author][{wanted}]", namespaces={"w": W})
    return cast("list[Element]", found)


def _with_authors(package: Package) -> Iterator[str]:
    """Parts of WordprocessingML: everything that may hold a tracked change or a comment."""
    for part in package.parts:
        kind = package.content_type(part)
        if "wordprocessingml" in kind and kind.endswith("+xml"):
            yield part


def _find(package: Package, kind: TraceKind, comments: bool) -> Iterator[Trace]:
    marked = list(_marked(package, comments))
    counts = Counter((part, element.get(_AUTHOR, "")) for part, element in marked)
    dates = Counter(part for part, element in marked if element.get(_DATE) not in (None, EPOCH))
    for (part, author), count in counts.items():
        if not _is_anonymous(author):
            yield Trace(kind, part, "author", shortened(author), count)
    for part, count in dates.items():
        yield Trace(kind, part, "date", "dates and times", count)


def _is_anonymous(author: str) -> bool:
    return author == "" or (author.startswith(ANONYMOUS) and author[len(ANONYMOUS) :].strip().isdigit())


def _clear(package: Package, comments: bool) -> Package:
    names: dict[str, str] = {}
    for each in (False, True):  # one number a person, in changes and comments alike
        for _, element in _marked(package, each):
            author = element.get(_AUTHOR, "")
            if not _is_anonymous(author):
                names.setdefault(author, f"{ANONYMOUS} {len(names) + 1}")
    changed: dict[str, Element] = {}
    for part in dict.fromkeys(part for part, _ in _marked(package, comments)):
        root = changed[part] = package.copy_root(part)
        for element in _authored(root, comments):
            _forget(element, names)
    return package.replaced(dict(changed)) if changed else package


def _forget(element: Element, names: dict[str, str]) -> None:
    author = element.get(_AUTHOR, "")
    element.set(_AUTHOR, names.get(author, author))
    if element.get(_DATE) is not None:
        element.set(_DATE, EPOCH)
    if element.get(_INITIALS) is not None:
        element.set(_INITIALS, "A" + names.get(author, author).rpartition(" ")[2][:3])
    element.attrib.pop(_UTC, None)


def _find_people(package: Package) -> Iterator[Trace]:
    for _, rel in by_relationship(package, _PEOPLE):
        if rel.exists and not rel.external:
            for person in package.root(rel.target).iter(f"{{{W15}}}person"):
                yield Trace("people", rel.target, "person", shortened(person.get(f"{{{W15}}}author", "")))


SLOTS: Final = (
    Slot("revision-authors", lambda p: _find(p, "revision-authors", False), lambda p: _clear(p, False)),
    Slot("comment-authors", lambda p: _find(p, "comment-authors", True), lambda p: _clear(p, True)),
    Slot("people", _find_people, lambda p: without(p, (), _PEOPLE)),
)
