"""Days and lengths of time counted as the definitions clause counts them: calendar days, months by their dates."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from drafting.library.values import Duration

MONTHS_A_YEAR: Final = 12
_LEAST: Final = {"days": 1, "weeks": 7, "months": 28, "years": 365}
_MOST: Final = {"days": 1, "weeks": 7, "months": 31, "years": 366}


def after(start: date, length: Duration) -> date:
    """The day that lies ``length`` after ``start``; a month ends with its last day (31 January + 1 month)."""
    match length.unit:
        case "days":
            return start + timedelta(days=length.count)
        case "weeks":
            return start + timedelta(weeks=length.count)
        case "months":
            return months_after(start, length.count)
        case "years":
            return months_after(start, MONTHS_A_YEAR * length.count)


def months_after(start: date, months: int) -> date:
    """``start`` moved by whole months."""
    year, month = divmod(start.year * MONTHS_A_YEAR + start.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def last_day(start: date, length: Duration) -> date:
    """The last day of a time of ``length`` that begins on ``start``."""
    return after(start, length) - timedelta(days=1)


def longest(length: Duration) -> int:
    """The most days that ``length`` can be."""
    return length.count * _MOST[length.unit]


def shortest(length: Duration) -> int:
    """The fewest days that ``length`` can be; six months are never fewer than 181."""
    if length.unit == "months":
        return min((months_after(date(2025, m, 1), length.count) - date(2025, m, 1)).days for m in range(1, 13))
    return length.count * _LEAST[length.unit]
