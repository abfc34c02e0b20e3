"""The redline of two packages, tried until what was written reads back as both of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal, get_args

from drafting.compare.settings import Settings
from drafting.document.document import Document, document_of
from drafting.errors import DraftingError, Refusal
from drafting.finding import Finding
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.place import Place
from drafting.writers.docx.check import Faults
from drafting.writers.docx.readback import Original, faults_in
from drafting.writers.docx.write import Coarse, write_redline

Stage = Literal["reading", "comparing", "checking"]
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)  # in the order in which they come; the last two may come again
FINE: Final = Coarse()
_ROUNDS: Final = 5  # each round marks more coarsely what the check found wrong; the last one replaces whole stories


@dataclass(frozen=True, slots=True)
class Marks:
    """What the marks are made with: whose name and date they carry, the settings, and who hears how far it is."""

    author: str
    date: str
    settings: Settings
    told: Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class Marked:
    """A faithful redline: its bytes, the package read back from them, and what there is to note."""

    data: bytes
    package: Package
    notes: tuple[Finding, ...]


def marked(before: Package, after: Package, marks: Marks, coarse: Coarse = FINE) -> Marked:
    """The redline of two packages that hold bytes of all parts; blocks in ``coarse`` are marked as wholes.

    Raises Refusal with ``existing="refuse"`` for a package with tracked changes, DraftingError redline-unfaithful.
    """
    finest: Marked | None = None
    for left in reversed(range(_ROUNDS)):
        made = _attempt(before, after, marks, coarse)
        if not made.faults:
            return made.done(coarse)
        only_headers, again = made.faults.only_headers, "headers" in coarse.parts
        if only_headers and finest is None:
            finest = made.done(coarse, _headers_differ(after.name))
        if coarse.wholesale:
            break
        coarse = coarse.with_faults(made.faults)
        if left == 1 or (only_headers and again):  # coarser marks in the body alone would change no header
            coarse = coarse.last_resort()
        before, after = before.unread(), after.unread()  # the attempt has changed their trees
    if finest is not None:
        return finest
    raise DraftingError(
        "redline-unfaithful",
        f"No faithful redline of these files could be written: {made.faults}",
        remedy="Please report the two files; no output was written.",
        place=Place(file=after.name),
    )


def _headers_differ(name: str) -> Finding:
    return Finding(
        "marked-coarsely",
        "warning",
        "Which header or footer stands on which page changed in a way that Word can't track; accepted or rejected, "
        "some section may show another header or footer than the text it came from.",
        remedy="Compare the headers and footers of both texts by eye.",
        place=Place(file=name, where="headers"),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """One attempt: the bytes, the same read back, what is wrong with them, and notes."""

    data: bytes
    package: Package
    faults: Faults
    notes: tuple[Finding, ...]

    def done(self, coarse: Coarse, *more: Finding) -> Marked:
        return Marked(self.data, self.package, (*self.notes, *more, *coarse.notes()))


def _attempt(before: Package, after: Package, marks: Marks, coarse: Coarse) -> _Made:
    """``before`` and ``after`` hold bytes of all parts; what they have parsed is used up."""
    settings = marks.settings
    old, new = _document(before, settings), _document(after, settings)
    originals = Original.of(before, old), Original.of(after, new)
    marks.told("comparing")
    written = write_redline(old, new, author=marks.author, date=marks.date, settings=settings, coarse=coarse)
    data = write_package(written.package)
    marks.told("checking")
    package = read_package(data, "redline.docx", ours=True).sharing(before)
    faults = faults_in(package, *originals, partial(_document, settings=settings), settings)
    return _Made(data, package, faults, (*old.findings, *new.findings, *written.notes))


def _document(package: Package, settings: Settings) -> Document:
    document = document_of(package, ignore=settings.ignore)
    if settings.existing == "refuse" and any(f.code == "revisions-accepted" for f in document.findings):
        raise Refusal(
            "revisions-present",
            "This file already holds tracked changes.",
            remedy="Accept or reject them first, or compare with --existing accept.",
            place=Place(file=package.name),
        )
    return document
