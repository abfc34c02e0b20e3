"""Elements of WordprocessingML made in one expression."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from drafting.ooxml.names import XML_SPACE, W, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.lists.inert import inert

_NSMAP = {"w": W}
Content = Element | Iterable[Element] | None


def el(tag: str, /, *content: Content, **attributes: str | int) -> Element:
    """``el("r", el("b"), val=1)`` is ``<w:r w:val="1"><w:b/></w:r>``; None among the content is left out."""
    made = etree.Element(w(tag), nsmap=_NSMAP)
    for key, value in attributes.items():
        made.set(w(key), str(value))
    for each in content:
        if isinstance(each, etree._Element):
            made.append(each)
        elif each is not None:
            made.extend(each)
    return made


def text(words: str) -> Element:
    """``w:t`` with other people's words made inert; what XML cannot hold is shown as its escape."""
    made = el("t")
    made.text = inert(words)
    made.set(XML_SPACE, "preserve")
    return made


def run(words: str, *properties: Element | None) -> Element:
    """A run of ``words``; ``properties`` are the children of its ``w:rPr``, in the schema's order."""
    kept = [each for each in properties if each is not None]
    return el("r", el("rPr", kept) if kept else None, text(words))


def field(instruction: str, *properties: Element | None) -> list[Element]:
    """The runs of a field without a result that Word works out when it lays out the page (17.16.18)."""
    code = el("instrText")
    code.text = f" {instruction} "
    code.set(XML_SPACE, "preserve")
    parts = (el("fldChar", fldCharType="begin"), code, el("fldChar", fldCharType="separate"), text("1"),
             el("fldChar", fldCharType="end"))  # fmt: skip
    kept = [each for each in properties if each is not None]
    return [el("r", el("rPr", [deepcopy(each) for each in kept]) if kept else None, part) for part in parts]
