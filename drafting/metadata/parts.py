"""Taking a part out of a package together with everything that points at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship


def by_relationship(package: Package, endings: Collection[str]) -> Iterator[tuple[str, Relationship]]:
    """(source, relationship) of every relationship whose type ends in one of ``endings``; types of Microsoft and of the
    standard differ in their beginning only."""
    for source, rows in package.relations.items():
        for rel in rows.values():
            if rel.type.rsplit("/", 1)[-1] in endings:
                yield source, rel


def without(package: Package, doomed: Collection[str], endings: Collection[str] = ()) -> Package:
    """The package without the parts ``doomed``, without what only they point at, and without relationships to them or
    of a type ending in one of ``endings``."""
    gone = set(doomed) | {rel.target for _, rel in by_relationship(package, endings) if not rel.external}
    gone = {part for part in gone if part in package}
    while True:
        held = {rel.target for part in gone for rel in package.relationships(part).values() if not rel.external} - gone
        alone = {part for part in held if part in package and not _wanted(package, part, gone)}
        if not alone:
            break
        gone |= alone
    relationships: dict[str, list[Relationship]] = {source: [] for source in gone if source in package.relations}
    for source, rows in package.relations.items():
        kept = [rel for rel in rows.values() if not _leads_to(rel, gone, endings)]
        if source not in gone and len(kept) != len(rows):
            relationships[source] = kept
    return package.replaced(dict.fromkeys(gone), relationships=relationships)


def _wanted(package: Package, part: str, gone: Collection[str]) -> bool:
    return any(
        rel.target == part and not rel.external
        for source, rows in package.relations.items()
        if source not in gone
        for rel in rows.values()
    )


def _leads_to(rel: Relationship, gone: Collection[str], endings: Collection[str]) -> bool:
    return (not rel.external and rel.target in gone) or rel.type.rsplit("/", 1)[-1] in endings
