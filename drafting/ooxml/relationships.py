"""Relationships: how parts point at each other and out of the package (ECMA-376 part 2, 9.3)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from drafting.errors import Refusal
from drafting.ooxml.limits import Limits
from drafting.ooxml.names import PACKAGE_RELS, PR, local
from drafting.ooxml.strict import fold_uri
from drafting.ooxml.xmldoor import parse_xml, quoted
from drafting.place import Place


@dataclass(frozen=True, slots=True)
class Relationship:
    """``target`` is a part name when internal (``word/styles.xml``), the URI as written when ``external``.

    ``type`` is the Transitional spelling. ``exists`` tells whether an internal target is in the package:
    Word itself leaves pointers to parts it did not write.
    """

    id: str
    type: str
    target: str
    external: bool = False
    exists: bool = True


def rels_part(part: str) -> str:
    """The name of the part that holds the relationships of ``part``; "" is the package itself."""
    if not part:
        return PACKAGE_RELS
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def is_rels(part: str) -> bool:
    """Whether ``part`` holds relationships (part 2, 9.3.3): in a folder that is called ``_rels``, not just ends so."""
    folder, name = posixpath.split(part.lower())
    return posixpath.basename(folder) == "_rels" and name.endswith(".rels")


def source_part(rels: str) -> str:
    """The part whose relationships ``rels`` holds; "" for those of the package."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def read_relationships(
    data: bytes, source: str, names: Mapping[str, str], file: str, limits: Limits
) -> dict[str, Relationship]:
    """{id: Relationship} of ``source``. ``names`` maps every part's lower-case name to its name.

    Raises Refusal relationship-outside for a target that leaves the package.
    """
    part = rels_part(source)
    found: dict[str, Relationship] = {}
    for child in parse_xml(data, file=file, part=part, limits=limits):
        if local(child.tag) != "Relationship":
            continue
        ident, kind, target = child.get("Id", ""), fold_uri(child.get("Type", "")), child.get("Target", "")
        if child.get("TargetMode") == "External":
            found.setdefault(ident, Relationship(ident, kind, target, external=True))
            continue
        resolved = _resolve(source, target)
        if resolved.startswith("../") or resolved == "..":
            raise Refusal(
                "relationship-outside",
                f"A pointer leads out of the file: {target[:80]!r}.",
                remedy="Do not use this file; somebody may have tampered with it.",
                place=Place(file=file, part=part),
            )
        name = names.get(resolved.lower()) or names.get(unquote(resolved).lower())
        found.setdefault(ident, Relationship(ident, kind, name or resolved, exists=name is not None))
    return found


def _resolve(source: str, target: str) -> str:
    path = target.partition("#")[0]
    if path.startswith("/"):
        return posixpath.normpath(path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path))


def serialise_relationships(source: str, relationships: Iterable[Relationship]) -> bytes:
    """The bytes of the relationships part of ``source``, targets relative to its folder where they lie below it."""
    folder = posixpath.dirname(source)
    rows = []
    for rel in relationships:
        target, mode = rel.target, ""
        if rel.external:
            mode = ' TargetMode="External"'
        elif not folder:
            pass
        elif target.startswith(folder + "/"):
            target = target[len(folder) + 1 :]
        else:
            target = "/" + target
        rows.append(
            f"<Relationship Id={quoted(rel.id)} Type={quoted(rel.type)} Target={quoted(target)}{mode}/>"
        )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Relationships xmlns="{PR}">{"".join(rows)}</Relationships>'.encode()
