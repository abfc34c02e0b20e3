"""A clause: text in the library, in two languages, with what it needs, holds and concedes. formats.md, "A clause"."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from drafting.library.fields import Bilingual, ClauseId, Line, Name, Raw, Version, Written, one_of
from drafting.library.params import Param
from drafting.library.vocabulary import ALLOWED, PROFILES, SIDES, Kind, Language, Maturity, Profile, Register, Side
from drafting.place import NOWHERE
from drafting.source import Mapping, Node, Scalar

SCHEMAS = ("clause/1",)
RELATIONS = ("idea", "precedent", "practice", "background", "basis", "contrast")
MATURITIES = ("draft", "review", "approved", "deprecated")
REGISTERS = ("any", "binding", "nonbinding")
KINDS = ("preamble", "article", "closing")
NeedLevel = Literal["error", "warning"]


class Provenance(Written):
    """Where a clause comes from. *Internal.*"""

    source: Line
    relation: Annotated[str, one_of(RELATIONS, "relations")]
    note: Line | None = None


class Forms(Written):
    """Every form in which a defined term may be typed, headword first."""

    en: tuple[Line, ...] = Field(min_length=1)
    fr: tuple[Line, ...] = Field(min_length=1)

    def __getitem__(self, language: Language) -> tuple[Scalar, ...]:
        return self.en if language == "en" else self.fr


def _as_mapping(node: Node) -> Node:
    """An id alone is a need without conditions."""
    return Mapping.at(NOWHERE, [(Scalar.plain("clause"), node, NOWHERE)]) if isinstance(node, Scalar) else node


def _as_tuple(node: Node) -> object:
    """One position alone is a list of one."""
    return [node] if isinstance(node, Scalar) else node


class Need(Written):
    """Another clause that has to stand (or must not): at one of ``position`` if given, and only ``when`` the
    condition on this clause holds (a condition of the text language). ``any_of``: one of them is enough.

    ``side``: only this side needs it, so it counts where the text as this side wants it is looked at, and warns.
    ``level``: an error unless it says warning (or names a side). ``sharing``: it counts only where the goods that both
    clauses hold under this name overlap."""

    clause: ClauseId | None = None
    position: Annotated[tuple[Name, ...], BeforeValidator(_as_tuple)] = ()
    any_of: tuple[Annotated[Need, BeforeValidator(_as_mapping)], ...] = ()
    when: Line | None = None
    sharing: Name | None = None
    side: Annotated[Side | None, one_of(SIDES, "sides")] = None
    level: Annotated[NeedLevel | None, one_of(("error", "warning"), "levels")] = None
    because: Bilingual | None = None


NeedEntry = Annotated[Need, BeforeValidator(_as_mapping)]


class Annex(Written):
    """An annex that a text may refer to; ``title`` and ``text`` are in the text language."""

    title: Bilingual
    text: Bilingual


class Position(Written):
    """A rung of the clause: the values it brings, and its own text only where a passage will not do."""

    id: Name
    concedes: Bilingual | None = None
    with_: Raw = Field(default_factory=lambda: Mapping.at(NOWHERE), alias="with")
    text: Bilingual | None = None
    requires: tuple[NeedEntry, ...] = ()
    conflicts: tuple[NeedEntry, ...] = ()


class Rung(Written):
    """What a side asks for at a stage. *Internal.*"""

    position: Name | None = None
    with_: Raw = Field(default_factory=lambda: Mapping.at(NOWHERE), alias="with")


class Ladder(Written):
    """A side's three rungs. *Internal*; in the library invented for illustration."""

    opening: Rung
    target: Rung
    fallback: Rung


class Ladders(Written):
    """Each side's ladder. *Internal.*"""

    CAN: Ladder | None = None
    USA: Ladder | None = None


class Expected(Written):
    """Words looked for in the assembled clause, per language."""

    en: tuple[Line, ...] = ()
    fr: tuple[Line, ...] = ()

    def __getitem__(self, language: Language) -> tuple[Scalar, ...]:
        return self.en if language == "en" else self.fr


class ClauseTest(Written):
    """A test inside a clause file: ``given`` values (and ``position``) in a sample deal, in every profile unless one
    is named; words that have to appear or must not, or the code of the mistake that has to be found. ``beside``:
    clauses that stand in the sample deal although nothing needs them."""

    given: Raw
    beside: tuple[ClauseId, ...] = ()
    profile: Annotated[Profile | None, one_of(PROFILES, "profiles")] = None
    copy_for: Annotated[Side | None, one_of(SIDES, "sides")] = Field(default=None, alias="copy")
    expect: Expected = Field(default_factory=Expected)
    absent: Expected = Field(default_factory=Expected)
    error: Line | None = None


class Clause(Written):
    """A clause as its file says it."""

    schema_: Annotated[str, one_of(SCHEMAS, "formats of a clause", "schema-unknown")] = Field(alias="schema")
    id: ClauseId
    formerly: tuple[ClauseId, ...] = ()
    version: Version
    maturity: Annotated[Maturity, one_of(MATURITIES, "stages")]
    family: Name
    kind: Annotated[Kind, one_of(KINDS, "kinds of clause")] = "article"
    register_: Annotated[Register, one_of(REGISTERS, "registers")] = Field(alias="register")
    title: Bilingual
    purpose: Bilingual
    provenance: tuple[Provenance, ...] = Field(min_length=1)
    defines: dict[Name, Forms] = Field(default_factory=dict)
    requires: tuple[NeedEntry, ...] = ()
    conflicts: tuple[NeedEntry, ...] = ()
    params: dict[Name, Param] = Field(default_factory=dict)
    text: Bilingual
    annexes: dict[Name, Annex] = Field(default_factory=dict)
    positions: tuple[Position, ...] = Field(min_length=1)
    ladders: Ladders | None = None
    tests: tuple[ClauseTest, ...] = Field(min_length=1)

    @property
    def register(self) -> Register:
        """The instruments in which the clause may stand."""
        return self.register_

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles in which the clause may stand, in the order of its choices."""
        return ALLOWED[self.register_]

    @property
    def position_ids(self) -> tuple[str, ...]:
        """In ladder order, which is the order of a ``{position: …}`` choice."""
        return tuple(position.id for position in self.positions)

    def position(self, name: str) -> Position:
        """The position called ``name``; raises KeyError."""
        for position in self.positions:
            if position.id == name:
                return position
        raise KeyError(name)

    def text_of(self, position: str, language: Language) -> Scalar:
        """The text that stands at ``position``: its own, or the shared one."""
        own = self.position(position).text
        return (own or self.text)[language]
