"""Edits inside moved text: what was deleted where it stood and inserted where it stands now is one replacement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.writers.docx.changegroups import Draft

Row = tuple[Draft, str]


def mended(rows: Iterable[Row]) -> Iterator[Row]:
    """The drafts of a story, each with its heading. A deletion in the old place of a move and an insertion at the same
    point of its new place are one replacement, said where the first of them stands."""
    listed = list(rows)
    halves: dict[tuple[str, int, str], Draft] = {}
    joined: set[int] = set()
    for draft, _ in listed:
        if draft.within is None or draft.ends or draft.kind not in ("insertion", "deletion"):
            continue
        known = halves.setdefault((*draft.within, draft.author), draft)
        if known is not draft and known.kind not in ("replacement", draft.kind):
            known.kind, known.marks = "replacement", known.marks + draft.marks
            known.old, known.new = known.old or draft.old, known.new or draft.new
            known.detail = ", ".join(filter(None, (known.detail, draft.detail)))
            joined.add(id(draft))
    return (row for row in listed if id(row[0]) not in joined)
