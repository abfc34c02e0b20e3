"""The instrument: one text in one language, resolved to its last number, as a frozen tree.

Everything that decides what a reader sees is settled here: which provisions stand, how they are
numbered, what each value reads like, what is a gap and what is bracketed. ``render`` only sets it
in type; ``checks`` read it. Fields marked *internal* never reach an outgoing file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "fr"]
Profile: TypeAlias = Literal["binding", "nonbinding", "nonbinding-us"]
Side: TypeAlias = Literal["CAN", "USA"]
Kind: TypeAlias = Literal["preamble", "article", "closing"]
TargetId: TypeAlias = str
"""What a cross-reference points at; unique in an instrument, equal in its two languages. *Internal.*"""


@dataclass(frozen=True, slots=True)
class Text:
    """Typed words, typography already set (curly quotes, no-break spaces)."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term as it reads; ``defining`` where this is the place that defines it (quotes included in text)."""

    text: str
    key: str  # internal
    defining: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """The wording of a parameter or deal value."""

    text: str
    name: str  # internal: the parameter


@dataclass(frozen=True, slots=True)
class Pointer:
    """The live part of a cross-reference; ``shown`` is what Word's REF \\n field prints ("2", "a", "Article 5")."""

    target: TargetId
    shown: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A value nobody has given yet; printed ``[● label]``."""

    label: str
    name: str  # internal


@dataclass(frozen=True, slots=True)
class Alternative:
    """One side's wording at a place that is not agreed. ``tag`` as printed ("CAN", "É.-U."), None if unattributed."""

    tag: str | None
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bracketed:
    """Words not agreed: ``[CAN: … / USA: …]``. ``note`` is the attribution for a footnote, "" for none."""

    alternatives: tuple[Alternative, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where the brackets around a whole provision or annex open or close: ``text`` is "[USA: " or "]"."""

    text: str
    opening: bool
    note: str = ""


Inline: TypeAlias = Text | Term | Value | Pointer | Gap | Bracketed | Edge
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """An operative paragraph, a recital or a plain paragraph.

    ``level`` 0 has no number; 1, 2, 3 are paragraph, item and sub-item, and ``number`` is what is
    counted ("2", "a", "ii"), without the punctuation that the style prints around it.
    """

    id: TargetId
    level: int
    number: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; ``figures`` are right-aligned."""

    header: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A schedule or list of goods. ``caption`` and ``description`` are for accessibility (w:tblCaption)."""

    id: TargetId
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Where one side signs."""

    side: Side
    heading: str  # "For the Government of Canada"
    name: Inlines  # a Gap until known
    title: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature block, in the order of the original's holder (alternat, treaty-practice 2.1)."""

    blocks: tuple[Signature, ...]


Block: TypeAlias = Paragraph | Table | Signatures


@dataclass(frozen=True, slots=True)
class Provision:
    """A clause placed in an instrument.

    ``number`` counts articles ("5"), "" for preamble and closing; ``shown`` is the heading's printed
    number ("Article 5", "Section 5", "5.", "Article premier").
    """

    id: TargetId
    clause: str  # internal: the clause id
    kind: Kind
    number: str
    shown: str
    title: Inlines
    status: str  # internal: the deal's status ladder
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex, lettered by first reference. ``shown`` is "Annex B" / "Annexe B"."""

    id: TargetId
    clause: str  # internal
    letter: str
    shown: str
    title: Inlines
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the register prints numbers, in Word's lvlText notation (ECMA-376 17.9.11).

    ``article`` is "Article %1", "Section %1" or "%1."; ``first`` replaces it on the first article
    (*Article premier*) or is None; ``annex`` is "Annex %1". ``referred`` is ``article`` as it reads in
    the middle of a sentence, i.e. what a Pointer to an article shows ("Article %1", "article %1", "%1").
    """

    article: str
    first: str | None
    referred: str
    referred_first: str | None
    annex: str
    referred_annex: str


@dataclass(frozen=True, slots=True)
class MissingValue:
    """A line of the list of gaps: the label the text shows, and where ("Section 5, paragraph 2")."""

    label: str
    where: str
    clause: str  # internal
    name: str  # internal


@dataclass(frozen=True, slots=True)
class Instrument:
    """One language of one text. ``signed`` is None until a date is given; ``copy_for`` is the original's holder."""

    deal: str
    round: int
    language: Language
    profile: Profile
    copy_for: Side
    as_of: date
    title: str
    kind_name: str  # "Arrangement", "Agreement", "Accord": the lexicon's word for the instrument
    sides: tuple[tuple[Side, str], ...]  # in alternat order, with the government's name
    numbering: Numbering
    provisions: tuple[Provision, ...]
    annexes: tuple[Annex, ...]
    gaps: tuple[MissingValue, ...]
