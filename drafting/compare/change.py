"""One change as a reader of a list of changes sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final, Literal, get_args

ChangeKind = Literal[
    "insertion", "deletion", "replacement", "move", "formatting", "paragraph-formatting", "row-insertion",
    "row-deletion", "cell-insertion", "cell-deletion", "table-formatting", "section-formatting", "contents",
]  # fmt: skip
StoryName = Literal["body", "header", "footer", "footnote", "endnote", "comment"]
Substance = Literal[
    "money", "quantity", "rate", "number", "date", "hs-code", "modal-verb", "negation", "party", "cross-reference",
    "defined-term", "structure", "wording", "formatting",
]  # fmt: skip
Certainty = Literal["id", "content", "heading", ""]
_NOT_LISTED: Final = ("marks",)  # addresses inside the file: of use to programs that open it


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a revision mark stands: the ``index``-th of its part, counted in document order from 0
    (writers.docx.changemarks.revisions_of).
    """

    part: str
    index: int


@dataclass(frozen=True, slots=True)
class ChangePlace:
    """Where a change stands in the terms of the text: "Article 7", "Crude Oil Volumes", "2(a)".

    ``provision`` is the opaque id of our own drafts, "" where there is none. ``sure`` says how the place was found: by
    that id, by content, by the heading above; "" when it was not. ``row`` counts the rows of a table from 1; 0 outside.
    ``clause`` and ``parameter`` are internal: "" unless they were asked for.
    """

    article: str = ""
    title: str = ""
    paragraph: str = ""
    row: int = 0
    provision: str = ""
    sure: Certainty = ""
    clause: str = ""
    parameter: str = ""


NOWHERE: Final = ChangePlace()


@dataclass(frozen=True, slots=True)
class Change:
    """``number`` counts from 1 in document order. ``old`` and ``new`` are plain text ("" where there is none).

    ``heading`` is the text of the nearest heading above it, ``detail`` says what changed where text does not
    (the formatting, a picture). All that changed in a table of contents is one change of kind contents. ``author``
    and ``date`` are those of the revision. ``id`` names the change in its file: the ``w:id`` of its first mark, which
    stays when others are accepted or rejected. ``marks`` are all its marks. ``substance`` says what it is about,
    gravest first.
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
    id: str = ""
    substance: tuple[Substance, ...] = ()
    place: ChangePlace = NOWHERE
    marks: tuple[Mark, ...] = ()

    def to_json(self) -> dict[str, object]:
        """A dictionary with one key a field, in this order; the place with those keys that say something."""
        said = {key: value for key, value in asdict(self).items() if key not in _NOT_LISTED}
        return said | {
            "substance": list(self.substance),
            "place": {key: value for key, value in asdict(self.place).items() if value},
        }


def by_weight(changes: Iterable[Change]) -> tuple[Change, ...]:
    """``changes`` with the gravest first, as ``Substance`` ranks them; equal ones stay in their order."""
    rank = {kind: at for at, kind in enumerate(get_args(Substance))}
    return tuple(sorted(changes, key=lambda change: min(map(rank.__getitem__, change.substance), default=len(rank))))
