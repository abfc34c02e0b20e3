"""A marked-up paragraph as runs: each stretch of one look with the revisions it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from drafting.ooxml.names import MC, M, W, local, w
from drafting.ooxml.revisions import CONTROL_DELETED, CONTROL_INSERTED
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changepieces import AS_TEXT
from drafting.writers.marked.model import Look, Mark, Marks, Run, RunKind, Status
from drafting.writers.marked.styles import Styles

STATUSES: Final[Mapping[str, Status]] = {
    w("ins"): "ins", w("del"): "del", w("moveFrom"): "move-from", w("moveTo"): "move-to",
    w("cellIns"): "ins", w("cellDel"): "del", CONTROL_INSERTED: "ins", CONTROL_DELETED: "del",
}  # fmt: skip
_RUN, _RPR, _TEXTS = w("r"), w("rPr"), frozenset({w("t"), w("delText")})
_MATH: Final = frozenset({f"{{{M}}}oMath", f"{{{M}}}oMathPara"})
_THINGS: Final[Mapping[str, RunKind]] = {
    w("drawing"): "picture", w("pict"): "picture", w("object"): "object", w("sym"): "object",
}  # fmt: skip
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_SILENT: Final = frozenset(
    {*map(w, ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "rubyPr", "txbxContent", "rt")),
     f"{{{MC}}}Fallback"}
)  # fmt: skip
_CONTROLS: Final = frozenset({CONTROL_INSERTED, CONTROL_DELETED})


@dataclass(frozen=True, slots=True)
class Inline:
    """What reading a paragraph needs: whose each revision mark is and what holds one, the styles, the numbers of notes
    by their key, the comments on each run."""

    owners: Mapping[Element, int]
    holders: Set[Element]
    styles: Styles
    notes: Mapping[str, int]
    remarks: Mapping[Element, tuple[str, ...]] = field(default_factory=dict)

    def runs(self, paragraph: Element, marks: Marks, looks: frozenset[Look]) -> tuple[Run, ...]:
        """The runs of ``w:p``, which stands in ``marks`` and whose style says ``looks``; those alike are joined."""
        plain = self.styles.looks(None, looks)
        return tuple(_joined(run for child in paragraph for run in self._walk(child, marks, looks, plain)))

    def mark(self, element: Element) -> Mark:
        """A revision mark as a value."""
        return Mark(STATUSES[str(element.tag)], self.owners.get(element, 0), element.get(w("author"), ""))

    def _walk(self, element: Element, marks: Marks, around: frozenset[Look], looks: tuple[Look, ...]) -> Iterator[Run]:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return
        if tag in _TEXTS or tag in AS_TEXT:
            yield Run(AS_TEXT.get(tag) or element.text or "", marks, looks)
        elif tag == _RUN:
            properties = element.find(_RPR)
            changed = properties.find(w("rPrChange")) if properties is not None else None
            if changed is not None:
                marks = (*marks, Mark("format", self.owners.get(changed, 0), changed.get(w("author"), "")))
            own, remarks = self.styles.looks(properties, around), self.remarks.get(element, ())
            for child in element:
                inside = self._walk(child, marks, around, own)
                yield from (replace(run, remarks=remarks) for run in inside) if remarks else inside
        elif tag in _CONTROLS:
            yield Run("", with_mark(marks, self.mark(element)), kind="silent")
        elif tag in STATUSES:
            inner = with_mark(marks, self.mark(element))
            found = [run for child in element for run in self._walk(child, inner, around, looks)]
            yield from found or [Run("", inner, kind="silent")]
        elif (thing := _thing(element, tag)) is not None:
            yield Run(thing[1], marks, looks, *thing[::2])
        elif tag in _NOTES:
            key = f"{_NOTES[tag]}-{element.get(w('id'), '')}"
            yield Run(str(self.notes.get(key, "")), marks, kind="note", refers=key)
        else:
            for child in element:
                yield from self._walk(child, marks, around, looks)


def _thing(element: Element, tag: str) -> tuple[RunKind, str, str] | None:
    """(kind, what it says, what it refers to) of what is no text."""
    if tag in _THINGS:
        return _THINGS[tag], _described(element), ""
    if tag in _MATH:
        return "formula", "".join(text.text or "" for text in element.iter(f"{{{M}}}t")), ""
    if tag == w("commentReference"):
        return "comment", "", element.get(w("id"), "")
    return None


def _described(element: Element) -> str:
    """The alternative text of a picture (20.4.2.5: descr, else title, else name), the character of a symbol."""
    for inner in element.iter():
        if local(inner.tag) == "docPr":
            return inner.get("descr") or inner.get("title") or inner.get("name") or ""
    shape = next((inner for inner in element.iter() if local(inner.tag) in ("shape", "rect", "imagedata")), None)
    return "" if shape is None else shape.get("alt") or shape.get(f"{{{W}}}title") or ""


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    for key, group in groupby(runs, key=lambda run: (run.kind == "text", run.marks, run.looks, run.remarks)):
        if key[0]:
            text = "".join(run.text for run in group)
            if text:
                yield Run(text, key[1], key[2], remarks=key[3])
        else:
            yield from group


def with_mark(marks: Marks, mark: Mark) -> Marks:
    """``marks`` and ``mark`` in them, once: the words of a row that came are marked again (17.13.5.16)."""
    again = any((each.status, each.change) == (mark.status, mark.change) for each in marks)
    return marks if again else (*marks, mark)


def holders_of(marks: Iterable[Element]) -> Set[Element]:
    """The marks and everything around them."""
    found: set[Element] = set()
    for mark in marks:
        at: Element | None = mark
        while at is not None and at not in found:
            found.add(at)
            at = at.getparent()
    return found
