"""Text of a document inside HTML: it is only ever shown (safety.md rows 32 and 34)."""

from __future__ import annotations

import json
from html import escape
from typing import Final

from drafting.writers.lists.inert import ACTING

_KEPT: Final = frozenset(map(ord, "\t\n"))  # white space that a page keeps as it is
_SHOWN: Final = {code: f"\\u{code:04x}" for code in ACTING - _KEPT}
_IN_SCRIPT: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def text(words: str) -> str:
    """``words`` as they are shown in an element or an attribute; what would reorder them is shown escaped."""
    return escape(words.translate(_SHOWN))


def data(value: object) -> str:
    """``value`` as JSON that can stand in a ``<script type="application/json">``: nothing in it ends the element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
