"""What makes Word refuse or repair a file although its XML is well formed: order, ids, links, fields, tables.

Not a validator: the schemas (ECMA-376 part 4) say more, and the tests ask them where they are at hand. This is what
can be asked everywhere, without them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from drafting.ooxml.names import REL_FOOTNOTES, REL_NUMBERING, REL_STYLES, R, local, w
from drafting.ooxml.order import out_of_order
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.xmldoor import Element

_LONGEST_BOOKMARK: Final = 40  # characters; Word cuts longer names
_LONGEST_TAG: Final = 64  # characters of a control's tag or title (17.5.2.42)
_STYLED: Final = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_POINTING: Final = frozenset({"REF", "PAGEREF", "NOTEREF"})


def faults(package: Package) -> Iterator[str]:
    """A sentence for everything that Word would refuse or repair in the stories of ``package``."""
    styles = _ids(package, REL_STYLES, "style", "styleId")
    numbers = _ids(package, REL_NUMBERING, "num", "numId")
    notes = _ids(package, REL_FOOTNOTES, "footnote", "id")
    names = {e.get(w("name"), "") for story in package.stories() for e in _all(package, story.part, "bookmarkStart")}
    for story in package.stories():
        root = package.root(story.part)
        links = package.relationships(story.part)
        for element in root.iter():
            name = local(element.tag)
            if wrong := out_of_order(element):
                yield f"{wrong} stands in the wrong order in {name}"
            if name in _STYLED and element.get(w("val")) not in styles:
                yield f"there is no style {element.get(w('val'))}"
            if name == "numId" and element.get(w("val")) not in (*numbers, "0"):
                yield f"there is no list {element.get(w('val'))}"
            if name == "footnoteReference" and element.get(w("id")) not in notes:
                yield f"there is no footnote {element.get(w('id'))}"
            for attribute in ("id", "embed", "link"):
                link = element.get(f"{{{R}}}{attribute}")
                if link is not None and link not in links:
                    yield f"{name} points at the relationship {link}, which does not exist"
        yield from _bookmarks(root)
        yield from _controls(root)
        yield from _fields(root, names)
        yield from _tables(root)
    body = body_of(package)
    if not len(body) or body[-1].tag != w("sectPr"):
        yield "the body does not end with its section"


def _ids(package: Package, kind: str, element: str, attribute: str) -> frozenset[str]:
    part = package.related(package.main, kind)
    found = () if part is None else package.root(part).iter(w(element))
    return frozenset(each.get(w(attribute), "") for each in found)


def _all(package: Package, part: str, name: str) -> Iterator[Element]:
    yield from package.root(part).iter(w(name))


def _bookmarks(root: Element) -> Iterator[str]:
    starts = list(root.iter(w("bookmarkStart")))
    ends = Counter(end.get(w("id"), "") for end in root.iter(w("bookmarkEnd")))
    ids = [start.get(w("id"), "") for start in starts]
    names = [start.get(w("name"), "") for start in starts]
    yield from (f"the bookmark id {twice} stands twice" for twice in _twice(ids))
    yield from (f"the bookmark {twice} stands twice" for twice in _twice(names))
    yield from (f"the name of the bookmark {name} is too long" for name in names if len(name) > _LONGEST_BOOKMARK)
    yield from (f"the bookmark {name} has no end" for name, at in zip(names, ids, strict=True) if ends[at] != 1)


def _controls(root: Element) -> Iterator[str]:
    properties = list(root.iter(w("sdtPr")))
    ids = [each.get(w("val"), "") for control in properties for each in control.findall(w("id"))]
    yield from (f"the id {twice} of a content control stands twice" for twice in _twice(ids))
    for control in properties:
        for name in ("tag", "alias"):
            if any(len(each.get(w("val"), "")) > _LONGEST_TAG for each in control.findall(w(name))):
                yield f"the {name} of a content control is too long"
    for control in root.iter(w("sdt")):
        content = control.find(w("sdtContent"))
        if content is None or not len(content):
            yield "a content control is empty"


def _fields(root: Element, names: Iterable[str]) -> Iterator[str]:
    """Fields left open, cut by a paragraph's end (contents apart, 17.16.5.68), or pointing at nothing."""
    known = set(names)
    opened: list[tuple[Element | None, list[str]]] = []
    for element in root.iter(w("fldChar"), w("instrText")):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            opened.append((_paragraph(element), []))
        elif not opened:
            yield "a field ends that has not begun"
        elif kind is None:
            opened[-1][1].append(element.text or "")
        elif kind == "end":
            paragraph, typed = opened.pop()
            words = "".join(typed).split()
            if words[:1] != ["TOC"] and paragraph is not _paragraph(element):
                yield f"a field is not whole in its paragraph: {' '.join(words)}"
            if len(words) > 1 and words[0] in _POINTING and words[1] not in known:
                yield f"a reference leads to the bookmark {words[1]}, which does not exist"
    yield from ("a field has no end" for _ in opened)


def _paragraph(element: Element) -> Element | None:
    return next(element.iterancestors(w("p")), None)


def _tables(root: Element) -> Iterator[str]:
    for table in root.iter(w("tbl")):
        grid = table.find(w("tblGrid"))
        columns = len(grid) if grid is not None else 0
        for row in table.iter(w("tr")):
            if row.getparent() is not table:
                continue
            wide = sum(_span(cell) for cell in row.findall(w("tc")))
            if columns and wide != columns:
                yield f"a row has {wide} columns, its table {columns}"
        if grid is None:
            yield "a table does not say its columns"
        for cell in table.iter(w("tc")):
            if not len(cell) or local(cell[-1].tag) != "p":
                yield "a cell does not end with a paragraph"


def _span(cell: Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    columns = found.get(w("val"), "1") if found is not None else "1"
    return int(columns) if columns.isdecimal() and len(columns) < 4 else 1


def _twice(ids: Iterable[str]) -> list[str]:
    return [each for each, count in Counter(ids).items() if count > 1]
