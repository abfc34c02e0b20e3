"""The styles of what we add to a text: they are based on none of its own, so that every text gets the same page."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el

BODY: Final = "RedlineSheet"
TITLE: Final = "RedlineSheetTitle"
HEADING: Final = "RedlineSheetHeading"
CELL: Final = "RedlineSheetCell"
RUNNING: Final = "RedlineRunning"
NUMBER: Final = "RedlineNumber"
_FONT: Final = "Arial"  # its metrics have free twins everywhere (Liberation Sans, Arimo)
GREY: Final = "595959"


def add_styles(root: Element, locale: str) -> None:
    """Put our styles into the root of a styles part, in place, over any of the same id."""
    ours = _styles(locale)
    names = {style.get(w("styleId")) for style in ours}
    for own in [style for style in root.findall(w("style")) if style.get(w("styleId")) in names]:
        root.remove(own)
    root.extend(ours)


def _styles(locale: str) -> list[Element]:
    return [
        _paragraph(BODY, locale, size=18, after=80),
        _paragraph(TITLE, locale, size=36, after=40, bold=True),
        _paragraph(HEADING, locale, size=20, before=200, after=80, bold=True, keep=True),
        _paragraph(CELL, locale, size=16, before=20, after=20),
        _paragraph(RUNNING, locale, size=14, colour=GREY),
        el(
            "style", el("name", val="Redline Number"), el("uiPriority", val=99),
            el("rPr", _fonts(), el("b", val=1), el("i", val=0), el("caps", val=0), el("smallCaps", val=0),
               el("color", val="3B3B3B"), el("sz", val=13), el("szCs", val=13),
               el("u", val="none"), el("shd", val="clear", color="auto", fill="FFE9A8"),
               el("lang", val=locale)),
            type="character", customStyle=1, styleId=NUMBER,
        ),
    ]  # fmt: skip


def _fonts() -> Element:
    return el("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT)


def _paragraph(
    ident: str, locale: str, *, size: int, before: int = 0, after: int = 0, bold: bool = False, keep: bool = False,
    colour: str = "auto",
) -> Element:  # fmt: skip
    name = "Redline " + ident.removeprefix("Redline")
    return el(
        "style", el("name", val=name), el("uiPriority", val=99),
        el("pPr", el("keepNext", val=int(keep)), el("spacing", before=before, after=after, line=240, lineRule="auto"),
           el("ind", left=0, right=0, firstLine=0), el("jc", val="left")),
        el("rPr", _fonts(), el("b", val=int(bold)), el("i", val=0), el("caps", val=0), el("color", val=colour),
           el("sz", val=size), el("szCs", val=size), el("lang", val=locale)),
        type="paragraph", customStyle=1, styleId=ident,
    )  # fmt: skip
