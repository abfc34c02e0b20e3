"""R07, R08, R09: a promised price names its benchmark whole, fits it, and hangs on a promised quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from drafting.checks.rules.said import said
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import Known, View
from drafting.deal.placed import Missing, PlacedDeal
from drafting.library.values import Benchmark, Money
from drafting.library.vocabulary import SETTLED

PRICE, VOLUME = "supply.crude-price", "supply.crude-volume"
BARREL: Final = ("bbl", "bbls", "barrel", "barrels", "b")  # the text counts in dollars per barrel
NEEDED: Final = ("benchmark", "fallback", "average")
PROMISED: Final = ("floor", "made-up")
# A place in a published price's name: after a preposition, a comma or a bracket, or a trading point by its name.
PLACE: Final = re.compile(
    r"\b(?:at|in|near|delivered|f\.?o\.?b\.?)\s+[A-Z]|[,(]\s*[A-Z]"
    r"|\b(?:Cushing|Hardisty|Houston|Midland|Edmonton|Calgary|Nederland|Burnaby|Chicago|Louisiana)\b"
)


def benchmark_is_whole(view: View) -> Iterator[Trial]:
    """Benchmark and fallback: given, each with its place, and not the same price twice."""
    found: list[tuple[str, Known, Benchmark]] = []
    for name in NEEDED:
        if (PRICE, name) in settled_gaps(view.deal):
            yield Trial(
                False,
                f"{name}: not given",
                f"“{PRICE}” is settled, but its {name} is not given.",
                f"Add {name}: under with:.",
                view.place(PRICE),
            )
        known = view.get(PRICE, name)
        if known and isinstance(known.value, Benchmark):
            found.append((name, known, known.value))
    for name, known, price in found:
        yield Trial(
            PLACE.search(price.name.en) is not None,
            f"{name}: {price.name.en}, {price.currency} per {price.unit}",
            f"The {name} “{price.name.en}” does not say where the price holds.",
            "Name the place, as in “West Texas Intermediate at Cushing, Oklahoma”.",
            known.at("name"),
        )
    if len(found) > 1:
        (_, first, one), (_, second, other) = found
        same = _bare(one.name.en) == _bare(other.name.en) or _bare(one.name.fr) == _bare(other.name.fr)
        yield Trial(
            not same,
            f"benchmark {one.name.en}; fallback {other.name.en}",
            f"The fallback “{other.name.en}” is the benchmark itself: if its publication stops, nothing takes "
            "its place.",
            "Name another published price.",
            second.at("name"),
            (first.at("name"),),
        )


def settled_gaps(deal: PlacedDeal) -> frozenset[tuple[str, str]]:
    """Benchmark and fallback that are missing though the article is settled; before that they are gaps like others."""
    placed = deal.clause(PRICE)
    if placed is None or placed.status not in SETTLED:
        return frozenset()
    held = placed.values[placed.position]
    return frozenset((PRICE, name) for name in NEEDED if isinstance(held.get(name), Missing))


def discount_fits_benchmark(view: View) -> Iterator[Trial]:
    """Currency and unit of benchmark, fallback and discount agree; the discount is less than the price."""
    discounts = [known for name in ("least", "discount") if (known := view.get(PRICE, name))]
    places = tuple(known.place for known in discounts)
    currency = next((known.value.currency for known in discounts if isinstance(known.value, Money)), "USD")
    for name in ("benchmark", "fallback"):
        known = view.get(PRICE, name)
        if known is None or not isinstance(known.value, Benchmark):
            continue
        price = known.value
        yield Trial(
            price.currency == currency,
            f"{name} in {price.currency}, discount in {currency}",
            f"The {name} is quoted in {price.currency}, but the discount and the text are in {currency}.",
            f"Name a price quoted in {currency}.",
            known.at("currency"),
            places,
        )
        yield Trial(
            price.unit.casefold() in BARREL,
            f"{name} per {price.unit}, discount per bbl",
            f"The {name} is quoted per {price.unit}, but the discount is per barrel.",
            "Name a price quoted per bbl.",
            known.at("unit"),
            places,
        )
    yield from _below_price(view, discounts)


def _below_price(view: View, discounts: list[Known]) -> Iterator[Trial]:
    """Against the price that a workspace records as the fact crude-benchmark-price; the shipped facts record none."""
    recent = view.fact("crude-benchmark-price")
    if recent is None or not isinstance(recent.value, Money):
        return
    for known in discounts:
        if isinstance(known.value, Money) and known.value.currency == recent.value.currency:
            yield Trial(
                known.value.amount < recent.value.amount,
                f"{known.name} {said(known.value)} < {said(recent.value)}",
                f"The discount of {said(known.value)} is not less than the price of {said(recent.value)} of "
                f"{recent.as_of}.",
                "Lower the discount.",
                known.place,
                (recent.place,),
                level="warning" if recent.mark == "unverified" else None,
            )


def discount_has_volume(view: View) -> Iterator[Trial]:
    """Where a side's text promises a price, that text promises a quantity too; a share of nothing is no promise."""
    position, volume = view.position(PRICE), view.position(VOLUME)
    if position is None or position == "reporting" or not view.has(VOLUME):
        return  # a missing clause is told as clause-needed
    placed = view.deal.clause(VOLUME)
    if placed is not None and any(each in PROMISED for each in placed.positions):  # else told as position-needed
        yield Trial(
            volume in PROMISED or volume is None,
            f"{PRICE} at {position}, {VOLUME} at {volume}",
            f"“{PRICE}” promises a price ({position}), but “{VOLUME}” promises no quantity ({volume}).",
            "Let the same side ask for a floor, or for reporting alone.",
            view.position_place(PRICE),
            (view.place(VOLUME),),
        )
    share = view.get(PRICE, "share")
    number = getattr(share.value, "number", None) if share else None
    if share and isinstance(number, Decimal):
        yield Trial(
            0 < number <= 100,
            f"the discount applies to {number}% of the volume",
            f"The discount applies to {number}% of the volume.",
            "Give more than 0 and at most 100 per cent.",
            share.place,
        )


def _bare(name: str) -> str:
    return re.sub(r"\W+", "", name).casefold()
