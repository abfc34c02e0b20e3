"""Links, controls and fields that came or went while words in them stayed (docs/ooxml/hyperlinks.md, controls.md)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from drafting.compare.plan import Piece
from drafting.document.specials import Special
from drafting.document.stream import Stream, wrapper_ends
from drafting.ooxml.names import XML_SPACE, w
from drafting.ooxml.xmldoor import Element

_SIGN: Final = {"old": "-", "new": "+"}


def apart_from_words(pieces: Sequence[Piece], old: Stream, new: Stream) -> frozenset[Special]:
    """The openings and closings of wrappers that only one side has although some of what they hold is on both."""
    found: set[Special] = set()
    kept = [piece for piece in pieces if piece.sign == "="]
    for side, stream in (("old", old), ("new", new)):
        if not stream.specials:
            continue
        lone = [_range(piece, side) for piece in pieces if piece.sign == _SIGN[side]]
        both = [_range(piece, side) for piece in kept]
        for opening, closing in wrapper_ends(stream)[0].items():
            if any(a <= opening < b for a, b in lone) and any(a < closing and b > opening for a, b in both):
                found |= {stream.specials[opening], stream.specials[closing]}
    return frozenset(found)


def _range(piece: Piece, side: str) -> tuple[int, int]:
    return piece.old if side == "old" else piece.new


def link_begin(code: str, holder: Element) -> list[Element]:
    """What begins a HYPERLINK field with this code: children of runs."""
    instruction = holder.makeelement(w("instrText"))
    instruction.text = f" {code} "
    instruction.set(XML_SPACE, "preserve")
    return [_char(holder, "begin"), instruction, _char(holder, "separate")]


def link_end(holder: Element) -> list[Element]:
    """What ends it."""
    return [_char(holder, "end")]


def _char(holder: Element, kind: str) -> Element:
    char = holder.makeelement(w("fldChar"))
    char.set(w("fldCharType"), kind)
    return char
