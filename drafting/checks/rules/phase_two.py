"""R05, R06, R27, R28: when phase two opens, whether its occasion is still ahead, and the tax before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from drafting.checks.rules.days import after
from drafting.checks.rules.said import said
from drafting.checks.rules.trial import Trial, places
from drafting.checks.rules.view import Known, View
from drafting.library.values import Choice, Date, Duration

REVIEW, TAX = "process.review", "digital.services-tax"
GONE: Final = "repealed"


def phase_two_opens_after(view: View) -> Iterator[Trial]:
    """Phase two opens after the text takes effect, with time for the statements before it, and ends after it opens."""
    start, lead, finish = (view.get(REVIEW, name) for name in ("start", "lead", "finish"))
    opens = _day(start)
    if start is None or opens is None:
        return
    effect = view.effect
    if effect is not None:
        yield Trial(
            opens > effect,
            f"phase two opens on {opens}, the text takes effect on {effect}",
            f"Phase two would open on {opens}, not after the text takes effect on {effect}.",
            "Let phase two open later, or the text take effect sooner.",
            start.place,
            places(view.date_place("effect")),
        )
    if effect is not None and opens > effect and lead is not None and isinstance(lead.value, Duration):
        ready = after(effect, lead.value)
        yield Trial(
            ready <= opens,
            f"{effect} + {said(lead.value)} = {ready}; phase two opens on {opens}",
            f"Statements are due {said(lead.value)} before phase two opens on {opens}, which is before the text takes "
            f"effect on {effect}.",
            f"Open phase two no earlier than {ready}, or shorten lead:.",
            start.place,
            places(lead.place, view.date_place("effect")),
        )
    ends = _day(finish)
    if finish is not None and ends is not None:
        yield Trial(
            ends > opens,
            f"phase two opens on {opens}, its work is to be complete by {ends}",
            f"The work of phase two is to be complete by {ends}, but phase two opens on {opens}.",
            "Exchange or correct the two dates.",
            finish.place,
            (start.place,),
        )


def joint_review_is_ahead(view: View) -> Iterator[Trial]:
    """A phase two that opens with the joint review needs a text that takes effect before the day of that review."""
    day = view.fact("trilateral-review-day")
    if view.position(REVIEW) != "joint" or day is None or not isinstance(day.value, Date):
        return
    review, effect = day.value.day, view.effect or view.deal.deal.as_of
    place = view.date_place("effect") if view.effect else view.place(REVIEW)
    yield Trial(
        effect < review,
        f"the text takes effect on {effect}, the joint review is on {review}",
        f"Phase two is to open with the joint review of {review}, but the text takes effect only on {effect}.",
        "Choose position: annual (or agreed-date) for process.review.",
        view.position_place(REVIEW),
        places(place, day.place),
    )


def tax_steps_fit(view: View) -> Iterator[Trial]:
    """Refunds go with a repeal; the step on the tax comes no later than phase two (R27)."""
    refunds, position = view.known(TAX, "refunds"), view.position(TAX)
    if refunds is not None and view.on(TAX, "refunds"):
        yield Trial(
            position == "repeal",
            f"refunds: true at the position {position}",
            f"Refunds of the digital services tax are promised, but the position is {position}: nothing is repealed.",
            "Choose position: repeal, or take refunds: out.",
            refunds.place,
            (view.position_place(TAX),),
            "refund-without-repeal",
        )
    by, start = view.get(TAX, "by"), view.get(REVIEW, "start")
    step, opens = _day(by), _day(start)
    if by and start and step and opens:
        yield Trial(
            step <= opens,
            f"the step on the tax by {step}, phase two opens on {opens}",
            f"The step on the digital services tax is due by {step}, after phase two opens on {opens}.",
            "Let it come no later than the opening of phase two.",
            by.place,
            (start.place,),
            "tax-after-phase-two",
        )


def tax_is_still_there(view: View) -> Iterator[Trial]:
    """A tax that the facts call repealed is not suspended, kept as it is or repealed again (R28)."""
    state, position = view.fact("canada-dst-status"), view.position(TAX)
    if state is None or position not in ("standstill", "suspension", "repeal"):
        return
    gone = isinstance(state.value, Choice) and state.value.option == GONE
    yield Trial(
        not gone,
        f"position {position}; the tax was {said(state.value)} on {view.deal.deal.as_of} (known since {state.as_of})",
        f"The position is {position}, but the digital services tax is recorded as repealed since {state.as_of}.",
        "Choose position: no-new.",
        view.position_place(TAX),
        (state.place,),
    )


def phase_two_said_once(view: View) -> Iterator[Trial]:
    """The preamble's day for phase two against the review's (R32)."""
    named, start = view.get("framework.preamble", "phase-two"), view.get(REVIEW, "start")
    earliest, opens = _day(named), _day(start)
    if not (named and start and earliest and opens) or (view.effect and opens <= view.effect):
        return
    yield Trial(
        earliest == opens,
        f"phase two: {earliest} in the preamble, {opens} in {REVIEW}",
        f"The preamble lets phase two open no earlier than {earliest}; “{REVIEW}” opens it on {opens}.",
        "Give the same day in both.",
        start.place,
        (named.place,),
        "",
        "error" if opens < earliest else "warning",
    )


def _day(known: Known | None) -> date | None:
    return known.value.day if known is not None and isinstance(known.value, Date) else None
