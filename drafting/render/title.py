"""The title in lines: what it is, between whom, on what."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.deal.wording.typography import typeset
from drafting.instrument.tree import Instrument


@dataclass(frozen=True, slots=True)
class TitleLines:
    """Arrangement, between, first party, and, second party, concerning …; all in ``kind`` where it has another form."""

    kind: str
    between: str = ""
    first: str = ""
    joining: str = ""
    second: str = ""
    subject: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they stand at the head of the text."""
        opening, joined = f"{self.kind} {self.between}".strip(), f"{self.joining} {self.second}".strip()
        return tuple(line for line in (opening, self.first, joined, self.subject) if line)


def title_lines(instrument: Instrument) -> TitleLines:
    """The title cut before and after the names of the two governments, where it holds them in this order."""
    title = instrument.title
    first, second = ([typeset(name, instrument.language) for _, name in instrument.sides] + ["", ""])[:2]
    start, found = (title.find(first), title.find(second)) if first and second else (-1, -1)
    head = title[: max(start, 0)].strip()
    if start < 0 or found < start + len(first) or not head.startswith(f"{instrument.kind_name} "):
        return TitleLines(title)
    return TitleLines(
        instrument.kind_name,
        head.removeprefix(instrument.kind_name).strip(),
        first,
        title[start + len(first) : found].strip(),
        second,
        title[found + len(second) :].strip(),
    )
