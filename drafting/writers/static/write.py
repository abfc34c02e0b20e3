"""The static redline of a comparison (reading.md, "static")."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.xmldoor import Element
from drafting.writers.compared import Compared
from drafting.writers.docx.changemarks import owners
from drafting.writers.static.changed import keep_changed
from drafting.writers.static.chips import number_changes
from drafting.writers.static.fields import counts_all_pages, fields_to_results
from drafting.writers.static.finish import finished
from drafting.writers.static.flatten import divisions, flatten
from drafting.writers.static.frontpage import first_section, put_ahead, text_width
from drafting.writers.static.labels import type_old_labels
from drafting.writers.static.margins import Line, add_lines, own_parts
from drafting.writers.static.notes import KINDS, freeze_old_numbers, in_reading_order
from drafting.writers.static.sheet import sheet
from drafting.writers.static.unwrap import unwrap
from drafting.writers.static.words import WORDS

_SHOWN: Final = ("body", "header", "footer", "footnotes", "endnotes")
_PILCROW: Final = "¶"  # how a list says that the end of a paragraph came or went


def write(compared: Compared) -> bytes:
    """A Word file without any tracked change that shows them all: see ``static.looks``. Same input, same bytes.

    Comments, content controls, metadata and fields that would be worked out anew stay behind.
    """
    package, shown = compared.package.unread(), compared.shown
    words = WORDS[shown.ui]
    said = words.running.format(new=compared.new.title, old=compared.old.title)
    line = Line(said, words.page, words.internal if shown.internal else "")
    kinds = {story.part: story.kind for story in package.stories() if story.kind in _SHOWN}
    roots = {part: package.root(part) for part in kinds}
    _mark(package, roots, compared)
    headers, footers = ([roots[part] for part in roots if kinds[part] == kind] for kind in ("header", "footer"))
    run_on = any(map(counts_all_pages, (*headers, *footers)))
    add_lines(headers, footers, line)
    made, references = own_parts(package.replaced(dict(roots)), line)
    body = roots[package.main].find(w("body"))
    assert body is not None  # a package without a body was not let in
    section = first_section(body)
    put_ahead(body, sheet(compared, text_width(section)), section, references, run_on=run_on)
    return write_package(finished(made, said, words.locale))


def _mark(package: Package, roots: dict[str, Element], compared: Compared) -> None:
    """Turn every tracked change of the stories into a look and a number, in place."""
    of, moves = owners(package, compared.changes), [each.number for each in compared.changes if each.kind == "move"]
    lone = [each.number for each in compared.changes if _PILCROW in (each.old, each.new)]
    for kind, relation in KINDS.items():
        part = package.related(package.main, relation)
        if part is not None and part in roots:
            freeze_old_numbers(roots[package.main], roots[part], kind, package, every=compared.shown.changed_only)
    margins = {story.part for story in package.stories() if story.kind in ("header", "footer")}
    for part, root in roots.items():
        shown = divisions(root, of, lone)
        labels = type_old_labels(root, package, every=compared.shown.changed_only)
        fields_to_results(root, in_margins=part in margins)
        chips = number_changes(root, of, moves)
        flatten(root, chips | labels, shown, compared.shown.ui)
        unwrap(root)
        body = root.find(w("body"))
        if compared.shown.changed_only and body is not None:
            keep_changed(body, package, chips)
    for kind, relation in KINDS.items():
        part = package.related(package.main, relation)
        if part is not None and part in roots:
            in_reading_order(roots[package.main], roots[part], kind)
