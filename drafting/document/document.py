"""A Word file ready to be compared: its package, its stories, the meanings of its ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from drafting.document.blocks import Block, read_blocks, story_key
from drafting.document.context import PackageContext
from drafting.document.misplaced import misplaced
from drafting.document.once import once
from drafting.finding import Finding
from drafting.ooxml.names import DCTERMS, REL_CORE, REL_GLOSSARY, W, local, w
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all
from drafting.ooxml.xmldoor import Element
from drafting.place import Place

_STORY_KINDS: Final = frozenset({"body", "header", "footer", "footnotes", "endnotes"})


@dataclass(frozen=True)
class Document:
    """``roots`` are this document's own trees of its stories, free to be changed by a writer."""

    package: Package
    context: PackageContext
    roots: Mapping[str, Element]
    findings: tuple[Finding, ...] = ()

    @once
    def body(self) -> Element:
        """``w:body``."""
        found = self.roots[self.package.main].find(w("body"))
        return body_of(self.package) if found is None else found

    @once
    def blocks(self) -> list[Block]:
        """The blocks of the body."""
        return read_blocks(self.body, self.package.main, self.context)

    @once
    def last_section(self) -> Element | None:
        """The ``w:sectPr`` at the end of the body."""
        return self.body.find(w("sectPr"))


def read_document(data: bytes, name: str = "", *, ignore: Collection[str] = ()) -> Document:
    """The document in ``data`` (a .docx), in its accepted view when it holds revisions (a finding says so).

    Raises Refusal (drafting.ooxml.reading) for what is no usable Word file.
    """
    return document_of(read_package(data, name), ignore=ignore)


def document_of(package: Package, *, ignore: Collection[str] = ()) -> Document:
    """The document of a package that came through the door. ``ignore`` names what makes no two blocks different:
    formatting, numbering, case, space."""
    findings = list(package.findings)
    stories = [story.part for story in package.stories() if story.kind in _STORY_KINDS]
    findings += misplaced(package, stories)  # before anything is accepted: marks can hold words too
    blocks = package.related(package.main, REL_GLOSSARY)  # building blocks: a text of their own, compared by nobody
    if any(has_revisions(package.root(part)) for part in (*stories, *([blocks] if blocks else []))):
        package = accept_all(package)
        findings.append(
            Finding(
                "revisions-accepted",
                "note",
                "This file already held tracked changes; it was compared as if all of them were accepted.",
                place=Place(file=package.name),
            )
        )
    body_of(package)
    context = PackageContext.of(package, ignore)
    context.note_text = lambda container, part: story_key(container, part, context)
    return Document(package, context, {part: package.root(part) for part in stories}, tuple(findings))


def notes_of(document: Document, part: str) -> list[Element]:
    """The footnotes or endnotes of ``part``, separators left out (17.11.9: those have a type)."""
    return [
        note
        for note in document.roots[part]
        if local(note.tag) in ("footnote", "endnote") and note.get(f"{{{W}}}type") in (None, "normal")
    ]


def modified(package: Package) -> datetime | None:
    """When the file says it was last modified (core properties, part 2, 11.1), in UTC; None for what is no time."""
    part = package.related("", REL_CORE)
    if part is None:
        return None
    found = package.root(part).find(f"{{{DCTERMS}}}modified")
    try:
        when = datetime.fromisoformat((found.text or "").strip()) if found is not None else None
        return when if when is None else (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):  # the latter in the last hours of the year 9999, west of Greenwich
        return None


def stamp_of(when: datetime) -> str:
    """``when`` as a revision says it (17.13.1): 2026-01-31T12:00:00Z."""
    return when.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
