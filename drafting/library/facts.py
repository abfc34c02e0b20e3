"""Facts of markets and measures: dated values with their sources, never written into the prose of a clause.

Which value counts is decided by the day a deal looks from (its ``as_of``); clause-catalogue.md, rule R44.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from drafting.library.fields import Bilingual, IsoDate, Line, Name, Written, carried, needs, one_of
from drafting.library.params.rows import COLUMN_TYPES, Column
from drafting.library.problem import Problem, Wrong, instead
from drafting.library.reading import scalars
from drafting.library.values import Value
from drafting.source import Scalar

MARKS = ("read", "secondary", "unverified")
Mark = Literal["read", "secondary", "unverified"]
_PARAM: TypeAdapter[Column] = TypeAdapter(Column)


class FactSource(Written):
    """Where a value was read; ``primary``: the authority's own text."""

    title: Line
    kind: Annotated[str, one_of(("primary", "secondary"), "kinds of source")]


class Entry(Written):
    """A value and when it held: from ``as_of`` (of a figure of the market: the last day measured) to ``until``.

    ``mark``: whether the source was read, is a report of others, or nobody has checked it.
    """

    as_of: Annotated[date, needs(scalars.iso_date)]
    until: IsoDate = None
    value: object
    source: Line | None = None
    mark: Annotated[Mark, one_of(MARKS, "marks")]
    note: Bilingual | None = None


class Fact(Written):
    """A fact with its history, oldest first. ``type``, ``unit``, ``basis``, ``of`` as in a parameter; ``per``: of a."""

    label: Bilingual
    type: Annotated[str, one_of(COLUMN_TYPES, "types of fact", "type-unknown")]
    unit: Line | None = None
    basis: Line | None = None
    per: Line | None = None
    of: tuple[Name, ...] = ()
    history: tuple[Entry, ...] = Field(min_length=1)

    @property
    def param(self) -> Column:
        """The parameter that would hold this fact's value."""
        options = [Scalar.plain(option) for option in self.of]
        fields: dict[str, object] = {"type": self.type, "unit": self.unit, "basis": self.basis, "of": options}
        return _PARAM.validate_python({key: value for key, value in fields.items() if value})

    def values(self) -> tuple[Value, ...]:
        """The exact value of each entry."""
        param = self.param
        return tuple(param.read(entry.value) for entry in self.history)  # type: ignore[arg-type]

    @model_validator(mode="after")
    def _readable(self) -> Self:
        try:
            param = self.param
        except ValidationError:
            missing = {"number": "unit", "duration": "unit", "choice": "of"}.get(self.type, "type")
            fields = {"unit", "basis", "of"}
            raise carried(Problem("fact-type", f"A fact of type {self.type} is not described like this.",
                                  f"Write {missing}: as in a parameter; of {', '.join(sorted(fields))} only those "
                                  "that the type has.", ("type",))) from None  # fmt: skip
        problems: list[Problem] = []
        for index, entry in enumerate(self.history):
            try:
                param.read(entry.value)  # type: ignore[arg-type]
            except Wrong as error:
                problems.extend(problem.under("history", index, "value") for problem in error.problems)
            problems.extend(problem.under("history", index) for problem in self._dates(index))
        if problems:
            raise carried(*problems)
        return self

    def _dates(self, index: int) -> list[Problem]:
        entry = self.history[index]
        found = []
        if index and entry.as_of <= self.history[index - 1].as_of:
            found.append(Problem("fact-order", f"{entry.as_of} does not come after the entry above it.",
                                 "Write the entries oldest first, a day once.", ("as_of",)))  # fmt: skip
        following = self.history[index + 1].as_of if index + 1 < len(self.history) else None
        if entry.until and (entry.until < entry.as_of or (following and entry.until >= following)):
            found.append(Problem("fact-order", f"{entry.until} is not between this entry's day and the next one's.",
                                 "Write the last day on which the value is known to hold.", ("until",)))  # fmt: skip
        return found


class FactFile(Written):
    """A file of facts."""

    schema_: Annotated[str, one_of(("facts/1",), "formats of facts", "schema-unknown")] = Field(alias="schema")
    id: Name
    title: Bilingual
    sources: dict[Line, FactSource] = Field(default_factory=dict)
    facts: dict[Name, Fact] = Field(min_length=1)

    @model_validator(mode="after")
    def _sources_known(self) -> Self:
        problems = []
        for name, fact in self.facts.items():
            for index, entry in enumerate(fact.history):
                at = ("facts", name, "history", index)
                if entry.source is None and entry.mark != "unverified":
                    message = f"This value is marked {entry.mark}, and no source is named."
                    fix = "Name a source of the list, or write mark: unverified."
                    problems.append(Problem("fact-source", message, fix, at))
                elif entry.source is not None and entry.source not in self.sources:
                    fix = instead(str(entry.source), map(str, self.sources), "sources")
                    problems.append(Problem("fact-source", f"No source is called “{entry.source}”.", fix,
                                            (*at, "source")))  # fmt: skip
        if problems:
            raise carried(*problems)
        return self
