"""Parameters that hold a list or a table of one kind of thing."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from drafting.library.fields import ClauseId, Line, Number, Whole, Written, clause_id, one_of
from drafting.library.params.base import AMOUNT, COUNT, BaseParam, ordered, within
from drafting.library.params.numeric import QUANTITY_KINDS, QuantityKind
from drafting.library.problem import Problem, Wrong, instead, wrong
from drafting.library.reading import goods as codes
from drafting.library.reading import numbers, scalars, schedules
from drafting.library.values import Benchmark, Both, By, Clauses, Goods, Phrases, Schedule
from drafting.library.vocabulary import Language
from drafting.source import Mapping, Node, Sequence

BYS = ("effect-year", "calendar-year", "model-year", "date")


class Columns(Written):
    """The headers of a table, per language."""

    en: tuple[Line, ...] = Field(min_length=2, max_length=2)
    fr: tuple[Line, ...] = Field(min_length=2, max_length=2)

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return tuple(str(header) for header in (self.en if language == "en" else self.fr))


class ScheduleParam(BaseParam):
    """``last``: the value it has to end with; ``trend``: it never goes the other way."""

    type: Literal["schedule"]
    by: Annotated[By, one_of(BYS, "ways to count")]
    unit: Line
    kind: Annotated[QuantityKind | None, one_of(QUANTITY_KINDS, "kinds of quantity")] = None
    min: Number = None
    max: Number = None
    trend: Annotated[Literal["rising", "falling"] | None, one_of(("rising", "falling"), "trends")] = None
    last: Number = None
    columns: Columns | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return AMOUNT

    def read(self, node: Node) -> Schedule:
        found = schedules.schedule(node, self.by, str(self.unit))
        problems = list(schedules.shape(found, self.trend, self.last))
        for row in found.rows:
            try:
                within(row.value, self.min, self.max, str(row.value), f" {self.unit}", schedules.key_of(row))
            except Wrong as error:
                problems.extend(error.problems)
        if problems:
            raise Wrong(*problems)
        return found

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(self.min, self.max)
        return self


class GoodsParam(BaseParam):
    """``digits``: the levels of the Harmonized System allowed; all of them if not said."""

    type: Literal["goods"]
    digits: tuple[Annotated[Whole, Field(ge=2, le=6, multiple_of=2)], ...] = ()
    columns: Columns | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return COUNT

    def read(self, node: Node) -> Goods:
        return codes.goods(node, self.digits)


class ListParam(BaseParam):
    """A list of phrases; in French each with its article."""

    type: Literal["list"]

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return COUNT

    def read(self, node: Node) -> Phrases:
        if not isinstance(node, Sequence) or not node:
            raise wrong("wrong-type", f"Here stands {scalars.what_is(node)}, where a list is needed.",
                        "Write one line “- {en: …, fr: …}” for each item.")  # fmt: skip
        items: list[Both] = []
        problems: list[Problem] = []
        for step, item in enumerate(node):
            try:
                items.append(scalars.both(item))
            except Wrong as error:
                problems.extend(problem.under(step) for problem in error.problems)
        if problems:
            raise Wrong(*problems)
        return Phrases(tuple(items))


class BenchmarkParam(BaseParam):
    """A published price."""

    type: Literal["benchmark"]

    def read(self, node: Node) -> Benchmark:
        fields: dict[str, Any] = {"name": scalars.both, "currency": numbers.currency, "unit": scalars.line}
        if not isinstance(node, Mapping):
            raise wrong("wrong-type", f"Here stands {scalars.what_is(node)}, where a published price is needed.",
                        "Write {name: {en: …, fr: …}, currency: USD, unit: bbl}.")  # fmt: skip
        problems = [
            Problem("field-unknown", f"A published price has no “{key}”.", instead(key, fields, "fields"), (key,), True)
            for key in node
            if key not in fields
        ]
        found: dict[str, Any] = {}
        for field, reader in fields.items():
            if field not in node:
                problems.append(
                    Problem("field-missing", f"The “{field}” of the published price is missing.", f"Add {field}: …")
                )
                continue
            try:
                found[field] = reader(node[field])
            except Wrong as error:
                problems.extend(problem.under(field) for problem in error.problems)
        if problems:
            raise Wrong(*problems)
        return Benchmark(found["name"], found["currency"], str(found["unit"]))


class ClausesParam(BaseParam):
    """Other clauses of the deal, to which the text refers."""

    type: Literal["clauses"]
    default: tuple[ClauseId, ...] | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return COUNT

    @property
    def preset(self) -> Clauses | None:
        return None if self.default is None else Clauses(self.default)

    def read(self, node: Node) -> Clauses:
        if not isinstance(node, Sequence) or not node:
            raise wrong("wrong-type", f"Here stands {scalars.what_is(node)}, where ids of clauses are needed.",
                        "Write a list: [supply.crude-volume].")  # fmt: skip
        ids: list[str] = []
        for step, item in enumerate(node):
            try:
                found = clause_id(item)
            except Wrong as error:
                raise Wrong(*(problem.under(step) for problem in error.problems)) from None
            if found in ids:
                raise wrong("clause-twice", f"“{found}” stands twice in the list.", "Delete one of the two.", step)
            ids.append(found)
        return Clauses(tuple(ids))
