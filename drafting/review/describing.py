"""Changes with their place in the terms of the text and with what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from drafting.compare.change import NOWHERE, Change, ChangePlace
from drafting.ooxml.names import REL_COMMENTS, REL_ENDNOTES, REL_FOOTNOTES, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import DELETIONS, MARKS
from drafting.ooxml.xmldoor import Element
from drafting.prose.languages import likely_language
from drafting.prose.terms import defined_terms, term_pattern
from drafting.prose.units import Unit
from drafting.review.bothtexts import BothTexts, both_texts
from drafting.review.placing import places
from drafting.review.substances import substances
from drafting.writers.docx.changemarks import owners, revisions_of

_P, _PPR, _RPR = w("p"), w("pPr"), w("rPr")
_NOTES: Final = {  # kind of relationship → what a note is in its part, and what refers to it in the body
    REL_FOOTNOTES: (w("footnote"), w("footnoteReference")),
    REL_ENDNOTES: (w("endnote"), w("endnoteReference")),
    REL_COMMENTS: (w("comment"), w("commentReference")),
}
_SAMPLE: Final = 20_000  # characters that tell the language of a text


def described(changes: Sequence[Change], package: Package) -> tuple[Change, ...]:
    """``changes`` of the marked-up ``package`` with ``place`` and ``substance``; numbers, ids and order stay."""
    if not changes:
        return ()
    of, at = owners(package, changes), places(package)
    marks = {part: revisions_of(package.root(part)) for part in {mark.part for each in changes for mark in each.marks}}
    in_notes = _of_notes(package, at)
    texts: dict[int, list[BothTexts]] = {}
    for paragraph in dict.fromkeys(each for mark in of if (each := _paragraph(mark)) is not None):
        both = both_texts(paragraph, of)
        for number in {*both.in_old, *both.in_new}:
            texts.setdefault(number, []).append(both)
    units = _units(at)
    terms = term_pattern(defined_terms(units))
    language = likely_language(" ".join(unit.text for unit in units)[:_SAMPLE])
    out = []
    for change in changes:
        own = [marks[mark.part][mark.index] for mark in change.marks]
        whole = any(map(_is_paragraph_mark, own))
        kinds = substances(change, texts.get(change.number, ()), whole=whole, language=language, terms=terms)
        out.append(replace(change, substance=kinds, place=_place(own, at, in_notes)))
    return tuple(out)


def _units(at: Mapping[Element, ChangePlace]) -> list[Unit]:
    return [Unit("".join(text.text or "" for text in paragraph.iter(w("t"))), "en") for paragraph in at]


def _paragraph(mark: Element) -> Element | None:
    return next(mark.iterancestors(_P), None)


def _is_paragraph_mark(mark: Element) -> bool:
    parent = mark.getparent()
    above = parent.getparent() if parent is not None else None
    return mark.tag in MARKS and parent is not None and parent.tag == _RPR and above is not None and above.tag == _PPR


def _place(
    own: Iterable[Element], at: Mapping[Element, ChangePlace], in_notes: Mapping[Element, ChangePlace]
) -> ChangePlace:
    """The place of the first mark that is in the new text, else of the first one."""
    first = NOWHERE
    for mark in own:
        found = _place_of(mark, at, in_notes)
        if found is not None and mark.tag not in DELETIONS:
            return found
        first = found if found is not None and first is NOWHERE else first
    return first


def _place_of(
    mark: Element, at: Mapping[Element, ChangePlace], in_notes: Mapping[Element, ChangePlace]
) -> ChangePlace | None:
    for above in mark.iterancestors():
        if above in in_notes:
            return in_notes[above]
        if above in at:
            return at[above]
    return next((at[paragraph] for paragraph in _near(mark) if paragraph in at), None)


def _near(mark: Element) -> Iterator[Element]:
    """Paragraphs by which a mark outside of any is placed: of the row or table it is of, else those that follow."""
    for above in mark.iterancestors(w("tr"), w("tbl")):
        yield from above.iter(_P)
    for after in mark.itersiblings():
        yield from after.iter(_P)


def _of_notes(package: Package, at: Mapping[Element, ChangePlace]) -> Mapping[Element, ChangePlace]:
    """Each note and comment → the place of the paragraph that refers to it."""
    found: dict[Element, ChangePlace] = {}
    body = package.root(package.main)
    for kind, (note, reference) in _NOTES.items():
        part = package.related(package.main, kind)
        if part is None:
            continue
        named = {ref.get(w("id")): next(ref.iterancestors(_P), None) for ref in body.iter(reference)}
        for each in package.root(part).iter(note):
            paragraph = named.get(each.get(w("id")))
            if paragraph is not None and paragraph in at:
                found[each] = at[paragraph]
    return found
