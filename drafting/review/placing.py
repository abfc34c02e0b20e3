"""Where each paragraph of a marked-up body stands in the terms of the text: article, title, paragraph, row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from drafting.compare.change import Certainty, ChangePlace
from drafting.document.headings import (
    contents_styles,
    heading_styles,
    label_and_title,
    reads_as_heading,
    typed_number,
)
from drafting.document.numbers import Numbers
from drafting.ooxml.names import MC, REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import DELETIONS, INSERTIONS
from drafting.ooxml.xmldoor import Element
from drafting.review.bothtexts import text_in_views

_P, _PPR, _RPR, _TBL, _ROW, _SDT = w("p"), w("pPr"), w("rPr"), w("tbl"), w("tr"), w("sdt")
_FALLBACK: Final = f"{{{MC}}}Fallback"
_OUR_TAG: Final = "prv:"  # render.controls
_ANNEX: Final = re.compile(r"annex|appendi|schedule", re.IGNORECASE)
_PART: Final = re.compile(r"part(?:ie)?\b", re.IGNORECASE)


@dataclass(slots=True)
class _View:
    """One of the two readings of the body, up to a paragraph."""

    numbers: Numbers
    article: str = ""
    title: str = ""
    labels: dict[int, str] = field(default_factory=dict)  # depth in the list → number, of the paragraphs open here
    at: Element | None = None  # the heading
    headings: dict[Element, tuple[str, str]] = field(default_factory=dict)  # heading → article, title

    def heading(self, text: str, number: str, at: Element) -> None:
        label, title = label_and_title(text, number)
        self.labels.clear()
        if _ANNEX.match(self.article) and _PART.match(label):
            self.labels[0] = label  # parts of an annex
            return
        if not label and self.article and not self.title:
            self.title = title  # the words below "ARTICLE 5"
        else:
            self.article, self.title, self.at = label[:1].upper() + label[1:], title, at
        if self.at is not None:
            self.headings[self.at] = self.article, self.title

    def item(self, text: str, number: str, depth: int) -> None:
        if not any(map(str.isalnum, number)):  # a bullet counts nothing
            number = typed_number(text)
            depth = 1 if number[:1].isdigit() else 2
        if number:
            self.labels = {at: label for at, label in self.labels.items() if at < depth}
            self.labels[depth] = number.strip()

    def place(self) -> ChangePlace:
        labels = [label for _, label in sorted(self.labels.items())]
        whole = next((label for label in reversed(labels) if "." in label.rstrip(".")), "")  # 3.2 says its parents
        shown = whole.rstrip(".") if whole else "".join(map(_joined, labels))
        sure: Certainty = "heading" if self.article or self.title else ""
        return ChangePlace(self.article, self.title, shown, sure=sure)


def _joined(label: str) -> str:
    """A number as a reference prints it: "2." → 2, "(a)" and "a)" → (a)."""
    bare = label.strip("().\u00a0 ")
    return bare if bare.isdigit() or " " in bare else f"({bare})"


def places(package: Package) -> Mapping[Element, ChangePlace]:
    """Each paragraph of the body → its place. One that is in the new text has its place there, another in the old.

    Numbers are those that print in that view: of lists, or typed. What went from an article that stands is placed in
    the article as it is called now. Paragraphs of a table have their row.
    """
    styles = package.related(package.main, REL_STYLES)
    root = package.root(styles) if styles else None
    headings, contents = heading_styles(root), contents_styles(root)
    old, new = _View(Numbers.of(package)), _View(Numbers.of(package))
    found: dict[Element, ChangePlace] = {}
    under: dict[Element, Element | None] = {}  # what is in the old text only → the heading that it stood under
    now_called: dict[str, tuple[str, str]] = {}  # provision → its article and title in the new text
    for paragraph, row, provision in _paragraphs(package.root(package.main), 0, ""):
        properties = paragraph.find(_PPR)
        mark = _mark(properties)
        style = properties.find(w("pStyle")) if properties is not None else None
        ident = style.get(w("val"), "") if style is not None else ""
        if ident not in contents:
            was, now = text_in_views(paragraph) if not row else ("", "")
            if mark not in INSERTIONS:
                _read(old, was, _before(properties), paragraph, ident in headings)
            if mark not in DELETIONS:
                _read(new, now, properties, paragraph, ident in headings)
                if provision and new.at is paragraph:
                    now_called.setdefault(provision, (new.article, new.title))
        if mark in DELETIONS:
            under[paragraph] = old.at
        at = (old if mark in DELETIONS else new).place()
        found[paragraph] = replace(at, row=row, provision=provision, sure="id" if provision else at.sure)
    for paragraph, heading in under.items():
        place = found[paragraph]
        called = now_called.get(place.provision) or (new.headings.get(heading) if heading is not None else None)
        if called is not None:
            found[paragraph] = replace(place, article=called[0], title=called[1])
    return found


def _read(view: _View, typed: str, properties: Element | None, paragraph: Element, styled: bool) -> None:
    number, text = view.numbers.next(properties), " ".join(typed.split())
    if not text:
        return
    if styled or reads_as_heading(text, number):
        view.heading(text, number, paragraph)
    else:
        view.item(text, number, view.numbers.depth(properties))


def _mark(properties: Element | None) -> str:
    """The tag of the revision of the paragraph mark; "" for none."""
    look = properties.find(_RPR) if properties is not None else None
    found = next(look.iterchildren(*INSERTIONS, *DELETIONS), None) if look is not None else None
    return "" if found is None else str(found.tag)


def _before(properties: Element | None) -> Element | None:
    """The old ``w:pPr`` that a tracked change of it holds (17.13.5.29), else the present one."""
    change = properties.find(w("pPrChange")) if properties is not None else None
    old = change.find(_PPR) if change is not None else None
    return properties if old is None else old


def _paragraphs(parent: Element, row: int, provision: str) -> Iterator[tuple[Element, int, str]]:
    """(paragraph, row of its table from 1, opaque id of its provision) in reading order, those of text boxes too."""
    at = 0
    for child in parent:
        if child.tag == _P:
            yield child, row, provision
            for box in child.iter(w("txbxContent")):
                if next(box.iterancestors(_FALLBACK), None) is None:
                    yield from _paragraphs(box, row, provision)
        elif child.tag == _ROW:
            at += 1
            yield from _paragraphs(child, at, provision)
        elif child.tag == _SDT:
            yield from _paragraphs(child, row, _provision(child) or provision)
        elif len(child) and child.tag != _PPR:
            yield from _paragraphs(child, row, provision)


def _provision(control: Element) -> str:
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    value = tag.get(w("val"), "") if tag is not None else ""
    return value.removeprefix(_OUR_TAG) if value.startswith(_OUR_TAG) else ""
