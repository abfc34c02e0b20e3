"""Small builders of WordprocessingML elements (ECMA-376 part 1, clause 17)."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from lxml import etree

from drafting.ooxml.names import NSMAP, XML_SPACE, w
from drafting.ooxml.xmldoor import Element

NO_BREAK_HYPHEN: Final = "\u2011"
_TEXT_NAMES: Final = frozenset({"t", "instrText"})


def make(name: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """``make("ind", left=567)`` is ``<w:ind w:left="567"/>``; children that are None are left out."""
    element = etree.Element(w(name), {w(key): str(value) for key, value in attributes.items()}, nsmap={"w": NSMAP["w"]})
    element.extend([child for child in children if child is not None])
    return element


def text_element(name: str, text: str) -> Element:
    """``<w:t>`` or ``<w:instrText>`` whose spaces are kept (17.3.3.31)."""
    if name not in _TEXT_NAMES:
        raise ValueError(f"{name} holds no text")
    element = make(name)
    element.text = text
    if text != text.strip(" ") or "  " in text:
        element.set(XML_SPACE, "preserve")
    return element


def run(text: str, properties: Iterable[Element] = ()) -> Element:
    """A run of ``text``; ``properties`` are the children of its ``w:rPr``, in schema order.

    U+2011 becomes ``w:noBreakHyphen`` (17.3.3.18): it needs no glyph and is read back as a hyphen.
    """
    pieces = [text_element("t", piece) if piece else None for piece in text.split(NO_BREAK_HYPHEN)]
    between = [element for piece in pieces for element in (make("noBreakHyphen"), piece)]
    return _run(between[1:], properties)


def _run(content: Iterable[Element | None], properties: Iterable[Element] = ()) -> Element:
    own = [deepcopy(child) for child in properties]
    return make("r", make("rPr", *own) if own else None, *content)


def tab_run() -> Element:
    """A run that holds a tab."""
    return _run([make("tab")])


def break_run(properties: Iterable[Element] = ()) -> Element:
    """A run that holds a line break."""
    return _run([make("br")], properties)


def field(instruction: str, cached: str, properties: Iterable[Element] = ()) -> list[Element]:
    """A whole complex field (17.16.18): begin, instruction, separate, the cached result, end."""
    own = tuple(properties)
    return [
        _run([make("fldChar", fldCharType="begin")], own),
        _run([text_element("instrText", f" {instruction} ")], own),
        _run([make("fldChar", fldCharType="separate")], own),
        run(cached, own),
        _run([make("fldChar", fldCharType="end")], own),
    ]


def paragraph(style: str, *content: Element, properties: Iterable[Element] = ()) -> Element:
    """A paragraph in the style with id ``style``; ``properties`` follow ``w:pStyle`` in schema order."""
    return make("p", make("pPr", make("pStyle", val=style), *properties), *content)


def property_of(paragraph_: Element) -> Element:
    """The ``w:pPr`` of a paragraph, made first where there is none."""
    found = paragraph_.find(w("pPr"))
    if found is None:
        found = make("pPr")
        paragraph_.insert(0, found)
    return found


def words_of(element: Element) -> str:
    """The text of an element's runs in order, as a reader sees it."""
    found = element.iter(w("t"), w("noBreakHyphen"))
    return "".join((node.text or "") if node.tag == w("t") else "-" for node in found)
