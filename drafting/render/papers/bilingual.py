"""The two languages side by side, paragraph against paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from drafting.prose.kinds import Language
from drafting.prose.units import Unit
from drafting.render.papers.paper import Paper

_TITLE: Final[dict[Language, str]] = {
    "en": "English and French side by side",
    "fr": "Textes français et anglais"
    r" en regard",
}
_HEADS: Final[dict[Language, tuple[str, str]]] = {"en": ("English", "French"), "fr": ("Anglais", "Français")}
_WIDTH: Final = 4.5  # inches of a column on a landscape page
_BOLD: Final = frozenset({"title", "heading"})


def bilingual(
    pairs: Sequence[tuple[Unit | None, Unit | None]], *, title: str, dated: date, ui: Language = "en", footer: str = ""
) -> bytes:
    """A Word file with a row for each pair of units, English left; an empty cell where one language has nothing.

    ``title`` is the text's own, set under the heading; ``ui`` the language of the paper itself.
    """
    paper = Paper(_TITLE[ui], ui, dated, footer or title, landscape=True, size=10)
    paper.paragraph(title)
    rows = [(_cell(english), _cell(french)) for english, french in pairs]
    strong = [(english or french).role in _BOLD for english, french in pairs]  # type: ignore[union-attr]
    paper.table(_HEADS[ui], rows, (_WIDTH, _WIDTH), ("en", "fr"), strong)
    return paper.to_bytes()


def _cell(unit: Unit | None) -> str:
    if unit is None:
        return ""
    number = f"{unit.number}{'.' if unit.number.isdigit() else ''} " if unit.number else ""
    return f"{number}{'— ' if unit.role == 'heading' and number else ''}{unit.text}"
