"""R20 to R23: what triggers a snap-back can be measured, does not touch security, and ends with the text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from drafting.checks.rules.days import shortest
from drafting.checks.rules.said import said
from drafting.checks.rules.trial import Trial, places
from drafting.checks.rules.view import Known, View
from drafting.finding import Level
from drafting.library.values import Clauses, Date, Duration, Percent, Rows

SNAP, EXCEPTION, ELIMINATION, VERIFICATION, EFFECT, SURGE = (
    "tariffs.snap-back",
    "security.exception",
    "tariffs.elimination",
    "integrity.verification",
    "final.effect",
    "tariffs.surge",
)
# Provisions in which nothing is carried out that a test could measure.
UNMEASURABLE: Final = ("framework", "final", "process")
# Positions that promise nothing, so that no test of them can fail.
PROMISES_NOTHING: Final = {
    "supply.crude-volume": ("forecast",),
    "supply.crude-price": ("reporting",),
    "supply.uranium": ("access",),
    "supply.gas-electricity": ("facilitation",),
    "supply.preferred-customer": ("help",),
    "integrity.regional-sourcing": ("study",),
}
# Provisions whose performance only figures can show.
BY_FIGURES: Final = (
    "tariffs.quota",
    "tariffs.autos",
    "supply.crude-volume",
    "supply.crude-price",
    "supply.gas-electricity",
    "supply.critical-minerals",
    "supply.uranium",
    "integrity.covered-parts",
    "integrity.regional-sourcing",
)


def security_is_no_trigger(view: View) -> Iterator[Trial]:
    """Action for essential security triggers nothing, and no snap-back comes sooner than its notice (R20)."""
    provisions, untouched = view.get(SNAP, "provisions"), view.get(EXCEPTION, "untouched")
    for index, name in enumerate(_ids(provisions)):
        assert provisions is not None
        yield Trial(
            name != EXCEPTION,
            f"trigger: {name}",
            "Action for essential security would itself trigger a snap-back.",
            f"Take {EXCEPTION} out of provisions:.",
            provisions.at(index),
            (view.place(EXCEPTION),) if view.has(EXCEPTION) else (),
        )
    for index, name in enumerate(_ids(untouched)):
        assert untouched is not None
        yield Trial(
            name != SNAP,
            f"left outside the exception: {name}",
            "The exception for security leaves the snap-back untouched, so a snap-back could bypass its notice.",
            f"Take {SNAP} out of untouched:.",
            untouched.at(index),
            (view.place(SNAP),) if view.has(SNAP) else (),
        )
    if view.position(EXCEPTION) == "before" and view.has(SNAP):
        yield from _no_sooner(view)


def _no_sooner(view: View) -> Iterator[Trial]:
    needed, notice = view.get(EXCEPTION, "notice"), view.get(SNAP, "notice")
    if needed is None or not isinstance(needed.value, Duration):
        return
    if view.position(SNAP) == "immediate":
        yield Trial(
            False,
            f"snap-back at once; a measure for security {said(needed.value)} beforehand",
            f"A snap-back takes effect at once, while a measure for security is announced {said(needed.value)} before.",
            "Choose a position with notice, or let the exception follow the measure (position: after).",
            view.position_place(SNAP),
            (needed.place,),
        )
    elif notice is not None and isinstance(notice.value, Duration):
        yield Trial(
            shortest(notice.value) >= shortest(needed.value),
            f"snap-back notice {said(notice.value)}; notice of a measure for security {said(needed.value)}",
            f"The notice of a snap-back, {said(notice.value)}, is shorter than the {said(needed.value)} that a measure "
            "for security asks for.",
            "Lengthen the one or shorten the other.",
            notice.place,
            (needed.place,),
        )


def triggers_can_be_measured(view: View) -> Iterator[Trial]:
    """What is tested can be measured and has a figure; time to mend is no longer than notice to leave (R21)."""
    provisions = view.get(SNAP, "provisions")
    measured, measures = _ids(view.get(VERIFICATION, "provisions")), view.get(VERIFICATION, "provisions")
    for index, name in enumerate(_ids(provisions)):
        assert provisions is not None
        if name == EXCEPTION or not view.has(name):
            continue  # R20, or clause-absent
        at, position = provisions.at(index), view.position(name)
        empty = name.split(".")[0] in UNMEASURABLE or name == SNAP or position in PROMISES_NOTHING.get(name, ())
        figures = name not in BY_FIGURES or name in measured or (measures is None and not view.has(VERIFICATION))
        yield Trial(
            not empty,
            f"trigger {name}" + (f" at {position}" if position else ""),
            f"“{name}” is to trigger a snap-back, but nothing in it{f' at {position}' if position else ''} can "
            "be measured.",
            "Name a provision that promises something measurable.",
            at,
            (view.place(name),),
        )
        if not empty:
            yield Trial(
                figures,
                f"trigger {name}: figures under {VERIFICATION}",
                f"“{name}” is to trigger a snap-back, but {VERIFICATION} does not measure it.",
                f"Add {name} to provisions: of {VERIFICATION}.",
                at,
                places(measures.place if measures else None),
            )
    yield from _grace(view)


def _grace(view: View) -> Iterator[Trial]:
    tests, notice = view.get(SNAP, "tests"), view.get(EFFECT, "notice")
    if not (tests and notice and isinstance(tests.value, Rows) and isinstance(notice.value, Duration)):
        return
    for index, cells in enumerate(tests.value.rows):
        grace = dict(zip(tests.value.columns, cells, strict=True)).get("grace")
        if isinstance(grace, Duration):
            yield Trial(
                shortest(grace) <= shortest(notice.value),
                f"test {index + 1}: grace {said(grace)} ≤ notice {said(notice.value)}",
                f"Test {index + 1} allows {said(grace)} to put matters right, more than the "
                f"{said(notice.value)} in which a "
                "side can leave altogether.",
                "Shorten the grace, or lengthen the notice.",
                tests.at(index, "grace"),
                (notice.place,),
                "trigger-grace-long",
            )


def restored_within_baseline(view: View) -> Iterator[Trial]:
    """No restored duty, and no duty after a surge, is higher than the rate that was given up (R22)."""
    baseline = view.get(ELIMINATION, "baseline")
    rate, at, level = _rate(baseline), baseline.place if baseline else None, None
    metals = view.has("tariffs.quota") or not view.has("tariffs.autos")
    fact = view.fact("us-232-metals" if metals or baseline is not None else "us-232-autos")
    relief = view.has("tariffs.quota") or view.has("tariffs.autos")
    if baseline is None and relief and fact is not None and isinstance(fact.value, Percent):
        rate, at = fact.value.number, fact.place
    if fact is not None and fact.mark == "unverified" and (baseline is None or baseline.origin == "fact"):
        level = "warning"  # an unverified figure warns at most
    for clause, name, gravity in ((SNAP, "restored-rate", level), (SURGE, "remedy-rate", "warning")):
        known = view.get(clause, name)
        ours = _rate(known)
        if known is None or ours is None or rate is None or (clause == SURGE and baseline is None):
            continue
        severity: Level | None = "warning" if gravity == "warning" else None
        yield Trial(
            ours <= rate,
            f"{name} {ours}% ≤ baseline {rate}%",
            f"“{name}” is {ours}%, higher than the {rate}% that applied before (the baseline rate).",
            f"Give at most {rate}.",
            known.place,
            places(at),
            level=severity,
        )


def snap_back_ends_in_time(view: View) -> Iterator[Trial]:
    """A snap-back expires no later than the text (R23)."""
    expiry, end = view.get(SNAP, "expiry"), view.end
    if expiry and end and isinstance(expiry.value, Date):
        yield Trial(
            expiry.value.day <= end,
            f"the snap-back expires on {expiry.value.day}, the text ends on {end}",
            f"The snap-back expires on {expiry.value.day}, after the text ends on {end}.",
            f"Give {end} or an earlier day.",
            expiry.place,
            places(view.date_place("end")),
        )


def _ids(known: Known | None) -> tuple[str, ...]:
    return known.value.ids if known is not None and isinstance(known.value, Clauses) else ()


def _rate(known: Known | None) -> Decimal | None:
    return known.value.number if known is not None and isinstance(known.value, Percent) else None
