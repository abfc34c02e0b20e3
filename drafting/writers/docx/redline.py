"""Two Word files in, one Word file out with what changed between them as tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from drafting.compare.change import Change
from drafting.compare.settings import DEFAULT, Settings
from drafting.document.document import modified, stamp_of
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.writers.docx.existing import changes_of
from drafting.writers.docx.faithful import Marks, Stage, marked
from drafting.writers.docx.keeping import holds_marks, marked_beside

AUTHOR: Final = "Redline"
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)  # for a file that does not say when it was modified


@dataclass(frozen=True, slots=True)
class RedlineResult:
    """``docx`` is the redline, ``package`` the same read back, never to be changed; ``changes`` are numbered in
    document order; ``notes`` say what was done that is no change.
    """

    docx: bytes
    package: Package = field(repr=False, compare=False)
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
    stamp = stamp_of(when)
    before, in_old = neutralised(before)
    after, in_new = neutralised(after)
    before, after, hazards = before.serialised(), after.serialised(), (*in_old, *in_new)
    marks = Marks(author, stamp, settings, told)
    keep = settings.existing == "keep" and holds_marks(before)
    made = marked_beside(before, after, marks) if keep else marked(before, after, marks)
    return RedlineResult(made.data, made.package, changes_of(made.package), (*hazards, *made.notes))
