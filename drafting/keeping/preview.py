"""A clause as a reader will see it, in every variant asked for: the words, with what a deal fills told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from drafting.deal.sample import sample_deal
from drafting.finding import Finding, Unusable, has_errors
from drafting.instrument.assemble import assemble
from drafting.instrument.spans import Line, lines_of
from drafting.instrument.tree import Language
from drafting.keeping.limits import as_node, limits
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library
from drafting.library.vocabulary import Profile
from drafting.source import Mapping, Node

FOR_THE_SAMPLE: Final = ("clause-needed", "clause-absent", "position-needed")


@dataclass(frozen=True, slots=True)
class Variant:
    """The clause at one position, in one profile and language; ``findings`` where it could not be assembled."""

    position: str
    profile: Profile
    language: Language
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()


def variants(
    file: ClauseFile,
    library: Library,
    positions: Iterable[str],
    profiles: Iterable[Profile],
    languages: Iterable[Language],
) -> Iterator[Variant]:
    """Every variant asked for, with the values of the clause's own tests, else usual ones."""
    for profile in profiles:
        for position in positions:
            given = _given(file, library, position, profile)
            placed, found = sample_deal(file.clause, given, library, profile)
            serious = tuple(each for each in found if each.level == "error" and each.code not in FOR_THE_SAMPLE)
            for language in languages:
                if placed is None or has_errors(serious):
                    yield Variant(position, profile, language, (), serious)
                    continue
                try:
                    instrument = assemble(placed, language)
                except Unusable as error:
                    yield Variant(position, profile, language, (), error.findings)
                    continue
                yield Variant(position, profile, language, tuple(lines_of(instrument, file.clause.id)))


def _given(file: ClauseFile, library: Library, position: str, profile: Profile) -> Mapping:
    """The values of the first test that fits, and usual ones for the parameters it leaves open."""
    clause = file.clause
    test = next(
        (each for each in clause.tests if each.error is None and each.given.get("position", position) == position
         and each.profile in (None, profile)), None,
    )  # fmt: skip
    values: dict[str, Node] = {}
    for name, param in clause.params.items():
        if param.preset is None and not param.optional and name not in clause.position(position).with_:
            tried = limits(param, clause, library, profile)
            values[str(name)] = next(
                (each.node for each in tried if each.label == "usual"), tried[len(tried) // 2].node
            )
    values |= dict(test.given) if test else {}
    made = as_node({**{name: node for name, node in values.items() if node is not None}, "position": position})
    assert isinstance(made, Mapping)
    return made
