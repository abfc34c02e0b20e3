"""Which articles of a deal may go up to a rung of the ladder, and what keeps the others from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.deal.placed import PlacedDeal
from drafting.deal.read import DealFile
from drafting.deal.status import open_in, step_up
from drafting.finding import Finding
from drafting.instrument.assemble import assemble
from drafting.library.problem import Problem
from drafting.library.vocabulary import SETTLED, STATUSES, Status
from drafting.negotiation.history import Event, last_status


@dataclass(frozen=True, slots=True)
class Steps:
    """``clauses`` may go there; ``refused`` says of the others why not."""

    clauses: tuple[str, ...]
    refused: tuple[Finding, ...]


def fallen(file: DealFile, events: Sequence[Event]) -> Iterator[Finding]:
    """A finding for each article that the history has agreed and the file, by hand, has no longer: status-fell."""
    until = [event for event in events if event.round <= file.deal.round]
    for index, article in enumerate(file.deal.articles):
        known = last_status(until, article.use)
        if known is None or known[0] not in SETTLED or STATUSES.index(article.status) >= STATUSES.index(known[0]):
            continue
        status, event = known
        message = f"The article is {article.status}, but was {status} on {event.day}; nothing says who reopened it."
        remedy = f"Write status: {status} and run drafting brackets reopen, with who wants it and why."
        yield Problem("status-fell", message, remedy, ("articles", index, "status")).finding(file.root)


def steps(file: DealFile, placed: PlacedDeal, to: Status, clauses: tuple[str, ...] = ()) -> Steps:
    """What would happen if ``clauses`` (none named: all articles) went up to ``to``.

    Raises Unusable where the deal cannot be assembled.
    """
    gaps = Counter(gap.clause for gap in assemble(placed, placed.deal.languages[0]).gaps)
    by_id = {one.clause.id: one for one in placed.clauses}
    may: list[str] = []
    refused: list[Finding] = []
    for index, article in enumerate(file.deal.articles):
        if article.use not in by_id or (clauses and article.use not in clauses):
            continue
        is_open = open_in(by_id[article.use], article)
        problem = step_up(article.status, to, is_open=is_open, gaps=gaps[article.use])
        if problem is None:
            may.append(article.use)
        else:
            refused.append(problem.under("articles", index, "use").finding(file.root))
    return Steps(tuple(may), tuple(refused))
