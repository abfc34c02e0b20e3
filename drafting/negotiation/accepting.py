"""Several points settled at once, for one side, and what becomes of the status of the articles they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from drafting.deal.placed import PlacedDeal
from drafting.deal.read import read_deal
from drafting.deal.status import open_in
from drafting.instrument.assemble import assemble
from drafting.library.sources import Source
from drafting.library.vocabulary import SETTLED, Side, Status
from drafting.negotiation.points import ARTICLE, Point, open_points
from drafting.negotiation.rewriting import accept, in_article, remove_article, set_status


@dataclass(frozen=True, slots=True)
class StatusChange:
    """The status of ``clause`` went from ``old`` to ``new``."""

    clause: str
    old: Status
    new: Status


def accept_all(text: str, file: str, placed: PlacedDeal, side: Side, points: Sequence[Point] | None = None) -> str:
    """The deal file ``text``, placed as ``placed``, with ``side``'s version of ``points`` (None: of all).

    Raises DraftingError edit-unclear.
    """
    wordings = {(one.clause.id, each.name): each for one in placed.clauses for each in one.wordings}
    chosen = open_points(placed) if points is None else points
    for use in dict.fromkeys(point.clause for point in chosen):
        mine = [point for point in chosen if point.clause == use]
        whole = next((point.versions[0].side for point in mine if point.name == ARTICLE), None)
        if whole not in (None, side):
            text = remove_article(text, file, use)
            continue
        names = [point.name for point in mine if point.name != ARTICLE or whole == side]

        def settled(alone: str, use: str = use, names: Sequence[str] = names) -> str:
            for name in reversed(names):  # what stands further up keeps its place
                alone = accept(alone, name, side, wordings.get((use, name)))
            return alone

        text = in_article(text, file, use, settled) if names else text
    return text


def keep_status(
    text: str, file: str, placed: PlacedDeal, clauses: Sequence[str]
) -> tuple[str, tuple[StatusChange, ...]]:
    """``text``, read again as ``placed``, with the status of ``clauses`` that follows from what is open in them.

    What is open makes an article bracketed; when the last bracket goes, it is agreed ad referendum, or tabled while it
    has gaps.
    """
    articles = {article.use: article for article in read_deal(Source(file, text)).deal.articles}
    lacking = {gap.clause for gap in assemble(placed, placed.deal.languages[0]).gaps}
    changes: list[StatusChange] = []
    for one in placed.clauses:
        name = one.clause.id
        if name not in clauses or name not in articles:
            continue
        new: Status = one.status
        if open_in(one, articles[name]):
            new = "bracketed"
        elif one.status not in SETTLED:
            new = "tabled" if name in lacking else "agreed-ad-ref"
        if new != one.status:
            text = in_article(text, file, name, partial(set_status, status=new))
            changes.append(StatusChange(name, one.status, new))
    return text, tuple(changes)
