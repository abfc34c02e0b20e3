"""References to notes that went: they show the number they had, so that the notes that stand count as in the new text.

A reference with a mark of its own is not counted (17.11.14, customMarkFollows).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final, Literal

from drafting.document.numbers import figure
from drafting.ooxml.integers import integer_or, largest
from drafting.ooxml.names import REL_ENDNOTES, REL_FOOTNOTES, REL_SETTINGS, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import DELETIONS, INSERTIONS, MARKS
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import text
from drafting.writers.static.looks import OF_MARK, dress

NoteKind = Literal["footnote", "endnote"]
KINDS: Final[Mapping[NoteKind, str]] = {"footnote": REL_FOOTNOTES, "endnote": REL_ENDNOTES}
_FORMATS: Final[Mapping[NoteKind, str]] = {"footnote": "decimal", "endnote": "lowerRoman"}  # 17.11.17, 17.11.18
_OWN_MARK: Final = w("customMarkFollows")
_OFF: Final = frozenset({"0", "false", "off"})


def freeze_old_numbers(body: Element, notes: Element, kind: NoteKind, package: Package, *, every: bool = False) -> None:
    """Give each reference in ``body`` that went its old number, and its note in ``notes`` the same, in place.

    With ``every`` those that stand get their new number too: for a text of which parts are left out.
    """
    form, old = _form(package, kind)
    new = old
    references = list(body.iter(w(f"{kind}Reference")))
    uses = Counter(each.get(w("id")) for each in references)
    for reference in references:
        if reference.get(_OWN_MARK, "0") not in _OFF:
            continue
        mark = next(reference.iterancestors(*MARKS), None)
        came, went = (mark is not None and mark.tag in tags for tags in (INSERTIONS, DELETIONS))
        number = figure(old if went else new, form)
        old, new = old + (not came), new + (not went)
        if mark is not None and uses[reference.get(w("id"))] == 1:
            for note in notes.iter(w(kind)):
                if note.get(w("id")) == reference.get(w("id")):
                    for run in note.iter(w("r")):
                        dress(run, OF_MARK[str(mark.tag)])  # all of it came or went with its reference
        if went or every:
            ident = reference.get(w("id"))
            if uses[ident] > 1:  # the note belongs to the reference that stands
                _stand_in(reference, number)
                continue
            reference.set(_OWN_MARK, "1")
            reference.addnext(text(number))
            for note in notes.iter(w(kind)):
                if note.get(w("id")) == ident:
                    for shown in list(note.iter(w(f"{kind}Ref"))):
                        _stand_in(shown, number)


def _form(package: Package, kind: NoteKind) -> tuple[str, int]:
    """How the notes of a document are counted, and where from (17.11.11)."""
    part = package.related(package.main, REL_SETTINGS)
    holder = package.root(part).find(w(f"{kind}Pr")) if part is not None else None
    form, start = (holder.find(w(name)) if holder is not None else None for name in ("numFmt", "numStart"))
    first = start.get(w("val"), "1") if start is not None else "1"
    return (form.get(w("val"), _FORMATS[kind]) if form is not None else _FORMATS[kind]), (
        integer_or(first, 1)
    )


def _stand_in(element: Element, words: str) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, text(words))


def in_reading_order(body: Element, notes: Element, kind: NoteKind) -> None:
    """Put the notes in the order in which the text refers to them, counted through, in place; those that it does not
    refer to go.

    LibreOffice (7.4) gives each reference the next note of the part, whatever their ids say.
    """
    references = list(body.iter(w(f"{kind}Reference")))
    of = {note.get(w("id")): note for note in notes.findall(w(kind)) if note.get(w("type"), "normal") == "normal"}
    for note in of.values():
        notes.remove(note)
    reserved = [note.get(w("id"), "") for note in notes.findall(w(kind))]  # separators: -1 and 0, or 0 and 1
    first = 1 + largest(list(reserved), 0)
    wanted = dict.fromkeys(ident for each in references if (ident := each.get(w("id"))) in of)
    fresh = {ident: str(first + at) for at, ident in enumerate(wanted)}
    for each in references:
        each.set(w("id"), fresh.get(each.get(w("id")), each.get(w("id"), "")))
    for ident, number in fresh.items():
        of[ident].set(w("id"), number)
        notes.append(of[ident])


def without_own_marks(package: Package) -> Package:
    """For LibreOffice (7.4), which puts the mark of such a note ahead of it by itself: without the one typed in it."""
    changed: dict[str, bytes | Element | None] = {}
    for kind, relation in KINDS.items():
        part = package.related(package.main, relation)
        marked = {
            each.get(w("id")): (following.text or "")
            for each in package.root(package.main).iter(w(f"{kind}Reference"))
            if each.get(_OWN_MARK, "0") not in _OFF and (following := each.getnext()) is not None
        }
        if part is None or not marked:
            continue
        root = package.copy_root(part)
        for note in [each for each in root.findall(w(kind)) if each.get(w("id")) in marked]:
            typed = next((each for each in note.iter(w("t")) if each.text == marked[note.get(w("id"))]), None)
            if typed is not None:
                typed.text = ""
        changed[part] = root
    return package.replaced(changed) if changed else package
