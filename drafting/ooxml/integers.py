"""Whole numbers as attributes say them (ST_DecimalNumber, 17.18.10), in files whose attributes may say anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}", re.ASCII)


def integer(text: str | None) -> int | None:
    """The number that ``text`` says, or None.

    Digits of ASCII only, ten at most, as Word reads them: ``str.isdigit`` says yes to "²", and ``int`` refuses that as
    it does five thousand digits.
    """
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None


def integer_or(text: str | None, otherwise: int) -> int:
    """The number that ``text`` says, or ``otherwise``."""
    number = integer(text)
    return otherwise if number is None else number


def largest(texts: Iterable[str | None], otherwise: int) -> int:
    """The largest number that one of ``texts`` says; ``otherwise`` where none says one."""
    return max((number for text in texts if (number := integer(text)) is not None), default=otherwise)
