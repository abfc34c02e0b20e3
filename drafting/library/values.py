"""What a parameter can hold: exact, frozen, with units; never a float, never a string to be parsed again.

Types and units: formats.md ("A clause", "Types") and clause-catalogue.md, section 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from drafting.library.vocabulary import Language, Side

DurationUnit: TypeAlias = Literal["days", "weeks", "months", "years"]
By: TypeAlias = Literal["effect-year", "calendar-year", "model-year", "date"]


@dataclass(frozen=True, slots=True)
class Both:
    """The same thing in the two languages."""

    en: str
    fr: str

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.fr


@dataclass(frozen=True, slots=True)
class Date:
    """A day."""

    day: date


@dataclass(frozen=True, slots=True)
class Percent:
    """``number`` 5 is five per cent."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """``currency`` is an ISO 4217 code."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time."""

    count: int
    unit: DurationUnit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number; ``unit`` is one of the lexicon's units, "percent", a currency code, or None for a bare count."""

    number: Decimal
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar or model year."""

    year: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a schedule: ``period`` is a supply year (1, 2 …), a calendar or model year, or the date it starts."""

    period: int | date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Schedule:
    """Rows in the order of their periods; ``unit`` as in ``Quantity``."""

    by: By
    unit: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Good:
    """A tariff code as written in the Harmonized System ("72", "2709", "8507.60") and what it is called."""

    code: str
    description: Both | None = None

    @property
    def digits(self) -> int:
        return len(self.code.replace(".", ""))


@dataclass(frozen=True, slots=True)
class Goods:
    """In the order typed. The edition is the deal's ``hs``."""

    items: tuple[Good, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list, in the order typed."""

    items: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words in both languages."""

    words: Both


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a parameter's options."""

    option: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    on: bool


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A published price: its name (in French with its article), ISO 4217 currency and the unit it is quoted in."""

    name: Both
    currency: str
    unit: str


@dataclass(frozen=True, slots=True)
class Clauses:
    """Clause ids, in the order typed."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideValue:
    """One of the two sides."""

    side: Side


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of several values each, in the order typed; a row has a cell for each of ``columns``, None where missing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]


Value: TypeAlias = (
    Date
    | Percent
    | Money
    | Duration
    | Quantity
    | Year
    | Schedule
    | Goods
    | Phrases
    | Words
    | Choice
    | Flag
    | Benchmark
    | Clauses
    | SideValue
    | Rows
)
