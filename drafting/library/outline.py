"""An outline: the order of clauses in a kind of instrument."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from drafting.finding import Finding, Unusable
from drafting.library.decode import decode
from drafting.library.fields import Bilingual, ClauseId, Name, Raw, Written, one_of
from drafting.library.library import Library, Source
from drafting.library.problem import Problem, instead
from drafting.library.rules.values import given_fits, unknown_position
from drafting.library.vocabulary import PROFILES, Profile
from drafting.place import NOWHERE
from drafting.source import Mapping, read_yaml


class OutlineEntry(Written):
    """A clause in an outline, with the position and values it usually starts from."""

    use: ClauseId
    position: Name | None = None
    with_: Raw = Field(default_factory=lambda: Mapping.at(NOWHERE), alias="with")


class Outline(Written):
    """An outline as its file says it."""

    schema_: Annotated[str, one_of(("outline/1",), "formats of an outline", "schema-unknown")] = Field(alias="schema")
    id: Name
    title: Bilingual
    purpose: Bilingual
    profiles: tuple[Annotated[Profile, one_of(PROFILES, "profiles")], ...] = Field(min_length=1)
    articles: tuple[OutlineEntry, ...] = Field(min_length=1)


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
        if entry.use not in library:
            yield Problem("clause-unknown", f"The library has no clause “{entry.use}”.",
                          instead(entry.use, library, "clauses"), (*path, "use"))  # fmt: skip
            continue
        clause = library.clause(entry.use)
        for profile in outline.profiles:
            if profile not in clause.profiles:
                yield Problem("register-mismatch", f"“{entry.use}” does not stand in {profile} texts.",
                              "Take the clause or the profile out.", (*path, "use"))  # fmt: skip
        if entry.position is not None and entry.position not in clause.position_ids:
            yield unknown_position(entry.position, clause.position_ids, (*path, "position"))
        yield from given_fits(clause, entry.with_, (*path, "with"))
