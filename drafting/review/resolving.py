"""Changes accepted and rejected as a reader names them: by id, person, clause, kind and date."""

from __future__ import annotations

from drafting.compare.change import Change
from drafting.compare.selecting import Selection
from drafting.errors import DraftingError
from drafting.ooxml.package import Package
from drafting.place import Place
from drafting.review.describing import described
from drafting.writers.docx.existing import changes_of
from drafting.writers.resolved import Resolved, resolve_some


def resolve_meant(docx: bytes, only: Selection, *, accept: bool, name: str = "") -> Resolved:
    """``docx`` with the changes that ``only`` means accepted (or rejected); everything else stays as it was.

    Raises Refusal for a file that cannot be used; DraftingError change-unknown for an id that no change has.
    """
    asked = _described if only.clauses or only.kinds else changes_of
    made = resolve_some(docx, only, accept=accept, name=name, described=asked)
    unknown = sorted(only.ids - {change.id for change in made.changes})
    if unknown:
        raise DraftingError(
            "change-unknown",
            f"No change in this file has the id {', '.join(unknown)}; nothing was written.",
            remedy="List the changes with their ids: drafting changes FILE --format json.",
            place=Place(file=name or None),
        )
    return made


def _described(package: Package) -> tuple[Change, ...]:
    return described(changes_of(package), package)
