"""An outline: the order of clauses in a kind of instrument."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from drafting.finding import Finding, Unusable
from drafting.library.decode import decode
from drafting.library.fields import Bilingual, Name, Written, one_of
from drafting.library.library import Library, Source
from drafting.library.problem import Problem, instead
from drafting.library.rules.values import given_fits, unknown_position
from drafting.library.substitute import Instead, Substitute
from drafting.library.vocabulary import PROFILES, Profile
from drafting.source import read_yaml


class OutlineEntry(Substitute):
    """A clause in an outline, with the position and values it usually starts from.

    ``instead``: what stands in its place where the profile asks for another clause, or for none.
    """

    instead: Instead = Field(default_factory=dict)

    def at(self, profile: Profile) -> Substitute | None:
        """What stands here in ``profile``; None for nothing."""
        return self.instead.get(profile, self)

    @property
    def uses(self) -> tuple[str, ...]:
        """Every clause that may stand here."""
        return (self.use, *(other.use for other in self.instead.values() if other))


class Outline(Written):
    """An outline as its file says it."""

    schema_: Annotated[str, one_of(("outline/1",), "formats of an outline", "schema-unknown")] = Field(alias="schema")
    id: Name
    title: Bilingual
    purpose: Bilingual
    profiles: tuple[Annotated[Profile, one_of(PROFILES, "profiles")], ...] = Field(min_length=1)
    articles: tuple[OutlineEntry, ...] = Field(min_length=1)

    def place_of(self, clause_id: str) -> OutlineEntry | None:
        """The entry in which ``clause_id`` may stand."""
        return next((entry for entry in self.articles if clause_id in entry.uses), None)


def read_outline(source: Source) -> Outline:
    """The outline that a file holds. Raises ``Unusable``."""
    return decode(Outline, read_yaml(source.text, source.file))


def check_outline(source: Source, library: Library) -> tuple[Finding, ...]:
    """The findings about an outline: its form, and that its clauses, positions and values exist in its profiles."""
    try:
        root = read_yaml(source.text, source.file)
        outline = decode(Outline, root)
    except Unusable as error:
        return error.findings
    return tuple(problem.finding(root) for problem in _problems(outline, library))


def _problems(outline: Outline, library: Library) -> Iterator[Problem]:
    for index, entry in enumerate(outline.articles):
        path = ("articles", index)
        yield from _one(entry, path, library)
        for profile, other in entry.instead.items():
            if other is not None:
                yield from _one(other, (*path, "instead", profile), library)
        for profile in outline.profiles:
            here = entry.at(profile)
            if here is not None and here.use in library and profile not in library.clause(here.use).profiles:
                at = (*path, "instead", profile, "use") if profile in entry.instead else (*path, "use")
                yield Problem("register-mismatch", f"“{here.use}” does not stand in {profile} texts.",
                              f"Write what stands instead: instead: {{{profile}: {{use: …}}}}, or null for nothing; "
                              "or take the profile out.", at)  # fmt: skip


def _one(entry: Substitute, path: tuple[str | int, ...], library: Library) -> Iterator[Problem]:
    if entry.use not in library:
        yield Problem("clause-unknown", f"The library has no clause “{entry.use}”.",
                      instead(entry.use, library, "clauses"), (*path, "use"))  # fmt: skip
        return
    clause = library.clause(entry.use)
    if entry.position is not None and entry.position not in clause.position_ids:
        yield unknown_position(entry.position, clause.position_ids, (*path, "position"))
    yield from given_fits(clause, entry.with_, (*path, "with"))
