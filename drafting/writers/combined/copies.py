"""The reviewers' copies: whose each is, and the version of the base that it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from drafting.compare.settings import Settings
from drafting.document.document import modified, stamp_of
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import REL_CORE, w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import ALL
from drafting.writers.combined.labels import Label
from drafting.writers.docx.faithful import Marks, marked

_AUTHOR: Final = w("author")
_MODIFIED_BY: Final = "{*}lastModifiedBy"
_NO_MOVES: Final = Settings(moves=False)


@dataclass(frozen=True, slots=True)
class Copy:
    """What a reviewer sent back. ``name`` is whose it is, "" to be read from the file; ``file`` is what messages call
    it."""

    docx: bytes
    file: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReadCopy:
    """A copy as it came through the door. ``authors`` are those of its marks; ``otherwise`` says whose and when what it
    does not mark is."""

    package: Package
    file: str
    otherwise: Label
    authors: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def read_copies(copies: Sequence[Copy]) -> list[ReadCopy]:
    """The copies, each with a name of its own. Raises Refusal for one that cannot be used."""
    found = [_read(copy) for copy in copies]
    counted = Counter(copy.otherwise.author for copy in found)
    out = []
    for copy, given in zip(found, copies, strict=True):
        name = copy.otherwise.author
        if counted[name] > 1 and not given.name:
            name = stem(copy.file)
        out.append(ReadCopy(copy.package, copy.file, Label(name, copy.otherwise.date), copy.authors, copy.findings))
    return out


def _read(copy: Copy) -> ReadCopy:
    package = read_package(copy.docx, copy.file)
    safe, hazards = neutralised(package)
    safe = safe.serialised()
    authors = authors_of(safe)
    when = modified(safe)
    date = stamp_of(when) if when is not None else ""
    name = copy.name or (authors[0] if len(authors) == 1 else "") or _saved_by(safe) or stem(copy.file)
    return ReadCopy(safe, copy.file, Label(name, date), authors, (*package.findings, *hazards))


def authors_of(package: Package) -> tuple[str, ...]:
    """Who made the tracked changes of a file, in order of their first."""
    roots = (package.root(story.part) for story in package.stories())
    marks = (mark.get(_AUTHOR) for root in roots for mark in root.iter(*ALL))
    return tuple(dict.fromkeys(author for author in marks if author))


def _saved_by(package: Package) -> str:
    """Who the file says saved it last (core properties, part 2, 11.1)."""
    part = package.related("", REL_CORE)
    found = package.root(part).find(_MODIFIED_BY) if part is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""


def stem(file: str) -> str:
    """The name of a file without folder and ending."""
    return PurePosixPath(PureWindowsPath(file).name).stem or file


_SOME_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)


def versioned(base: Package, copy: ReadCopy) -> tuple[Package, tuple[Finding, ...]]:
    """Our redline of the tagged ``base`` and a copy as accepted, read back, and what there is to note of it.

    Raises DraftingError redline-unfaithful.
    """
    stamp = copy.otherwise.date or stamp_of(_SOME_DAY)
    marks = Marks(copy.otherwise.author, stamp, _NO_MOVES, lambda _: None)
    made = marked(base.unread(), copy.package.unread(), marks)
    ours = tuple(note for note in made.notes if note.code != "revisions-accepted")
    return made.package, ours
