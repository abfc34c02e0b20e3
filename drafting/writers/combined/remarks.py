"""A comment in the combined file where something was left out: what each reviewer wrote there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from lxml import etree

from drafting.ooxml.integers import largest
from drafting.ooxml.names import REL_COMMENTS, TYPE_COMMENTS, XML_SPACE, W, w
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.conflict import Conflict

REMARK: Final = "remark"  # on a paragraph of the combined tree: the numbers of the conflicts in it
_AUTHOR, _PART = "drafting", "word/comments.xml"
_ID: Final = w("id")
Ui = Literal["en", "fr"]
_WORDS: Final[Mapping[Ui, Mapping[str, str]]] = {
    "en": {
        "conflict": "Conflict",
        "base": "Base",
        "taken": "Taken",
        "nothing": "(nothing)",
        "the base": "the base",
        ":": ": ",
    },
    "fr": {
        "conflict": "Conflit",
        "base": "Base",
        "taken": "Retenu",
        "nothing": "(rien)",
        "the base": "la base",
        ":": "\u00a0: ",
    },
}


def remarked(package: Package, conflicts: Sequence[Conflict], ui: Ui) -> Package:
    """``package`` with a comment for each conflict of which something was left out, at the end of its paragraph."""
    root = package.copy_root(package.main)
    marked = [paragraph for paragraph in root.iter(w("p")) if paragraph.get(REMARK)]
    if not marked:
        return package
    part = package.related(package.main, REL_COMMENTS)
    comments = package.copy_root(part) if part is not None else etree.Element(w("comments"), nsmap={"w": W})
    known = {str(conflict.number): conflict for conflict in conflicts}
    for paragraph in marked:
        for number in paragraph.attrib.pop(REMARK).split():
            if number in known and known[number].chosen != "both":
                _put(paragraph, comments, known[number], ui)
    if part is not None:
        return package.replaced({package.main: root, part: comments})
    rows = package.relationships(package.main)
    row = Relationship("rIdConflicts", REL_COMMENTS, _PART)
    return package.replaced(
        {package.main: root, _PART: comments},
        types={_PART: TYPE_COMMENTS},
        relationships={package.main: [*rows.values(), row]},
    )


def _put(paragraph: Element, comments: Element, conflict: Conflict, ui: Ui) -> None:
    number = str(1 + largest([c.get(_ID) for c in comments], -1))
    comment = etree.SubElement(comments, w("comment"))
    for name, value in (("id", number), ("author", _AUTHOR), ("initials", "d")):
        comment.set(w(name), value)
    for line in _lines(conflict, ui):
        text = etree.SubElement(etree.SubElement(etree.SubElement(comment, w("p")), w("r")), w("t"))
        text.set(XML_SPACE, "preserve")
        text.text = line
    run = etree.SubElement(paragraph, w("r"))
    etree.SubElement(run, w("commentReference")).set(_ID, number)


def _lines(conflict: Conflict, ui: Ui) -> list[str]:
    words = _WORDS[ui]
    rows = [("; ".join(variant.names), variant.text) for variant in conflict.variants]
    taken = words["the base"] if conflict.chosen == "base" else conflict.chosen
    rows.insert(0, (words["base"], conflict.base))
    said = [f"{name}{words[':']}{' '.join(text.split()) or words['nothing']}" for name, text in rows]
    return [f"{words['conflict']} {conflict.number}", *said, f"{words['taken']}{words[':']}{taken}"]
