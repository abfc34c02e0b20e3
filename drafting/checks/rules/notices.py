"""R26 and R40: times that have to fit into one another, and what lives on."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.checks.rules.days import longest, shortest
from drafting.checks.rules.said import said
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import Known, View
from drafting.library.values import Clauses, Duration

STANDSTILL, CONTACT, EFFECT = "tariffs.standstill", "process.contact-points", "final.effect"
RECORDS = ("integrity.verification", "integrity.certification")
SECRETS = "process.confidentiality"


def urgent_talks_before_measure(view: View) -> Iterator[Trial]:
    """Urgent consultations can be held before a measure announced under the standstill takes effect (R26)."""
    urgent, notice = _time(view.get(CONTACT, "urgent")), _time(view.get(STANDSTILL, "notice"))
    if urgent and notice:
        yield Trial(
            longest(urgent[1]) < shortest(notice[1]),
            f"urgent talks within {said(urgent[1])} < notice {said(notice[1])}",
            f"Urgent consultations may take {said(urgent[1])}, but a new measure takes effect {said(notice[1])} "
            "after notice.",
            "Shorten urgent:, or lengthen the notice.",
            notice[0].place,
            (urgent[0].place,),
        )


def notices_fit_the_term(view: View) -> Iterator[Trial]:
    """Notice to leave is shorter than the term, the standstill's notice no longer than that (R40)."""
    leave, term = _time(view.get(EFFECT, "notice")), _time(view.get(EFFECT, "term"))
    notice = _time(view.get(STANDSTILL, "notice"))
    if leave and term:
        yield Trial(
            longest(leave[1]) < shortest(term[1]),
            f"notice to leave {said(leave[1])} < term {said(term[1])}",
            f"Notice to leave is {said(leave[1])}, as long as the term of {said(term[1])}.",
            "Shorten the notice, or lengthen the term.",
            leave[0].place,
            (term[0].place,),
        )
    if leave and notice:
        yield Trial(
            longest(notice[1]) <= shortest(leave[1]),
            f"standstill notice {said(notice[1])} ≤ notice to leave {said(leave[1])}",
            f"A new measure is announced {said(notice[1])} ahead, but a side can leave altogether at {said(leave[1])}.",
            "Shorten the notice of the standstill, or lengthen the notice to leave.",
            notice[0].place,
            (leave[0].place,),
        )


def records_stay_confidential(view: View) -> Iterator[Trial]:
    """Where figures or declarations survive the text, so does the promise to keep them confidential (R40)."""
    survives = view.get(EFFECT, "survives")
    if survives is None or not isinstance(survives.value, Clauses):
        return
    for index, name in enumerate(survives.value.ids):
        if name in RECORDS and view.has(SECRETS):
            yield Trial(
                SECRETS in survives.value.ids,
                f"{name} survives, and {SECRETS} with it",
                f"“{name}” survives the text, but “{SECRETS}”, which protects what is exchanged under it, does not.",
                f"Add {SECRETS} to survives:.",
                survives.at(index),
                (view.place(SECRETS),),
            )


def term_fits(view: View) -> Iterator[Trial]:
    """R40, whole."""
    yield from notices_fit_the_term(view)
    yield from records_stay_confidential(view)


def _time(known: Known | None) -> tuple[Known, Duration] | None:
    return (known, known.value) if known is not None and isinstance(known.value, Duration) else None
