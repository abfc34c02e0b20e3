"""Page numbers of a laid-out draft, measured at the edge and given back (word.md 3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from drafting.finding import Finding


@dataclass(frozen=True, slots=True)
class Pages:
    """``of``: page, from 1, of each bookmark; ``total``: pages of the document. Zero where not known yet."""

    of: Mapping[str, int] = field(default_factory=dict)
    total: int = 0


UNMEASURED = Pages()
_PASSES = 3  # the second is equal to the first (measured); a third because a wider number may break a line


def with_pages(
    draw: Callable[[Pages | None], bytes], measure: Callable[[bytes], Pages | None]
) -> tuple[bytes, tuple[Finding, ...]]:
    """The draft with true page numbers, and notes.

    ``draw`` renders with given pages, with none at all (None: contents without page numbers); ``measure`` lays a
    draft out and says its pages, None where there is nothing to do it with.
    """
    pages = UNMEASURED
    for _ in range(_PASSES):
        drawn = draw(pages)
        found = measure(drawn)
        if found is None:
            return draw(None), (_unmeasured(),)
        if found == pages:
            return drawn, ()
        pages = found
    return draw(pages), (_unstable(),)


def _unmeasured() -> Finding:
    return Finding(
        "pages-not-measured",
        "note",
        "The contents have links but no page numbers, because LibreOffice is not installed here.",
        "Install LibreOffice and poppler, and assemble again.",
    )


def _unstable() -> Finding:
    return Finding(
        "pages-not-stable",
        "note",
        "The page numbers in the contents may be one off: the pages moved each time they were counted.",
        "Press F9 on the contents in Word.",
    )
