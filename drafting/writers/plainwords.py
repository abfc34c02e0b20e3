"""The words of a Word file as lines of plain text, for programs that compare lines: one paragraph or row a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.document.numbers import Numbers
from drafting.ooxml.names import MC, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all
from drafting.ooxml.xmldoor import Element
from drafting.writers.lists.inert import inert

_P, _TABLE, _ROW, _CELL, _BOX = w("p"), w("tbl"), w("tr"), w("tc"), w("txbxContent")
_FALLBACK: Final = f"{{{MC}}}Fallback"  # the same content once more
_SIGNS: Final = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-", w("drawing"): "[picture]",
                 w("pict"): "[picture]", w("object"): "[object]", w("footnoteReference"): "[note]",
                 w("endnoteReference"): "[note]"}  # fmt: skip
_TITLES: Final = {"header": "Header", "footer": "Footer", "footnotes": "Footnotes", "endnotes": "Endnotes",
                  "comments": "Comments"}  # fmt: skip


def plain_words(package: Package) -> str:
    """The words of all texts of the file with their numbers, tracked changes as accepted, empty lines between.

    Headers, footers, notes and comments follow the body under their names; nothing in it acts on a terminal.
    """
    tracked = any(has_revisions(package.root(story.part)) for story in package.stories())
    accepted = accept_all(package)
    lines = ["(Holds tracked changes, shown as accepted.)", ""] if tracked else []
    for story in accepted.stories():
        said = [line for line in _lines(accepted.root(story.part), Numbers.of(accepted)) if line]
        if said and story.kind != "body":
            lines += [f"--- {_TITLES[story.kind]} ---", ""]
        for line in said:
            lines += [line, ""]
    return "\n".join(lines)


def _lines(parent: Element, numbers: Numbers) -> Iterator[str]:
    for child in parent:
        if child.tag == _P:
            label = numbers.next(child.find(w("pPr")))
            yield _spaced(f"{label} {_text(child)}")
            for box in _boxes(child):
                yield from _lines(box, numbers)
        elif child.tag == _ROW:
            cells = (
                " ".join(filter(None, _lines(cell, numbers))) for cell in child.iter(_CELL) if _row_of(cell) is child
            )
            yield " | ".join(cells)
        elif isinstance(child.tag, str) and child.tag != _FALLBACK:
            yield from _lines(child, numbers)


def _row_of(cell: Element) -> Element | None:
    return next(cell.iterancestors(_ROW), None)


def _boxes(paragraph: Element) -> Iterator[Element]:
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(_FALLBACK), None) is None and next(box.iterancestors(_P)) is paragraph:
            yield box


def _text(paragraph: Element) -> str:
    """What the paragraph itself says: not what its text boxes say."""
    own = (piece for piece in paragraph.iter(w("t"), *_SIGNS) if next(piece.iterancestors(_P, _FALLBACK)) is paragraph)
    return "".join(_SIGNS.get(str(piece.tag)) or piece.text or "" for piece in own)


def _spaced(text: str) -> str:
    return " ".join(inert(text).split())
