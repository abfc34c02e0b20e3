"""R14, R42, R45: that a text says it does not bind, whose matter oil is, and nothing closed before what it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import View
from drafting.deal.needs import met_by
from drafting.deal.placed import PlacedClause
from drafting.library.problem import spot
from drafting.library.vocabulary import SETTLED as AGREED

RELATION: Final = "framework.relation"
STATUS: Final = "framework.status"
NOT_BINDING: Final = re.compile(r"\bnot\s+(?:be\s+)?(?:legally|internationally)\s+binding", re.IGNORECASE)
OIL: Final = ("supply.crude-volume", "supply.crude-price")
SETTLED: Final = ("closed", "scrubbed")
CERTIFIED: Final = "concordance-certified"


def status_said(view: View) -> Iterator[Trial]:
    """A text that is not to bind has a provision that says so (R14); how it says it is the register's matter.

    Before anything is agreed it may still come, and its absence warns."""
    if view.deal.deal.profile == "binding" or STATUS not in view.deal.library:
        return  # a library without the clause says it in its own way, or not at all
    saying = (
        [STATUS] if view.has(STATUS) else [placed.clause.id for placed in view.deal.clauses if _says_status(placed)]
    )
    yield Trial(
        bool(saying),
        f"{view.deal.deal.profile}: status said in {', '.join(saying) or 'no provision'}",
        "No provision of this text says that it is not legally binding.",
        f"Add an article that uses {STATUS}.",
        spot(view.root, ("profile",)),
        level=None if any(placed.status in AGREED for placed in view.deal.clauses) else "warning",
    )


def _says_status(placed: PlacedClause) -> bool:
    own = placed.clause.position(placed.position).text or placed.clause.text
    return placed.clause.id == STATUS or NOT_BINDING.search(str(own.en)) is not None


def provinces_answered(view: View) -> Iterator[Trial]:
    """Where oil is supplied or priced, the text says what falls to provinces and States (R42)."""
    oil = [clause for clause in OIL if view.has(clause)]
    if not oil:
        return
    at, others = view.place(oil[0]), tuple(view.place(clause) for clause in oil[1:])
    if not view.has(RELATION):
        if "supply.crude-volume" not in oil:  # else told as clause-needed
            yield Trial(
                False,
                f"{RELATION} does not stand",
                f"“{oil[0]}” stands without “{RELATION}”, which speaks of provinces.",
                f"Add an article that uses {RELATION}.",
                at,
                others,
            )
        return
    known, answer = view.known(RELATION, "provinces"), view.on(RELATION, "provinces")
    place = known.place if known else view.place(RELATION)
    if answer is None:
        yield Trial(
            False,
            "provinces: not answered",
            "Whether a measure falls to a province or a State is not answered.",
            "Write provinces: true or false.",
            place,
            (at, *others),
        )
        return
    yield Trial(
        answer,
        f"provinces: {'true' if answer else 'false'}",
        "Oil is supplied, and the text does not call on provinces and States, which own and regulate it.",
        "Leave it if that is meant; provinces: true adds a paragraph.",
        place,
        (at, *others),
        level="note",
    )


def closed_after_its_needs(view: View) -> Iterator[Trial]:
    """No article is closed while one that it needs is bracketed; none is certified before all are scrubbed (R45)."""
    deal = view.deal
    for placed in deal.clauses:
        if str(placed.status) not in (*SETTLED, CERTIFIED):
            continue
        at = view.place(placed.clause.id, "status")
        for other in met_by(placed, deal.clauses, deal.deal.profile):
            yield Trial(
                other.status != "bracketed",
                f"{placed.clause.id} {placed.status}; {other.clause.id} {other.status}",
                f"“{placed.clause.id}” is {placed.status}, but “{other.clause.id}”, which it needs, is still "
                "bracketed.",
                f"Settle “{other.clause.id}” first, or take this article back to agreed-ad-ref.",
                at,
                (view.place(other.clause.id, "status"),),
            )
        if str(placed.status) == CERTIFIED:
            early = [each for each in deal.clauses if str(each.status) not in ("scrubbed", CERTIFIED)]
            yield Trial(
                not early,
                f"{placed.clause.id} certified; {len(early)} articles not scrubbed",
                f"“{placed.clause.id}” is certified, but {len(early)} articles have not been scrubbed.",
                "Scrub the whole text first.",
                at,
                tuple(view.place(each.clause.id, "status") for each in early[:3]),
            )
