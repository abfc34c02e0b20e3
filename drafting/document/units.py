"""The units of text of any Word file, in its accepted view: what the checks of a foreign draft read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drafting.document.document import Document
from drafting.document.headings import contents_styles, heading_styles, reads_as_heading
from drafting.document.numbers import Numbers
from drafting.ooxml.names import MC, REL_STYLES, local, w
from drafting.ooxml.xmldoor import Element
from drafting.place import Place
from drafting.prose.kinds import Language
from drafting.prose.languages import likely_language
from drafting.prose.units import Role, Unit

_P, _TBL, _R, _T = w("p"), w("tbl"), w("r"), w("t")
_FALLBACK: Final = f"{{{MC}}}Fallback"
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": ""}
_SKIPPED: Final = frozenset(
    {w("txbxContent"), w("instrText"), w("del"), w("moveFrom"), w("delText"), _FALLBACK, w("rPr")}
)
_CLOSING: Final = re.compile(
    r"(?:in witness whereof|done (?:at|in)|signed (?:at|in)|the foregoing|for the government|en foi de quoi"
    r"|fait (?:à|en)|signé|ce qui précède|pour le gouvernement)\b",
    re.IGNORECASE,
)
_RECITAL: Final = re.compile(
    r"(?:whereas|considérant|\w+ing\b|\w+ant\b|désireu\w+|résolus?|convaincu\w*|conscient\w*|soucieu\w+"
    r"|have |has |sont convenu|se sont |ont )",
    re.IGNORECASE,
)
_NAMING: Final = re.compile(  # the sides named ahead of the recitals: no sentence of its own
    r"(?:the government|le gouvernement|(?:le )?canada|(?:the|les) (?:united states|états-unis|pa\w+))\b.*[^.]$",
    re.IGNORECASE | re.DOTALL,
)

Located = tuple[Unit, Element]


@dataclass(slots=True)
class _Walk:
    part: str
    file: str
    headings: frozenset[str]
    contents: frozenset[str]
    numbers: Numbers
    language: Language | None
    role: Role | None  # of every unit, or None: told from the text
    heading: str = ""
    under: int = 0  # paragraphs since the heading
    provision: int = 0
    opened: bool = False  # whether the first article has begun


def units_of(document: Document, language: Language | None = None) -> tuple[Unit, ...]:
    """The paragraphs of body, notes, headers and footers that say something, each with its place; no contents.

    ``language`` None: told paragraph by paragraph, a short one taking its neighbour's. A place has the part and, as
    ``where``, the heading it stands under and the number of the paragraph there.
    """
    return tuple(unit for unit, _ in located_units(document, language))


def located_units(document: Document, language: Language | None = None) -> tuple[Located, ...]:
    """As ``units_of``, each unit with the ``w:p`` that says it; its text is ``text_of`` without outer blanks."""
    package = document.package
    styles = package.related(package.main, REL_STYLES)
    root = package.root(styles) if styles else None
    headings, contents = heading_styles(root), contents_styles(root)
    out: list[Located] = []
    for story in package.stories():
        role: Role | None = {"body": None, "footnotes": "note", "endnotes": "note"}.get(story.kind, "margin")
        if story.kind == "comments":
            continue
        top = document.body if story.kind == "body" else document.roots[story.part]
        walk = _Walk(story.part, package.name, headings, contents, Numbers.of(package), language, role)
        out.extend(_blocks(walk, top))
    return tuple(_in_language(out, language))


def _blocks(walk: _Walk, parent: Element, role: Role | None = None) -> Iterator[Located]:
    for child in parent:
        if child.tag == _P:
            yield from _paragraph(walk, child, role)
        elif child.tag == _TBL:
            yield from _blocks(walk, child, "cell")
        elif len(child) and child.tag not in _SKIPPED:
            yield from _blocks(walk, child, role)


def _paragraph(walk: _Walk, paragraph: Element, role: Role | None) -> Iterator[Located]:
    text = text_of(paragraph).strip()
    properties = paragraph.find(w("pPr"))
    number = walk.numbers.next(properties)  # an empty paragraph counts too
    if text and _style(properties) not in walk.contents:
        kind = walk.role or role or _role(walk, text, properties, number)
        if kind == "heading":
            walk.heading, walk.under = text, 0
            walk.provision += 1
            walk.opened = True
        else:
            walk.under += 1
        yield Unit(text, walk.language or "en", kind, number, str(walk.provision), _place(walk, kind)), paragraph
    for box in paragraph.iter(w("txbxContent")):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield from _blocks(walk, box, role)


def _place(walk: _Walk, role: Role) -> Place:
    if role == "heading":
        where = f"“{walk.heading}”"
    else:
        where = f"paragraph {walk.under}" + (f" under “{walk.heading}”" if walk.heading else "")
    return Place(walk.file or None, part=walk.part, where=where)


def _role(walk: _Walk, text: str, properties: Element | None, number: str) -> Role:
    ident = _style(properties)
    if ident in walk.headings or reads_as_heading(text, number):
        return "heading"
    if _CLOSING.match(text):
        return "closing"
    if walk.opened or number:
        return "paragraph"
    if ident.lower().startswith(("title", "titre", "subtitle")) or (
        walk.under == 0 and not text.endswith((".", ";", ","))
    ):
        return "title"
    return "recital" if _RECITAL.match(text) or _NAMING.match(text) else "paragraph"


def _style(properties: Element | None) -> str:
    style = properties.find(w("pStyle")) if properties is not None else None
    return style.get(w("val"), "") if style is not None else ""


def text_of(paragraph: Element) -> str:
    """The words of a ``w:p`` as they read: results of fields, not their instructions; no text boxes."""
    return "".join(piece for piece, _ in pieces_of(paragraph))


def pieces_of(element: Element) -> Iterator[tuple[str, Element]]:
    """The words of a ``w:p`` piece by piece, each with the ``w:t``, tab or break that says it."""
    for child in element:
        if child.tag == _T:
            yield child.text or "", child
        elif child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        elif local(child.tag) in _SIGNS:
            yield _SIGNS[local(child.tag)], child
        elif len(child):
            yield from pieces_of(child)


def _in_language(found: list[Located], language: Language | None) -> Iterator[Located]:
    if language is not None:
        yield from found
        return
    current: Language = likely_language(" ".join(unit.text for unit, _ in found[:200]))
    for unit, paragraph in found:
        if len(unit.text.split()) >= _ENOUGH_WORDS:
            current = likely_language(unit.text, current)
        yield Unit(unit.text, current, unit.role, unit.number, unit.provision, unit.place), paragraph


_ENOUGH_WORDS: Final = 6  # a paragraph of fewer words does not tell its language
