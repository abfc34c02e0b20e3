"""The legal scrub: two versions of an agreed text, wording apart from substance."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from drafting.compare.pairing import pair
from drafting.compare.sequence import Match, gaps, match
from drafting.finding import Finding, Level
from drafting.prose.kinds import Language
from drafting.prose.substance import ASPECTS, Aspect, moved, substance
from drafting.prose.terms import defined_terms, term_pattern
from drafting.prose.units import Unit

CODES: dict[Aspect, str] = {aspect: f"scrub-{aspect.replace(' ', '-')}" for aspect in ASPECTS}


@dataclass(frozen=True, slots=True)
class Scrub:
    """``moved``: what changed in substance, in the order of the text, each an error; ``wording``: paragraphs that say
    the same in other words, each a note. ``untouched`` counts the paragraphs that are equal."""

    moved: tuple[Finding, ...]
    wording: tuple[Finding, ...]
    untouched: int


def scrub(before: Sequence[Unit], after: Sequence[Unit], language: Language) -> Scrub:
    """Every paragraph of ``after`` against the one of ``before`` that it was: equal ones first, edited ones by likeness
    of their words, in order. A paragraph that came or went is a change of substance."""
    pattern = term_pattern(defined_terms([*before, *after]))
    old, new = [_plain(unit) for unit in before], [_plain(unit) for unit in after]
    equal = match(old, new)
    edited = _edited(old, new, equal, list.copy)
    edited += _edited(old, new, sorted([*equal, *edited]), sorted)  # the same words in another order
    edited += _alone_together(old, new, sorted([*equal, *edited]))
    found: list[tuple[float, Finding]] = []
    for i, j in edited:
        gone_and_come = moved(substance(before[i].text, language, pattern), substance(after[j].text, language, pattern))
        found += [(j, _moved(before[i], after[j], *each)) for each in gone_and_come]
        if not gone_and_come:
            found.append((j, _reworded(before[i], after[j])))
    known_old, known_new = {i for i, _ in (*equal, *edited)}, {j for _, j in (*equal, *edited)}
    partner = dict((*equal, *edited))
    found += [(j, _alone(after[j], "came")) for j in range(len(new)) if j not in known_new]
    found += [(_spot(i, partner), _alone(before[i], "went")) for i in range(len(old)) if i not in known_old]
    ordered = [finding for _, finding in sorted(found, key=lambda each: each[0])]
    return Scrub(
        tuple(each for each in ordered if each.level == "error"),
        tuple(each for each in ordered if each.level != "error"),
        len(equal),
    )


def _edited(
    old: Sequence[str], new: Sequence[str], known: Sequence[Match], order: Callable[[list[str]], list[str]]
) -> list[Match]:
    """Paragraphs between ``known`` ones that share most of their words in that ``order``."""
    return [
        (a + i, c + j)
        for a, b, c, d in gaps(known, (0, len(old), 0, len(new)))
        for i, j in pair([order(text.split()) for text in old[a:b]], [order(text.split()) for text in new[c:d]], _fits)
    ]


def _alone_together(old: Sequence[str], new: Sequence[str], known: Sequence[Match]) -> list[Match]:
    """Between ``known`` pairs, as many paragraphs on either side: reworded from end to end when each still has a third
    of the content words of the other, whatever their endings."""
    found = []
    for a, b, c, d in gaps(known, (0, len(old), 0, len(new))):
        if b - a == d - c:
            found += [(a + at, c + at) for at in range(b - a) if _kin(old[a + at], new[c + at])]
    return found


def _kin(one: str, other: str) -> bool:
    here, there = (
        {word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}|\b[A-Z0-9]+\b", text) if word.lower() not in _WEAK}
        for text in (one, other)
    )
    return 3 * len(here & there) >= max(len(here), len(there)) > 0


_STEM: Final = 5
_WEAK: Final = frozenset(
    [
        "will",
        "shall",
        "that",
        "this",
        "with",
        "from",
        "under",
        "sera",
        "seront",
        "dans",
        "pour",
        "cette",
        "leur",
        "leurs",
    ]
)


def _fits(_old: int, _new: int) -> bool:
    return True


def _plain(unit: Unit) -> str:
    return " ".join(unit.text.split())


def _spot(i: int, partner: dict[int, int]) -> float:
    """Where in the new text a paragraph stood that went: behind the partner of the one before it."""
    return next((partner[at] + 0.5 for at in range(i - 1, -1, -1) if at in partner), -1.0)


def _moved(before: Unit, after: Unit, aspect: Aspect, gone: tuple[str, ...], come: tuple[str, ...]) -> Finding:
    said = f"“{', '.join(gone)}” → “{', '.join(come)}”" if gone and come else (
        f"“{', '.join(gone)}” went" if gone else f"“{', '.join(come)}” came"
    )  # fmt: skip
    return Finding(CODES[aspect], "error", f"The {aspect} moved: {said}. {_shown(after)}",
                   "Restore it, or settle it with the other side: this is no scrub.", after.place,
                   (before.place,))  # fmt: skip


def _reworded(before: Unit, after: Unit) -> Finding:
    return _said("scrub-wording", "note", f"Reworded, the same in substance: {_shown(before)} → {_shown(after)}",
                 "Read it once.", after)  # fmt: skip


def _alone(unit: Unit, what: str) -> Finding:
    return _said("scrub-structure", "error", f"A paragraph {what}: {_shown(unit)}",
                 "Restore the structure, or settle it with the other side.", unit)  # fmt: skip


def _said(code: str, level: Level, message: str, remedy: str, unit: Unit) -> Finding:
    return Finding(code, level, message, remedy, unit.place)


def _shown(unit: Unit) -> str:
    text = _plain(unit)
    return f"“{text if len(text) <= _ROOM else text[:_ROOM].rsplit(' ', 1)[0] + ' …'}”"


_ROOM = 110  # characters of a paragraph that tell which it is
