"""A Word file being changed by hand: its parts as trees, its relationships, and a choice that is the same every time.

Nothing here knows the package: lxml and zipfile only, so that a fault of its reader can't hide in its own test.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any, Final, TypeVar

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
STRICT_W: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
STRICT_M: Final = "http://purl.oclc.org/ooxml/officeDocument/math"
PR: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CT: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)

Node = Any  # lxml's element; its stubs would say so in every line here
Item = TypeVar("Item")


class Draft:
    """A file opened for changes; ``random`` makes every choice."""

    def __init__(self, data: bytes, random: Random) -> None:
        self.random = random
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in dict.fromkeys(archive.namelist()) if name[-1:] != "/"}
        self._trees: dict[str, Node] = {}
        self.main = self._target_of("", "officeDocument") or ""
        strict = STRICT_W in self.root.nsmap.values() or self.root.tag.startswith(f"{{{STRICT_W}}}")
        self.uris = {"w": STRICT_W, "r": STRICT_R, "m": STRICT_M} if strict else {"w": W, "r": R, "m": M}
        found = self.root.find(self.w("body"))
        if found is None:
            raise ValueError("no body")
        self.body: Node = found
        references = self.root.iter(self.w("headerReference"), self.w("footerReference"))
        self.referred = {e.get(self.r("id")) for e in references}
        self.worded = next(self.body.iter(self.w("p")), None) is not None

    # -- names
    def w(self, name: str) -> str:
        """``w:name`` in this file's namespace."""
        return f"{{{self.uris['w']}}}{name}"

    def r(self, name: str) -> str:
        """``r:name``."""
        return f"{{{self.uris['r']}}}{name}"

    def m(self, name: str) -> str:
        """``m:name``."""
        return f"{{{self.uris['m']}}}{name}"

    def new(self, name: str, /, text: str | None = None, **values: str) -> Node:
        """A ``w:`` element with ``w:`` attributes."""
        made = self.root.makeelement(self.w(name), {self.w(k): v for k, v in values.items()})
        if text is not None:
            made.text = text
            made.set(XML_SPACE, "preserve")
        return made

    def run(self, text: str) -> Node:
        """A run of text."""
        run = self.new("r")
        run.append(self.new("t", text))
        return run

    # -- parts
    @property
    def root(self) -> Node:
        """The root of the main part."""
        return self.tree(self.main)

    def tree(self, part: str) -> Node:
        """The root of a part; changes to it are kept."""
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self.parts[part], _PARSER)
        return self._trees[part]

    def rels(self, part: str) -> Node:
        """The root of a part's relationships, made when there are none."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", name + ".rels") if part else "_rels/.rels"
        if path not in self.parts:
            self.parts[path] = f'<Relationships xmlns="{PR}"/>'.encode()
        return self.tree(path)

    def related(self, part: str, kind: str) -> list[str]:
        """Existing parts that ``part`` points at by relationships whose type ends in ``kind``."""
        targets = [
            self.resolve(part, row.get("Target") or "")
            for row in self.rels(part)
            if (row.get("Type") or "").endswith("/" + kind) and row.get("TargetMode") != "External"
        ]
        return [target for target in dict.fromkeys(targets) if target in self.parts]

    def _target_of(self, part: str, kind: str) -> str | None:
        return next(iter(self.related(part, kind)), None)

    @staticmethod
    def resolve(part: str, target: str) -> str:
        """The part a relationship's target names."""
        target = target.split("#")[0]
        return target[1:] if target[:1] == "/" else posixpath.normpath(posixpath.join(posixpath.dirname(part), target))

    def target(self, part: str, ident: str | None) -> str:
        """The part behind a relationship id ("" when there is none)."""
        found = (row for row in self.rels(part) if row.get("Id") == ident and row.get("TargetMode") != "External")
        return next((self.resolve(part, row.get("Target") or "") for row in found), "")

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """A new relationship of ``part``; its id."""
        rows = self.rels(part)
        ident = f"rIdM{len(rows) + 1}"
        row = etree.SubElement(rows, f"{{{PR}}}Relationship", Id=ident, Type=f"{self.uris['r']}/{kind}")
        row.set("Target", target if external else "/" + target)
        if external:
            row.set("TargetMode", "External")
        return ident

    def add_part(self, name: str, data: bytes, content_type: str) -> str:
        """A new part under a free name like ``name``; the name it got."""
        stem, extension = posixpath.splitext(name)
        taken = {part.lower() for part in self.parts}
        count, free = 0, name
        while free.lower() in taken:
            count += 1
            free = f"{stem}M{count}{extension}"
        self.parts[free] = data
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, f"{{{CT}}}Override", PartName="/" + free, ContentType=content_type)
        return free

    def drop_part(self, name: str) -> None:
        """Take a part out, with its relationships and its content type."""
        folder, base = posixpath.split(name)
        for path in (name, posixpath.join(folder, "_rels", base + ".rels")):
            self.parts.pop(path, None)
            self._trees.pop(path, None)
        types = self.tree("[Content_Types].xml")
        for row in list(types):
            if row.get("PartName") == "/" + name:
                types.remove(row)

    def pack(self) -> bytes:
        """The file as it is now."""
        for part, tree in self._trees.items():
            self.parts[part] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    # -- choices
    def some(self, items: Sequence[Item], count: int = 1) -> list[Item]:
        """Up to ``count`` of ``items``, in their order."""
        chosen = sorted(self.random.sample(range(len(items)), min(count, len(items))))
        return [items[k] for k in chosen]

    def each(self, items: Sequence[Item], change: Callable[[Item], object], count: int = 1) -> bool:
        """Change up to ``count`` of ``items``; whether there were any."""
        chosen = self.some(items, count)
        for item in chosen:
            change(item)
        return bool(chosen)

    def words(self) -> str:
        """Some words that stand in no file."""
        return " ".join(self.random.sample(("zubrowka", "quixotry", "fjordal", "wyvern", "mugwump", "kestrel"), 3))


def copied(draft: Draft, element: Node) -> Node:
    """A copy without what a file may hold once only: anchors, ids, note and comment references, sections."""
    copy = deepcopy(element)
    copy.tail = None
    once = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
    once += ("commentReference", "footnoteReference", "endnoteReference", "sectPr")
    once += ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
    for each in list(copy.iter(*(draft.w(name) for name in once))):
        if each.getparent() is not None:
            remove(each)
    for each in list(copy.iter(draft.w("id"))):
        if each.getparent() is not None and each.getparent().tag == draft.w("sdtPr"):
            remove(each)
    for number, each in enumerate(copy.iter("*")):
        for key in [key for key in each.attrib if key.endswith(("}paraId", "}textId"))]:
            del each.attrib[key]
        if isinstance(each.tag, str) and each.tag.endswith("}docPr"):
            each.set("id", str(draft.random.randrange(10**6, 10**9) + number))
    return copy


def remove(element: Node) -> None:
    """Take an element out; what stood after it stays."""
    parent = element.getparent()
    if element.tail and element.tail.strip():
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def unwrap(element: Node, content: Node | None = None) -> None:
    """Put the children of ``content`` (of the element itself without one) in the element's place."""
    for child in list(element if content is None else content):
        element.addprevious(child)
    remove(element)


_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD_TYPES: Final = {"header": _WML + "header+xml", "footer": _WML + "footer+xml", "comments": _WML + "comments+xml"}
