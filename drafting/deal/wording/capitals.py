"""Capital in, capital out."""

from __future__ import annotations


def capital(text: str) -> str:
    """``text`` with a capital first letter; the rest untouched."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """``text`` with a small first letter."""
    return text[:1].lower() + text[1:]
