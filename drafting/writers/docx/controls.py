"""Content controls around blocks, and where new blocks go among them (17.5.2, 17.13.5.4 to 11).

A control on both sides stays OLD's; one that only NEW has is put around its blocks, one that only OLD has is marked as
deleted: Word tracks the control itself by ranges around its two ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from drafting.document.blocks import Block
from drafting.document.controls import control_key
from drafting.document.table import Cell, Row
from drafting.ooxml.names import local, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.controlmarks import track_control
from drafting.writers.docx.lines import Line

Path = tuple[Element, ...]


class Controls:
    """Pairs controls of both sides and places lines among them."""

    def __init__(
        self,
        container: Element,
        old: Sequence[Block | Row | Cell],
        new: Sequence[Block | Row | Cell],
        adoption: Adoption,
        old_part: str,
        new_part: str,
    ) -> None:
        self.container, self.adoption = container, adoption
        self.old_part, self.new_part = old_part, new_part
        self._ours = _all(old)
        self._theirs = _all(new)
        self._pairs: dict[int, Element] = {}  # id of NEW's control -> OLD's
        self._paired: set[int] = set()

    def pair(self, old: Path | None, new: Path | None) -> None:
        """Blocks that are one block stand in these controls: those called the same are the same."""
        for mine in old or ():
            for other in new or ():
                if (
                    id(mine) not in self._paired
                    and id(other) not in self._pairs
                    and control_key(mine) == control_key(other)
                ):
                    self._pairs[id(other)] = mine
                    self._paired.add(id(mine))

    def place(self, lines: Sequence[Line]) -> None:
        """Put every line that is not in OLD's tree where it belongs, then settle the controls of both sides."""
        for line in lines:
            self.pair(line.old_path, line.new_path)
        self._place(lines)
        for control in self._theirs:
            if id(control) not in self._pairs:
                self._bring(control, lines)
        for control in self._ours:
            if id(control) not in self._paired:
                track_control(control, "Del", self.adoption.marker)
        for line in lines:
            if line.empty_control:
                track_control(line.element, "Del" if line.sign == "-" else "Ins", self.adoption.marker)

    # -- places
    def _mapped(self, path: Path | None) -> Path:
        return tuple(self._pairs[id(c)] for c in path or () if id(c) in self._pairs)

    def _place(self, lines: Sequence[Line]) -> None:
        left: Line | None = None
        waiting: list[Line] = []
        for line in [*lines, None]:
            if line is not None and not line.placed:
                waiting.append(line)
                continue
            if waiting:
                self._between(left, waiting, line)
                waiting = []
            left = line

    def _between(self, left: Line | None, waiting: Sequence[Line], right: Line | None) -> None:
        """Lines between two of OLD's paragraphs go into the controls around both, and further into one side's
        as far as NEW has them there."""
        path_left = self._chain(left)
        path_right = self._chain(right)
        shared = _shared(path_left, path_right)
        wanted = [self._mapped(line.new_path) for line in waiting]
        deep_left = [_depth(path_left, shared, want) for want in wanted]
        for k in range(1, len(deep_left)):
            deep_left[k] = min(deep_left[k], deep_left[k - 1])
        deep_right = [_depth(path_right, shared, want) for want in wanted]
        for k in range(len(deep_right) - 2, -1, -1):
            deep_right[k] = min(deep_right[k], deep_right[k + 1])
        last: Element | None = left.element if left is not None else None
        for line, more_left, more_right in zip(waiting, deep_left, deep_right, strict=True):
            path = path_left[: shared + more_left] if more_left else path_right[: shared + more_right]
            home = _content(path[-1]) if path else self.container
            _insert(home, line.element, last, right.element if right is not None else None)
            last = line.element

    def _chain(self, line: Line | None) -> Path:
        return () if line is None else line.old_path if line.old_path is not None else ()

    # -- controls of one side
    def _bring(self, control: Element, lines: Sequence[Line]) -> None:
        """Put a copy of NEW's control around what became of its blocks, where these stand together."""
        held = [line for line in lines if line.new_path and any(c is control for c in line.new_path)]
        elements = [self._inside(line, control) for line in held]
        if not elements:
            return
        siblings = _together(elements, self.container)
        if siblings is None:
            return
        shell = deepcopy(control)
        content = shell if local(shell.tag) == "customXml" else shell.find(w("sdtContent"))
        if content is None:
            return
        for child in list(content):
            if local(child.tag) != "customXmlPr":
                content.remove(child)
        shell = self.adoption.element(shell, self.new_part, self.old_part)
        content = _content(shell)
        siblings[0].addprevious(shell)
        for sibling in siblings:
            content.append(sibling)
        self._pairs[id(control)] = shell
        track_control(shell, "Ins", self.adoption.marker)

    def _inside(self, line: Line, control: Element) -> Element:
        """What ``control`` has to hold of a line: the outermost control that stands inside it, else the paragraph."""
        path = line.new_path or ()
        deeper = path[next(k for k, each in enumerate(path) if each is control) + 1 :]
        here = list(line.element.iterancestors())
        found = (self._pairs.get(id(each)) for each in deeper)
        return next((each for each in found if each is not None and each in here), line.element)


def _all(blocks: Sequence[Block | Row | Cell]) -> list[Element]:
    found: dict[int, Element] = {}
    for block in blocks:
        for control in block.path:
            found.setdefault(id(control), control)
    return list(found.values())


def _content(control: Element) -> Element:
    inner = control.find(w("sdtContent")) if control.tag == w("sdt") else control
    return control if inner is None else inner


def _shared(one: Path, other: Path) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a is not b:
            break
        count += 1
    return count


def _depth(path: Path, shared: int, wanted: Path) -> int:
    depth = 0
    for control in path[shared:]:
        if not any(control is want for want in wanted):
            break
        depth += 1
    return depth


def _insert(home: Element, element: Element, left: Element | None, right: Element | None) -> None:
    """Put ``element`` into ``home``: after what holds ``left``, else before what holds ``right``, else at an end."""
    before = _child_of(home, left)
    if before is not None:
        at: Element | None = before.getnext()
        while at is not None and local(at.tag) in (
            "bookmarkEnd",
            "commentRangeEnd",
            "moveFromRangeEnd",
            "moveToRangeEnd",
        ):
            before, at = at, at.getnext()
        before.addnext(element)
        return
    after = _child_of(home, right)
    if after is not None:
        after.addprevious(element)
        return
    last = home[-1] if len(home) else None
    if last is not None and last.tag == w("sectPr"):
        last.addprevious(element)
    else:
        home.append(element)


def _child_of(home: Element, element: Element | None) -> Element | None:
    while element is not None:
        parent = element.getparent()
        if parent is home:
            return element
        element = parent
    return None


def _together(elements: Sequence[Element], container: Element) -> list[Element] | None:
    """The neighbours in one parent from the first to the last that hold exactly ``elements``; None when they don't
    stand so.
    """
    home = elements[0].getparent()
    while home is not None:
        held = [_child_of(home, element) for element in elements]
        if all(child is not None for child in held):
            break
        if home is container:
            return None
        home = home.getparent()
    if home is None:
        return None
    places = sorted(home.index(child) for child in held if child is not None)
    return list(home[places[0] : places[-1] + 1])
