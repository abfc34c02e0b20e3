"""Paragraphs built from atoms: runs and revision marks as few as they can be."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final, Literal

from lxml import etree

from drafting.ooxml.names import XML_SPACE, W, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.aligned import without_end_mark
from drafting.writers.combined.atoms import Unfine
from drafting.writers.combined.labels import Label
from drafting.writers.combined.tags import TAG
from drafting.writers.docx.marks import child_of

_SPACES: Final = {"w": W}
_P, _R, _SDT, _CONTENT = w("p"), w("r"), w("sdt"), w("sdtContent")
_AS_DELETED: Final = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_AS_LIVE: Final = {dead: live for live, dead in _AS_DELETED.items()}
_PARAGRAPH_IDS: Final = frozenset({"paraId", "textId"})
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """How something is marked, and whose mark it is; nothing where ``name`` is empty."""

    name: Literal["", "ins", "del"]
    label: Label


PLAIN: Final = Mark("", Label("", ""))


@dataclass(slots=True)
class Builder:
    """Fills ``out`` with blocks. ``wrappers`` are those of the base, by tag."""

    wrappers: Mapping[str, Element]
    out: list[Element] = field(default_factory=list)
    gone: Mapping[str, Mark] = field(default_factory=dict)  # wrappers that are deleted with what they hold
    _line: Element | None = None  # the paragraph being filled
    _open: list[tuple[str, Element]] = field(default_factory=list)  # the wrappers it is in, and where they are filled
    _wrap: tuple[Mark, Element] | None = None
    _run: tuple[object, Element] | None = None

    @property
    def between(self) -> bool:
        """Whether no paragraph is begun."""
        return self._line is None

    def letter(self, letter: str, path: Path, mark: Mark, look: Element | None, key: object) -> None:
        """A character; those with one ``key``, mark and path stand in one run. ``look`` is the run's to keep."""
        place = self._place(path, mark)
        if self._run is None or self._run[0] != (key, mark, path):
            self._run = (key, mark, path), self._new_run(place, look)
        run, name = self._run[1], w("delText" if mark.name == "del" else "t")
        last = run[-1] if len(run) else None
        if last is None or last.tag != name:
            last = run.makeelement(name)
            last.set(XML_SPACE, "preserve")
            run.append(last)
        last.text = (last.text or "") + letter

    def piece(self, child: Element, path: Path, mark: Mark, look: Element | None) -> None:
        """A child of a run, in a run of its own."""
        names = _AS_DELETED if mark.name == "del" else _AS_LIVE
        for each in child.iter(*names):
            each.tag = names[str(each.tag)]
        self._new_run(self._place(path, mark), look).append(child)
        self._run = None

    def beside(self, node: Element, path: Path, mark: Mark = PLAIN) -> None:
        """An element that is no run."""
        self._place(path, mark).append(node)
        self._run = None

    def block(self, element: Element) -> None:
        """A block between paragraphs. Raises Unfine within one."""
        if not self.between:
            raise Unfine
        self.out.append(element)

    def end(self, shape: Element, properties: Element | None, mark: Mark, *, fresh: bool) -> None:
        """The end of a paragraph: it takes the attributes of ``shape``, and ``properties``, which are its to keep."""
        kept = {k: v for k, v in shape.attrib.items() if not (fresh and k.rpartition("}")[2] in _PARAGRAPH_IDS)}
        paragraph = etree.Element(_P, kept, nsmap=_SPACES)
        if properties is not None:
            without_end_mark(properties)
            paragraph.append(properties)
        if mark.name:
            insert_in_order(child_of(child_of(paragraph, "pPr"), "rPr"), self._mark(paragraph, mark))
        if self._line is not None:
            paragraph.extend(list(self._line))
        self.out.append(paragraph)
        self.clear()

    def untouched(self, paragraph: Element) -> None:
        """A paragraph of the base as it stands, in the place of what was built of it."""
        self.clear()
        self.out.append(paragraph)

    def clear(self) -> None:
        """Begin a new paragraph."""
        self._line, self._open, self._wrap, self._run = None, [], None, None

    def _place(self, path: Path, mark: Mark) -> Element:
        content = self._inside(path)
        if not mark.name or any(self.gone.get(tag) == mark for tag in path):
            if self._wrap is not None:
                self._wrap = self._run = None
            return content
        if self._wrap is None or self._wrap[0] != mark:
            made = self._mark(content, mark)
            content.append(made)
            self._wrap, self._run = (mark, made), None
        return self._wrap[1]

    def _inside(self, path: Path) -> Element:
        if self._line is None:
            self._line = etree.Element(_P, nsmap=_SPACES)
        if tuple(tag for tag, _ in self._open) != path:
            depth = 0
            while depth < min(len(path), len(self._open)) and self._open[depth][0] == path[depth]:
                depth += 1
            del self._open[depth:]
            for tag in path[depth:]:
                self._open.append((tag, self._shell(self.wrappers[tag])))
            self._wrap = self._run = None
        return self._open[-1][1] if self._open else self._line

    def _shell(self, wrapper: Element) -> Element:
        """An empty copy of a wrapper, put where we are; where it is filled."""
        place = self._open[-1][1] if self._open else self._line
        assert place is not None
        shell = wrapper.makeelement(wrapper.tag, dict(wrapper.attrib))
        for child in wrapper:
            if wrapper.tag == _SDT and child.tag != _CONTENT and isinstance(child.tag, str):
                shell.append(deepcopy(child))
        mark = self.gone.get(wrapper.get(TAG, ""))
        if mark is not None and not any(self.gone.get(tag) == mark for tag, _ in self._open):
            around = self._mark(place, mark)
            place.append(around)
            place = around
        place.append(shell)
        if wrapper.tag != _SDT:
            return shell
        content = shell.makeelement(_CONTENT)
        shell.append(content)
        return content

    @staticmethod
    def _new_run(place: Element, look: Element | None) -> Element:
        run = place.makeelement(_R)
        if look is not None:
            run.append(look)
        place.append(run)
        return run

    @staticmethod
    def _mark(near: Element, mark: Mark) -> Element:
        made = near.makeelement(w(mark.name))
        made.set(w("id"), "0")  # numbered when the file is whole
        made.set(w("author"), mark.label.author)
        if mark.label.date:
            made.set(w("date"), mark.label.date)
        return made
