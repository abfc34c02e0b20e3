"""Defined terms of a text that does not mark them: what it puts in quotation marks and gives a meaning to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from drafting.prose.units import Unit

_DEFINED: Final = re.compile(
    r"(?:“([^“”]{2,60})”|«[\s\u00a0\u202f]*([^«»]{2,60}?)[\s\u00a0\u202f]*»|\"([^\"]{2,60})\")"
    r"(?:\s+\([^)]{1,40}\))?\s*(?:means?\b|has\s+the\s+meaning|désigne|s['’]entend|includes?\b|comprend)"
)
_SHORT_FOR: Final = re.compile(  # (the “Trilateral Agreement”), (l’« Accord trilatéral »)
    r"\((?:[^()“«]{0,30})(?:“([^“”]{2,60})”|«[\s\u00a0\u202f]*([^«»]{2,60}?)[\s\u00a0\u202f]*»)\)"
)


def defined_terms(units: Iterable[Unit]) -> frozenset[str]:
    """The headwords that ``units`` define, as typed."""
    return frozenset(
        next(filter(None, match.groups()))
        for unit in units
        for pattern in (_DEFINED, _SHORT_FOR)
        for match in pattern.finditer(unit.text)
    )


def term_pattern(terms: Iterable[str]) -> re.Pattern[str] | None:
    """Where one of ``terms`` is used, in the singular or with a plural ending, its first letter of either case; None
    for no terms."""
    words = sorted(terms, key=len, reverse=True)
    if not words:
        return None
    each = "|".join(_typed(word) for word in words)
    return re.compile(rf"(?<![\w-])(?:{each})(?:e?s|x)?(?![\w-])")


def _typed(word: str) -> str:
    rest = re.escape(word[1:]).replace(r"\ ", r"[\s\u00a0]+").replace("'", "['’]").replace("’", "['’]")
    return f"[{re.escape(word[0].lower())}{re.escape(word[0].upper())}]{rest}"


def terms_in(text: str, pattern: re.Pattern[str] | None) -> Iterator[tuple[int, int, str]]:
    """(start, end, term in lower case) of each use."""
    for match in pattern.finditer(text) if pattern is not None else ():
        yield match.start(), match.end(), re.sub(r"(?:e?s|x)$", "", " ".join(match[0].lower().split()))
