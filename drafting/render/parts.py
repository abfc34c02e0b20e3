"""The parts of the draft's package: those of the filled template that may leave the house, and those we write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from drafting.ooxml.names import (
    CONTENT_TYPES_PART,
    REL,
    REL_CORE,
    REL_DOCUMENT,
    REL_ENDNOTES,
    REL_FONT_TABLE,
    REL_FOOTER,
    REL_FOOTNOTES,
    REL_HEADER,
    REL_IMAGE,
    REL_NUMBERING,
    REL_SETTINGS,
    REL_STYLES,
    REL_THEME,
    TYPE_FOOTNOTES,
    TYPE_NUMBERING,
    TYPE_SETTINGS,
)
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element
from drafting.render.properties import APP_PART, APP_TYPE, CORE_PART, CORE_TYPE, app_root, core_root

# All else stays behind: comments, custom XML, glossaries, printer settings, an attached template, thumbnails.
KEPT: Final = frozenset({
    REL_STYLES, REL_NUMBERING, REL_SETTINGS, REL_FONT_TABLE, REL_THEME, REL_HEADER, REL_FOOTER, REL_FOOTNOTES,
    REL_ENDNOTES, REL_IMAGE,
})  # fmt: skip
_OURS: Final[Mapping[str, tuple[str, str]]] = {  # relationship → part name where the template has none, content type
    REL_NUMBERING: ("word/numbering.xml", TYPE_NUMBERING),
    REL_SETTINGS: ("word/settings.xml", TYPE_SETTINGS),
    REL_FOOTNOTES: ("word/footnotes.xml", TYPE_FOOTNOTES),
}


@dataclass(slots=True)
class Parts:
    """The filled template and the roots that are changed on the way to the draft."""

    package: Package
    roots: dict[str, Element] = field(default_factory=dict)

    def existing(self, kind: str) -> Element | None:
        """The template's own part behind a relationship of the main part; read only."""
        part = self.package.related(self.package.main, kind)
        return None if part is None else self.package.root(part)

    def root(self, kind: str) -> Element:
        """The root of an existing part, ours to change. Raises KeyError when the template has none."""
        part = self.package.related(self.package.main, kind)
        if part is None:
            raise KeyError(kind)
        if part not in self.roots:
            self.roots[part] = self.package.copy_root(part)
        return self.roots[part]

    def put(self, kind: str, root: Element) -> None:
        """Sets the part behind a relationship of the main part."""
        self.roots[self.package.related(self.package.main, kind) or _OURS[kind][0]] = root

    def put_main(self, root: Element) -> None:
        """Sets the main part."""
        self.roots[self.package.main] = root

    def stories(self) -> Iterator[Element]:
        """The roots of everything with runs in it: body, headers, footers, notes."""
        names = {story.part for story in self.package.stories()} | {_OURS[REL_FOOTNOTES][0]}
        for part in sorted(names):
            if part not in self.roots:
                self.roots[part] = self.package.copy_root(part)
            yield self.roots[part]

    def finished(self, title: str, language: str, dated: date, pages: int) -> Package:
        """The package of the draft, with its properties written last."""
        main = self.package.main
        links = [r for r in self.package.relationships(main).values() if r.type in KEPT and r.exists and not r.external]
        have = {link.type for link in links}
        for kind, (name, _) in _OURS.items():
            if kind not in have:
                links.append(Relationship(_free(links), kind, name))
        top = [
            Relationship("rId1", REL_DOCUMENT, main),
            Relationship("rId2", REL_CORE, CORE_PART),
            Relationship("rId3", f"{REL}extended-properties", APP_PART),
        ]
        kept = {main, *(link.target for link in links)}
        pictures = {link.target: self._pictures(link.target) for link in links}
        kept |= {picture.target for rows in pictures.values() for picture in rows}
        gone = [p for p in self.package.parts if p not in kept and p != CONTENT_TYPES_PART]
        types = {name: kind for rel, (name, kind) in _OURS.items() if rel not in have}
        return self.package.replaced(
            {
                **dict.fromkeys(gone),
                **self.roots,
                CORE_PART: core_root(title, language, dated),
                APP_PART: app_root(pages),
            },
            types={**types, CORE_PART: CORE_TYPE, APP_PART: APP_TYPE},
            relationships={"": top, main: links, **{part: rows for part, rows in pictures.items() if rows}},
        )

    def _pictures(self, part: str) -> list[Relationship]:
        rows = self.package.relationships(part).values()
        return [row for row in rows if row.type == REL_IMAGE and row.exists and not row.external]


def _free(links: list[Relationship]) -> str:
    taken = {link.id for link in links}
    return next(name for name in (f"rId{n}" for n in range(1, len(links) + 2)) if name not in taken)
