"""A value as a line of a list says it: briefly, whatever its type."""

from __future__ import annotations

from datetime import date

from drafting.deal.placed import PlacedDeal
from drafting.deal.wording.dates import day
from drafting.deal.wording.words import measured, words
from drafting.library import values
from drafting.library.lexicon import Unit
from drafting.library.params import BaseParam, ChoiceParam
from drafting.library.values import Value
from drafting.library.vocabulary import Language

_FLAG: dict[Language, tuple[str, str]] = {"en": ("yes", "no"), "fr": ("oui", "non")}
_COUNTED: dict[Language, tuple[str, str]] = {"en": ("row", "rows"), "fr": ("rangée", "rangées")}
_COLON: dict[Language, str] = {"en": ": ", "fr": " : "}


def said(value: Value, param: BaseParam, language: Language, placed: PlacedDeal) -> str:
    """``value`` of ``param`` in words: "3,500,000 barrels per day", "1: 3,000 kb/d; 2: …", "yes", "3 rows"."""
    match value:
        case values.Choice(option):
            return str(param.words[option][language]) if isinstance(param, ChoiceParam) and param.words else option
        case values.Flag(on):
            return _FLAG[language][0 if on else 1]
        case values.SideValue(side):
            return str(placed.deal.participants[side].short[language])
        case values.Clauses(ids):
            return ", ".join(_title(name, language, placed) for name in ids)
        case values.Schedule(unit=unit, rows=rows):
            figures = (measured(row.value, unit, language, units_of(placed), as_symbol=True) for row in rows)
            return "; ".join(
                f"{_period(row.period, language)}{_COLON[language]}{figure}"
                for row, figure in zip(rows, figures, strict=True)
            )
        case values.Rows(rows=rows):
            return f"{len(rows)} {_COUNTED[language][len(rows) > 1]}"
        case _:
            wording = words(value, None, language, units_of(placed))
            between = (*wording.between, "")
            return "".join(text + join for text, join in zip(wording.members, between, strict=False))


def units_of(placed: PlacedDeal) -> dict[str, Unit]:
    """The units of the lexicon by name."""
    return {str(name): unit for name, unit in placed.lexicon.units.items()}


def _title(name: str, language: Language, placed: PlacedDeal) -> str:
    found = placed.clause(name)
    return str(found.clause.title[language]) if found else name


def _period(period: int | date, language: Language) -> str:
    return day(period, language) if isinstance(period, date) else str(period)
