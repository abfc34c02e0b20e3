"""The ladder of an article's status: what its rungs ask for, and which steps may be taken.

treaty-practice 3.1: untabled → tabled → bracketed → agreed ad referendum → closed → scrubbed → concordance certified;
going back down is an event with a date and a reason, never a change of the word alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.deal import Article
from drafting.deal.placed import PlacedClause
from drafting.library.problem import Problem
from drafting.library.text.versions import sides_in
from drafting.library.vocabulary import LANGUAGES, SETTLED, STATUSES, Status


def open_in(placed: PlacedClause, article: Article) -> bool:
    """Whether anything of the article is not agreed."""
    return (
        bool(article.open)
        or article.bracket is not None
        or any(sides_in(wording.pieces[language]) for wording in placed.wordings for language in LANGUAGES)
    )


def status_problems(placed: PlacedClause, article: Article) -> Iterator[Problem]:
    """What the status of an article says against what stands in it: status-open, status-bracketed, bracket-place."""
    is_open = open_in(placed, article)
    if is_open and article.status in SETTLED:
        yield Problem("status-open", f"The article is {article.status}, but something in it is open.",
                      "Write status: bracketed, or settle what is open.", ("status",))  # fmt: skip
    if not is_open and article.status == "bracketed":
        yield Problem("status-bracketed", "The article is bracketed, but nothing in it is open.",
                      "List what is open under open:, or write status: tabled.",
                      ("status",), level="warning")  # fmt: skip
    if article.bracket is not None and placed.clause.kind != "article":
        yield Problem("bracket-place", f"A {placed.clause.kind} cannot be in brackets as a whole.",
                      "Put its words in brackets under wording:.", ("bracket",), True)  # fmt: skip


def step_up(old: Status, new: Status, *, is_open: bool, gaps: int) -> Problem | None:
    """Why an article may not go from ``old`` up to ``new``, or None where it may. ``gaps``: values it still lacks.

    Codes: status-down, status-step, status-open, status-gap.
    """
    before, after = STATUSES.index(old), STATUSES.index(new)
    if after <= before:
        return Problem("status-down", f"The article is {old}; {new} is no step up.",
                       "To go back, reopen it: drafting brackets reopen, with who wants it and why.")  # fmt: skip
    agreed = STATUSES.index("agreed-ad-ref")
    if after > max(agreed, before + 1):
        between = STATUSES[max(agreed, before + 1)]
        return Problem("status-step", f"From {old} an article does not go to {new} at once.",
                       f"Say {between} first.")  # fmt: skip
    if is_open and new in SETTLED:
        return Problem("status-open", f"Something in the article is open, so it cannot be {new}.",
                       "Accept or resolve what is open: drafting brackets list.")  # fmt: skip
    if gaps and after > agreed:
        return Problem("status-gap", f"The article still has gaps ({gaps}), so it cannot be {new}.",
                       "Give the values: drafting ask.")  # fmt: skip
    if new == "bracketed" and not is_open:
        return Problem("status-bracketed", "Nothing in the article is open, so it cannot be bracketed.",
                       "Put something on the table: drafting brackets table.")  # fmt: skip
    return None
