"""From an instrument to the bytes of a Word file."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Final

from lxml import etree

from drafting.instrument.tree import Instrument, TargetId
from drafting.ooxml.integers import integer, integer_or, largest
from drafting.ooxml.names import MC, NSMAP, REL_FOOTNOTES, REL_NUMBERING, REL_SETTINGS, REL_STYLES, W14, W15, w
from drafting.ooxml.package import write_package
from drafting.ooxml.xmldoor import Element
from drafting.render.bookmarks import bookmarks
from drafting.render.contents import total_pages
from drafting.render.counting import count, level_texts
from drafting.render.inlines import InlineWriter
from drafting.render.marking import TAGS
from drafting.render.notes import Footnotes, footnotes_root, next_id
from drafting.render.numbering import LEVEL_ROLES, lists, numbering_root, stacked
from drafting.render.pages import Pages
from drafting.render.parts import Parts
from drafting.render.placing import place_all
from drafting.render.settings import settings_root
from drafting.render.shell.fill import fill
from drafting.render.shell.names import shell_values
from drafting.render.styles import Styles, capitals, speak, speak_runs, tie_to_list
from drafting.render.template import Template
from drafting.render.traces import forget
from drafting.render.typesetter import Typesetter


def render(
    instrument: Instrument,
    template: Template,
    *,
    ids: Mapping[TargetId, str],
    pages: Pages | None = None,
    classification: str | None = None,
    dated: date | None = None,
    original: bool = True,
) -> bytes:
    """The Word draft of ``instrument``; the same arguments give the same bytes.

    ``ids``: random id (4 to 32 letters and digits) of each provision and annex, from the lock. ``pages``: the page
    numbers of its bookmarks, see pages.with_pages; None writes contents without page numbers. ``classification``
    replaces the template's; ``dated`` is the day of the draft, for cover, header and properties, by default the
    instrument's ``as_of``. Raises Refusal when the template cannot be filled, ValueError when the instrument
    contradicts itself (a reference to nothing, a number no list prints) or an id is missing.
    """
    tag = TAGS[instrument.language]
    marked = template.classification.get(instrument.language, "") if classification is None else classification
    shell = fill(template.package, shell_values(instrument, marked, dated or instrument.as_of, original=original))
    parts = Parts(shell)
    styles = Styles(template.styles, parts.root(REL_STYLES))
    numbers = lists(parts.existing(REL_NUMBERING))
    for name, roles in LEVEL_ROLES.items():
        for level, role in enumerate(roles):
            tie_to_list(styles.root, styles.ids[role], numbers.number[name], level)
        if stacked(level_texts(instrument, name)[0]):
            capitals(styles.root, styles.ids[roles[0]])
    speak(styles.root, tag)
    root = _word_root(shell.copy_root(shell.main))
    notes = Footnotes(styles.ids["footnote-mark"], styles.ids["footnote"], next_id(parts.existing(REL_FOOTNOTES)))
    names, counts = bookmarks(instrument, ids), count(instrument)
    setter = Typesetter(
        instrument.language,
        styles,
        names,
        counts,
        numbers,
        InlineWriter(
            instrument.language,
            styles.ids,
            names.targets,
            {key: counted.printed for key, counted in counts.items()},
            notes.add,
        ),
        itertools.count(_free_id(root)),
        _text_width(root),
    )
    place_all(root, instrument, pages, setter, template.name)
    parts.put(REL_SETTINGS, settings_root(parts.existing(REL_SETTINGS), tag))
    parts.put(REL_NUMBERING, numbering_root(parts.existing(REL_NUMBERING), numbers, instrument, styles))
    parts.put(REL_FOOTNOTES, footnotes_root(parts.existing(REL_FOOTNOTES), notes.notes))
    parts.put_main(root)
    forget(styles.root)
    for story in parts.stories():
        forget(story)
        speak_runs(story, tag)
        total_pages(story, pages.total if pages and pages.total else 1)
    return write_package(parts.finished(instrument.title, tag, dated or instrument.as_of, pages.total if pages else 0))


def _word_root(root: Element) -> Element:
    """The document with the namespaces our elements need declared; lxml must build the root anew for that."""
    spaces = {**{k: v for k, v in root.nsmap.items() if k}, "w": NSMAP["w"], "w14": W14, "w15": W15, "mc": MC}
    fresh = etree.Element(root.tag, dict(root.attrib), nsmap=spaces)
    ignorable = (root.get(_IGNORABLE) or "").split()
    fresh.set(_IGNORABLE, " ".join(dict.fromkeys([*ignorable, "w14", "w15"])))
    fresh.extend([deepcopy(child) for child in root])
    for properties in fresh.iter(w("pPr")):
        properties[:] = sorted(properties, key=_rank)
    return fresh


def _rank(child: Element) -> int:
    """The order of ``w:pPr`` (17.3.1.26) where LibreOffice breaks it: the style first, the section's end last."""
    return {w("pStyle"): -1, w("rPr"): 1, w("sectPr"): 2}.get(str(child.tag), 0)


def _free_id(root: Element) -> int:
    """The first bookmark id that the shell does not use."""
    return largest([e.get(w("id")) for e in root.iter(w("bookmarkStart"))], 0) + 1


def _text_width(root: Element) -> int:
    """Twips between the margins of the last section."""
    section = root.find(f"{w('body')}/{w('sectPr')}")
    size, margins = (None, None) if section is None else (section.find(w("pgSz")), section.find(w("pgMar")))
    if size is None or margins is None:
        return _LETTER_WIDTH
    width, left, right = integer(size.get(w("w"))), *(integer_or(margins.get(w(side)), 0) for side in ("left", "right"))
    return _LETTER_WIDTH if width is None else width - left - right


_IGNORABLE: Final = f"{{{MC}}}Ignorable"
_LETTER_WIDTH: Final = 9360  # Letter with margins of an inch
