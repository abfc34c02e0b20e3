"""Headers and footers of a static redline: those of the text stay, with a small line of ours above or below.

Sections that have none inherit ours from the first page's section (17.10.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from drafting.ooxml.names import REL_FOOTER, REL_HEADER, TYPE_FOOTER, TYPE_HEADER, R, W, w
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el, field, run
from drafting.writers.static.fields import COUNTS_PAGES, kind_of
from drafting.writers.static.looks import LOOKS
from drafting.writers.static.styles import RUNNING

SLOTS: Final = ("default", "first", "even")
_INSTRUCTIONS: Final = (w("instrText"), w("fldSimple"))


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on every page: ``said`` of what the file is, ``page`` before its number, ``internal`` or ""."""

    said: str
    page: str
    internal: str

    def above(self) -> Element:
        """The line over a header."""
        return _line(self._said())

    def below(self, *, numbered: bool) -> Element:
        """The line under a footer, with the number of the page where the text does not number its pages."""
        return _line([*self._said(), *([run(f" — {self.page} "), *field("PAGE")] if numbered else ())])

    def _said(self) -> list[Element]:
        warning = [run(f"{self.internal} — ", el("b"), el("color", val=LOOKS["deleted"].colour))]
        return [*(warning if self.internal else ()), run(self.said)]


def add_lines(headers: Iterable[Element], footers: Iterable[Element], line: Line) -> None:
    """Put our lines into the headers and footers of the text, in place."""
    headers, footers = list(headers), list(footers)
    numbered = any(map(_counts_pages, (*headers, *footers)))
    for header in headers:
        header.insert(0, line.above())
    for footer in footers:
        footer.append(line.below(numbered=not numbered))


def own_parts(package: Package, line: Line) -> tuple[Package, list[Element]]:
    """The package with a header and a footer of ours, and the references to them for a ``w:sectPr``."""
    rows = list(package.relationships(package.main).values())
    references: list[Element] = []
    parts: dict[str, bytes | Element | None] = {}
    types: dict[str, str | None] = {}
    for name, tag, kind, content_type, content in (
        ("header", "hdr", REL_HEADER, TYPE_HEADER, line.above()),
        ("footer", "ftr", REL_FOOTER, TYPE_FOOTER, line.below(numbered=True)),
    ):
        part = _free(package, f"word/redline-{name}")
        root = etree.Element(w(tag), nsmap={"w": W, "r": R})
        root.append(content)
        ident = _free_id({row.id for row in rows})
        rows.append(Relationship(ident, kind, part))
        parts[part], types[part] = root, content_type
        for slot in SLOTS:
            reference = el(f"{name}Reference", type=slot)
            reference.set(f"{{{R}}}id", ident)
            references.append(reference)
    return package.replaced(parts, types=types, relationships={package.main: rows}), references


def _line(runs: Iterable[Element]) -> Element:
    return el("p", el("pPr", el("pStyle", val=RUNNING)), runs)


def _counts_pages(root: Element) -> bool:
    codes = ((each.text or "") + each.get(w("instr"), "") for each in root.iter(*_INSTRUCTIONS))
    return any(kind_of(code) in COUNTS_PAGES for code in codes)


def _free(package: Package, stem: str) -> str:
    taken, count = {part.lower() for part in package.parts}, 1
    while f"{stem}{count}.xml" in taken:
        count += 1
    return f"{stem}{count}.xml"


def _free_id(taken: set[str]) -> str:
    count = 1
    while f"rIdRedline{count}" in taken:
        count += 1
    return f"rIdRedline{count}"
