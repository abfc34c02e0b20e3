"""Two Word files in, one Word file out with what changed between them as tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Final, Literal, get_args

from drafting.compare.change import Change
from drafting.compare.settings import DEFAULT, Settings
from drafting.document.document import Document, document_of, modified
from drafting.errors import DraftingError, Refusal
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.place import Place
from drafting.writers.docx.check import Faults
from drafting.writers.docx.existing import changes_of
from drafting.writers.docx.readback import Original, faults_in
from drafting.writers.docx.write import Coarse, write_redline

Stage = Literal["reading", "comparing", "checking"]
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)  # in the order in which they come; the last two may come again
AUTHOR: Final = "Redline"
_ROUNDS: Final = 5  # each round marks more coarsely what the check found wrong; the last one replaces whole stories
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)  # for a file that does not say when it was modified


@dataclass(frozen=True, slots=True)
class RedlineResult:
    """``docx`` is the redline; ``changes`` are numbered in document order; ``notes`` say what was done that is no
    change.
    """

    docx: bytes
    changes: tuple[Change, ...]
    notes: tuple[Finding, ...]


def redline(
    old: bytes, new: bytes, *, author: str = AUTHOR, date: datetime | None = None, settings: Settings = DEFAULT,
    old_name: str = "old.docx", new_name: str = "new.docx", told: Callable[[Stage], None] = lambda _: None,
) -> RedlineResult:  # fmt: skip
    """The redline of two .docx files: accepting all its changes gives ``new``, rejecting them gives ``old``.

    ``date`` is that of the revisions; without it NEW's own date of modification is taken. The result is read back and
    checked before it is handed out; ``told`` hears what is being done.

    Raises Refusal for an input that is no usable Word file or, with ``existing="refuse"``, holds tracked changes;
    DraftingError redline-unfaithful when no faithful redline can be written.
    """
    told("reading")
    before, after = read_package(old, old_name), read_package(new, new_name)
    when = date or modified(after) or _EPOCH
    stamp = when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    before, in_old = neutralised(before)
    after, in_new = neutralised(after)
    before, after, hazards = before.serialised(), after.serialised(), (*in_old, *in_new)
    coarse = Coarse()
    for left in reversed(range(_ROUNDS)):
        made = _attempt(before, after, author, stamp, settings, coarse, told)
        if not made.faults:
            return made.result(hazards, coarse)
        coarse = coarse.with_faults(made.faults)
        coarse = coarse.last_resort() if left == 1 else coarse
        before, after = before.unread(), after.unread()  # the attempt has changed their trees
    faults = made.faults
    if not faults.old and not faults.new and faults.parts == {"headers"}:  # no text of the body is in doubt
        return made.result((*hazards, _headers_differ(new_name)), coarse)
    raise DraftingError(
        "redline-unfaithful",
        f"No faithful redline of these files could be written: {faults}",
        remedy="Please report the two files; no output was written.",
        place=Place(file=new_name),
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

    def result(self, more: tuple[Finding, ...], coarse: Coarse) -> RedlineResult:
        return RedlineResult(self.data, changes_of(self.package), (*more, *self.notes, *coarse.notes()))


def _attempt(
    before: Package, after: Package, author: str, stamp: str, settings: Settings, coarse: Coarse,
    told: Callable[[Stage], None],
) -> _Made:  # fmt: skip
    """``before`` and ``after`` hold bytes of all parts; what they have parsed is used up."""
    old, new = _document(before, settings), _document(after, settings)
    originals = Original.of(before, old), Original.of(after, new)
    told("comparing")
    written = write_redline(old, new, author=author, date=stamp, settings=settings, coarse=coarse)
    data = write_package(written.package)
    told("checking")
    package = read_package(data, "redline.docx")
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
