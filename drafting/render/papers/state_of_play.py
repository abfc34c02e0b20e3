"""The state of play as a Word sheet."""

from __future__ import annotations

from drafting.library.vocabulary import Language
from drafting.negotiation.labels import says
from drafting.negotiation.play import Play
from drafting.negotiation.tables import Sheet, sheets, summary
from drafting.render.papers.paper import Paper

_WIDTH = 9.0  # inches between the margins of a landscape page
_FIRST = 3.2  # inches of a first column that holds titles


def state_sheet(play: Play, *, ui: Language = "en", internal: bool = False) -> bytes:
    """A landscape Word file with the tables of the state of play; ``internal`` ones say so on every page."""
    title = says("title", ui)
    mark = says("internal", ui)
    lead = f"{mark} – " if internal else ""
    paper = Paper(f"{lead}{title}", ui, play.last.day, f"{lead}{play.last.title[ui]}", landscape=True, size=10)
    paper.paragraph(play.last.title[ui])
    for sentence in summary(play, ui):
        paper.paragraph(sentence)
    for sheet in sheets(play, ui, internal=internal):
        if sheet.rows:
            paper.heading(sheet.heading)
            paper.table(sheet.head, sheet.rows, _widths(sheet))
            if sheet.note:
                paper.paragraph(sheet.note, grey=True)
    return paper.to_bytes()


def _widths(sheet: Sheet) -> tuple[float, ...]:
    """Inches for each column: the first as its words need, the others alike."""
    longest = max(len(row[0]) for row in sheet.rows)
    first = min(_FIRST, max(1.0, longest * 0.075))
    return (first, *((_WIDTH - first) / (len(sheet.head) - 1) for _ in sheet.head[1:]))
