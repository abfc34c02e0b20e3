"""The styles and lists that some blocks use, with all that these stand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from drafting.ooxml.names import REL_NUMBERING, REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_VAL: Final = w("val")
_STYLES: Final = tuple(map(w, ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink")))
_NUM, _ABSTRACT, _BULLET = w("numId"), w("abstractNumId"), w("lvlPicBulletId")


def used_definitions(package: Package, trees: Mapping[str, Element]) -> dict[str, Element]:
    """{part: tree} of the styles and the numbering part, reduced to what ``trees`` use (17.7, 17.9)."""
    parts = {kind: package.related(package.main, kind) for kind in (REL_STYLES, REL_NUMBERING)}
    roots = {kind: package.copy_root(part) for kind, part in parts.items() if part is not None}
    styles = {s.get(w("styleId")): s for s in _children(roots.get(REL_STYLES), "style")}
    numbers = {n.get(_NUM): n for n in _children(roots.get(REL_NUMBERING), "num")}
    abstracts = {a.get(_ABSTRACT): a for a in _children(roots.get(REL_NUMBERING), "abstractNum")}
    kept: set[int] = set()
    pending: list[Element] = list(trees.values())
    while pending:
        tree = pending.pop()
        found = [
            *(styles.get(e.get(_VAL)) for e in tree.iter(*_STYLES)),
            *(numbers.get(e.get(_VAL)) for e in tree.iter(_NUM)),
            *(abstracts.get(e.get(_VAL)) for e in tree.iter(_ABSTRACT)),
        ]
        for each in found:
            if each is not None and id(each) not in kept:
                kept.add(id(each))
                pending.append(each)
    everything = [*styles.values(), *numbers.values(), *abstracts.values()]
    bullets = {e.get(_VAL) for each in everything if id(each) in kept for e in each.iter(_BULLET)}
    for kind, root in roots.items():
        names = [w("style")] if kind == REL_STYLES else [w("num"), w("abstractNum")]
        for child in list(root):
            wanted = id(child) in kept and child.tag in names
            if not wanted and not (child.tag == w("numPicBullet") and child.get(w("numPicBulletId")) in bullets):
                root.remove(child)
    return {part: roots[kind] for kind, part in parts.items() if part is not None}


def _children(root: Element | None, name: str) -> Iterator[Element]:
    rows: Iterable[Element] = () if root is None else root.findall(w(name))
    yield from rows
