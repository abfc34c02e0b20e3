"""Numbers of paragraphs that went: typed out as they were, so that the paragraphs that stand count as in the new text.

Word counts every paragraph it finds; a deleted "(2)" left in its list would make the next one "(3)".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from drafting.document.numbers import Numbers
from drafting.ooxml.names import REL_NUMBERING, REL_STYLES, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import DELETIONS, INSERTIONS
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el, text
from drafting.writers.static.looks import OF_MARK, paint

_P, _PPR, _RPR, _ROW, _VAL = w("p"), w("pPr"), w("rPr"), w("tr"), w("val")
Styles = Mapping[str, Element]
_MARK: Final = f"{w('pPr')}/{w('rPr')}"


def type_old_labels(root: Element, package: Package, *, every: bool = False) -> frozenset[Element]:
    """In the marked story ``root``: each paragraph that went leaves its list and begins with its old number.

    With ``every`` those that stand do too, with their new number: for a text of which parts are left out. What comes
    back are the runs of these numbers.
    """
    part = package.related(package.main, REL_NUMBERING)
    if part is None:
        return frozenset()
    typed: set[Element] = set()
    of_styles = package.related(package.main, REL_STYLES)
    listed = package.root(of_styles).findall(w("style")) if of_styles else []
    styles = {each.get(w("styleId"), ""): each for each in listed}
    before, after, levels = Numbers.of(package), Numbers.of(package), package.root(part)
    for paragraph in list(root.iter(_P)):
        mark, properties = mark_of(paragraph), paragraph.find(_PPR)
        old = before.next(_before(properties) if mark is None else properties) if mark not in INSERTIONS else ""
        new = after.next(properties) if mark not in DELETIONS else ""
        if properties is None or not (mark in DELETIONS or every):
            continue
        counts = before if mark in DELETIONS else after
        level = _level(levels, *counts.where(properties))
        if level is not None:
            typed.update(_typed(paragraph, properties, level, old if mark in DELETIONS else new, mark, styles))
    return frozenset(typed)


def mark_of(paragraph: Element) -> str | None:
    """The tag of the revision that the paragraph's mark, or the row around it, came or went by; None: it stayed."""
    holder = paragraph.find(_MARK)
    found = next((str(child.tag) for child in holder if child.tag in OF_MARK), None) if holder is not None else None
    return found or next(_of_rows(paragraph), None)


def _of_rows(paragraph: Element) -> Iterator[str]:
    for row in paragraph.iterancestors(_ROW):
        holder = row.find(w("trPr"))
        yield from (str(child.tag) for child in holder if child.tag in OF_MARK) if holder is not None else ()


def _before(properties: Element | None) -> Element | None:
    change = properties.find(w("pPrChange")) if properties is not None else None
    old = change.find(_PPR) if change is not None else None
    return properties if change is None else old


def _level(root: Element, number: str | None, depth: int) -> Element | None:
    """The definition of a level: the list's own (17.9.8), else that of what it is based on."""
    found = next((each for each in root.findall(w("num")) if each.get(w("numId")) == number), None)
    if found is None:
        return None
    uses = found.find(w("abstractNumId"))
    shared = uses.get(_VAL) if uses is not None else None
    holders = [each for each in found.findall(w("lvlOverride")) if each.get(w("ilvl")) == str(depth)]
    holders += [each for each in root.findall(w("abstractNum")) if each.get(w("abstractNumId")) == shared]
    levels = (level for holder in holders for level in holder.findall(w("lvl")))
    return next((level for level in levels if level.get(w("ilvl")) == str(depth)), None)


def _typed(
    paragraph: Element, properties: Element, level: Element, label: str, mark: str | None, styles: Styles
) -> Iterator[Element]:
    own = properties.find(w("numPr"))
    if own is not None:
        properties.remove(own)
    said = _indent_of_style(properties, styles) if own is None else None
    said = said if said is not None else level.find(f"{_PPR}/{w('ind')}")
    if said is not None and properties.find(w("ind")) is None:  # said outright: some programs drop it with the number
        insert_in_order(properties, deepcopy(said))
    insert_in_order(properties, el("numPr", el("ilvl", val=0), el("numId", val=0)))
    if not label:
        return
    looks = level.find(_RPR)
    holder = deepcopy(looks) if looks is not None else el("rPr")
    for bound in holder.findall(w("rStyle")):
        holder.remove(bound)
    if mark is not None:
        paint(holder, OF_MARK[mark])
    suffix = level.find(w("suff"))
    after = suffix.get(_VAL) if suffix is not None else "tab"
    run = el("r", holder, text(label + (" " if after == "space" else "")))
    if after == "tab":
        run.append(el("tab"))
    paragraph.insert(paragraph.index(properties) + 1, run)
    yield run


def _indent_of_style(properties: Element, styles: Styles) -> Element | None:
    """The indent said by the style that gives a paragraph its number, or by one nearer to it: before the list's."""
    named, seen = properties.find(w("pStyle")), set[str]()
    while named is not None and named.get(_VAL, "") not in seen:
        seen.add(named.get(_VAL, ""))
        style = styles.get(named.get(_VAL, ""))
        found = style.find(f"{_PPR}/{w('ind')}") if style is not None else None
        if style is None or found is not None or style.find(f"{_PPR}/{w('numPr')}") is not None:
            return found
        named = style.find(w("basedOn"))
    return None
