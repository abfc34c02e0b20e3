"""One change as a reader of a list of changes sees it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

ChangeKind = Literal[
    "insertion", "deletion", "replacement", "move", "formatting", "paragraph-formatting", "row-insertion",
    "row-deletion", "cell-insertion", "cell-deletion", "table-formatting", "section-formatting", "contents",
]  # fmt: skip
StoryName = Literal["body", "header", "footer", "footnote", "endnote"]


@dataclass(frozen=True, slots=True)
class Change:
    """``number`` counts from 1 in document order. ``old`` and ``new`` are plain text ("" where there is none).

    ``heading`` is the text of the nearest heading above it, ``detail`` says what changed where text does not
    (the formatting, a picture). All that changed in a table of contents is one change of kind contents. ``author``
    and ``date`` are those of the revision.
    """

    number: int
    kind: ChangeKind
    old: str
    new: str
    story: StoryName
    heading: str = ""
    part: str = ""
    author: str = ""
    date: str = ""
    detail: str = ""

    def to_json(self) -> dict[str, str | int]:
        """A dictionary with one key a field, in this order."""
        return asdict(self)
