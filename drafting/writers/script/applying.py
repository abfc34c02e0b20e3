"""An edit script applied to a Word file: the old text's file with the new text in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from drafting.compare.script.reading import script_from_json
from drafting.compare.script.steps import Script
from drafting.compare.script.walking import apply_to_value
from drafting.document.document import Document, document_of
from drafting.document.sections import REFERENCES
from drafting.document.values import DocumentValue, document_value
from drafting.errors import DraftingError
from drafting.ooxml.names import REL_FOOTER, REL_HEADER, TYPE_FOOTER, TYPE_HEADER
from drafting.ooxml.orphans import without_orphans
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.xmldoor import Element
from drafting.ooxml.ziparchive import archive
from drafting.place import Place
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.assembled import assembled
from drafting.writers.docx.marks import Marker
from drafting.writers.script.building import anchors_between, chosen_parts, drop_lone_anchors, entries_of, take_out
from drafting.writers.script.headers import with_headers
from drafting.writers.script.making import read_safely
from drafting.writers.script.tree import Nest

_HEADERS: Final = frozenset({TYPE_HEADER, TYPE_FOOTER})


def apply(old: bytes, script: Script | Mapping[str, object], *, name: str = "old.docx") -> bytes:
    """The file ``old`` with its text made the new one of ``script`` (or of its JSON form).

    The package stays that of ``old``; blocks that did not change keep their bytes, tracked changes in it are accepted.
    The result is read back and compared with what the script says before it is handed out.

    Raises Refusal for what is no usable Word file; DraftingError script-unreadable, script-mismatch when ``old`` is not
    the text the script was made for, script-without-content when the script does not carry what is to be written.
    """
    chosen = script if isinstance(script, Script) else script_from_json(script)
    document = read_safely(old, name)
    target = apply_to_value(document_value(document), chosen)
    if chosen.new.fingerprint and target.fingerprint != chosen.new.fingerprint:
        raise _damaged("its steps do not lead to the text that it names", name)
    if chosen.new.carried is None:
        raise DraftingError(
            "script-without-content",
            "This edit script says what changes, and does not carry it as Word wrote it; no file can be made with it.",
            remedy="Make the script with drafting redline --as script, and keep its parts called carried.",
        )
    carrier = _carrier(chosen.new.carried)
    written = write_package(_applied(document, chosen, carrier, target))
    if document_value(document_of(read_package(written, name))).fingerprint != target.fingerprint:
        raise _damaged("what it carries is not what its steps say", name)
    return written


def _damaged(why: str, name: str) -> DraftingError:
    return DraftingError(
        "script-unreadable",
        f"This edit script can't be followed: {why}.",
        remedy="Write it anew from the two files, with drafting redline --as script.",
        place=Place(file=name),
    )


def _carrier(parts: Mapping[str, str | bytes]) -> Document:
    data = {part: text.encode() if isinstance(text, str) else text for part, text in parts.items()}
    return read_safely(archive(data), "the content of the edit script")


def _applied(source: Document, script: Script, carrier: Document, target: DocumentValue) -> Package:
    steps = next((story.steps for story in script.stories if story.story == "body"), ())
    main = source.package.main
    document = document_of(source.package.replaced({main: source.package.copy_root(main)}))
    parts = list(chosen_parts(steps, document.blocks, carrier.blocks))
    ahead, behind = anchors_between(document.body)
    last = document.last_section
    take_out(document.blocks, parts)
    document = document_of(without_orphans(source.package, document.package))
    adoption = Adoption(document, carrier, Marker("", ""))
    entries = list(entries_of(parts, document, carrier, adoption, ahead))
    for child in list(document.body):
        document.body.remove(child)
    shell = partial(adoption.element, new_part=carrier.package.main, old_part=main)
    Nest(document.body, shell).fill(entries)
    document.body.extend(behind)
    section = _last_section(last, document, carrier, target, adoption)
    if section is not None:
        document.body.append(section)
    drop_lone_anchors(document.roots[main])
    headers = [adoption.parts.part(part) for part in carrier.roots if carrier.package.content_type(part) in _HEADERS]
    for part in headers:
        kind = REL_HEADER if adoption.parts.types[part] == TYPE_HEADER else REL_FOOTER
        adoption.parts.add(main, kind, part)
    return with_headers(assembled(document, carrier, adoption, {main}), target)


def _last_section(
    last: Element | None, document: Document, carrier: Document, target: DocumentValue, adoption: Adoption
) -> Element | None:
    """The page set-up of the last section: the old text's where it did not change; its headers stay."""
    theirs = carrier.last_section
    if target.page is None or theirs is None:
        return None
    if last is not None and document.context.formats.section(last) == target.page:
        return last
    fresh = adoption.element(theirs, carrier.package.main, document.package.main)
    for k, reference in enumerate(() if last is None else last.findall("*")):
        if reference.tag in REFERENCES:
            fresh.insert(k, reference)
    return fresh
