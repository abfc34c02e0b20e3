"""The walk through one story of a Word file: which changes its revision marks tell, and where they stand (17.13.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from drafting.compare.change import ChangeKind
from drafting.ooxml.names import w
from drafting.ooxml.revisions import ALL
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changecontents import in_contents
from drafting.writers.docx.changedetails import changed_properties
from drafting.writers.docx.changegroups import Draft, group
from drafting.writers.docx.changemarks import revisions_of
from drafting.writers.docx.changepieces import (
    AS_TEXT,
    CONTROL_MARKS,
    RANGE_MARKS,
    Moves,
    Piece,
    control_pieces,
    mark_of,
    pieces_of,
)

_P, _PPR, _ROW, _CELL, _TABLE = w("p"), w("pPr"), w("tr"), w("tc"), w("tbl")
_MARK_CHANGE: Final = f"{w('rPr')}/{w('rPrChange')}"  # below w:pPr: how the paragraph mark looks (17.3.1.29)
_NUMBERING: Final = (f"{w('numPr')}/{w('ins')}", f"{w('numPr')}/{w('numberingChange')}")
_ROW_KINDS: Final[dict[str, ChangeKind]] = {w("ins"): "row-insertion", w("del"): "row-deletion"}
_CELL_KINDS: Final[dict[str, ChangeKind]] = {w("cellIns"): "cell-insertion", w("cellDel"): "cell-deletion"}
_TABLE_CHANGES: Final = tuple(
    map(w, ("tblPrChange", "tblGridChange", "tblPrExChange", "trPrChange", "tcPrChange", "cellMerge"))
)
_STYLE, _LEVEL, _VAL = w("pStyle"), w("outlineLvl"), w("val")
_TEXTS: Final = (w("t"), w("delText"))


@dataclass(slots=True)
class Walk:
    """What is known at a place of the walk through one story."""

    contents: frozenset[str]
    changed: set[Element]  # what is a tracked change or has one in it: the rest is passed over
    titles: set[Element]  # paragraphs that are headings
    heading: str = ""
    paragraph: int = 0  # how many were seen
    moves: Moves = field(default_factory=Moves)
    moved: dict[str, Draft] = field(default_factory=dict)

    @classmethod
    def through(cls, root: Element, headings: frozenset[str], contents: frozenset[str]) -> Walk:
        """A walk that begins; ``headings`` and ``contents`` are the ids of styles of titles and of contents lists."""
        return cls(contents, _changed(root), _titles(root, headings))


def _changed(root: Element) -> set[Element]:
    found: set[Element] = set()
    for revision in root.iter(*ALL):
        at: Element | None = revision
        while at is not None and at not in found:
            found.add(at)
            at = at.getparent()
    return found


def _titles(root: Element, headings: frozenset[str]) -> set[Element]:
    """The paragraphs whose style is a heading's or that have an outline level of their own (17.3.1.20)."""
    found: set[Element] = set()
    for said in root.iter(_STYLE, _LEVEL):
        value = said.get(_VAL)
        if (value or "") in headings if said.tag == _STYLE else (value or "9") != "9":
            properties = said.getparent()
            paragraph = properties.getparent() if properties is not None else None
            if paragraph is not None and paragraph.tag == _P:
                found.add(paragraph)
    return found


def drafts_in(walk: Walk, parent: Element) -> Iterator[tuple[Draft, str, int]]:
    """The changes below ``parent`` as its marks tell them, each with the heading it stands under and the paragraph's
    number."""
    for child in parent:
        if child.tag == _P:
            yield from _paragraph(walk, child)
        elif child.tag in RANGE_MARKS:
            walk.moves.see(child)
        elif child.tag in CONTROL_MARKS:
            yield from ((draft, walk.heading, walk.paragraph) for draft in group(_lone_control(child), None))
        elif child.tag == w("sectPr"):
            yield from _section(walk, child)
        elif child in walk.changed:
            yield from (_table(walk, child) if child.tag == _TABLE else drafts_in(walk, child))


def _paragraph(walk: Walk, paragraph: Element) -> Iterator[tuple[Draft, str, int]]:
    walk.paragraph += 1
    if paragraph in walk.titles:
        walk.heading = " ".join(_said(paragraph).split()) or walk.heading
    if paragraph not in walk.changed:
        return
    properties = paragraph.find(_PPR)
    pieces = list(pieces_of(paragraph, walk.moves))
    mark = mark_of(paragraph, walk.moves)  # it ends the paragraph: a move that begins in it holds the mark
    drafts = group(pieces, mark)
    if properties is not None:
        drafts += _properties(properties, paragraph, mark, drafts)
    contents = bool(drafts) and in_contents(paragraph, walk.contents)
    for draft in drafts:
        draft.contents = contents
        known = walk.moved.setdefault(draft.move, draft) if draft.move else draft
        if known is draft:
            yield draft, walk.heading, walk.paragraph
        else:
            known.gone += draft.gone
            known.come += draft.come
            known.marks += draft.marks
    if properties is not None:
        section = properties.find(w("sectPr"))
        if section is not None:
            yield from _section(walk, section)
    for box in paragraph.iter(w("txbxContent")):
        around = [above.tag for above in box.iterancestors() if isinstance(above.tag, str)]
        if w("del") not in around and not any(tag.endswith("}Fallback") for tag in around):  # else it went as a whole
            yield from drafts_in(walk, box)


def _properties(properties: Element, paragraph: Element, mark: Piece | None, drafts: list[Draft]) -> Iterator[Draft]:
    """What changed in a ``w:pPr`` that says it; what goes without saying is given to the change beside it."""
    change = properties.find(w("pPrChange"))
    if change is not None and (mark is None or mark.status in ("del", "moveFrom")):
        yield _property_change("paragraph-formatting", change, _said(paragraph))
    elif not drafts:
        looks = properties.find(_MARK_CHANGE)
        numbered = next((found for path in _NUMBERING if (found := properties.find(path)) is not None), None)
        if looks is not None:
            yield _property_change("formatting", looks, "¶")
        elif numbered is not None:
            author, date = numbered.get(w("author"), ""), numbered.get(w("date"), "")
            text = _said(paragraph)
            yield Draft("paragraph-formatting", text, text, author, date, "numbering", marks=[numbered])


def _lone_control(mark: Element) -> Iterator[Piece]:
    """A control around paragraphs that came or went without them; with them it is part of that change."""
    control = mark.getnext()
    first = None if control is None else next(control.iter(_P), None)
    if first is None or mark_of(first, Moves()) is None:
        yield from control_pieces(mark)


def _table(walk: Walk, table: Element) -> Iterator[tuple[Draft, str, int]]:
    shapes = [each for each in table.iter(*_TABLE_CHANGES) if next(each.iterancestors(_TABLE)) is table]
    if shapes:
        reshaped = _property_change("table-formatting", shapes[0], "")
        reshaped.marks = shapes
        yield reshaped, walk.heading, walk.paragraph
    yield from _rows(walk, table)


def _rows(walk: Walk, parent: Element) -> Iterator[tuple[Draft, str, int]]:
    """Rows that came or went are one change each; what other rows hold is looked into."""
    for child in parent:
        if child.tag in RANGE_MARKS:
            walk.moves.see(child)
        elif child.tag == _ROW:
            mark = _first(child, w("trPr"), _ROW_KINDS)
            if mark is not None:
                yield _whole(_ROW_KINDS[str(mark.tag)], mark, child), walk.heading, walk.paragraph
            elif child in walk.changed:
                yield from _cells(walk, child)
        elif child in walk.changed and child.tag not in (w("tblPr"), w("tblGrid")):
            yield from _rows(walk, child)


def _cells(walk: Walk, parent: Element) -> Iterator[tuple[Draft, str, int]]:
    for child in parent:
        mark = _first(child, w("tcPr"), _CELL_KINDS) if child.tag == _CELL else None
        if mark is not None:
            yield _whole(_CELL_KINDS[str(mark.tag)], mark, child), walk.heading, walk.paragraph
        elif child.tag == _CELL:
            yield from drafts_in(walk, child)
        elif child.tag in RANGE_MARKS:
            walk.moves.see(child)
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml")):
            yield from _cells(walk, child)


def _section(walk: Walk, section: Element) -> Iterator[tuple[Draft, str, int]]:
    change = section.find(w("sectPrChange"))
    if change is not None:
        yield _property_change("section-formatting", change, ""), walk.heading, walk.paragraph


def _property_change(kind: ChangeKind, change: Element, text: str) -> Draft:
    author, date = change.get(w("author"), ""), change.get(w("date"), "")
    return Draft(kind, text, text, author, date, changed_properties(change), marks=[change])


def _whole(kind: ChangeKind, mark: Element, element: Element) -> Draft:
    cells = [_said(cell) for cell in element.iter(_CELL)]
    text = " | ".join(" ".join(cell.split()) for cell in cells)
    came = kind.endswith("insertion")
    old, new = ("", text) if came else (text, "")
    return Draft(kind, old, new, mark.get(w("author"), ""), mark.get(w("date"), ""), marks=revisions_of(element))


def _first(element: Element, holder: str, kinds: dict[str, ChangeKind]) -> Element | None:
    properties = element.find(holder)
    return next(properties.iterchildren(*kinds), None) if properties is not None else None


def _said(element: Element) -> str:
    """The new text of an element; where it has none, the deleted one."""
    pieces = [piece for run in element.iter(w("r")) for piece in run.iterchildren(*_TEXTS, *AS_TEXT)]
    new = "".join(_written(piece) for piece in pieces if not _in_deletion(piece))
    return new or "".join(map(_written, pieces))


def _written(piece: Element) -> str:
    return AS_TEXT.get(str(piece.tag)) or piece.text or ""


def _in_deletion(text: Element) -> bool:
    return any(above.tag != _P for above in text.iterancestors(w("moveFrom"), w("del"), _P))
