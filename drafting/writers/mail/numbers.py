"""Numbers of changes as people write them: 1–4, 7."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby


def ranges(numbers: Iterable[int]) -> str:
    """``numbers`` in their order, those that follow one another as a stretch: "1–4, 7, 9"."""
    found = []
    for _, group in groupby(enumerate(sorted(set(numbers))), key=lambda each: each[1] - each[0]):
        stretch = [number for _, number in group]
        found.append(f"{stretch[0]}–{stretch[-1]}" if len(stretch) > 1 else f"{stretch[0]}")
    return ", ".join(found)
