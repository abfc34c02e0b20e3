"""The way in: bytes that call themselves a Word file become a Package, or are refused with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from drafting.errors import Refusal
from drafting.finding import Finding
from drafting.ooxml import kinds, names
from drafting.ooxml.contenttypes import ContentTypes, read_content_types
from drafting.ooxml.inflate import inflate_all
from drafting.ooxml.limits import MB, Limits, standing
from drafting.ooxml.macros import without_macros
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.relationships import Relationship, is_rels, read_relationships, rels_part, source_part
from drafting.ooxml.strict import STRICT_BYTES, fold
from drafting.ooxml.xmldoor import look_before
from drafting.ooxml.zipentries import entries
from drafting.place import Place

_XML: Final = (".xml", ".rels", ".vml")
_OTHERS: Final = (
    ("spreadsheetml", "file-is-spreadsheet", "This is a spreadsheet, not a Word document."),
    ("presentationml", "file-is-presentation", "This is a presentation, not a Word document."),
)


def read_package(data: bytes, name: str = "", limits: Limits | None = None, *, ours: bool = False) -> Package:
    """The package in ``data``. ``name`` is what the user calls the file; messages say it, it tells .docx from .docm.

    Everything unsafe or unreadable is refused here (errors.Refusal, codes in docs/codes): another kind of file,
    a damaged or hostile archive, a DOCTYPE, a missing part, macros in a .docx. What is put right instead is told in
    ``Package.findings``: macros left out of a .docm, ISO Strict read as Transitional, a template read as a document.
    What is ``ours``, written by this process a moment ago, is parsed without looking for traps.
    """
    limits = limits or standing()
    if len(data) > limits.file:
        raise Refusal(
            "package-too-large",
            f"The file is larger than {limits.file // MB} MB.",
            remedy="Take the large pictures out, or save them compressed.",
            place=Place(file=name),
        )
    if (kind := kinds.foreign(data)) is not None:
        raise kinds.refuse(kind, name)
    blobs = _under_usual_names(inflate_all(data, entries(data, name, limits), name, limits))
    if blobs.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise _refuse(
            "file-is-opendocument",
            "This is an OpenDocument file; save it as .docx first.",
            name,
            remedy="Open it in Word or LibreOffice and save it as a Word document (.docx).",
        )
    for part, blob in blobs.items():
        if part.lower().endswith(_XML):
            look_before(blob, Place(file=name, part=part))
    types = read_content_types(blobs.get(names.CONTENT_TYPES_PART), name, limits)
    blobs, strict = _transitional(blobs)
    package = _package(blobs, types, name, limits)
    if ours:
        package.inspected.update(blobs)
    package = without_macros(package)
    _refuse_others(package)
    body_of(package)
    package = _as_document(package)
    return package.replaced(findings=[strict_note(name)]) if strict else package


def _under_usual_names(blobs: dict[str, bytes]) -> dict[str, bytes]:
    """Parts that are looked for by name under the names that they are looked for: names of parts compare without regard
    to case (ECMA-376 part 2, 6.2.2.3), so Word finds the notes of ``Word/_Rels/Document.xml.rels``.
    """
    actual = {part.lower(): part for part in blobs}
    found: dict[str, bytes] = {}
    for part, blob in blobs.items():
        lower = part.lower()
        if lower == names.CONTENT_TYPES_PART.lower():
            found[names.CONTENT_TYPES_PART] = blob
        elif is_rels(part):
            source = source_part(lower)
            found[rels_part(actual.get(source, source))] = blob
        else:
            found[part] = blob
    return found


def _transitional(blobs: dict[str, bytes]) -> tuple[dict[str, bytes], bool]:
    """All parts in Transitional names, and whether the main story had to be folded."""
    if not any(STRICT_BYTES in blob for part, blob in blobs.items() if part.endswith(".rels")):
        return blobs, False
    return {part: fold(blob) if part.lower().endswith(_XML) else blob for part, blob in blobs.items()}, True


def _package(blobs: dict[str, bytes], types: ContentTypes, name: str, limits: Limits) -> Package:
    lookup = {part.lower(): part for part in blobs}
    if names.PACKAGE_RELS not in blobs:
        raise _refuse(
            "relationships-missing",
            "This zip file is no Word document: nothing says which part is the text.",
            name,
            part=names.PACKAGE_RELS,
        )
    relations: dict[str, Mapping[str, Relationship]] = {}
    for part, blob in blobs.items():
        if is_rels(part):
            source = source_part(part)
            relations[source] = MappingProxyType(read_relationships(blob, source, lookup, name, limits))
    main = next((r for r in relations[""].values() if r.type == names.REL_DOCUMENT and not r.external), None)
    if main is None or not main.exists:
        raise _refuse(
            "document-missing",
            "This file has lost its text: the main document part is not there.",
            name,
            part=main.target if main else None,
            remedy="Ask for the file again, or look for an earlier version.",
        )
    return Package(name, main.target, MappingProxyType(blobs), types, MappingProxyType(relations), limits)


def _refuse_others(package: Package) -> None:
    """Refuse what is of another office program, or says nothing of itself."""
    kind = package.content_type(package.main)
    for mark, code, message in _OTHERS:
        if mark in kind:
            raise _refuse(code, message, package.name, part=package.main)
    if kind not in names.WORD_MAIN_TYPES:
        message = "The main part of this file is not marked as a Word document."
        raise _refuse("document-not-word", message, package.name, part=package.main)


def _as_document(package: Package) -> Package:
    """A template read as a document: Word refuses a .docx whose main part says it is a template."""
    if package.content_type(package.main) != names.TYPE_TEMPLATE:
        return package
    note = Finding(
        "template-read-as-document",
        "note",
        "This is a Word template; it is read as a document.",
        place=Place(file=package.name),
    )
    return package.replaced(types={package.main: names.TYPE_DOCUMENT}, findings=[note])


def strict_note(name: str) -> Finding:
    """What is said when an ISO Strict file was read."""
    return Finding(
        "strict-read-as-transitional",
        "note",
        "This file is saved as Strict Open XML; it is read, and written, in Word's usual form.",
        place=Place(file=name),
    )


def _refuse(code: str, message: str, name: str, *, part: str | None = None, remedy: str = "") -> Refusal:
    return Refusal(
        code, message, remedy=remedy or "Name a file saved by Word as .docx.", place=Place(file=name, part=part)
    )
