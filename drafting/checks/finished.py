"""Whether a text is finished: nothing missing, nothing in brackets (formats.md, "--final refuses it")."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.finding import Finding, Level
from drafting.instrument.tree import Annex, Bracketed, Inlines, Instrument, Paragraph, Provision, Signatures, Table
from drafting.place import Place


def list_open(instrument: Instrument, file: str, *, final: bool) -> tuple[Finding, ...]:
    """A finding for each gap and each place that is not agreed: errors when the text is to be ``final``, else notes.

    ``file`` is the deal file's name. Codes: value-missing, not-agreed.
    """
    level: Level = "error" if final else "note"
    gaps = tuple(
        Finding(
            "value-missing",
            level,
            f"A value is missing in {gap.where}: {gap.label}.",
            "Give it in the deal file.",
            Place(file, where=f"{instrument.language}, {gap.where}"),
        )
        for gap in instrument.gaps
    )
    return (*gaps, *_brackets(instrument, file, level))


def _brackets(instrument: Instrument, file: str, level: Level) -> Iterator[Finding]:
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    for part in parts:
        count = sum(isinstance(inline, Bracketed) for inlines in _inlines(part) for inline in inlines)
        if count:
            where = part.shown or "the closing text"
            yield Finding(
                "not-agreed",
                level,
                f"{where} has {count} {'place' if count == 1 else 'places'} in brackets.",
                "Settle what is open in the deal file.",
                Place(file, where=f"{instrument.language}, {where}"),
            )


def _inlines(part: Provision | Annex) -> Iterator[Inlines]:
    for block in part.blocks:
        match block:
            case Paragraph():
                yield block.content
            case Table():
                yield from (cell for row in block.rows for cell in row)
            case Signatures():
                yield from (signature.name for signature in block.blocks)
