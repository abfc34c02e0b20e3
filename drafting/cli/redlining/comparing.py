"""Two files compared, ready for every writer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from drafting.compare.change import Change
from drafting.compare.settings import Settings
from drafting.writers.compared import Compared, Shown, Side
from drafting.writers.docx.faithful import Stage
from drafting.writers.docx.redline import RedlineResult, redline


def compared(
    old: Side, new: Side, *, author: str, date: datetime | None, settings: Settings, shown: Shown,
    described: bool = True, told: Callable[[Stage], None] = lambda _: None,
) -> Compared:  # fmt: skip
    """The comparison of two Word files. Raises Refusal and DraftingError as ``writers.docx.redline`` does.

    Without ``described`` the changes have neither place nor substance: a third of the time of a long text.
    """
    made = redline(
        old.data, new.data, author=author, date=date, settings=settings, old_name=old.name, new_name=new.name, told=told
    )
    changes = _described(made) if described else made.changes
    return Compared(old, new, made.docx, made.package, changes, made.notes, settings, shown)


def _described(made: RedlineResult) -> tuple[Change, ...]:
    from drafting.review.describing import described  # its vocabulary takes a tenth of a second to read

    return described(made.changes, made.package)
