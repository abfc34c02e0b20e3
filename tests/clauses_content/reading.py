"""A provision and its annexes as a reader sees them, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.instrument.plain import annex_lines, provision_lines
from drafting.instrument.tree import Annex, Bracketed, Inline, Inlines, Instrument, Paragraph, Provision, Text


def own_lines(instrument: Instrument, clause: str) -> list[str]:
    """The lines of one clause: heading, paragraphs, annexes."""
    lines: list[str] = []
    for provision in instrument.provisions:
        if provision.clause == clause:
            lines.extend(provision_lines(provision, instrument.language))
    for annex in instrument.annexes:
        if annex.clause == clause:
            lines.extend(annex_lines(annex, instrument.language))
    return lines


def spoken(instrument: Instrument, clause: str) -> str:
    """The words of one clause without cited titles, which keep their own language and register."""
    return "\n".join("".join(_upright(paragraph.content)) for paragraph in _paragraphs(instrument, clause))


def _paragraphs(instrument: Instrument, clause: str) -> Iterator[Paragraph]:
    rooms: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    for room in rooms:
        if room.clause == clause:
            yield Paragraph("", 0, "", room.title)
            yield from (block for block in room.blocks if isinstance(block, Paragraph))


def _upright(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        yield from _words(inline)


def _words(inline: Inline) -> Iterator[str]:
    match inline:
        case Text(text=text, italic=italic):
            yield "" if italic else text
        case Bracketed(alternatives=alternatives):
            for one in alternatives:
                yield from _upright(one.content)
        case _:
            yield getattr(inline, "text", "") or getattr(inline, "shown", "")


def numbers(line: str, language: str) -> list[str]:
    """Every figure of a line, written alike in both languages."""
    if language == "en":
        line = re.sub(r"(?<=\d),(?=\d{3})", "", line)
    else:
        line = re.sub(r"(?<=\d)[\u00a0\u202f](?=\d{3})", "", line)
        line = re.sub(r"(?<=\d),(?=\d)", ".", line).replace("1er", "1").replace("Article premier", "Article 1")
    return sorted(re.findall(r"\d+(?:\.\d+)*", line))
