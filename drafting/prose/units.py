"""A unit of text with its language and its place: what checks read, whether the text is ours or anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafting.place import NOWHERE, Place
from drafting.prose.kinds import Language

Role = Literal["title", "heading", "recital", "paragraph", "cell", "closing", "note", "margin"]
"""What the unit is in its text. ``recital``: anything of the preamble; ``closing``: testimonium and signatures;
``note``: a footnote or endnote; ``margin``: a header or footer."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, heading or cell. ``text`` is as it reads, without its own number; ``number`` is that number as it
    prints ("Section 5", "2.", "(a)"), "" for none. ``provision`` is equal for the units of one provision."""

    text: str
    language: Language
    role: Role = "paragraph"
    number: str = ""
    provision: str = ""
    place: Place = NOWHERE
