"""Contents, text and signature page put where the template wants them."""

from __future__ import annotations

from drafting.instrument.tree import Instrument
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.body import body
from drafting.render.contents import contents
from drafting.render.elements import words_of
from drafting.render.pages import Pages
from drafting.render.shell.names import BODY_PLACE, CONTENTS_PLACE, signatures
from drafting.render.template import find_place
from drafting.render.typesetter import Typesetter


def place_all(root: Element, instrument: Instrument, pages: Pages | None, setter: Typesetter, file: str) -> None:
    """Puts contents, text and signature page at their places; changes ``root``."""
    place = find_place(root, BODY_PLACE, file)
    page = _after(place)
    for element in page:
        _remove(element)
    lines = [p for element in page for p in element.iter(w("p")) if _signs(p, setter)]
    for line, signer in zip(lines, signatures(instrument), strict=False):
        _refill(line, setter.runs(signer.name))
    contents_place = find_place(root, CONTENTS_PLACE, file)
    contents_place.addprevious(contents(instrument, pages, setter))
    _remove(contents_place)
    for block in body(instrument, tuple(page), setter):
        place.addprevious(block)
    _remove(place)


def _after(place: Element) -> list[Element]:
    """What stands between the place of the text and the end of the last section: the signature page."""
    return [e for e in place.itersiblings() if isinstance(e.tag, str) and e.tag != w("sectPr")]


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _signs(line: Element, setter: Typesetter) -> bool:
    """Whether a paragraph of the signature page is the name of a signatory; empty ones keep cells apart."""
    style = line.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and style.get(w("val")) == setter.style("signatory") and bool(words_of(line).strip())


def _refill(line: Element, runs: list[Element]) -> None:
    for child in list(line):
        if child.tag != w("pPr"):
            line.remove(child)
    line.extend(runs)
