"""What stands in the place of a clause in another register: written in an outline, or in an article of a deal."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from drafting.library.fields import ClauseId, Name, Raw, Written, one_of
from drafting.library.vocabulary import PROFILES, Profile
from drafting.place import NOWHERE
from drafting.source import Mapping


class Substitute(Written):
    """Another clause, with the position and values it starts from."""

    use: ClauseId
    position: Name | None = None
    with_: Raw = Field(default_factory=lambda: Mapping.at(NOWHERE), alias="with")


Instead: TypeAlias = dict[Annotated[Profile, one_of(PROFILES, "profiles")], Substitute | None]
"""Profile → what stands there; null for nothing."""
