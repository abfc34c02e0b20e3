"""A file as it reads with all its tracked changes accepted, or with all of them rejected."""

from __future__ import annotations

from drafting.ooxml.names import REL_GLOSSARY, REL_NUMBERING, REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.resolveparagraphs import join_paragraphs
from drafting.ooxml.resolveproperties import resolve_properties
from drafting.ooxml.resolvetables import resolve_cells, resolve_rows
from drafting.ooxml.resolvetext import resolve_controls, resolve_math, resolve_wrappers
from drafting.ooxml.revisions import DELETED_TEXT, DELETIONS, INSERTIONS, has_revisions
from drafting.ooxml.tracked import tracked_in
from drafting.ooxml.xmldoor import Element


def accept_all(package: Package) -> Package:
    """The package with every tracked change of every story accepted; parts without one are shared, not copied."""
    return _resolved(package, accept=True)


def reject_all(package: Package) -> Package:
    """The package with every tracked change of every story rejected; parts without one are shared, not copied."""
    return _resolved(package, accept=False)


def _resolved(package: Package, *, accept: bool) -> Package:
    others = (package.related(package.main, kind) for kind in (REL_STYLES, REL_NUMBERING, REL_GLOSSARY))
    changed: dict[str, Element] = {}
    for part in (*(story.part for story in package.stories()), *(part for part in others if part)):
        if has_revisions(package.root(part)):
            changed[part] = package.copy_root(part)
            resolve(changed[part], accept=accept)
    return package.replaced(changed) if changed else package


def resolve(root: Element, *, accept: bool) -> None:
    """Accept or reject everything tracked below ``root``, in place; ``root`` itself stays.

    The tree is walked once, for revision elements only. Properties come first (they move no text), then rows and
    cells, then what wraps text, and last the paragraph marks, which join paragraphs that are clean by then.
    """
    found = tracked_in(root)
    gone = DELETIONS if accept else INSERTIONS
    doomed = _doomed(found.paragraph_marks, gone)
    resolve_properties(found.properties, accept=accept)
    resolve_cells(found.cells, accept=accept)
    resolve_rows(found.rows, gone)
    resolve_numberings(found.numberings, gone)
    resolve_math(found.math, gone)
    resolve_controls(found.ranges, accept=accept)
    remove(found.ranges)
    resolve_wrappers(reversed(found.wrappers), gone)
    if not accept:
        for text in found.texts:
            text.tag = w("t") if text.tag == DELETED_TEXT else w("instrText")
    join_paragraphs(doomed)


def _doomed(marks: list[Element], gone: frozenset[str]) -> list[Element]:
    """The paragraphs whose mark goes, in document order; all marks are taken off."""
    doomed: list[Element] = []
    for mark in marks:
        run_properties = mark.getparent()
        properties = run_properties.getparent() if run_properties is not None else None
        paragraph = properties.getparent() if properties is not None else None
        if run_properties is None or properties is None or paragraph is None:
            continue
        if mark.tag in gone and (not doomed or doomed[-1] is not paragraph):
            doomed.append(paragraph)
        run_properties.remove(mark)
        if len(run_properties) == 0:
            properties.remove(run_properties)
            if len(properties) == 0:
                paragraph.remove(properties)
    return doomed


def resolve_numberings(marks: list[Element], gone: frozenset[str]) -> None:
    """``<w:numPr><w:ins/></w:numPr>``: numbering that was added to the paragraph (17.13.5.19)."""
    for mark in marks:
        numbering = mark.getparent()
        if numbering is None:
            continue
        numbering.remove(mark)
        above = numbering.getparent()
        if mark.tag in gone and above is not None:
            above.remove(numbering)


def remove(elements: list[Element]) -> None:
    """Take ``elements`` out of their tree; words that stand in them against the standard stay where they were."""
    for element in elements:
        parent = element.getparent()
        if parent is None:
            continue
        if len(element):
            at = parent.index(element)
            parent[at : at + 1] = list(element)
        else:
            parent.remove(element)
