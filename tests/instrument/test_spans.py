"""The lines of a preview say what the instrument says: every paragraph, cell, signature, bracket and gap, in order."""

from __future__ import annotations

import pytest

from drafting.instrument.plain import inlines_text
from drafting.instrument.spans import Line, lines_of
from drafting.instrument.tree import Annex, Inlines, Instrument, Paragraph, Provision, Signatures, Table
from tests.render import samples

INSTRUMENTS = (samples.english(), samples.french(), samples.later(samples.english()))


def text(line: Line) -> list[str]:
    return ["".join(span.text for span in cell) for cell in (line.cells or (line.spans,))]


def expected(part: Provision | Annex, instrument: Instrument) -> list[str]:
    def said(inlines: Inlines) -> str:
        return inlines_text(inlines, instrument.language)

    found: list[str] = []
    for block in part.blocks:
        match block:
            case Paragraph():
                found.append(said(block.content))
            case Table():
                found += [column.header for column in block.columns]
                found += [said(cell) for row in block.rows for cell in row]
            case Signatures():
                for one in block.blocks:
                    found += [one.heading, f"{said(one.name)}, {one.title}"]
    return found


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=["English", "French", "a later round"])
def test_every_word_of_a_clause_stands_in_its_lines(instrument: Instrument) -> None:
    parts = (*instrument.provisions, *instrument.annexes)
    for clause in dict.fromkeys(part.clause for part in parts):
        lines = [piece for line in lines_of(instrument, clause) if line.level >= 0 for piece in text(line)]
        assert lines == [each for part in parts if part.clause == clause for each in expected(part, instrument)]


def test_what_the_samples_hold_is_told_apart() -> None:
    kinds = {
        span.kind
        for instrument in INSTRUMENTS
        for part in (*instrument.provisions, *instrument.annexes)
        for line in lines_of(instrument, part.clause)
        for cell in (line.cells or (line.spans,))
        for span in cell
    }
    assert kinds >= {"text", "term", "value", "reference", "gap", "bracket"}
