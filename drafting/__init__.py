"""Drafting: deal files in, Word drafts in English and French and their redlines out.

The verbs below take and give bytes and values; nothing heavy is imported before one of them is called. They keep no
state: any number of threads may call them at once. docs/api.md shows them at work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from drafting.compare.change import Change
    from drafting.compare.script.steps import Script
    from drafting.compare.selecting import Selection
    from drafting.compare.settings import Settings
    from drafting.writers.docx.redline import RedlineResult
    from drafting.writers.verify import VerifyResult

__version__ = "0.1.0"
__all__ = ["__version__", "accept", "apply", "changes", "edit_script", "invert", "redline", "reject", "verify"]


def redline(
    old: bytes,
    new: bytes,
    *,
    author: str = "Redline",
    date: datetime | None = None,
    settings: Settings | None = None,
    old_name: str = "old.docx",
    new_name: str = "new.docx",
) -> RedlineResult:
    """The native redline of two Word files: ``.docx`` (bytes), ``.changes`` (numbered), ``.notes`` (what else to know).

    ``date`` is what the revisions carry; without it, when ``new`` was last modified. Raises errors.Refusal for a file
    that cannot be used. The same arguments give the same bytes.
    """
    from drafting.compare.settings import Settings
    from drafting.writers.docx.redline import redline as make

    chosen = settings or Settings()
    return make(old, new, author=author, date=date, settings=chosen, old_name=old_name, new_name=new_name)


def accept(docx: bytes, *, only: Selection | None = None) -> bytes:
    """``docx`` with all tracked changes accepted, or with those that ``only`` means; the others stay open.

    Raises errors.Refusal for a file that cannot be used, errors.DraftingError for an id that no change has.
    """
    if only is not None:
        from drafting.review.resolving import resolve_meant

        return resolve_meant(docx, only, accept=True).docx
    from drafting.writers.resolved import resolve

    return resolve(docx, accept=True).docx


def reject(docx: bytes, *, only: Selection | None = None) -> bytes:
    """``docx`` with all tracked changes rejected, or with those that ``only`` means; the others stay open.

    Raises errors.Refusal for a file that cannot be used, errors.DraftingError for an id that no change has.
    """
    if only is not None:
        from drafting.review.resolving import resolve_meant

        return resolve_meant(docx, only, accept=False).docx
    from drafting.writers.resolved import resolve

    return resolve(docx, accept=False).docx


def changes(old: bytes, new: bytes | None = None, *, settings: Settings | None = None) -> tuple[Change, ...]:
    """The numbered changes between two files, or those that one marked-up file holds. Raises errors.Refusal."""
    if new is not None:
        return redline(old, new, settings=settings).changes
    from drafting.writers.docx.existing import changes_in

    return changes_in(old)


def verify(redline: bytes, old: bytes, new: bytes) -> VerifyResult:
    """Whether accepting all of ``redline`` gives ``new`` and rejecting all gives ``old``. Raises errors.Refusal."""
    from drafting.writers.verify import verify as compare

    return compare(redline, old, new)


def edit_script(old: bytes, new: bytes, *, settings: Settings | None = None) -> Script:
    """What makes ``new`` of ``old``, as a plain value with a JSON form (``.to_json()``, docs/edit-script.md).

    Raises errors.Refusal for a file that cannot be used, errors.DraftingError for settings that ignore something.
    """
    from drafting.compare.settings import Settings
    from drafting.writers.script.making import edit_script as make

    return make(old, new, settings=settings or Settings())


def apply(old: bytes, script: Script | Mapping[str, object]) -> bytes:
    """The file ``old`` with the new text of ``script`` (or of its JSON form) in it, read back and checked.

    Raises errors.Refusal for a file that cannot be used; errors.DraftingError script-mismatch when ``old`` is not the
    text the script was made for, script-unreadable or script-without-content when the script can't be followed.
    """
    from drafting.writers.script.applying import apply as make

    return make(old, script)


def invert(script: Script) -> Script:
    """The script that leads back: ``apply(new, invert(script))`` reads like ``old``."""
    from drafting.compare.script.walking import invert as turn

    return turn(script)
