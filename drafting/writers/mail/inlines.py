"""Runs for mail: the page's, with their styles in the elements and no links into the message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from drafting.writers.marked.model import Mark, Run, Status
from drafting.writers.page.inert import text
from drafting.writers.page.inlines import TAGS, Inlines

_IN, _OUT, _MOVED = "#0a3ea8", "#a3061c", "#0b5c2c"
STYLES: Final[Mapping[Status, str]] = {
    "ins": f"color:{_IN};text-decoration:underline double",
    "del": f"color:{_OUT};text-decoration:line-through",
    "move-to": f"color:{_MOVED};text-decoration:underline double",
    "move-from": f"color:{_MOVED};text-decoration:line-through",
    "format": "text-decoration:underline dotted",
}
_LABEL: Final = "color:#57544d;font-size:85%"


class MailInlines(Inlines):
    """Writes the runs of a message."""

    __slots__ = ()

    def open(self, mark: Mark) -> str:
        """The start tag of a mark with its style; its number where the change is first seen."""
        return f'{self.number(mark.change)}<{TAGS[mark.status]} style="{STYLES[mark.status]}">'

    def link(self, number: int, ident: str) -> str:  # noqa: ARG002 - nothing in a message is linked to
        """The number of a change, raised."""
        return f"<sup><b>{number}</b></sup>"

    def notice(self, number: int) -> str:
        """A change that no words show."""
        said = self.notice_words(number)
        return f' <span style="{_LABEL}">{self.number(number)}[{said}]</span>' if said else ""

    def thing(self, said: str) -> str:
        """What is no text."""
        return f'<span style="{_LABEL}">[{said}]</span>'

    def reference(self, run: Run) -> str:
        """The number of a note, raised."""
        return f"<sup>{text(run.text) or '*'}</sup>"
