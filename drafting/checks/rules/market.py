"""R25, R29, R30: quantities beside what is recorded: the letters of 2018, output, exports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from drafting.checks.rules.limits import key_of
from drafting.checks.rules.said import number, quantity, rounded, said
from drafting.checks.rules.trial import Trial, places
from drafting.checks.rules.view import Known, View
from drafting.library.factbook import KnownFact
from drafting.library.values import Money, Percent, Quantity, Schedule, Value
from drafting.place import Place

RELATION, AUTOS, CUSTOMER, CRUDE, MINERALS, URANIUM = (
    "framework.relation",
    "tariffs.autos",
    "supply.preferred-customer",
    "supply.crude-volume",
    "supply.critical-minerals",
    "supply.uranium",
)
KEPT: Final = (("vehicle-cap", "side-letter-vehicles"), ("parts-cap", "side-letter-parts"))
# What a workspace may record to have quantities compared with output; the shipped facts record no verified output.
OUTPUTS: Final = ((URANIUM, "uranium-output-of-canada"), (CRUDE, "crude-output-of-canada"))
WHOLE: Final = Decimal(100)


def letters_are_kept(view: View) -> Iterator[Trial]:
    """While the letters of 2018 are preserved, no quantity is smaller than theirs (R25)."""
    letters = view.known(RELATION, "letters")
    if view.option(RELATION, "letters") != "preserved" or view.position(RELATION) != "letters" or not view.has(AUTOS):
        return
    at = letters.place if letters else view.position_place(RELATION)
    for name, fact_name in KEPT:
        known, fact = view.get(AUTOS, name), view.fact(fact_name)
        if fact is None:
            continue
        if known is None:
            if name == KEPT[0][0] and view.position(AUTOS) == "content":  # said once, of the vehicles
                yield Trial(
                    False,
                    f"{name}: none at the position content; the letters have {said(fact.value)}",
                    f"The letters of 2018 are preserved and keep {said(fact.value)} free; at the position content "
                    "nothing is.",
                    "Suspend or replace the letters, or choose a position with a quantity.",
                    view.position_place(AUTOS),
                    (at, fact.place),
                    level="warning",
                )
            continue
        ours, theirs = amount(known.value), amount(fact.value)
        if ours is not None and theirs is not None:
            yield Trial(
                ours >= theirs,
                f"{name} {said(known.value)} ≥ {said(fact.value)} of the letters of 2018",
                f"The letters of 2018 are preserved and keep {said(fact.value)} free, but {name} is "
                f"{said(known.value)}.",
                f"Give at least {said(fact.value)}, or suspend or replace the letters.",
                known.place,
                (at, fact.place),
                level="warning" if fact.mark == "unverified" else None,
            )


def output_is_sold_once(view: View) -> Iterator[Trial]:
    """The share kept free for others and what is promised are together no more than the whole output (R29)."""
    free = view.get(CUSTOMER, "free-share")
    if free is None or not isinstance(free.value, Percent):
        return
    for clause, name in ((CUSTOMER, "share"), (URANIUM, "share"), (MINERALS, "floor")):
        known = view.get(clause, name)
        if known is not None:
            for share, at, when in _shares(known):
                yield _sold(free, free.value.number, share, f"“{name}” of {clause}{when}", at)
    for clause, fact_name in OUTPUTS:
        known, output = view.get(clause, "floor"), view.fact(fact_name)
        if known is None or output is None or not isinstance(output.value, Quantity) or not output.value.number:
            continue
        for row, at, when in _shares(known):
            share = row * WHOLE / output.value.number
            yield _sold(free, free.value.number, share, f"“floor” of {clause}{when}", at, output)


def _shares(known: Known) -> Iterator[tuple[Decimal, Place, str]]:
    match known.value:
        case Percent(share):
            yield share, known.place, ""
        case Schedule(_, _, rows):
            for row in rows:
                period = row.period.isoformat() if isinstance(row.period, date) else row.period
                yield row.value, known.at(key_of(row)), f" for {period}"
        case _:
            pass


def _sold(free: Known, kept: Decimal, share: Decimal, what: str, at: Place, output: KnownFact | None = None) -> Trial:
    total = kept + share
    made = f" of the recorded output of {said(output.value)}" if output else ""
    return Trial(
        total <= WHOLE,
        f"{number(kept)}% free + {rounded(share)}% ({what}){made} = {rounded(total)}% ≤ 100%",
        f"{number(kept)}% of the output stays free for others, and {what} promises {rounded(share)}%{made}: "
        f"{rounded(total)}% in all.",
        "Lower one of the two; together they cannot exceed 100 per cent.",
        at,
        places(free.place, output.place if output else None),
        level="warning" if output and output.mark == "unverified" else None,
    )


def floor_within_exports(view: View) -> Iterator[Trial]:
    """A floor of crude oil is no more than recorded exports and the tolerance (R30)."""
    floor, tolerance, fact = view.get(CRUDE, "floor"), view.get(CRUDE, "tolerance"), view.fact("crude-exports-to-us")
    if floor is None or fact is None or not isinstance(floor.value, Schedule) or not isinstance(fact.value, Quantity):
        return
    spare = tolerance.value.number if tolerance and isinstance(tolerance.value, Percent) else Decimal(0)
    most = fact.value.number * (WHOLE + spare) / WHOLE
    for row in floor.value.rows:
        yield Trial(
            row.value <= most,
            f"{CRUDE} year {row.period}: {quantity(row.value, floor.value.unit)} ≤ {said(fact.value)} (exports "
            "known on "
            f"{fact.as_of}) + {number(spare)}% = {quantity(most, floor.value.unit)}",
            f"The floor of year {row.period}, {quantity(row.value, floor.value.unit)}, is above the recorded "
            "exports of "
            f"{said(fact.value)} and the tolerance of {number(spare)}%.",
            "Look whether so much can be delivered.",
            floor.at(key_of(row)),
            places(tolerance.place if tolerance else None, fact.place),
        )


def amount(value: Value) -> Decimal | None:
    """The number of a quantity, a sum or a share."""
    match value:
        case Quantity(found) | Percent(found):
            return found
        case Money(found):
            return found
        case _:
            return None
