"""The place in the file of every character of a YAML value."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from drafting.place import SourceText

ESCAPE: Final = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ ]*|.)", re.DOTALL)


def block(text: str, file: str, line: int, lines: tuple[str, ...]) -> SourceText:
    """A literal block (``|``) whose mark stands on ``line``: its lines are the file's own, less the indent."""
    own = text.split("\n")
    below = lines[line:]
    indent = next((len(there) - len(here) for here, there in zip(own, below, strict=False) if here.strip()), 0)
    starts = tuple((line + 1 + n, indent + 1) for n in range(len(own)))
    return SourceText(text, file, starts, lines)


def flow(text: str, raw: str, file: str, line: int, column: int, lines: tuple[str, ...]) -> SourceText:
    """A plain or quoted value that stands as ``raw`` at ``line`` and ``column`` (from 1)."""
    quote = raw[:1] if raw[:1] in ("'", '"') else ""
    inner = raw[1:-1] if quote else raw
    if inner == text and "\n" not in text:
        return SourceText(text, file, ((line, column + len(quote)),), lines)
    offsets = [offset + len(quote) for offset in _offsets(inner, quote)]
    spots, at = [], (line, column)
    ends = [at]
    for char in raw:
        at = (at[0] + 1, 1) if char == "\n" else (at[0], at[1] + 1)
        ends.append(at)
    for _, offset in zip_longest(text, offsets[: len(text)], fillvalue=offsets[-1] if offsets else 0):
        spots.append(ends[int(offset)])
    return SourceText(text, file, ((line, column),), lines, (*spots, ends[len(raw) - len(quote)]))


def _offsets(inner: str, quote: str) -> list[int]:
    """For each character that YAML keeps of ``inner``, where it stands (YAML 1.2, 7.3: quotes, escapes, folding)."""
    kept: list[int] = []
    at = 0
    while at < len(inner):
        escape = ESCAPE.match(inner, at) if quote == '"' else None
        fold = re.compile(r"[ ]*\r?\n(?:[ ]*\r?\n)*[ ]*").match(inner, at)
        if escape:
            if "\n" not in escape.group():
                kept.append(at)
            at = escape.end()
        elif fold:
            kept.extend([at] * max(1, fold.group().count("\n") - 1))
            at = fold.end()
        else:
            kept.append(at)
            at += 2 if quote == "'" and inner.startswith("''", at) else 1
    return kept
