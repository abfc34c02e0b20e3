"""What a file is and would tell or do, before anybody opens it in Word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from drafting.finding import Finding
from drafting.metadata.clean import traces
from drafting.metadata.trace import Trace
from drafting.ooxml.hazards import find_hazards
from drafting.ooxml.names import REL_COMMENTS, W, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import CELL_MARKS, MARKS, PROPERTY_CHANGES
from drafting.ooxml.sound import faults
from drafting.ooxml.xmldoor import Element


@dataclass(frozen=True, slots=True)
class Inspection:
    """``facts``: what is in the file, in a fixed order ("paragraphs" → how many). ``revisions``: author → tracked
    changes by kind. ``traces``: what it tells. ``hazards``: what would run, fetch or hide something, and what the door
    put right. ``faults``: what Word would repair. ``limits``: name of a limit → how much of it the file takes."""

    facts: dict[str, int]
    revisions: dict[str, dict[str, int]]
    comments: dict[str, int]
    traces: tuple[Trace, ...]
    hazards: tuple[Finding, ...]
    faults: tuple[str, ...]
    limits: dict[str, tuple[int, int]]


def inspect(package: Package) -> Inspection:
    """Everything worth knowing of a package that came through the door."""
    roots = [package.root(story.part) for story in package.stories()]
    return Inspection(
        _facts(package, roots),
        _revisions(roots),
        _comments(package),
        traces(package),
        (*package.findings, *find_hazards(package)),
        tuple(dict.fromkeys(faults(package))),
        _limits(package, roots),
    )


def _facts(package: Package, roots: list[Element]) -> dict[str, int]:
    def count(name: str) -> int:
        return sum(1 for root in roots for _ in root.iter(w(name)))

    return {
        "parts": len(package.parts),
        "bytes": sum(len(package.data(part)) for part in package.parts),
        "paragraphs": count("p"),
        "tables": count("tbl"),
        "notes": count("footnoteReference") + count("endnoteReference"),
        "fields": count("fldSimple") + sum(1 for root in roots for each in root.iter(w("fldChar")) if _begins(each)),
        "content controls": count("sdt"),
        "pictures": sum(package.content_type(part).startswith("image/") for part in package.parts),
    }


def _limits(package: Package, roots: list[Element]) -> dict[str, tuple[int, int]]:
    sizes = [len(package.data(part)) for part in package.parts]
    most = package.limits
    return {
        "entries": (len(sizes), most.entries),
        "part": (max(sizes, default=0), most.part),
        "total": (sum(sizes), most.total),
        "elements": (max((sum(1 for _ in root.iter("*")) for root in roots), default=0), most.elements),
    }


def _begins(field: Element) -> bool:
    return field.get(w("fldCharType")) == "begin"


def _revisions(roots: list[Element]) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    for root in roots:
        for element in root.iter(*MARKS, *PROPERTY_CHANGES, *CELL_MARKS):
            kind = _KIND.get(local(element.tag), "formatting")
            found.setdefault(element.get(f"{{{W}}}author", ""), Counter())[kind] += 1
    return {author: dict(counts) for author, counts in found.items()}


_KIND = {"ins": "insertions", "del": "deletions", "moveFrom": "moves", "moveTo": "moves", "cellIns": "cells",
         "cellDel": "cells", "cellMerge": "cells"}  # fmt: skip


def _comments(package: Package) -> dict[str, int]:
    part = package.related(package.main, REL_COMMENTS)
    return dict(Counter(each.get(w("author"), "") for each in package.root(part).iter(w("comment")))) if part else {}
