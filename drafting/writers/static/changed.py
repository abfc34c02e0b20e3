"""Only the articles that changed: the rest of a marked text is left out, and a line says so.

The text is taken as stretches that begin with a heading. One with a change stays whole, under the headings above it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from drafting.document.headings import heading_styles
from drafting.ooxml.integers import integer, integer_or
from drafting.ooxml.names import REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el, run
from drafting.writers.static.styles import BODY

_P, _PPR, _SECTION, _VAL = w("p"), w("pPr"), w("sectPr"), w("val")
_DEEPEST: Final = 9  # 17.3.1.20: that of words that are no heading
_LEFT_OUT: Final = "[…]"


def keep_changed(body: Element, package: Package, chips: Collection[Element]) -> None:
    """Leave out the stretches of ``body`` without any of ``chips``, in place. Ends of sections stay (17.6.18)."""
    depths = _Depths(package)
    stretches: list[tuple[int, list[Element]]] = [(0, [])]
    for block in body:
        depth = depths.of(block)
        if depth < _DEEPEST and _said(stretches[-1][1], depths):
            stretches.append((depth, []))
        stretches[-1][1].append(block)
    numbered = frozenset(chips)
    changed = [any(each in numbered for block in blocks for each in block.iter(w("r"))) for _, blocks in stretches]
    wanted: set[int] = set()
    for at, (depth, _) in enumerate(stretches):
        if changed[at]:
            above = depth
            for before in range(at - 1, -1, -1):
                if stretches[before][0] < above and before > 0:
                    wanted.add(before)
                    above = stretches[before][0]
    gap = False
    for at, (_, blocks) in enumerate(stretches):
        if changed[at]:
            gap = False
            continue
        rest = blocks if at not in wanted else [each for each in blocks if depths.of(each) == _DEEPEST]
        gap = _leave_out(rest, gap=gap and at not in wanted)


def _said(blocks: Iterable[Element], depths: _Depths) -> bool:
    """Whether more than headings stands here: a title on two lines is one heading."""
    return any(depths.of(each) == _DEEPEST for each in blocks)


def _leave_out(blocks: Iterable[Element], *, gap: bool) -> bool:
    """Take ``blocks`` out; one line stands for them, unless one already stands before (``gap``)."""
    for block in blocks:
        parent = block.getparent()
        if parent is None or block.tag == _SECTION:
            continue
        if not gap:
            block.addprevious(el("p", el("pPr", el("pStyle", val=BODY)), run(_LEFT_OUT)))
            gap = True
        if block.find(f"{_PPR}/{_SECTION}") is None:
            parent.remove(block)
        else:
            for child in [each for each in block if each.tag != _PPR]:
                block.remove(child)
    return gap


class _Depths:
    """How deep a heading is, from 0; 9 for what is none."""

    def __init__(self, package: Package) -> None:
        part = package.related(package.main, REL_STYLES)
        root = package.root(part) if part else None
        self._styles = {ident: self._level(root, ident) for ident in heading_styles(root)}

    def of(self, block: Element) -> int:
        """The depth of a block of the body."""
        properties = block.find(_PPR) if block.tag == _P else None
        if properties is None:
            return _DEEPEST
        own, style = properties.find(w("outlineLvl")), properties.find(w("pStyle"))
        if own is not None:
            return integer_or(own.get(_VAL), _DEEPEST)
        return self._styles.get(style.get(_VAL, ""), _DEEPEST) if style is not None else _DEEPEST

    @staticmethod
    def _level(root: Element | None, ident: str) -> int:
        styles = {each.get(w("styleId")): each for each in root.findall(w("style"))} if root is not None else {}
        at, seen = styles.get(ident), set[str]()
        while at is not None and at.get(w("styleId"), "") not in seen:
            seen.add(at.get(w("styleId"), ""))
            found = at.find(f"{_PPR}/{w('outlineLvl')}")
            if found is not None and (depth := integer(found.get(_VAL))) is not None:
                return depth
            name = at.find(w("name"))
            said = name.get(_VAL, "").lower().removeprefix("heading ") if name is not None else ""
            if (level := integer(said)) is not None:
                return level - 1
            above = at.find(w("basedOn"))
            at = styles.get(above.get(_VAL)) if above is not None else None
        return 0
