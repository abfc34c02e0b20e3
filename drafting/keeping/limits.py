"""The values at which a parameter is tried: its limits, every option, one and several, given and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar, assert_never

from drafting.finding import Unusable
from drafting.library.clause import Clause
from drafting.library.library import Library
from drafting.library.params import (
    BenchmarkParam,
    ChoiceParam,
    ClausesParam,
    DateParam,
    DurationParam,
    FlagParam,
    GoodsParam,
    ListParam,
    MoneyParam,
    NumberParam,
    Param,
    PercentParam,
    RowsParam,
    ScheduleParam,
    SideParam,
    TextParam,
    YearParam,
)
from drafting.library.vocabulary import SIDES, Profile
from drafting.place import NOWHERE
from drafting.source import Mapping, Node, Scalar
from drafting.source import Sequence as NodeList

USUAL_DATE: Final = date(2026, 7, 1)  # inside the sample deal's three years
USUAL_YEAR: Final = 2027
GOODS: Final = {2: ("72", "76"), 4: ("7206", "2709"), 6: ("2844.10", "8507.60")}  # one code at least of each level
DESCRIPTION: Final = {"en": "Goods named here", "fr": "Marchandises nommées ici"}
PHRASES: Final = (
    {"en": "the first item", "fr": "le premier élément"},
    {"en": "the second item", "fr": "l'élément suivant"},
    {"en": "iron, steel and zinc", "fr": "le fer, l'acier et le zinc"},  # a comma and an "and" inside an item
)
BENCHMARK: Final = {
    "name": {"en": "the monthly price index", "fr": "l'indice mensuel des prix"}, "currency": "USD", "unit": "bbl",
}  # fmt: skip
V = TypeVar("V", Decimal, date, int)


@dataclass(frozen=True, slots=True)
class Limit:
    """One value to try: ``label`` says which ("least", "option month"), ``node`` is it as typed; None leaves it out."""

    label: str
    node: Node


def limits(param: Param, clause: Clause, library: Library, profile: Profile) -> tuple[Limit, ...]:
    """The values of ``param`` to try; never empty. An optional parameter is left out as well."""
    found = [Limit(label, as_node(value)) for label, value in _values(param, clause, library, profile)]
    if param.optional:
        found.append(Limit("left out", None))
    return tuple(found)


def as_node(plain: object) -> Node:
    """Plain strings, flags, lists and dictionaries as if they had been typed."""
    match plain:
        case bool() | None | Scalar() | Mapping() | NodeList():
            return plain
        case dict():
            return Mapping.at(
                NOWHERE, [(Scalar.plain(str(key)), as_node(each), NOWHERE) for key, each in plain.items()]
            )
        case list() | tuple():
            return NodeList.at(NOWHERE, [(as_node(each), NOWHERE) for each in plain])
        case _:
            return Scalar.plain(str(plain))


def _values(param: Param, clause: Clause, library: Library, profile: Profile) -> Iterator[tuple[str, object]]:
    match param:
        case DateParam():
            day = param.default.day if param.default else _between(USUAL_DATE, param.min, param.max)
            yield from _distinct((param.min, day, param.max), lambda each: each.isoformat())
        case PercentParam():
            usual = param.default.number if param.default else None
            yield from _numbers(param.min, usual, param.max, "", Decimal(5))
        case MoneyParam():
            currency = next((each.currency for each in (param.min, param.max, param.default) if each), "USD")
            least, given, most = (each.amount if each else None for each in (param.min, param.default, param.max))
            yield from _numbers(least, given, most, f" {currency}", Decimal("1500.50"))
        case DurationParam():
            usual = Decimal(param.default.count) if param.default else None
            yield from _numbers(param.min, usual, param.max, f" {param.unit}", Decimal(30))
        case NumberParam():
            yield from _numbers(param.min, param.default, param.max, "", Decimal(12))
        case YearParam():
            first, year, last = (each.year if each else None for each in (param.min, param.default, param.max))
            yield from _distinct((first, year or _between(USUAL_YEAR, first, last), last), str)
        case ScheduleParam():
            yield from _schedules(param)
        case GoodsParam():
            levels = param.digits or (2, 4, 6)
            yield "one", {GOODS[levels[-1]][0]: DESCRIPTION}
            yield "two", dict.fromkeys(GOODS[levels[0]], DESCRIPTION)
            yield "of every level", dict.fromkeys((GOODS[level][1] for level in levels), DESCRIPTION)
        case ListParam():
            yield from (("one", [PHRASES[1]]), ("two", PHRASES[:2]), ("three", PHRASES))
        case TextParam():
            yield "words", PHRASES[1]
        case ChoiceParam():
            yield from ((f"option {option}", str(option)) for option in param.of)
        case FlagParam():
            yield from (("yes", True), ("no", False))
        case BenchmarkParam():
            yield "a price", BENCHMARK
        case ClausesParam():
            standing = _others(clause, library, profile)
            yield from (("one", standing[:1]), ("three", standing[:3]))
        case SideParam():
            yield from ((f"side {side}", side) for side in SIDES)
        case RowsParam():
            yield from _rows(param, clause, library, profile)
        case _:
            assert_never(param)


def _numbers(
    low: Decimal | None, usual: Decimal | None, high: Decimal | None, unit: str, otherwise: Decimal
) -> Iterator[tuple[str, str]]:
    middle = usual if usual is not None else _between(otherwise, low, high)
    yield from _distinct((low, middle, high), lambda number: f"{number:f}{unit}")


def _between(value: V, low: V | None, high: V | None) -> V:
    if low is not None and value < low:
        return low
    return high if high is not None and value > high else value


def _schedules(param: ScheduleParam) -> Iterator[tuple[str, dict[str, str]]]:
    """One period and several, at the limits, going the way the schedule goes and ending where it has to."""
    low = param.min if param.min is not None else Decimal(10)
    high = param.max if param.max is not None else max(low, Decimal(90))
    if param.last is not None:
        yield "one period", _periods(param, [param.last])
        first = high if param.last == low or param.trend == "falling" else low
        yield "three periods", _periods(param, [first, first, param.last])
        return
    yield "one period, least", _periods(param, [low])
    values = [high, low, low] if param.trend == "falling" else [low, low, high]
    yield "three periods, least to most", _periods(param, values)
    yield "one period, most", _periods(param, [high])


def _periods(param: ScheduleParam, values: Sequence[Decimal]) -> dict[str, str]:
    first = {"effect-year": 1, "calendar-year": 2026, "model-year": 2027, "date": 2026}[param.by]
    ending = "-01-01" if param.by == "date" else ""
    return {f"{first + step}{ending}": f"{value:f}" for step, value in enumerate(values)}


def _rows(
    param: RowsParam, clause: Clause, library: Library, profile: Profile
) -> Iterator[tuple[str, list[dict[str, Node]]]]:
    """The fewest rows and some more; the cells of a column at its limits in turn, sums as they have to be."""
    fewest = max(1, param.min)
    for label, count in (("fewest rows", fewest), ("more rows", fewest + 1), ("three rows more", fewest + 3)):
        if param.max is not None and count > param.max:
            return
        cells = {str(name): limits(column, clause, library, profile) for name, column in param.columns.items()}
        rows = [
            {name: each[at % len(each)].node for name, each in cells.items() if each[at % len(each)].node is not None}
            for at in range(count)
        ]
        for name, total in param.totals.items():
            share = (total or Decimal(0)) // count
            for at, row in enumerate(rows):
                row[str(name)] = as_node(f"{share if at else (total or Decimal(0)) - share * (count - 1):f}")
        yield label, rows


def _others(clause: Clause, library: Library, profile: Profile) -> list[str]:
    """Articles to which a list of clauses may point, those first that need least themselves."""
    clashing = {clause.id, *(str(need.clause) for need in clause.conflicts)}
    readable = [name for name in library if name not in clashing and _readable(name, library)]
    articles = [name for name in readable if library.clause(name).kind == "article"]
    free = [name for name in articles if profile in library.clause(name).profiles]
    return sorted(free, key=lambda name: len(library.clause(name).requires))


def _readable(name: str, library: Library) -> bool:
    """Whether the clause's file can be read; where not, its own check tells."""
    try:
        library.clause(name)
    except Unusable:
        return False
    return True


def _distinct(values: Sequence[V | None], shown: Callable[[V], str]) -> Iterator[tuple[str, str]]:
    """The least, the usual and the largest value, each that is there, each once."""
    told: set[str] = set()
    for label, value in zip(("least", "usual", "most"), values, strict=True):
        if value is not None and shown(value) not in told:
            told.add(shown(value))
            yield label, shown(value)
