"""A parameter that holds rows of several things each: goods and shares, deliverables with their sides and dates."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from drafting.library.fields import Bilingual, Name, Number, Whole, carried
from drafting.library.params.base import COUNT, BaseParam, ordered
from drafting.library.params.listed import GoodsParam
from drafting.library.params.numeric import (
    DateParam,
    DurationParam,
    MoneyParam,
    NumberParam,
    PercentParam,
    YearParam,
)
from drafting.library.params.worded import ChoiceParam, SideParam, TextParam
from drafting.library.problem import Problem, Wrong, instead, wrong
from drafting.library.reading import scalars
from drafting.library.values import Money, Percent, Quantity, Rows, Value
from drafting.source import Mapping, Node, Sequence

Column: TypeAlias = Annotated[
    TextParam
    | GoodsParam
    | PercentParam
    | NumberParam
    | MoneyParam
    | DateParam
    | YearParam
    | DurationParam
    | ChoiceParam
    | SideParam,
    Field(discriminator="type"),
]
"""A column is a parameter of one value; its ``label`` is the column's header."""

COLUMN_TYPES = ("text", "goods", "percent", "number", "money", "date", "year", "duration", "choice", "side")
NUMERIC = (PercentParam, NumberParam, MoneyParam)


class RowsParam(BaseParam):
    """``columns`` in the order of the table; the first one names the row. ``min``, ``max``: how many rows.

    ``totals``: what a column of numbers adds up to. ``item``: how a row reads in ``{name as items}``, a line of the
    text language whose names are the columns.
    """

    type: Literal["rows"]
    columns: dict[Name, Column] = Field(min_length=2)
    min: Whole = 1
    max: Whole | None = None
    totals: dict[Name, Number] = Field(default_factory=dict)
    item: Bilingual | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return COUNT

    def read(self, node: Node) -> Rows:
        if not isinstance(node, Sequence):
            raise wrong("wrong-type", f"Here stands {scalars.what_is(node)}, where rows are needed.",
                        f"Write one line “- {self._example()}” for each row.")  # fmt: skip
        if len(node) < self.min:
            raise wrong("too-few", f"The number of rows here is {len(node)}; it has to be {self.min} or more.",
                        "Add what is missing.")  # fmt: skip
        if self.max is not None and len(node) > self.max:
            raise wrong("too-many", f"There are {len(node)} rows here; {self.max} are the most.",
                        "Take out what is too much.")  # fmt: skip
        rows: list[tuple[Value | None, ...]] = []
        problems: list[Problem] = []
        for step, each in enumerate(node):
            try:
                rows.append(self._row(each))
            except Wrong as error:
                problems.extend(problem.under(step) for problem in error.problems)
        if not problems:
            problems.extend(self._off_total(rows))
        if problems:
            raise Wrong(*problems)
        return Rows(tuple(self.columns), tuple(rows))

    def _row(self, node: Node) -> tuple[Value | None, ...]:
        if not isinstance(node, Mapping) or not node:
            what = "an empty row" if isinstance(node, Mapping) else scalars.what_is(node)
            raise wrong("wrong-type", f"Here stands {what}, where the columns of a row are needed.",
                        f"Write {self._example()}.")  # fmt: skip
        problems = [self._no_column(key) for key in node if key not in self.columns]
        cells: list[Value | None] = []
        for name, column in self.columns.items():
            try:
                typed = node.get(name)
                cells.append(column.read(typed) if typed is not None else None if name in node else column.preset)
            except Wrong as error:
                problems.extend(problem.under(name) for problem in error.problems)
        if problems:
            raise Wrong(*problems)
        return tuple(cells)

    def _no_column(self, key: str) -> Problem:
        message = f"These rows have no column “{key}”."
        return Problem("column-unknown", message, instead(key, self.columns, "columns"), (key,), True)

    def _off_total(self, rows: list[tuple[Value | None, ...]]) -> list[Problem]:
        """Columns that do not add up to what they should; one with a cell still missing is left alone."""
        found = []
        for name, wanted in self.totals.items():
            numbers = [_number(row[tuple(self.columns).index(name)]) for row in rows]
            known = [number for number in numbers if number is not None]
            if wanted is not None and len(known) == len(numbers) and sum(known) != wanted:
                found.append(Problem(
                    "rows-total", f"“{name}” adds up to {sum(known)}; it has to be {wanted}.",
                    "Check the rows.", (len(rows) - 1, name)))  # fmt: skip
        return found

    def _example(self) -> str:
        return "{" + ", ".join(f"{name}: …" for name in self.columns) + "}"

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(self.min, self.max)
        numbers = [key for key, one in self.columns.items() if isinstance(one, NUMERIC)]
        problems = [
            Problem(
                "column-unknown",
                f"“{name}” is not a column of numbers, so nothing adds up.",
                instead(name, numbers, "columns of numbers"),
                ("totals", name),
                True,
            )
            for name in self.totals
            if name not in numbers
        ]
        if problems:
            raise carried(*problems)
        return self


def _number(value: Value | None) -> Decimal | None:
    match value:
        case Percent(number) | Quantity(number=number):
            return number
        case Money(amount=amount):
            return amount
        case _:
            return None
