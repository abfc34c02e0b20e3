"""What stands in a paragraph and is no letter: tabs, breaks, fields, notes, drawings, the edges of links and controls.

In the text of a paragraph each of them is one HOLE; a ``Special`` says what fills it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from drafting.ooxml.xmldoor import Element

HOLE: Final = "\ufffc"  # OBJECT REPLACEMENT CHARACTER, the standard's own stand-in (Unicode 23.8)

SpecialKind = Literal["piece", "field", "field-start", "field-end", "note", "node", "open", "close"]
Unit = tuple[Element | None, Element]  # run properties, child of a run

# Fields whose result Word computes anew by itself: their result is never a change (redline-limits, fields).
VOLATILE: Final = frozenset({"REF", "PAGEREF", "NOTEREF", "STYLEREF", "PAGE", "NUMPAGES", "SECTIONPAGES", "SEQ"})


@dataclass(frozen=True, slots=True, eq=False)
class Special:
    """``key`` is equal for two that need no mark between them; ``show`` is what a reader of a list of changes sees.

    ``units`` are the run children it consists of; a ``node`` stands in the paragraph itself (a formula) or
    is the wrapper that opens and closes here (a link, a control). ``frame`` is the key of a drawing without the words
    in its text boxes; "" for what has none. ``apart`` says how Word tracks that a wrapper came or went around words
    that stayed: by the field characters a link or a field consists of, by ranges around a control, or not at all.
    ``code`` is the field code that says what a link says.
    """

    kind: SpecialKind
    key: str
    show: str = ""
    units: tuple[Unit, ...] = ()
    node: Element | None = None
    frame: str = ""
    apart: Literal["", "field", "range"] = ""
    code: str = ""


def instruction_name(instruction: str) -> str:
    """``REF`` for `` REF art_2 \\h ``."""
    return (instruction.split() or [""])[0].upper()
