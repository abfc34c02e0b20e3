"""A Word package as a value, and the one door by which packages come in and go out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from drafting.errors import Refusal
from drafting.finding import Finding
from drafting.ooxml.contenttypes import ContentTypes
from drafting.ooxml.limits import DEFAULT, Limits
from drafting.ooxml.names import (
    CONTENT_TYPES_PART,
    REL_COMMENTS,
    REL_ENDNOTES,
    REL_FOOTER,
    REL_FOOTNOTES,
    REL_HEADER,
    w,
)
from drafting.ooxml.relationships import Relationship, rels_part, serialise_relationships
from drafting.ooxml.xmldoor import Element, parse_again, parse_xml, serialise
from drafting.ooxml.ziparchive import archive
from drafting.place import Place

StoryKind = Literal["body", "header", "footer", "footnotes", "endnotes", "comments"]
_STORIES: Mapping[str, StoryKind] = MappingProxyType({
    REL_HEADER: "header",
    REL_FOOTER: "footer",
    REL_FOOTNOTES: "footnotes",
    REL_ENDNOTES: "endnotes",
    REL_COMMENTS: "comments",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """A text of its own in the package: the body, a header, the notes."""

    kind: StoryKind
    part: str


@dataclass(frozen=True, slots=True, eq=False)
class Package:
    """Parts, content types and relationships of one Word file, all in Transitional names.

    ``blobs`` holds every part's bytes in the archive's order, except parts that were replaced by a tree: those
    are in ``trees`` only, and written out when their bytes are asked for. Trees are shared: never change one
    that ``root`` returned; take ``copy_root`` and give it back through ``replaced``.
    ``findings`` is what the door noticed and put right.
    """

    name: str
    main: str
    blobs: Mapping[str, bytes]
    types: ContentTypes
    relations: Mapping[str, Mapping[str, Relationship]]
    limits: Limits = DEFAULT
    findings: tuple[Finding, ...] = ()
    trees: dict[str, Element] = field(default_factory=dict, repr=False)
    inspected: dict[str, bytes] = field(default_factory=dict, repr=False)  # bytes that have passed the XML door

    def __contains__(self, part: str) -> bool:
        return part in self.blobs or part in self.trees

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of all parts, those of the archive first and in its order."""
        return (*self.blobs, *(part for part in self.trees if part not in self.blobs))

    def data(self, part: str) -> bytes:
        """The bytes of a part. Raises KeyError when there is none."""
        blob = self.blobs.get(part)
        return serialise(self.trees[part]) if blob is None else blob

    def root(self, part: str) -> Element:
        """The parsed root of a part, shared by all who ask: read only. Raises Refusal (xml-…) or KeyError."""
        tree = self.trees.get(part)
        if tree is None:
            tree = self.trees.setdefault(part, self._parsed(part, self.blobs[part]))
        return tree

    def copy_root(self, part: str) -> Element:
        """A root of the caller's own, free to be changed."""
        blob = self.blobs.get(part)
        if blob is None:
            return deepcopy(self.trees[part])
        return self._parsed(part, blob)

    def _parsed(self, part: str, blob: bytes) -> Element:
        if self.inspected.get(part) is blob:
            return parse_again(blob)
        root = parse_xml(blob, file=self.name, part=part, limits=self.limits)
        self.inspected[part] = blob
        return root

    def unread(self) -> Package:
        """The same package with none of its stories parsed, for who wants trees of his own to change."""
        stories = {story.part for story in self.stories() if story.part in self.blobs}
        return replace(self, trees={part: tree for part, tree in self.trees.items() if part not in stories})

    def sharing(self, known: Package) -> Package:
        """The same package with what ``known`` has parsed of parts that have the same bytes; stories left out."""
        stories = {story.part for story in self.stories()}
        same = (part for part in known.trees if part not in stories and part in self.blobs)
        trees = {part: known.trees[part] for part in same if self.blobs[part] == known.blobs.get(part)}
        return replace(self, trees={**trees, **self.trees}) if trees else self

    def serialised(self) -> Package:
        """The same package with the bytes of all parts; trees of its own are written out."""
        only_trees = {part: serialise(tree) for part, tree in self.trees.items() if part not in self.blobs}
        return self.replaced(only_trees) if only_trees else self

    def content_type(self, part: str) -> str:
        """The content type of a part, "" when the package does not say."""
        return self.types.of(part)

    def relationships(self, part: str = "") -> Mapping[str, Relationship]:
        """{id: Relationship} of a part; of the package itself without an argument."""
        return self.relations.get(part, MappingProxyType({}))

    def related(self, part: str, kind: str) -> str | None:
        """The first existing part that ``part`` points at by a relationship of type ``kind``."""
        return next(
            (r.target for r in self.relationships(part).values() if r.type == kind and not r.external and r.exists),
            None,
        )

    def stories(self) -> tuple[Story, ...]:
        """The body, then headers, footers, notes and comments in the order of the relationships; each part once."""
        found = {self.main: Story("body", self.main)}
        for rel in self.relationships(self.main).values():
            kind = _STORIES.get(rel.type)
            if kind and rel.exists and not rel.external:
                found.setdefault(rel.target, Story(kind, rel.target))
        return tuple(found.values())

    def replaced(
        self,
        parts: Mapping[str, bytes | Element | None] | None = None,
        *,
        types: Mapping[str, str | None] | None = None,
        relationships: Mapping[str, Iterable[Relationship]] | None = None,
        findings: Iterable[Finding] = (),
    ) -> Package:
        """A package with other parts: bytes or a tree set a part, None takes it away (its content type with it).

        ``types`` sets content types by part name, ``relationships`` the whole list of a part's relationships.
        Everything else, bytes included, is shared with this package.
        """
        changes: dict[str, bytes | Element | None] = dict(parts or {})
        kinds: dict[str, str | None] = {part: None for part, content in changes.items() if content is None}
        kinds.update(types or {})
        relations = dict(self.relations)
        for source, rows in (relationships or {}).items():
            listed = tuple(rows)
            relations[source] = MappingProxyType({rel.id: rel for rel in listed})
            changes[rels_part(source)] = serialise_relationships(source, listed) if listed else None
        content_types = self.types.changed(kinds) if kinds else self.types
        if content_types.overrides != self.types.overrides:
            changes[CONTENT_TYPES_PART] = content_types.serialise()
        blobs = {part: blob for part, blob in self.blobs.items() if part not in changes}
        trees = {part: tree for part, tree in self.trees.items() if part not in changes}
        for part, content in changes.items():
            if isinstance(content, bytes):
                blobs[part] = content
            elif content is not None:
                trees[part] = content
        return replace(
            self,
            blobs=MappingProxyType(blobs),
            trees=trees,
            types=content_types,
            relations=MappingProxyType(relations),
            findings=(*self.findings, *findings),
        )


def write_package(package: Package) -> bytes:
    """The .docx: parts that were not replaced keep their bytes; same package, same bytes."""
    return archive({part: package.data(part) for part in package.parts})


def body_of(package: Package) -> Element:
    """``<w:body>``. Raises Refusal document-not-word when the main part has none."""
    root = package.root(package.main)
    for child in root:
        if child.tag == w("body"):
            return child
    raise Refusal(
        "document-not-word",
        "The main part of this file holds no Word document.",
        remedy="Name a file saved by Word as .docx.",
        place=Place(file=package.name, part=package.main),
    )
