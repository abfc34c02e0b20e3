"""What YAML would make of words typed without quotation marks.

YAML reads some of them as numbers, dates or switches, and which ones differs between its versions
(1.1 and 1.2); a tariff code or a version number must never depend on that. formats.md, "Rules for both".
"""

from __future__ import annotations

import re
from typing import Final

WORDS: Final = {
    "yes": "a switch", "no": "a switch", "on": "a switch", "off": "a switch",
    "true": "a switch", "false": "a switch", "null": "nothing", "~": "nothing",
    ".inf": "a number", "-.inf": "a number", "+.inf": "a number", ".nan": "a number",
    "<<": "the values of another entry", "=": "a value by default",  # yaml.org/type/merge, yaml.org/type/value
}  # fmt: skip
WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,8}")
SHAPES: Final = (
    ("a date", re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?")),
    ("a number of minutes", re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")),
    ("a number", re.compile(r"[-+]?(0x[0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+)")),
    ("a number", re.compile(r"[-+]?[0-9][0-9_]*")),
    ("a number", re.compile(r"[-+]?([0-9][0-9_]*)?\.?[0-9][0-9_]*\.?([eE][-+]?[0-9]+)?")),
)


def misread(text: str) -> str | None:
    """What YAML would take ``text`` for ("a number", "a date" …), or None where it stays text."""
    word = WORDS.get(text.lower())
    if word:
        return word
    if not (text[0] in "+-." or "0" <= text[0] <= "9"):
        return None
    return next((kind for kind, shape in SHAPES if shape.fullmatch(text)), None)
