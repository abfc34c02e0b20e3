"""A stretch of a tracked text as atoms: characters, ends of paragraphs, and what stands between, each with its mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final, Literal

from drafting.document.inline import text_of
from drafting.document.specials import VOLATILE, instruction_name
from drafting.ooxml.canonical import canonical
from drafting.ooxml.names import local, w
from drafting.ooxml.revisions import ANCHORS, DELETIONS, INSERTIONS, RANGES
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.tags import TAG, inner

Sign = Literal["=", "-", "+"]
Unit = tuple[Element | None, Element]  # run properties, child of a run
_R, _RPR, _P, _T = w("r"), w("rPr"), w("p"), w("t")
_TEXTS: Final = frozenset({_T, w("delText")})
_SILENT: Final = ("pPr", "rPr", "proofErr", "lastRenderedPageBreak", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr")
_SKIPPED: Final = frozenset(map(w, _SILENT))
_FIELD, _CODE, _TYPE = w("fldChar"), w("instrText"), w("fldCharType")
_SIMPLE: Final = w("fldSimple")
_COMMENT: Final = w("commentReference")
_CELL: Final = w("cellIns")
_LIVE: Final = {w("delInstrText"): w("instrText"), w("delText"): w("t")}
_OWN: Final = frozenset({w("id"), w("author"), w("date")})
PILCROW: Final = "¶"


class Unfine(Exception):
    """A stretch that can't be taken apart: words of the base stand in something that is new."""


@dataclass(slots=True, eq=False)
class Atom:
    """``key`` says what it is: one character, ``¶``, or a longer name. ``path`` are the tags of the base's wrappers
    around it. ``units`` are what it is in a run; ``node`` is what it is beside runs: a paragraph for ``¶``, a block,
    or an element with marks of its own (then ``foreign``). ``look`` are the run properties without their change, and
    ``change`` is that change. ``text`` is the element of a character, ``at`` its place in it.
    """

    key: str
    sign: Sign = "="
    path: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    node: Element | None = None
    look: Element | None = None
    change: Element | None = None
    text: Element | None = None
    at: int = 0
    foreign: bool = False
    anchor: bool = False  # of a comment or bookmark, which Word does not track


def _no_more(_: Element) -> str:
    return ""


class Atoms(list[Atom]):
    """Atoms in order; ``gone`` are the tags of wrappers of the base that were deleted with what they hold."""

    def __init__(self, atoms: Iterable[Atom] = (), gone: frozenset[str] = frozenset()) -> None:
        super().__init__(atoms)
        self.gone = gone


@dataclass(slots=True)
class _Reader:
    meaning: Callable[[Element], str]
    out: list[Atom] = field(default_factory=list)
    collected: list[Atom] = field(default_factory=list)  # of a field that may turn out to be one atom
    depth: int = 0
    gone: set[str] = field(default_factory=set)

    def add(self, atom: Atom) -> None:
        (self.collected if self.depth else self.out).append(atom)
        if atom.anchor or not atom.units or atom.units[0][1].tag != _FIELD:
            return
        kind = atom.units[0][1].get(_TYPE)
        if kind == "begin":
            if not self.depth:
                self.collected = [self.out.pop()]
            self.depth += 1
        elif kind == "end" and self.depth:
            self.depth -= 1
            if not self.depth:
                self.settle()

    def settle(self) -> None:
        """What was collected as one atom where Word recomputes the field, else atom by atom."""
        atoms, self.collected, self.depth = self.collected, [], 0
        self.out += [_whole(atoms)] if _recomputed(atoms) else atoms


def atoms_of(elements: Sequence[Element], meaning: Callable[[Element], str] = _no_more) -> Atoms:
    """The atoms of blocks that follow each other. ``meaning`` says what an element that is new refers to (a note, a
    picture), so that two are equal only when that is. Raises Unfine."""
    reader = _Reader(meaning)
    for element in elements:
        if element.tag == _P:
            for child in element:
                _inline(reader, child, "=", ())
            reader.settle()
            reader.out.append(Atom(PILCROW, _end_sign(element), node=element))
        elif element.get(TAG):
            reader.out.append(Atom(f"block {element.get(TAG)}", node=element))
        else:
            _beside(reader, element, "=", ())
    return Atoms(reader.out, frozenset(reader.gone))


def _end_sign(paragraph: Element) -> Sign:
    marks = paragraph.find(f"{w('pPr')}/{_RPR}")
    for mark in marks if marks is not None else ():
        if mark.tag in DELETIONS:
            return "-"
        if mark.tag in INSERTIONS:
            return "+"
    return "="


def _inline(reader: _Reader, element: Element, sign: Sign, path: tuple[str, ...]) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED:
        return
    if tag == _R:
        _run(reader, element, sign, path)
    elif tag in INSERTIONS or tag in DELETIONS:
        for child in element:
            _inline(reader, child, "+" if tag in INSERTIONS else "-", path)
    elif tag == _SIMPLE:
        _simple(reader, element, sign, path)
    elif element.get(TAG):
        reader.settle()
        before, tag = len(reader.out), element.get(TAG) or ""
        for child in inner(element):
            _inline(reader, child, sign, (*path, tag))
        reader.settle()
        if sign == "-":
            reader.gone.add(tag)
        if len(reader.out) == before:
            reader.out.append(Atom(f"wrapper {tag}", sign, path, node=element))
    else:
        reader.settle()
        _beside(reader, element, sign, path)


def _beside(reader: _Reader, element: Element, sign: Sign, path: tuple[str, ...]) -> None:
    """What is no run and no wrapper of the base: an anchor, or something with marks of its own."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    if element.tag in ANCHORS:
        reader.out.append(Atom(f"anchor {plain(element)}", sign, path, node=element, anchor=True))
        return
    if element.tag in RANGES:
        reader.out.append(Atom(f"range {plain(element)}", "+", path, node=element, foreign=True))
        return
    marked = next(element.iter(*INSERTIONS, _CELL), None) is not None
    if sign == "=" and marked and element.tag != w("tc") and any(_is_base(text) for text in element.iter(*_TEXTS)):
        raise Unfine
    foreign = sign == "=" and marked
    more = reader.meaning(element) if foreign or sign == "+" else ""
    reader.out.append(
        Atom(f"node {plain(element)}{more}", "+" if foreign else sign, path, node=element, foreign=foreign)
    )


def _is_base(text: Element) -> bool:
    return next(text.iterancestors(*INSERTIONS), None) is None


def _run(reader: _Reader, run: Element, sign: Sign, path: tuple[str, ...]) -> None:
    look = run.find(_RPR)
    change = look.find(w("rPrChange")) if look is not None else None
    for child in run:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            continue
        if tag in _TEXTS:
            for at, letter in enumerate(text_of(child)):
                reader.add(Atom(letter, sign, path, look=look, change=change, text=child, at=at))
        elif tag == _COMMENT:
            reader.add(Atom(f"anchor {plain(child)}", sign, path, ((look, child),), look=look, anchor=True))
        else:
            more = reader.meaning(child) if sign == "+" else ""
            reader.add(Atom(_key(child) + more, sign, path, ((look, child),), look=look, change=change))


def _simple(reader: _Reader, element: Element, sign: Sign, path: tuple[str, ...]) -> None:
    """``w:fldSimple`` as the complex field it is short for (17.16.19)."""
    look = next(element.iter(_RPR), None)
    code = element.makeelement(_CODE)
    code.text = element.get(w("instr"))
    for child in (_char(element, "begin"), code, _char(element, "separate")):
        reader.add(Atom(_key(child), sign, path, ((look, child),), look=look))
    for child in element:
        _inline(reader, child, sign, path)
    reader.add(Atom("fldChar end", sign, path, ((look, _char(element, "end")),), look=look))


def _char(element: Element, kind: str) -> Element:
    char = element.makeelement(_FIELD)
    char.set(_TYPE, kind)
    return char


def _key(child: Element) -> str:
    tag = _LIVE.get(str(child.tag), str(child.tag))
    if tag == _FIELD:
        return f"fldChar {child.get(_TYPE)}"
    if tag == _CODE:
        return f"code {' '.join((child.text or '').split())}"
    drawn = next(child.iter("{*}docPr"), None)
    if drawn is not None:
        return f"drawing {drawn.get('id')}"
    return f"{local(tag)} {plain(child)}"


def plain(element: Element) -> str:
    """The canonical text of an element without who marked it, and when, and what this comparison notes in it."""
    copy = deepcopy(element)
    copy.tail = None
    for each in copy.iter():
        each.attrib.pop(TAG, None)
        if each.get(w("author")) is not None:
            for name in _OWN:
                each.attrib.pop(name, None)
    return canonical(copy).decode()


def _recomputed(atoms: Sequence[Atom]) -> bool:
    """Whether these are one whole field, in one state, whose result Word works out anew."""
    if len(atoms) < 2 or len({(atom.sign, atom.path) for atom in atoms}) > 1 or atoms[-1].key != "fldChar end":
        return False
    code = " ".join(atom.key.removeprefix("code ") for atom in atoms if atom.key.startswith("code "))
    return instruction_name(code) in VOLATILE and not any(atom.change is not None or atom.anchor for atom in atoms)


def _whole(atoms: Sequence[Atom]) -> Atom:
    code = " ".join(atom.key.removeprefix("code ") for atom in atoms if atom.key.startswith("code "))
    return Atom(f"field {code}", atoms[0].sign, atoms[0].path, tuple(_units(atoms)), look=atoms[0].look)


def _units(atoms: Sequence[Atom]) -> Iterator[Unit]:
    for atom in atoms:
        if atom.text is None:
            yield from atom.units
        else:
            letter = atom.text.makeelement(_T)
            letter.text = atom.key
            yield atom.look, letter
