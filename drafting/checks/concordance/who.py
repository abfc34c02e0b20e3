"""Which side the two languages speak of (rule R36, party names): Canada in one and the United States in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.concordance.mismatch import Mismatch
from drafting.prose.kinds import Language
from drafting.prose.parties import parties
from drafting.prose.sides.clauses import clauses
from drafting.prose.units import Unit

_MONEY: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:US|U\.S\.|United States|American|Canadian)\s+(?:dollars?|cents?)|\b(?:US|C|CA|CAN)\s?\$"),
    "fr": re.compile(
        r"\b(?:dollars?|cents?)\s+(?:américains?|canadiens?|des\s+États-Unis|du\s+Canada|US|CA)"
        r"|\$\s?(?:US|CAN|CA|C)\b"
    ),
}
# Names of other agreements and bodies name countries without speaking of them.
_TITLES: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\bCanada[–-]United\s+States(?:[–-]Mexico)?|\bUnited\s+States[–-]Mexico[–-]Canada|\bCUSMA|\bUSMCA"
    ),
    "fr": re.compile(
        r"\bCanada[–-]États-Unis(?:[–-]Mexique)?|\bÉtats-Unis[–-]Mexique[–-]Canada|\bÉtats-Unis\s+mexicains"
    ),
}
_SIDES: Final[dict[Language, tuple[tuple[str, re.Pattern[str]], ...]]] = {
    "en": (
        ("CAN", re.compile(r"\bCanad(?:a|ian\w*)\b")),
        ("USA", re.compile(r"\bUnited\s+States\b(?!\s+Mexic)|\bAmericans?\b|\bU\.S\.|\bUSA?\b")),
    ),
    "fr": (
        ("CAN", re.compile(r"\b[Cc]anad(?:a|ien\w*)\b")),
        ("USA", re.compile(r"\bÉtats-Unis\b|\b[Aa]méricain\w*|\bÉ\.-U\.|\bÉtats-uniens?\b")),
    ),
}
_NAMES: Final = {"CAN": "Canada", "USA": "the United States"}


def side_mismatches(english: Unit, french: Unit) -> Iterator[Mismatch]:
    """A mismatch when one language names a side, by name or adjective, that the other does not name at all; a paragraph
    in which one language names none is left alone, since it may say *the Participant* or *it*."""
    here, there = _named(english), _named(french)
    if not here or not there or here == there:
        yield from _actors(english, french)
        return
    said = (_say(here), _say(there))
    yield Mismatch(
        "concordance-party", "error", english, french, said,
        f"The English text names {said[0]}, the French one {said[1]}.", "Name the same sides in both languages.",
    )  # fmt: skip


def _actors(english: Unit, french: Unit) -> Iterator[Mismatch]:
    """A mismatch when both languages let as many sides act, one after the other, and one of them is not the same:
    Canada in one and the United States, or both of them, in the other. Passives are left alone."""
    here, there = _acting(english), _acting(french)
    if here is None or there is None or len(here) != len(there):
        return
    for (one, words), (other, twin) in zip(here, there, strict=True):
        if {one, other} == _ONE or ({one, other} & _ONE and {one, other} & _EVERY and len(here) == 1):
            yield Mismatch(
                "concordance-party", "error", english, french, (words, twin),
                f"In English “{words}” acts, in French “{twin}”.", "Let the same sides act in both languages.",
            )  # fmt: skip
            return


def _acting(unit: Unit) -> list[tuple[str, str]] | None:
    """(who, as it is named) of each side that acts in ``unit``, in order; None where one is acted upon."""
    found = []
    for each in clauses(unit.text, unit.language):
        if each.verb in _LINKS:
            continue
        if _PASSIVE[unit.language].match(unit.text, each.end - len(each.verb)):
            return None
        words = unit.text[each.subject : each.start].strip(" ,")
        names = {who for _, _, who in parties(words, unit.language)}
        found.append((names.pop() if len(names) == 1 else "", words))
    return found


_LINKS: Final = frozenset(  # words behind a side that is told, given or asked something, and does nothing
    re.findall(
        r"\w+",
        "of to in for by with at on from and or as before after under during upon de du des à au aux en"
        " par pour avec dans sur et ou avant après sous lors",
    )
)
_PASSIVE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"(?:\w+\s+){0,2}?(?:be|been|is|are|was|were)\s+(?:not\s+)?(?:\w+ly\s+)?"
                     r"\w+(?:ed|en|id|ld|nt|pt|ght)\b"),
    "fr": re.compile(r"(?:\w+\s+){0,2}?(?:être|est|sont|sera|seront|serait|été)\s+(?:pas\s+)?(?:\w+ment\s+)?"
                     r"\w+(?:é|i|u|is|it|rt)e?s?\b"),
}  # fmt: skip
_ONE: Final = frozenset({"CAN", "USA"})
_EVERY: Final = frozenset({"both", "each", "neither"})


def _named(unit: Unit) -> frozenset[str]:
    text = _TITLES[unit.language].sub(" ", _MONEY[unit.language].sub(" ", unit.text))
    return frozenset(who for who, pattern in _SIDES[unit.language] if pattern.search(text))


def _say(sides: frozenset[str]) -> str:
    return " and ".join(_NAMES[who] for who in sorted(sides))
