"""Parameters that hold one number, amount, time or date."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import model_validator

from drafting.library.fields import IsoDate, Line, Number, carried, one_of, reads
from drafting.library.params.base import AMOUNT, LENGTH, TIME, BaseParam, default_fits, ordered, within
from drafting.library.problem import Problem, wrong
from drafting.library.reading import numbers, scalars
from drafting.library.values import Date, Duration, DurationUnit, Money, Percent, Quantity, Year
from drafting.source import Node

QUANTITY_KINDS = ("floor", "cap", "target", "forecast")
QuantityKind = Literal["floor", "cap", "target", "forecast"]


class DateParam(BaseParam):
    """A day; ``min`` and ``max`` included."""

    type: Literal["date"]
    min: IsoDate = None
    max: IsoDate = None
    default: Annotated[Date | None, reads(lambda node: Date(scalars.iso_date(node)))] = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return TIME

    def read(self, node: Node) -> Date:
        return self._in_range(Date(scalars.iso_date(node)))

    def _in_range(self, value: Date, *path: str) -> Date:
        within(value.day, self.min, self.max, value.day.isoformat(), "", *path)
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(self.min, self.max)
        return default_fits(self, lambda: self.default and self._in_range(self.default, "default"))


class PercentParam(BaseParam):
    """Per cent of ``basis``."""

    type: Literal["percent"]
    basis: Line | None = None  # of what: ad valorem, volume, value, ownership …
    kind: Annotated[QuantityKind | None, one_of(QUANTITY_KINDS, "kinds of quantity")] = None
    min: Number = None
    max: Number = None
    default: Annotated[Percent | None, reads(numbers.percent)] = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return AMOUNT

    def read(self, node: Node) -> Percent:
        return self._in_range(numbers.percent(node))

    def _in_range(self, value: Percent, *path: str) -> Percent:
        within(value.number, self.min, self.max, f"{value.number} per cent", " per cent", *path)
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(self.min, self.max)
        return default_fits(self, lambda: self.default and self._in_range(self.default, "default"))


class MoneyParam(BaseParam):
    """An amount; its limits fix the currency."""

    type: Literal["money"]
    min: Annotated[Money | None, reads(numbers.money)] = None
    max: Annotated[Money | None, reads(numbers.money)] = None
    default: Annotated[Money | None, reads(numbers.money)] = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return AMOUNT

    def read(self, node: Node) -> Money:
        return self._in_range(numbers.money(node))

    def _in_range(self, value: Money, *path: str) -> Money:
        bounds = [bound for bound in (self.min, self.max) if bound]
        if bounds and bounds[0].currency != value.currency:
            raise wrong("param-currency", f"The amount is in {value.currency}; this parameter is in "
                        f"{bounds[0].currency}.", f"Give it in {bounds[0].currency}.", *path)  # fmt: skip
        within(value.amount, self.min.amount if self.min else None, self.max.amount if self.max else None,
               f"{value.amount} {value.currency}", f" {value.currency}", *path)  # fmt: skip
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.min and self.max:
            if self.min.currency != self.max.currency:
                raise carried(Problem("param-currency", "min and max are in two currencies.", "Use one.", ("max",)))
            ordered(self.min.amount, self.max.amount)
        return default_fits(self, lambda: self.default and self._in_range(self.default, "default"))


class DurationParam(BaseParam):
    """A length of time, counted in ``unit``."""

    type: Literal["duration"]
    unit: Annotated[DurationUnit, one_of(numbers.DURATION_UNITS, "units of time")]
    min: Number = None
    max: Number = None
    default: Annotated[Duration | None, reads(numbers.duration)] = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return LENGTH

    def read(self, node: Node) -> Duration:
        return self._in_range(numbers.duration(node))

    def _in_range(self, value: Duration, *path: str) -> Duration:
        if value.unit != self.unit:
            raise wrong("duration-unit", f"The time is given in {value.unit}; this parameter counts {self.unit}.",
                        f'Write it like "6 {self.unit}".', *path)  # fmt: skip
        within(Decimal(value.count), self.min, self.max, f"{value.count} {value.unit}", f" {self.unit}", *path)
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(self.min, self.max)
        return default_fits(self, lambda: self.default and self._in_range(self.default, "default"))


class NumberParam(BaseParam):
    """A number, of ``unit`` if one is given."""

    type: Literal["number"]
    unit: Line | None = None
    kind: Annotated[QuantityKind | None, one_of(QUANTITY_KINDS, "kinds of quantity")] = None
    min: Number = None
    max: Number = None
    default: Number = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return AMOUNT

    @property
    def preset(self) -> Quantity | None:
        return None if self.default is None else self._quantity(self.default)

    def _quantity(self, number: Decimal) -> Quantity:
        return Quantity(number, str(self.unit) if self.unit else None)

    def read(self, node: Node) -> Quantity:
        return self._in_range(numbers.decimal(node))

    def _in_range(self, value: Decimal, *path: str) -> Quantity:
        within(value, self.min, self.max, str(value), f" {self.unit}" if self.unit else "", *path)
        return self._quantity(value)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(self.min, self.max)
        return default_fits(self, lambda: self.default is not None and self._in_range(self.default, "default"))


class YearParam(BaseParam):
    """A year in four digits."""

    type: Literal["year"]
    min: Annotated[Year | None, reads(numbers.year)] = None
    max: Annotated[Year | None, reads(numbers.year)] = None
    default: Annotated[Year | None, reads(numbers.year)] = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return TIME

    @property
    def _bounds(self) -> tuple[int | None, int | None]:
        return self.min.year if self.min else None, self.max.year if self.max else None

    def read(self, node: Node) -> Year:
        return self._in_range(numbers.year(node))

    def _in_range(self, value: Year, *path: str) -> Year:
        within(value.year, *self._bounds, str(value.year), "", *path)
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ordered(*self._bounds)
        return default_fits(self, lambda: self.default and self._in_range(self.default, "default"))
