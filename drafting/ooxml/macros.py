"""Macros: refused where a file hides them, left out where it declares them."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.errors import Refusal
from drafting.finding import Finding
from drafting.ooxml import names
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship, rels_part
from drafting.place import Place

_MACRO_TYPES = ("vbaproject", "ms-word.vbadata")


def without_macros(package: Package) -> Package:
    """The package with no macro in it, and a finding that says so; unchanged when it had none.

    A .docm or .dotm declares its macros: it is read, the macros stay behind. Raises Refusal macros-in-docx when
    a file named .docx or .dotx holds macros, because only tampering brings them there.
    """
    doomed = _macro_parts(package)
    if not doomed and package.content_type(package.main) not in names.MACRO_MAIN_TYPES:
        return package
    place = Place(file=package.name, part=min(doomed, default=package.main))
    if package.name.lower().endswith((".docx", ".dotx")):
        raise Refusal(
            "macros-in-docx",
            "This file calls itself a document without macros and holds macros.",
            remedy="Do not open it in Word. Ask the sender for a clean .docx.",
            place=place,
        )
    relationships = {
        source: kept
        for source, rows in package.relations.items()
        if len(kept := _kept(rows.values(), doomed)) < len(rows) and source not in doomed
    }
    gone = dict.fromkeys([*doomed, *(rels_part(part) for part in doomed if rels_part(part) in package)])
    note = Finding(
        "macros-left-out",
        "warning",
        "This file holds macros; they were not copied.",
        remedy="Nothing to do unless the document needs its macros to work.",
        place=place,
    )
    declared = package.content_type(package.main) in names.MACRO_MAIN_TYPES
    types = {package.main: names.TYPE_DOCUMENT} if declared else {}
    return package.replaced(gone, types=types, relationships=relationships, findings=[note])


def _macro_parts(package: Package) -> frozenset[str]:
    pointed = {
        rel.target
        for rows in package.relations.values()
        for rel in rows.values()
        if rel.type in names.MACRO_RELATIONSHIPS and not rel.external and rel.exists
    }
    typed = {
        part
        for part in package.parts
        if any(mark in package.content_type(part).lower() for mark in _MACRO_TYPES)
        or part.lower().endswith("vbaproject.bin")
    }
    return frozenset(pointed | typed)


def _kept(rows: Iterable[Relationship], doomed: frozenset[str]) -> list[Relationship]:
    return [
        rel for rel in rows if rel.type not in names.MACRO_RELATIONSHIPS and (rel.external or rel.target not in doomed)
    ]
