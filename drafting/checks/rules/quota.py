"""R18, R19, R24, R48: the parts and the rates of a quota, a ceiling beside them, and how often they are measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.checks.rules.said import number, said
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import View
from drafting.library.reading.goods import covers
from drafting.library.values import Choice, Goods, Percent, Rows
from drafting.place import Place

QUOTA, LINKAGE, VERIFICATION, CRUDE = (
    "tariffs.quota",
    "security.linkage",
    "integrity.verification",
    "supply.crude-volume",
)
MONTHS: Final = {"monthly": 1, "quarterly": 3, "yearly": 12, "half-yearly": 6, "month": 1, "quarter": 3, "year": 12}
# The choices that say over what period a quota or a floor holds.
PERIODS: Final = ((QUOTA, "period"), (CRUDE, "averaging"))
GAS: Final = "supply.gas-electricity"
WINTER_MONTHS: Final = 5  # 1 November to 31 March


def categories_divide_products(view: View) -> Iterator[Trial]:
    """Categories hold goods of the quota, and no good twice (R18; that shares make 100 is told by rows-total)."""
    products, categories = view.get(QUOTA, "products"), view.get(QUOTA, "categories")
    if not (products and categories and isinstance(products.value, Goods) and isinstance(categories.value, Rows)):
        return
    codes = [good.code for good in products.value.items]
    seen: list[tuple[str, int]] = []
    for index, cells in enumerate(categories.value.rows):
        goods = dict(zip(categories.value.columns, cells, strict=True)).get("goods")
        for good in goods.items if isinstance(goods, Goods) else ():
            at = categories.at(index, "goods")
            yield Trial(
                any(covers(code, good.code) for code in codes),
                f"{good.code} within {', '.join(codes)}",
                f"Category {index + 1} holds “{good.code}”, which is not among the goods of the quota.",
                "Take it out, or add it to products:.",
                at,
                (products.place,),
            )
            twice = next((row for code, row in seen if covers(code, good.code) or covers(good.code, code)), None)
            if twice is not None and twice != index:
                yield Trial(
                    False,
                    f"{good.code}: in categories {twice + 1} and {index + 1}",
                    f"“{good.code}” stands in category {index + 1}, and category {twice + 1} holds it already.",
                    "Leave each good in one category.",
                    at,
                    (categories.at(twice, "goods"),),
                )
            seen.append((good.code, index))


def rates_of_quota(view: View) -> Iterator[Trial]:
    """Beyond the quota the rate is not lower than within it (R19)."""
    inside, outside = view.get(QUOTA, "in-rate"), view.get(QUOTA, "out-rate")
    if inside and outside and isinstance(inside.value, Percent) and isinstance(outside.value, Percent):
        yield Trial(
            inside.value.number <= outside.value.number,
            f"in {said(inside.value)} ≤ out {said(outside.value)}",
            f"Beyond the quota the rate is {said(outside.value)}, lower than the {said(inside.value)} within it.",
            "Exchange the two rates, or correct one.",
            outside.place,
            (inside.place,),
        )


def ceiling_beside_quota(view: View) -> Iterator[Trial]:
    """A ceiling on duties lies between the two rates of a quota on the same goods (R24)."""
    ceiling = view.get(LINKAGE, "ceiling")
    inside, outside = view.get(QUOTA, "in-rate"), view.get(QUOTA, "out-rate")
    if ceiling is None or not isinstance(ceiling.value, Percent):
        return
    rate = ceiling.value.number
    if inside and isinstance(inside.value, Percent):
        yield Trial(
            rate >= inside.value.number,
            f"ceiling {said(ceiling.value)} ≥ rate within the quota {said(inside.value)}",
            f"The ceiling of {said(ceiling.value)} is lower than the {said(inside.value)} charged within the quota.",
            "Raise the ceiling, or lower the rate.",
            ceiling.place,
            (inside.place,),
        )
    if outside and isinstance(outside.value, Percent):
        yield Trial(
            rate <= outside.value.number,
            f"ceiling {said(ceiling.value)} ≤ rate beyond the quota {said(outside.value)}",
            f"The ceiling of {said(ceiling.value)} is higher than the {said(outside.value)} charged beyond the quota.",
            "Lower the ceiling, or raise the rate.",
            ceiling.place,
            (outside.place,),
        )


def measured_often_enough(view: View) -> Iterator[Trial]:
    """Figures come at least as often as the shortest period of a quota or a floor ends (R48)."""
    frequency = view.get(VERIFICATION, "frequency")
    if frequency is None or not isinstance(frequency.value, Choice):
        return
    every = MONTHS[frequency.value.option]
    for clause, what, months, place in _periods(view):
        yield Trial(
            every <= months,
            f"figures {frequency.value.option} (every {number(every)} months); {clause} by the {what}",
            f"“{clause}” counts by the {what}, but figures are exchanged {frequency.value.option} only.",
            f"Choose frequency: {_least(months)}, or a longer period.",
            frequency.place,
            (place,),
        )


def _periods(view: View) -> Iterator[tuple[str, str, int, Place]]:
    """Clause, name of its period, months of it, and where it is chosen."""
    for clause, name in PERIODS:
        known = view.get(clause, name)
        if known is not None and isinstance(known.value, Choice):
            yield clause, known.value.option, MONTHS[known.value.option], known.place
    quarterly = view.get(CRUDE, "quarterly")
    if quarterly is not None:
        yield CRUDE, "quarter", MONTHS["quarter"], quarterly.place
    if view.position(GAS) == "winter":
        yield GAS, "winter", WINTER_MONTHS, view.position_place(GAS)


def _least(months: int) -> str:
    return next(name for name in ("yearly", "quarterly", "monthly") if MONTHS[name] <= months)
