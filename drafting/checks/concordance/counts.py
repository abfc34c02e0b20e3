"""How much was compared: what a certificate says and how many of it stand in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from drafting.checks.concordance.pairing import Pair
from drafting.prose.kinds import Kind, Language
from drafting.prose.measures import measures
from drafting.prose.sides.force import commitments

_NAMES: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("Paragraphs, headings and cells", "Numbers and quantities", "Amounts of money", "Rates", "Dates", "HS codes",
           "Cross-references", "Statements of what a side is to do or may do"),
    "fr": ("Paragraphes, titres et cellules", "Nombres et quantités", "Sommes d’argent", "Taux", "Dates", "Codes du SH",
           "Renvois", "Énoncés de ce qu’un côté fera ou peut faire"),
}  # fmt: skip
_KINDS: Final[tuple[frozenset[Kind], ...]] = (
    frozenset({"number", "quantity"}),
    frozenset({"money"}),
    frozenset({"rate"}),
    frozenset({"date"}),
    frozenset({"hs-code"}),
    frozenset({"reference"}),
)


def compared(pairs: Sequence[Pair], ui: Language) -> tuple[tuple[str, int], ...]:
    """(what, how many) of the English side of the pairs, named in ``ui``."""
    units = [english for english, _ in pairs if english is not None]
    found = [measure.kind for unit in units for measure in measures(unit.text, "en")]
    figures = [sum(kind in kinds for kind in found) for kinds in _KINDS]
    forces = sum(1 for unit in units for _ in commitments(unit))
    return tuple(zip(_NAMES[ui], (len(units), *figures, forces), strict=True))
