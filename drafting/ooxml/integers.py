"""Whole numbers as attributes say them (ST_DecimalNumber, 17.18.10), in files whose attributes may say anything."""

from __future__ import annotations

import re
from typing import Final, overload

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}", re.ASCII)


@overload
def integer(text: str | None) -> int | None: ...
@overload
def integer(text: str | None, otherwise: int) -> int: ...
def integer(text: str | None, otherwise: int | None = None) -> int | None:
    """The number that ``text`` says, or ``otherwise``.

    Digits of ASCII only, ten at most, as Word reads them: ``str.isdigit`` says yes to "²", and ``int`` refuses that as
    it does five thousand digits.
    """
    return int(text) if text is not None and _WHOLE.fullmatch(text) else otherwise


def largest(texts: list[str | None], otherwise: int) -> int:
    """The largest number that one of ``texts`` says; ``otherwise`` where none says one."""
    return max((number for text in texts if (number := integer(text)) is not None), default=otherwise)
