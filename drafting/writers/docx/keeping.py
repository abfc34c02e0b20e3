"""The redline of a file that holds others' tracked changes, with these kept, and the check that it is right."""

from __future__ import annotations

from dataclasses import replace

from drafting.document.document import document_of
from drafting.document.values import DocumentValue, document_value
from drafting.finding import Finding
from drafting.ooxml.names import local
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all, reject_all, resolve
from drafting.ooxml.xmldoor import Element
from drafting.place import Place
from drafting.writers.docx.faithful import Marked, Marks, marked
from drafting.writers.docx.keep import Kept, put_back, taken_aside, touched, untagged
from drafting.writers.docx.keepregions import THEIRS
from drafting.writers.docx.write import Coarse

_HIDDEN = "{urn:kept}"


def holds_marks(package: Package) -> bool:
    """Whether any story of a file holds tracked changes."""
    return any(has_revisions(package.root(story.part)) for story in package.stories())


def marked_beside(old: Package, new: Package, marks: Marks) -> Marked:
    """The redline of ``old`` and ``new`` as accepted, with the tracked changes of ``old`` in it.

    Accepting everything gives ``new`` as accepted; rejecting what carries our marks gives ``old`` with its own. Where
    that can't be had, all of theirs are accepted and a warning says so.
    """
    kept = taken_aside(old)
    before = kept.package.serialised().unread()  # what is parsed is used up by who writes
    made = marked(before, new.unread(), marks)
    changed = touched(made.package, kept)
    if changed:
        made = marked(before.unread(), new.unread(), marks, Coarse(old=changed))
    both, lost = put_back(made.package, kept, marks.author, marks.date)
    if not _right(both, made.package, kept, exactly=not lost):
        return replace(_finished(made.package, made), notes=(*made.notes, _not_kept(old.name)))
    notes = (*made.notes, _kept(old.name, len(changed)), *([_partly_kept(old.name, lost)] if lost else []))
    return replace(_finished(both, made), notes=notes)


def _finished(package: Package, made: Marked) -> Marked:
    data = write_package(untagged(package))
    return Marked(data, read_package(data, "redline.docx"), made.notes)


def _right(both: Package, made: Package, kept: Kept, *, exactly: bool) -> bool:
    """Whether accepting all gives what our redline gives, and rejecting ours alone the old file with its marks."""
    if _value(accept_all(both)) != _value(accept_all(made)):
        return False
    alone = _ours_rejected(both)
    if _value(accept_all(alone)) != _value(kept.package):
        return False
    return not exactly or _value(reject_all(alone)) == _value(reject_all(kept.raw))


def _value(package: Package) -> DocumentValue:
    return document_value(document_of(untagged(package)))


def _ours_rejected(both: Package) -> Package:
    """The package with our marks rejected and theirs as they are."""
    changed: dict[str, bytes | Element | None] = {}
    for story in both.stories():
        root = both.copy_root(story.part)
        theirs = [each for each in root.iter() if each.get(THEIRS)]
        names = [str(each.tag) for each in theirs]
        for each, name in zip(theirs, names, strict=True):
            each.tag = _HIDDEN + local(name)
        resolve(root, accept=False)
        for each, name in zip(theirs, names, strict=True):
            each.tag = name
        changed[story.part] = root
    return both.replaced(changed)


def _kept(name: str, changed: int) -> Finding:
    more = (
        ""
        if not changed
        else f" Where we change what they changed ({changed} paragraph{'s' if changed > 1 else ''} or tables), "
        "the whole paragraph is marked."
    )
    return Finding(
        "revisions-kept",
        "note",
        f"The tracked changes that this file already held stay, under their authors' names.{more}",
        place=Place(file=name),
    )


def _partly_kept(name: str, lost: int) -> Finding:
    return Finding(
        "revisions-partly-kept",
        "warning",
        f"In {lost} place{'s' if lost > 1 else ''} the tracked changes that this file already held could not be kept "
        "apart from ours; there the text is taken as if they were accepted.",
        remedy="Look at these places in the old file before you answer.",
        place=Place(file=name),
    )


def _not_kept(name: str) -> Finding:
    return Finding(
        "revisions-partly-kept",
        "warning",
        "The tracked changes that this file already held could not be kept apart from ours; the redline takes the text "
        "as if all of them were accepted.",
        remedy="Look at the old file for what others changed.",
        place=Place(file=name),
    )
