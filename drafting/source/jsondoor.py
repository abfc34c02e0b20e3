"""The JSON reader for files that may come from elsewhere: locks, manifests, records, histories, ticks.

``json.loads`` lets through what stops the program later: half a character, infinity; and it raises other errors than
its own for lists in lists without end and for numbers of five thousand digits.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final, NoReturn

_HALVES: Final = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(text: str) -> Any:
    """What ``text`` says. Raises ValueError, and nothing else, for what is no JSON that can be written again."""
    try:
        found = json.loads(text, parse_constant=_refused, parse_float=_number)
    except RecursionError:
        raise ValueError("lists in lists without end") from None
    if _HALVES.search(text):
        json.dumps(found, ensure_ascii=False).encode()  # UnicodeEncodeError is a ValueError
    return found


def _refused(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number that no computer holds")
    return number
