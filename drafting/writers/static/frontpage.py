"""The first page as a section of its own ahead of the text (17.6).

The text keeps its page numbers, ours are roman; but where it says "page 3 of 12" (NUMPAGES, 17.16.5.40) that count is
of all pages, and so the numbers run on from ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el
from drafting.writers.static.styles import CELL

MARGIN: Final = 1134  # twentieths of a point: 2 cm
_LETTER: Final = ("12240", "15840")
_LARGEST: Final = 31_680  # 17.6.13: 22 inches
_SECTION, _SIZE, _TYPE, _NUMBERS = w("sectPr"), w("pgSz"), w("type"), w("pgNumType")


def first_section(body: Element) -> Element:
    """The properties of the text's first section, made where a text has none."""
    found = next((each for each in body.iter(_SECTION) if each.getparent() is not None), None)
    if found is None:
        found = el("sectPr")
        body.append(found)
    return found


def text_width(section: Element) -> int:
    """The width of the text on our page, which is as large as those of ``section``."""
    return int(_page(section)[0]) - 2 * MARGIN


def put_ahead(
    body: Element, blocks: Iterable[Element], section: Element, references: Iterable[Element], *, run_on: bool
) -> None:
    """Put ``blocks`` on pages of their own ahead of ``body``, in place; ``section`` is that of the text that follows.

    ``references`` are to the header and the footer of these pages; with ``run_on`` the text's numbers follow theirs.
    """
    width, height = _page(section)
    margins = dict.fromkeys(("top", "right", "bottom", "left"), MARGIN)
    own = el(
        "sectPr", references, el("type", val="nextPage"), el("pgSz", w=width, h=height),
        el("pgMar", **margins, header=567, footer=567, gutter=0),
        None if run_on else el("pgNumType", fmt="lowerRoman", start=1),
    )  # fmt: skip
    end = el("p", el("pPr", el("pStyle", val=CELL), own))
    body[0:0] = [*blocks, end]
    kind = section.find(_TYPE)
    if kind is not None and kind.get(w("val")) in ("continuous", "nextColumn"):
        section.remove(kind)  # the next page is what goes without saying (17.6.22)
    if run_on:
        return
    numbers = section.find(_NUMBERS)
    if numbers is None:
        insert_in_order(section, el("pgNumType", start=1))
    elif numbers.get(w("start")) is None:
        numbers.set(w("start"), "1")


def _page(section: Element) -> tuple[str, str]:
    size = section.find(_SIZE)
    found = tuple((size.get(w(name), "") if size is not None else "") for name in ("w", "h"))
    if not all(4 * MARGIN < integer_or(each, 0) <= _LARGEST for each in found):
        return _LETTER
    return found[0], found[1]
