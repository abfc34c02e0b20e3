"""Tariff codes of the Harmonized System: chapter (72), heading (2709), subheading (8507.60)."""

from __future__ import annotations

import re
from typing import Final

from drafting.library.problem import Problem, Wrong, wrong
from drafting.library.reading.scalars import both, line, what_is
from drafting.library.values import Good, Goods
from drafting.source import Mapping, Node, Scalar, Sequence

CODE: Final = re.compile(r"([0-9]{2})(?:([0-9]{2})(?:\.?([0-9]{2}))?)?")
LAST_CHAPTER, RESERVED = 97, 77  # HS 2022: chapters 01 to 97; 77 is kept free


def code(text: str) -> str:
    """The code as the Harmonized System writes it. Raises ``Wrong`` goods-code."""
    match = CODE.fullmatch(text)
    chapter = int(match[1]) if match else 0
    if not match or not 1 <= chapter <= LAST_CHAPTER or chapter == RESERVED:
        raise wrong(
            "goods-code",
            f"“{text}” is not a code of the Harmonized System.",
            'Write a chapter ("72"), a heading ("2709") or a subheading ("8507.60"); chapters run from 01 to 97.',
        )
    return match[1] + (match[2] or "") + (f".{match[3]}" if match[3] else "")


def goods(node: Node, digits: tuple[int, ...] = ()) -> Goods:
    """A list of codes, or codes with what they are called; ``digits``: the lengths allowed, () for all."""
    if not isinstance(node, Mapping | Sequence) or not node:
        raise wrong("wrong-type", f"Here stands {what_is(node)}, where tariff codes are needed.",
                    'Write a list, ["7206", "7207"], or {"7206": {en: …, fr: …}}.')  # fmt: skip
    items: list[Good] = []
    problems: list[Problem] = []
    is_map = isinstance(node, Mapping)
    entries: list[tuple[str | int, Node, Node]] = (
        [(key, Scalar.plain(key), value) for key, value in node.items()]
        if isinstance(node, Mapping)
        else [(index, value, None) for index, value in enumerate(node)]
    )
    for step, typed, description in entries:
        written = str(typed)
        try:
            found = code(line(typed, "a tariff code"))
            good = Good(found, both(description, "a description in both languages") if is_map else None)
        except Wrong as error:
            problems.extend(
                Problem(p.code, p.message, p.remedy, (step, *p.path), p.at_key or (is_map and p.code == "goods-code"))
                for p in error.problems
            )
            continue
        if digits and good.digits not in digits:
            allowed = " or ".join(str(n) for n in digits)
            problems.append(Problem("goods-digits", f"“{written}” has {good.digits} digits; {allowed} are asked for.",
                                    "Name the goods at that level.", (step,), is_map))  # fmt: skip
        if any(good.code == other.code for other in items):
            problems.append(Problem("goods-twice", f"“{written}” stands twice in the list.",
                                    "Delete one of the two.", (step,), is_map))  # fmt: skip
        items.append(good)
    if problems:
        raise Wrong(*problems)
    return Goods(tuple(items))


def overlaps(found: Goods) -> tuple[tuple[str, str], ...]:
    """Pairs of codes of which the first already covers the second (72 and 7208)."""
    codes = [good.code for good in found.items]
    return tuple((first, second) for first in codes for second in codes if first != second and covers(first, second))


def covers(first: str, second: str) -> bool:
    """Whether the code ``first`` covers ``second``: 72 covers 7208.10, and itself."""
    return second.replace(".", "").startswith(first.replace(".", ""))
