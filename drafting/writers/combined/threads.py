"""Replies and settled comments: what Word notes beside comments, said again of the combined file (MS-DOCX 2.5.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from drafting.ooxml.names import MC, REL_COMMENTS, W14, W15, W, w
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.namespaces import with_namespaces

REL_EXTENDED: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_PART: Final = "word/commentsExtended.xml"
_ENTRY, _ENTRY_ID = f"{{{W15}}}commentEx", f"{{{W15}}}paraId"
_PARENT, _DONE = f"{{{W15}}}paraIdParent", f"{{{W15}}}done"
_PARA_ID: Final = f"{{{W14}}}paraId"
_SPACES: Final = {"w": W, "mc": MC, "w14": W14}
Identity = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Thread:
    """Of one comment: the comment it answers (None for one that answers none), and whether it is settled."""

    parent: Identity | None
    done: bool


def identity(comment: Element) -> Identity:
    """What makes a comment the same in two files: author, date and words."""
    text = "".join(t.text or "" for t in comment.iter(w("t")))
    return comment.get(w("author"), ""), comment.get(w("date"), ""), text


def comments_of(package: Package) -> list[Element]:
    """The comments of a package."""
    part = package.related(package.main, REL_COMMENTS)
    return list(package.root(part).iterchildren(w("comment"))) if part is not None else []


def threads_of(package: Package) -> dict[Identity, Thread]:
    """Which comment of a package answers which; those of which nothing is noted are left out."""
    by_paragraph = {ident: comment for comment in comments_of(package) if (ident := _last_id(comment))}
    found: dict[Identity, Thread] = {}
    part = package.related(package.main, REL_EXTENDED)
    for entry in package.root(part).iter(_ENTRY) if part is not None else ():
        comment, parent = by_paragraph.get(entry.get(_ENTRY_ID, "")), by_paragraph.get(entry.get(_PARENT, ""))
        if comment is not None:
            answered = identity(parent) if parent is not None else None
            found[identity(comment)] = Thread(answered, entry.get(_DONE) in ("1", "true", "on"))
    return found


def with_threads(package: Package, sources: Sequence[Package]) -> Package:
    """``package`` with the replies that its comments are in ``sources``; the last that says something counts."""
    known: dict[Identity, Thread] = {}
    for source in sources:
        for ident, thread in threads_of(source).items():
            settled = thread.done or (ident in known and known[ident].done)
            known[ident] = Thread(thread.parent, settled)
    comments = {identity(comment): comment for comment in comments_of(package)}
    wanted = {ident: thread for ident, thread in known.items() if ident in comments}
    part = package.related(package.main, REL_COMMENTS)
    if not wanted or part is None:
        return package
    root = package.copy_root(part)
    ids = dict(_named(root))
    extended = etree.Element(f"{{{W15}}}commentsEx", {f"{{{MC}}}Ignorable": "w15"}, nsmap={"mc": MC, "w15": W15})
    for ident, thread in wanted.items():
        entry = etree.SubElement(extended, _ENTRY)
        entry.set(_ENTRY_ID, ids[ident])
        if thread.parent in ids and thread.parent is not None:
            entry.set(_PARENT, ids[thread.parent])
        entry.set(_DONE, "1" if thread.done else "0")
    declared = with_namespaces(root, etree.Element(w("comments"), {f"{{{MC}}}Ignorable": "w14"}, nsmap=_SPACES))
    return _with_part(package.replaced({part: declared}), extended)


def _named(root: Element) -> Iterator[tuple[Identity, str]]:
    """Each comment with the id of its last paragraph, given one where it has none."""
    used = {p.get(_PARA_ID) for p in root.iter(w("p"))}
    last = 0x10000000  # ids are below 80000000 (MS-DOCX 2.6.2.3)
    for comment in root.iterchildren(w("comment")):
        paragraphs = list(comment.iter(w("p")))
        if not paragraphs:
            continue
        if not paragraphs[-1].get(_PARA_ID):
            while f"{last:08X}" in used:
                last += 1
            used.add(f"{last:08X}")
            paragraphs[-1].set(_PARA_ID, f"{last:08X}")
        yield identity(comment), paragraphs[-1].get(_PARA_ID, "")


def _last_id(comment: Element) -> str:
    paragraphs = list(comment.iter(w("p")))
    return paragraphs[-1].get(_PARA_ID, "") if paragraphs else ""


def _with_part(package: Package, extended: Element) -> Package:
    part = package.related(package.main, REL_EXTENDED)
    if part is not None:
        return package.replaced({part: extended})
    rows: Mapping[str, Relationship] = package.relationships(package.main)
    number = next(n for n in range(1, len(rows) + 2) if f"rIdThreads{n}" not in rows)
    row = Relationship(f"rIdThreads{number}", REL_EXTENDED, _PART)
    return package.replaced(
        {_PART: extended}, types={_PART: _TYPE}, relationships={package.main: [*rows.values(), row]}
    )
