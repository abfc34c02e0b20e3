"""R43: codes that the edition of the Harmonized System, so far as it is known, does not have."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import Known, View
from drafting.library.problem import spot
from drafting.library.reading.nomenclature import unknown_in
from drafting.library.values import Goods, Rows
from drafting.place import Place


def codes_of_edition(view: View) -> Iterator[Trial]:
    """Every code of goods that the text prints, against the deal's edition."""
    edition = view.deal.deal.hs
    at_edition = spot(view.root, ("hs",))
    for known in view.all():
        for code, at in _codes(known):
            why = unknown_in(code, int(edition))
            yield Trial(
                not why,
                f"{known.clause}: {code} in HS {edition}",
                f"“{code}” seems to be no code of HS {edition}: {why}.",
                "Look the code up in that edition, or cite the edition that has it (hs:).",
                at,
                (at_edition,),
            )


def _codes(known: Known) -> Iterator[tuple[str, Place]]:
    match known.value:
        case Goods(items):
            for index, good in enumerate(items):
                yield good.code, known.at(good.code, key=True) if good.description else known.at(index)
        case Rows(columns, rows):
            for row, cells in enumerate(rows):
                for column, cell in zip(columns, cells, strict=True):
                    if isinstance(cell, Goods):
                        yield from ((good.code, known.at(row, column)) for good in cell.items)
        case _:
            pass
