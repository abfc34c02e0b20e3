"""Content controls in notes that came or went with their reference: tracked, so that either view has each once."""

from __future__ import annotations

from typing import Final, Literal

from drafting.document.document import Document
from drafting.ooxml.names import REL_ENDNOTES, REL_FOOTNOTES, w
from drafting.ooxml.revisions import DELETIONS
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.controlmarks import track_control

_SDT: Final = w("sdt")
_ID: Final = w("id")
_KINDS: Final = {"footnote": REL_FOOTNOTES, "endnote": REL_ENDNOTES}


def track_note_controls(old: Document, adoption: Adoption) -> None:
    """Mark the controls of notes that were brought as inserted, of notes whose references all go as deleted.

    A note that NEW still holds, though nothing in it refers to the note any more, keeps them.
    """
    for kind in _KINDS:
        part = adoption.notes.part_of(kind)
        if part is None or part not in adoption.notes.touched or next(old.roots[part].iter(_SDT), None) is None:
            continue
        gone = _gone(old, w(kind + "Reference")) - _unreferred(adoption.new, kind)
        for note in old.roots[part].iterchildren(w(kind)):
            if (kind, note.get(_ID) or "") in adoption.notes.brought:
                _track(note, "Ins", adoption)
            elif note.get(_ID) in gone:
                _track(note, "Del", adoption)


def _gone(old: Document, reference: str) -> set[str | None]:
    """Ids of notes all of whose references stand in deletions."""
    stays: set[str | None] = set()
    goes: set[str | None] = set()
    for each in old.body.iter(reference):
        (goes if _deleted(each) else stays).add(each.get(_ID))
    return goes - stays


def _unreferred(new: Document, kind: str) -> set[str | None]:
    """Ids of NEW's notes that nothing in its body refers to; Word itself does not leave such notes."""
    part = new.package.related(new.package.main, _KINDS[kind])
    notes = new.package.root(part).iterchildren(w(kind)) if part is not None else ()
    return {note.get(_ID) for note in notes} - {each.get(_ID) for each in new.body.iter(w(kind + "Reference"))}


def _deleted(reference: Element) -> bool:
    return any(above.tag in DELETIONS for above in reference.iterancestors())


def _track(note: Element, kind: Literal["Ins", "Del"], adoption: Adoption) -> None:
    for control in list(note.iter(_SDT)):
        track_control(control, kind, adoption.marker)
