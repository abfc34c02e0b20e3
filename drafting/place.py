"""Where something stands: in a text file, or in a part of a Word package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A spot a person can go to.

    ``file`` is the name as the user gave it. ``line`` and ``column`` count from 1, in characters;
    ``width`` is the number of characters the caret underlines. ``excerpt`` is the whole source line.
    ``part`` names a part of a Word package (``word/document.xml``); ``where`` is a phrase for
    documents that have no lines ("Article 5, paragraph 2").
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    width: int = 1
    excerpt: str | None = None
    part: str | None = None
    where: str | None = None

    def __str__(self) -> str:
        spot = ":".join(str(n) for n in (self.file, self.line, self.column) if n is not None)
        return " ".join(bit for bit in (spot, self.part and f"({self.part})", self.where) if bit)


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A string as it stood in a file, able to say where each of its characters is.

    ``starts`` holds, for every line of ``text``, the file's (line, column) of that line's first
    character, both from 1. ``lines`` are the file's own lines, for excerpts. ``spots`` is given where
    the text does not stand in the file as it reads (folded lines, ``\\"`` or ``''`` inside quotation
    marks): the (line, column) of each character and of the end.
    """

    text: str
    file: str
    starts: tuple[tuple[int, int], ...]
    lines: tuple[str, ...]
    spots: tuple[tuple[int, int], ...] = ()

    @classmethod
    def plain(cls, text: str, file: str = "<text>") -> SourceText:
        """A text that is its own file."""
        lines = tuple(text.split("\n"))
        return cls(text, file, tuple((n, 1) for n in range(1, len(lines) + 1)), lines)

    def place(self, offset: int, width: int = 1) -> Place:
        """The place of the character at ``offset`` (from 0; the end of the text is allowed)."""
        offset = max(0, min(offset, len(self.text)))
        if self.spots:
            line, column = self.spots[min(offset, len(self.spots) - 1)]
        else:
            row = self.text.count("\n", 0, offset)
            line, column = self.starts[min(row, len(self.starts) - 1)]
            column += offset - (self.text.rfind("\n", 0, offset) + 1)
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        return Place(self.file, line, column, max(1, width), excerpt)
