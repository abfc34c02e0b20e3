"""Paragraph marks that go: the paragraph joins the next one, which keeps its own properties (17.13.5.15)."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import M, w
from drafting.ooxml.revisions import ANCHORS
from drafting.ooxml.xmldoor import Element

_P, _PPR, _SDT, _CONTENT, _CUSTOM = w("p"), w("pPr"), w("sdt"), w("sdtContent"), w("customXml")
_BLOCKS: Final = frozenset({_P, w("tbl"), _SDT, _CUSTOM, w("altChunk")})
_INNER: Final = (_P, w("tbl"), _SDT, _CUSTOM)
_CELL: Final = w("tc")
_CONTAINERS: Final = frozenset(
    w(name) for name in ("body", "tc", "footnote", "endnote", "hdr", "ftr", "txbxContent", "comment", "docPartBody")
)
_VISIBLE: Final = (
    *map(w, ("t", "delText", "instrText", "delInstrText", "tab", "ptab", "br", "cr", "sym", "noBreakHyphen")),
    *map(w, ("softHyphen", "drawing", "pict", "object", "footnoteReference", "endnoteReference", "commentReference")),
    *map(w, ("fldChar", "fldSimple", "ruby", "contentPart")),
    f"{{{M}}}oMath",
)


def join_paragraphs(doomed: list[Element]) -> None:
    """``doomed`` are the paragraphs whose mark goes, in document order; the last is joined first."""
    for paragraph in reversed(doomed):
        parent = paragraph.getparent()
        if parent is None:
            continue
        following = next_block(paragraph)
        if following is not None and following.tag == _P:
            _join(paragraph, parent, following)
        elif next(paragraph.iter(*_VISIBLE), None) is None and _can_go(paragraph, following):
            at = parent.index(paragraph)
            parent[at : at + 1] = [child for child in paragraph if child.tag in ANCHORS]


def _join(paragraph: Element, parent: Element, following: Element) -> None:
    at = 1 if len(following) and following[0].tag == _PPR else 0
    following[at:at] = [child for child in paragraph if child.tag != _PPR]
    parent.remove(paragraph)


def next_block(paragraph: Element) -> Element | None:
    """The block after the paragraph in its container, through the borders of content controls."""
    here: Element | None = paragraph
    while here is not None and here.tag not in _CONTAINERS:
        for following in here.itersiblings():
            if following.tag in _BLOCKS:
                return _first_inside(following)
            if following.tag == w("sectPr") or next(following.iter(*_VISIBLE), None) is not None:
                return None  # the end of the story, or text in something unknown, past which nothing may slip
        here = here.getparent()
    return None


def _first_inside(block: Element) -> Element:
    while block.tag in (_SDT, _CUSTOM):
        inner = block.find(_CONTENT) if block.tag == _SDT else block
        first = next(inner.iterchildren(*_INNER), None) if inner is not None else None
        if first is None:
            return block
        block = first
    return block


def _can_go(paragraph: Element, following: Element | None) -> bool:
    """Whether the container stays valid without this empty paragraph: a cell ends with one, every story has one."""
    container = next((above for above in paragraph.iterancestors() if above.tag in _CONTAINERS), None)
    if container is None:
        return False
    blocks = list(container.iterchildren(*_INNER))
    if paragraph.getparent() is not container and not blocks:
        return False  # in something unknown, which alone fills the container
    if container.tag == _CELL:
        last = len(blocks) == 1 or blocks[-1] is paragraph
        return not last or (len(blocks) > 1 and blocks[-2].tag == _P)
    return following is not None or len(blocks) > 1
