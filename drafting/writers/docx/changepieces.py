"""A paragraph as pieces: each text with the revision it stands in, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from drafting.document.controls import control_key
from drafting.document.links import field_link_key
from drafting.ooxml.names import MC, W, local, w
from drafting.ooxml.revisions import CONTROL_DELETED, CONTROL_INSERTED
from drafting.ooxml.xmldoor import Element

Status = Literal["plain", "ins", "del", "moveFrom", "moveTo"]

_WRAPPERS: Final[dict[str, Status]] = {
    w("ins"): "ins",
    w("del"): "del",
    w("moveFrom"): "moveFrom",
    w("moveTo"): "moveTo",
}
AS_TEXT: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
FIELD: Final = "a field"
_THINGS: Final = {
    "drawing": "a picture",
    "pict": "a picture",
    "object": "an object",
    "footnoteReference": "a footnote reference",
    "endnoteReference": "an endnote reference",
    "oMath": "a formula",
    "sym": "a symbol",
    "fldChar": FIELD,
    "commentReference": "a comment reference",
}
_RUN, _TEXTS = w("r"), frozenset({w("t"), w("delText")})
_PPR, _RPR, _RPR_CHANGE = w("pPr"), w("rPr"), w("rPrChange")
_OWN_STORY: Final = w("txbxContent")  # its paragraphs are listed by themselves
_FALLBACK: Final = f"{{{MC}}}Fallback"  # the same content once more
_INSTRUCTION, _DELETED_INSTRUCTION = w("instrText"), w("delInstrText")
CONTROL_MARKS: Final[dict[str, Status]] = {CONTROL_INSERTED: "ins", CONTROL_DELETED: "del"}
_SILENT: Final = frozenset(
    (*map(w, ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "rubyPr")), _OWN_STORY, _FALLBACK)
)
_FROM_START, _FROM_END = w("moveFromRangeStart"), w("moveFromRangeEnd")
_TO_START, _TO_END = w("moveToRangeStart"), w("moveToRangeEnd")
_SIDES: Final[dict[Status, Status]] = {"del": "moveFrom", "ins": "moveTo"}
RANGE_MARKS: Final = frozenset({_FROM_START, _FROM_END, _TO_START, _TO_END})


class Piece(NamedTuple):  # a tuple, because long redlines have tens of thousands and it is made in half the time
    """A stretch of text. ``move`` names the move it belongs to; ``formatting`` is its ``w:rPrChange``; ``mark`` is the
    revision it stands in. ``within``: the move around words that are not moved themselves, and how many characters of
    it were said before."""

    status: Status
    text: str
    author: str = ""
    date: str = ""
    move: str = ""
    thing: str = ""
    formatting: Element | None = None
    mark: Element | None = None
    within: tuple[str, int] | None = None


class Moves:
    """Which move is open at a place of the walk; ranges open in one paragraph and close in another."""

    __slots__ = ("_names", "_open", "_said")

    def __init__(self) -> None:
        self._said: Counter[tuple[Status, str]] = Counter()
        self._open: dict[Status, list[str]] = {"moveFrom": [], "moveTo": []}
        self._names: dict[str, str] = {}

    def see(self, mark: Element) -> None:
        """Take note of a start or an end of a range."""
        side: Status = "moveFrom" if mark.tag in (_FROM_START, _FROM_END) else "moveTo"
        number = mark.get(w("id"), "")
        if mark.tag in (_FROM_START, _TO_START):
            self._open[side].append(number)
            self._names[number] = mark.get(w("name"), "")
        elif number in self._open[side]:
            self._open[side].remove(number)

    def name(self, side: Status) -> str:
        """The name of the innermost open move of that side; "" when none is."""
        open_here = self._open.get(side)
        return self._names[open_here[-1]] if open_here else ""

    def say(self, side: Status, text: str) -> None:
        """Count ``text`` as moved by the innermost open move of that side."""
        self._said[side, self.name(side)] += len(text)

    def around(self, status: Status) -> tuple[str, int] | None:
        """The move around words that were deleted or inserted in it, and how much of it was said before."""
        side = _SIDES.get(status)
        name = self.name(side) if side is not None else ""
        return (name, self._said[side, name]) if side is not None and name else None


def pieces_of(paragraph: Element, moves: Moves) -> list[Piece]:
    """The pieces of ``w:p``. Range marks are noted in ``moves`` on the way."""
    found: list[Piece] = []
    _walk(paragraph, None, moves, found)
    return found


def mark_of(paragraph: Element, moves: Moves) -> Piece | None:
    """The revision of the paragraph mark itself; None when it has none."""
    properties = next(paragraph.iterchildren(_PPR), None)
    run_properties = next(properties.iterchildren(_RPR), None) if properties is not None else None
    for child in run_properties if run_properties is not None else ():
        if child.tag in _WRAPPERS:
            return _piece("", child, moves)
    return None


def _piece(text: str, wrapper: Element | None, moves: Moves, thing: str = "", run: Element | None = None) -> Piece:
    """``run`` is what holds the text, which says how it looked when it stands in no revision."""
    if wrapper is None:
        change = _formatting(run) if run is not None else None
        author, date = (change.get(w("author"), ""), change.get(w("date"), "")) if change is not None else ("", "")
        return Piece("plain", text, author, date, thing=thing, formatting=change, mark=change)
    status = _WRAPPERS[str(wrapper.tag)]
    author, date, move = wrapper.get(w("author"), ""), wrapper.get(w("date"), ""), moves.name(status)
    if move:
        moves.say(status, text)
    return Piece(status, text, author, date, move, thing, mark=wrapper, within=moves.around(status))


def _walk(parent: Element, wrapper: Element | None, moves: Moves, found: list[Piece]) -> None:
    """The pieces in ``parent``, which stands in the revision ``wrapper``, put into ``found``."""
    for child in parent:
        tag = child.tag
        if tag in _TEXTS:
            found.append(_piece(child.text or "", wrapper, moves, run=parent))
        elif tag == _RUN:
            _walk(child, wrapper, moves, found)
        elif tag in _WRAPPERS:
            _walk(child, child, moves, found)
        elif not isinstance(tag, str) or tag in _SILENT:
            continue
        elif tag in RANGE_MARKS:
            moves.see(child)
        elif tag in AS_TEXT:
            found.append(_piece(AS_TEXT[tag], wrapper, moves, run=parent))
        elif tag in CONTROL_MARKS:
            found += control_pieces(child)
        elif (name := local(tag)) in _THINGS and (tag.startswith(f"{{{W}}}") or name == "oMath"):
            if name != "fldChar" or child.get(w("fldCharType")) == "begin":
                found.append(_piece("", wrapper, moves, _THINGS[name] if name != "fldChar" else _field(child)))
        else:
            _walk(child, wrapper, moves, found)


def _field(begin: Element) -> str:
    """What the field is that begins here: a link says where it leads."""
    run = begin.getparent()
    mark = run.getparent() if run is not None else None
    code: list[str] = []
    for child in mark.iter(_INSTRUCTION, _DELETED_INSTRUCTION, str(begin.tag)) if mark is not None else ():
        if child is begin:
            code.clear()
        elif child.tag != begin.tag:
            code.append(child.text or "")
        elif code:
            break
    where = field_link_key("".join(code)).removeprefix("link ")
    return f"a link to {where}" if where else FIELD


def control_pieces(mark: Element) -> Iterator[Piece]:
    """A content control that came or went by itself, said where its first mark stands (17.13.5.5, 17.13.5.7)."""
    control = mark.getnext()
    if control is None or control.tag != w("sdt"):
        return
    name = control_key(control)
    thing = "a content control" + (f" ({name[0].partition('=')[2]})" if name and "=" in name[0] else "")
    author, date = mark.get(w("author"), ""), mark.get(w("date"), "")
    yield Piece(CONTROL_MARKS[str(mark.tag)], "", author, date, thing=thing, mark=mark)


def _formatting(run: Element) -> Element | None:
    properties = next(run.iterchildren(_RPR), None) if run.tag == _RUN else None
    return next(properties.iterchildren(_RPR_CHANGE), None) if properties is not None else None
