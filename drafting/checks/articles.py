"""Where in a deal file the text of a provision comes from."""

from __future__ import annotations

from drafting.deal.read import DealFile
from drafting.instrument.tree import Annex, Instrument, Provision
from drafting.library.problem import spot
from drafting.place import Place


def article_place(instrument: Instrument, file: DealFile, provision: str) -> Place:
    """The place of ``use:`` of the article whose clause gives the provision or annex with that id; the title's place
    for the id of none."""
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    clause = next((part.clause for part in parts if part.id == provision), None)
    steps = {str(article.use): index for index, article in enumerate(file.deal.articles)}
    step = steps.get(clause or "")
    return spot(file.root, ("title", instrument.language) if step is None else ("articles", step, "use"))
