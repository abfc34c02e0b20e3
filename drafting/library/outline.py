"""An outline: the order of clauses in a kind of instrument."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from drafting.library.fields import Bilingual, ClauseId, Line, Name, Raw, Written, one_of
from drafting.library.vocabulary import PROFILES, Profile
from drafting.place import NOWHERE
from drafting.source import Mapping


class Place(Written):
    """A clause in an outline, with the position and values it usually starts from."""

    use: ClauseId
    position: Name | None = None
    with_: Raw = Field(default_factory=lambda: Mapping.at(NOWHERE), alias="with")


class Outline(Written):
    """An outline as its file says it."""

    schema_: Annotated[str, one_of(("outline/1",), "formats of an outline", "schema-unknown")] = Field(alias="schema")
    id: Line
    title: Bilingual
    purpose: Bilingual
    profiles: tuple[Annotated[Profile, one_of(PROFILES, "profiles")], ...] = Field(min_length=1)
    articles: tuple[Place, ...] = Field(min_length=1)
