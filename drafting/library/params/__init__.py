"""Parameters: one model a type. formats.md, "A clause"."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import Field

from drafting.library.params.base import BaseParam
from drafting.library.params.listed import BenchmarkParam, ClausesParam, GoodsParam, ListParam, ScheduleParam
from drafting.library.params.numeric import (
    DateParam,
    DurationParam,
    MoneyParam,
    NumberParam,
    PercentParam,
    YearParam,
)
from drafting.library.params.rows import RowsParam
from drafting.library.params.worded import ChoiceParam, FlagParam, SideParam, TextParam

Param: TypeAlias = Annotated[
    DateParam
    | PercentParam
    | MoneyParam
    | DurationParam
    | NumberParam
    | YearParam
    | ScheduleParam
    | GoodsParam
    | ListParam
    | TextParam
    | ChoiceParam
    | FlagParam
    | BenchmarkParam
    | ClausesParam
    | SideParam
    | RowsParam,
    Field(discriminator="type"),
]
TYPES: Final = (
    "date", "percent", "money", "duration", "number", "year", "schedule", "goods", "list", "text", "choice", "flag",
    "benchmark", "clauses", "side", "rows",
)  # fmt: skip

__all__ = [
    "TYPES",
    "BaseParam",
    "BenchmarkParam",
    "ChoiceParam",
    "ClausesParam",
    "DateParam",
    "DurationParam",
    "FlagParam",
    "GoodsParam",
    "ListParam",
    "MoneyParam",
    "NumberParam",
    "Param",
    "PercentParam",
    "RowsParam",
    "ScheduleParam",
    "SideParam",
    "TextParam",
    "YearParam",
]
