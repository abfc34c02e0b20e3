"""Text of other people shown so that it acts on nothing: no escape sequence, no reordering (safety.md row 34)."""

from __future__ import annotations

from typing import Final

# C0, DEL, C1, line separators, and the bidirectional controls (Unicode UAX 9): they repaint or reorder a text.
ACTING: Final = frozenset(
    {*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
)
_SHOWN: Final = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in ACTING}
_IN_JSON: Final = {code: f"\\u{code:04x}" for code in ACTING if code >= 0x7F}  # json escapes the rest itself


def inert(text: str) -> str:
    """``text`` on one line, tabs and line ends as spaces, everything else that acts shown escaped."""
    return text.replace("\t", " ").replace("\n", " ").replace("\r", " ").translate(_SHOWN)


def shown(text: str) -> str:
    """``text`` inert, without white space around it; a text of nothing else is named, so that it can be seen."""
    return inert(text).strip() or ("(white space)" if text else "")


def inert_json(text: str) -> str:
    """JSON ``text`` with acting characters as its own escapes: it reads back to the same values."""
    return text.translate(_IN_JSON)
