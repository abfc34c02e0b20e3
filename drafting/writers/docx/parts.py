"""Relationships and the parts behind them, brought from NEW into OLD's package under free names (part 2, 9.3)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import Final

from drafting.document.context import PackageContext
from drafting.ooxml.names import CONTENT_TYPES_PART, REL_FOOTER, REL_HEADER, TYPE_FOOTER, TYPE_HEADER, TYPE_RELS
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship, rels_part
from drafting.ooxml.xmldoor import Element

_STORIES: Final = frozenset({REL_HEADER, REL_FOOTER})


class PartAdoption:
    """Finds, for a relationship of a part of NEW, one of a part of OLD that says the same; else makes one."""

    def __init__(self, old: PackageContext, new: PackageContext, story: Callable[[Element, str, str], Element]) -> None:
        self._old, self._new, self._story = old, new, story
        self._rows: dict[str, dict[str, Relationship]] = {}  # OLD part -> its relationships, where any were added
        self._known: dict[tuple[str, str, str], str] = {}  # (OLD part, type, meaning) -> id
        self._copied: dict[str, str] = {}  # NEW part -> its name in OLD
        rows = (rel for part in old.package.parts for rel in old.package.relationships(part).values())
        self._pointed = {rel.target.lower() for rel in rows if not rel.external}  # what is missing stays missing
        self.parts: dict[str, bytes | Element | None] = {}
        self.types: dict[str, str | None] = {}

    @property
    def relationships(self) -> Mapping[str, list[Relationship]]:
        """{part: all its relationships} of the parts that gained some."""
        return {part: list(rows.values()) for part, rows in self._rows.items()}

    def relation(self, ident: str, new_part: str, old_part: str) -> str:
        """The id, in ``old_part``, of what ``ident`` is in ``new_part``."""
        rel = self._new.package.relationships(new_part).get(ident)
        if rel is None:
            return self._dangling(ident, old_part)
        meaning = self._new.target(new_part, ident)
        key = (old_part, rel.type, meaning)
        if key not in self._known:
            self._known[key] = self._same(old_part, rel, meaning) or self.add(
                old_part, rel.type, self._target(rel), external=rel.external
            )
        return self._known[key]

    def _dangling(self, ident: str, old_part: str) -> str:
        """An id that points at nothing in ``old_part`` either, nor at what may be added to it later (``add``)."""
        rows = self._old.package.relationships(old_part)
        while ident in rows or re.fullmatch(r"rId\d+", ident):
            ident += "-missing"
        return ident

    def _same(self, old_part: str, rel: Relationship, meaning: str) -> str | None:
        if (not rel.external and not rel.exists) or rel.type in _STORIES:  # a story of OLD may itself change
            return None
        for other in self._old.package.relationships(old_part).values():
            alike = other.type == rel.type and other.external == rel.external
            alone = rel.external or not self._new.package.relationships(rel.target)  # else its own parts count too
            if alike and alone and self._old.target(old_part, other.id) == meaning:
                return other.id
        return None

    def _target(self, rel: Relationship) -> str:
        if rel.external:
            return rel.target
        return self.part(rel.target) if rel.exists else self._missing(rel.target)

    def _missing(self, name: str) -> str:
        """The name of a part that is as missing in OLD as ``name`` is in NEW."""
        if name in self._copied:
            return self._copied[name]
        taken = {part.lower() for part in (*self._old.package.parts, *self.parts)}
        fresh = self._copied[name] = self.free_name(name) if name.lower() in taken else name
        self._pointed.add(fresh.lower())
        return fresh

    def add(self, old_part: str, kind: str, target: str, *, external: bool = False) -> str:
        """A new relationship of ``old_part``; its id."""
        rows = self._rows.setdefault(old_part, dict(self._old.package.relationships(old_part)))
        count = len(rows) + 1
        while f"rId{count}" in rows:
            count += 1
        rows[f"rId{count}"] = Relationship(f"rId{count}", kind, target, external=external)
        return f"rId{count}"

    def share(self, part: str, fresh: str) -> None:
        """``fresh``, a copy of OLD's ``part``, has its relationships."""
        self._rows[fresh] = dict(self._old.package.relationships(part))

    def part(self, name: str) -> str:
        """The name in OLD of a copy of NEW's part ``name``, with everything it points at."""
        if name in self._copied:
            return self._copied[name]
        fresh = self.free_name(name)
        self._copied[name] = fresh
        package = self._new.package
        self.types[fresh] = package.content_type(name) or None
        if self.types[fresh] in (TYPE_HEADER, TYPE_FOOTER):
            self.parts[fresh] = b""  # the name is taken
            self._rows[fresh] = {}
            self.parts[fresh] = self._story(package.root(name), name, fresh)
            return fresh
        self.parts[fresh] = package.data(name)
        rows = package.relationships(name)
        if rows:
            self._rows[fresh] = {ident: self._moved(rel) for ident, rel in rows.items()}
        return fresh

    def stand_in(self, new_part: str, part: str) -> None:
        """``part`` takes the place of the copy of NEW's ``new_part``, made already or to be made."""
        copy = self._copied.get(new_part)
        self._copied[new_part] = part
        if copy is None:
            return
        for table in (self.parts, self.types, self._rows):
            table.pop(copy, None)
        for rows in self._rows.values():
            for ident, rel in rows.items():
                if rel.target == copy and not rel.external:
                    rows[ident] = Relationship(ident, rel.type, part)

    def _moved(self, rel: Relationship) -> Relationship:
        return Relationship(rel.id, rel.type, self._target(rel), rel.external, rel.exists)

    def free_name(self, name: str) -> str:
        """``name``, or the next like it that no part has."""
        stem, extension = posixpath.splitext(name)
        taken = {part.lower() for part in (*self._old.package.parts, *self.parts)} | {CONTENT_TYPES_PART.lower()}
        taken |= self._pointed
        fresh, count = name, 1
        while fresh.lower() in taken:
            count += 1
            fresh = f"{stem}-{count}{extension}"
        return fresh


def _types(old: Package, adoption: PartAdoption) -> dict[str, str | None]:
    """The content types of new parts; of their relationships too, where OLD's package has no default for these."""
    named = (rels_part(part) for part, rows in adoption.relationships.items() if rows)
    return {**{part: TYPE_RELS for part in named if not old.content_type(part)}, **adoption.types}


def packaged(old: Package, adoption: PartAdoption, changed: Mapping[str, bytes | Element | None]) -> Package:
    """OLD's package with ``changed`` parts and everything that was brought over."""
    return old.replaced(
        {**adoption.parts, **changed}, types=_types(old, adoption), relationships=adoption.relationships
    )
