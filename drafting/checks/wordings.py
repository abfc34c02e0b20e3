"""Words that a deal types for a paragraph that does not stand: they would be lost without a sound."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.placed import PlacedDeal
from drafting.deal.read import DealFile
from drafting.finding import Finding
from drafting.instrument.bind import scopes_of, world_of
from drafting.instrument.select import Stood, select_text
from drafting.library.problem import Problem


def lost_words(placed: PlacedDeal, file: DealFile) -> Iterator[Finding]:
    """A warning wording-not-standing for each. Raises Unusable where a clause cannot be read."""
    steps = {article.use: index for index, article in enumerate(file.deal.articles)}
    world = world_of(placed, placed.deal.languages[0], "CAN")
    for one, scope in zip(placed.clauses, scopes_of(placed, world), strict=True):
        if not one.wordings or one.clause.id not in steps:
            continue
        stands = [
            block.key.rpartition(":")[2] for text in select_text(scope) for block in text if isinstance(block, Stood)
        ]
        for word in one.wordings:
            if word.pieces["en"] and f"{word.key}{'+' if word.new else ''}" not in stands:
                known = ", ".join(key.replace("/", "") for key in stands if not key.endswith("+"))
                yield Problem(
                    "wording-not-standing",
                    f"Paragraph “{word.key.replace('/', '')}” does not stand at this position, so these words do not.",
                    f"Choose one that stands: {known}.",
                    ("articles", steps[one.clause.id], "wording", word.index),
                    level="warning",
                ).finding(file.root)
