"""Two files compared, ready for every writer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from drafting.compare.settings import Settings
from drafting.review.describing import described
from drafting.writers.compared import Compared, Shown, Side
from drafting.writers.docx.faithful import Stage
from drafting.writers.docx.redline import redline


def compared(
    old: Side, new: Side, *, author: str, date: datetime | None, settings: Settings, shown: Shown,
    told: Callable[[Stage], None] = lambda _: None,
) -> Compared:  # fmt: skip
    """The comparison of two Word files. Raises Refusal and DraftingError as ``writers.docx.redline`` does."""
    made = redline(
        old.data, new.data, author=author, date=date, settings=settings, old_name=old.name, new_name=new.name, told=told
    )
    changes = described(made.changes, made.package)
    return Compared(old, new, made.docx, made.package, changes, made.notes, settings, shown)
