"""What a file would do when somebody opens it in Word: told as findings, and taken out of what we write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.finding import Finding
from drafting.ooxml.activefields import HIDDEN, RUNS_PROGRAM, ActiveField, active_fields, fields, link_target, unlink
from drafting.ooxml.names import (
    REL_ALT_CHUNK,
    REL_ATTACHED_TEMPLATE,
    REL_CONTROL,
    REL_HYPERLINK,
    REL_IMAGE,
    REL_OLE,
    REL_SETTINGS,
    w,
)
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.xmldoor import Element
from drafting.place import Place

_INERT_LINKS: Final = ("http:", "https:", "mailto:", "#")
_OPAQUE: Final = {
    REL_ALT_CHUNK: "A piece of another file is built in (altChunk); its content was not compared.",
    REL_OLE: "An object of another program is built in; its content was not compared.",
    REL_CONTROL: "An ActiveX control is built in; it was not compared.",
}


def find_hazards(package: Package) -> tuple[Finding, ...]:
    """Everything in the package that would run, fetch or hide something: fields, then relationships, by part."""
    return tuple(sorted((*_in_fields(package), *_in_relationships(package)), key=lambda found: found.place.part or ""))


def neutralised(package: Package) -> tuple[Package, tuple[Finding, ...]]:
    """The package without active fields and without its attached template, and the findings about all hazards.

    A field is unlinked: its last result stays as text. Remote pictures, links and embedded objects stay as they are
    (nothing here ever fetches or runs them). A package without hazards comes back as the same object.
    """
    found = find_hazards(package)
    changed: dict[str, Element] = {}
    for story in package.stories():
        if any(True for _ in active_fields(package.root(story.part))):
            root = package.copy_root(story.part)
            while batch := list(active_fields(root)):
                for active in batch:
                    unlink(active)
            changed[story.part] = root
    safe = _without_template(package)
    return (safe.replaced(changed) if changed else safe), found


def _without_template(package: Package) -> Package:
    settings = package.related(package.main, REL_SETTINGS)
    rows = package.relationships(settings).values() if settings else ()
    kept = [rel for rel in rows if not (rel.type == REL_ATTACHED_TEMPLATE and rel.external)]
    if settings is None or len(kept) == len(rows):
        return package
    root = package.copy_root(settings)
    for element in list(root.iter(w("attachedTemplate"))):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return package.replaced({settings: root}, relationships={settings: kept})


def _in_fields(package: Package) -> Iterator[Finding]:
    for story in package.stories():
        place = Place(file=package.name or None, part=story.part)
        for found in fields(package.root(story.part)):
            if found.active:
                yield _about_field(found, place)
            elif _unusual(target := link_target(found)):
                yield _about_link(target, place)


def _about_field(found: ActiveField, place: Place) -> Finding:
    shown = " ".join(found.instruction.split())[:200]
    if found.type in RUNS_PROGRAM:
        return Finding(
            "field-runs-program",
            "warning",
            f"A field would start another program: {shown}",
            remedy="Tell the sender. In our output the field is plain text.",
            place=place,
        )
    if found.type == HIDDEN:
        return Finding(
            "field-hides-its-type",
            "warning",
            f"A field builds its own instruction, as attacks do: {shown}",
            remedy="Tell the sender. In our output the field is plain text.",
            place=place,
        )
    return Finding(
        "field-fetches-file",
        "warning",
        f"A field would fetch another file: {shown}",
        remedy="In our output the field is plain text; ask the sender for the content itself.",
        place=place,
    )


def _unusual(target: str) -> bool:
    """Whether a link leads neither to a web page, nor to a mail address, nor to a place or a file beside."""
    scheme = target.strip().lower()
    if scheme.startswith(_INERT_LINKS):
        return False
    return ":" in scheme.partition("/")[0] or scheme.startswith("\\\\")


def _about_link(target: str, place: Place) -> Finding:
    message = f"A link leads to something other than a web page: {target[:200]}"
    return Finding("link-unusual", "warning", message, place=place)


def _in_relationships(package: Package) -> Iterator[Finding]:
    for source, rows in package.relations.items():
        place = Place(file=package.name or None, part=source or None)
        for rel in rows.values():
            found = _external(rel, place) if rel.external else _built_in(rel, place)
            if found is not None:
                yield found


def _external(rel: Relationship, place: Place) -> Finding | None:
    target = rel.target[:200]
    if rel.type == REL_HYPERLINK:
        return _about_link(rel.target, place) if _unusual(rel.target) else None
    if rel.type == REL_ATTACHED_TEMPLATE:
        return Finding(
            "template-attached",
            "warning" if target.lower().startswith(("http", "ftp", "\\\\", "file://")) else "note",
            f"The file would load a template from elsewhere: {target}",
            remedy="Our output does not carry the pointer.",
            place=place,
        )
    if rel.type == REL_IMAGE:
        return Finding(
            "picture-remote",
            "warning",
            f"A picture would be fetched from elsewhere when the file is opened: {target}",
            remedy="It was not fetched. Ask for the picture itself if it matters.",
            place=place,
        )
    return Finding(
        "content-remote",
        "warning",
        f"The file would load content from elsewhere: {target}",
        remedy="It was not fetched or compared. Ask for the content itself if it matters.",
        place=place,
    )


def _built_in(rel: Relationship, place: Place) -> Finding | None:
    message = _OPAQUE.get(rel.type)
    if message is None or not rel.exists:
        return None
    return Finding(
        "content-not-compared",
        "warning",
        message,
        remedy="Open both files and look at it yourself.",
        place=Place(place.file, part=rel.target),
    )
