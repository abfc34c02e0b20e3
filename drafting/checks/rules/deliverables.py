"""R23, second half: what relief hangs on is measured, and by a figure that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.rules.snap_back import BY_FIGURES, EXCEPTION, PROMISES_NOTHING, UNMEASURABLE, VERIFICATION
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import View
from drafting.library.values import Clauses, Phrases

LINKAGE: Final = "security.linkage"
# Words by which a figure can be known to be about a provision; a figure may be worded in many ways.
ABOUT: Final = {
    "supply.crude-volume": r"crude|\boil\b|petroleum|barrel",
    "supply.gas-electricity": r"\bgas\b|petajoule|thermal|electric|\bPJ\b",
    "supply.critical-minerals": r"mineral|output|nickel|cobalt|lithium|graphite|tonnes",
    "supply.uranium": r"uranium|U3O8|pounds",
    "integrity.covered-parts": r"\bparts?\b|vehicle|content",
}


def deliverables_are_measured(view: View) -> Iterator[Trial]:
    """Each deliverable can be carried out, stands among the provisions measured, and has a figure of its own."""
    named, measures, metrics = (
        view.get(LINKAGE, "deliverables"),
        view.get(VERIFICATION, "provisions"),
        view.get(VERIFICATION, "metrics"),
    )
    if named is None or not isinstance(named.value, Clauses):
        return
    measured = measures.value.ids if measures and isinstance(measures.value, Clauses) else ()
    for index, name in enumerate(named.value.ids):
        if not view.has(name):
            continue  # clause-absent
        at = named.at(index)
        empty = name.split(".")[0] in UNMEASURABLE or name in (LINKAGE, EXCEPTION)
        yield Trial(
            not empty,
            f"deliverable {name}",
            f"Relief hangs on “{name}”, in which nothing is carried out.",
            "Name a provision by which something is done or supplied.",
            at,
            (view.place(name),),
        )
        if empty or measures is None or name not in (*BY_FIGURES, "security.contributions"):
            continue
        if view.position(name) in PROMISES_NOTHING.get(name, ()):
            continue
        yield Trial(
            name in measured,
            f"deliverable {name} is measured under {VERIFICATION}",
            f"Relief hangs on “{name}”, but {VERIFICATION} does not measure it.",
            f"Add {name} to provisions: of {VERIFICATION}.",
            at,
            (measures.place,),
        )
        if name in measured and name in ABOUT and metrics and isinstance(metrics.value, Phrases):
            words = " ".join(item.en for item in metrics.value.items)
            yield Trial(
                re.search(ABOUT[name], words, re.IGNORECASE) is not None,
                f"deliverable {name} has a figure",
                f"Relief hangs on “{name}”, which is measured, but none of the figures speaks of it.",
                "Add the figure to metrics:.",
                at,
                (metrics.place,),
                level="warning",
            )
