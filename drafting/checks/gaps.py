"""What is missing or not agreed in a deal: no mistake while drafting, an obstacle to a final text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from drafting.deal.read import DealFile
from drafting.deal.wordings import is_open
from drafting.finding import Finding, Level
from drafting.instrument.tree import Instrument, Side
from drafting.library.problem import Problem

# Gaps that no parameter of a clause fills: where the deal file has them, and what to write.
OF_DEAL: Final[dict[str, tuple[tuple[str | int, ...], str]]] = {
    "effect-date": (("dates",), "Write effect: under dates:."),
    "end-date": (("dates",), "Write end: under dates:."),
}


def gaps(
    instrument: Instrument, file: DealFile, *, final: bool = False, told: Collection[tuple[str, str]] = ()
) -> Iterator[Finding]:
    """A finding for each line of the list of gaps, at the article that has the gap; an error if ``final``.

    ``told``: clause and parameter of the gaps that a rule across clauses speaks of already."""
    level: Level = "error" if final else "note"
    steps = {article.use: index for index, article in enumerate(file.deal.articles)}
    unnamed = (side for side, _ in instrument.sides if file.deal.participants[side].signatory.name is None)
    for gap in instrument.gaps:
        if (gap.clause, gap.name) in told:
            continue
        if gap.name == "signatory":  # one for each side, in the order in which they sign
            path, remedy = _spot_of_signatory(next(unnamed, None))
        else:
            path, remedy = _spot(gap.name, steps.get(gap.clause))
        yield Problem("value-missing", f"The {gap.label} is not given yet; {gap.where} shows a gap.", remedy, path,
                      gap.name == "signatory", level).finding(file.root)  # fmt: skip


def open_values(file: DealFile, *, final: bool = False) -> Iterator[Finding]:
    """A finding for each value that is not agreed, if ``final``; nothing else, since brackets say it."""
    if not final:
        return
    for index, article in enumerate(file.deal.articles):
        if article.bracket is not None:
            yield Problem("not-agreed", "The article stands in brackets as a whole.",
                          "Take it or leave it: drafting brackets accept.",
                          ("articles", index, "bracket"), at_key=True).finding(file.root)  # fmt: skip
        for at, typed in enumerate(article.wording):
            if is_open(typed, file.deal):
                yield Problem("not-agreed", "These words are not agreed; they stand in brackets.",
                              "Settle them: drafting brackets resolve.",
                              ("articles", index, "wording", at)).finding(file.root)  # fmt: skip
        for name in article.open:
            yield Problem(
                "not-agreed",
                f"“{name}” is not agreed; both sides' values stand in brackets.",
                f"Put the agreed value under with: and take “{name}” out of open:.",
                ("articles", index, "open", name),
                at_key=True,
            ).finding(file.root)


def _spot(name: str, step: int | None) -> tuple[tuple[str | int, ...], str]:
    """Where the value would be typed, and how."""
    if name in OF_DEAL:
        return OF_DEAL[name]
    if step is None:
        return (), "Add it to the deal."
    rows, dot, column = name.partition(".")
    if dot:
        return ("articles", step, "use"), f"Add “{column}: …” to the rows of “{rows}” under with:."
    return ("articles", step, "use"), f"Add “{name}: …” under with:."


def _spot_of_signatory(side: Side | None) -> tuple[tuple[str | int, ...], str]:
    where = ("participants", side, "signatory") if side else ("participants",)
    return where, "Write the name under signatory: of this side."
