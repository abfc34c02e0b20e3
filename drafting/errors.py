"""The error family: what stops a command, said so that a lawyer can act on it."""

from __future__ import annotations

from drafting.place import NOWHERE, Place


class DraftingError(Exception):
    """Input that cannot be used.

    ``code`` is a stable kebab-case name with a page in docs/codes; ``message`` one plain sentence;
    ``remedy`` what to write or do instead; ``place`` where.
    """

    def __init__(self, code: str, message: str, *, remedy: str = "", place: Place = NOWHERE) -> None:
        super().__init__(f"{place}: {message}" if place != NOWHERE else message)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.place = place


class Refusal(DraftingError):
    """A file that a door does not let in: broken, hostile, too large, of another kind."""


class CannotWrite(DraftingError):
    """An output that was not written: it exists, the folder does not, the disk is full."""
