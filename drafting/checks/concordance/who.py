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
    if not here or not there:
        yield from _actors(english, french)
    if not here or not there or here == there:
        return
    said = (_say(here), _say(there))
    yield Mismatch(
        "concordance-party", "error", english, french, said,
        f"The English text names {said[0]}, the French one {said[1]}.", "Name the same sides in both languages.",
    )  # fmt: skip


def _actors(english: Unit, french: Unit) -> Iterator[Mismatch]:
    """A mismatch when the one thing done in a paragraph is done by one country in one language, by both or each of the
    sides in the other."""
    acts = tuple(tuple(clauses(unit.text, unit.language)) for unit in (english, french))
    if any(len(each) != 1 for each in acts):
        return
    said = tuple(unit.text[act[0].subject : act[0].start].strip() for unit, act in zip((english, french), acts,
                 strict=True))  # fmt: skip
    who = tuple({name for _, _, name in parties(words, unit.language)}
                for words, unit in zip(said, (english, french), strict=True))  # fmt: skip
    if all(len(each) == 1 for each in who) and _ONE & (who[0] | who[1]) and _EVERY & (who[0] | who[1]):
        yield Mismatch(
            "concordance-party", "error", english, french, (said[0], said[1]),
            f"In English “{said[0]}” acts, in French “{said[1]}”.", "Let the same sides act in both languages.",
        )  # fmt: skip


_ONE: Final = frozenset({"CAN", "USA"})
_EVERY: Final = frozenset({"both", "each", "neither"})


def _named(unit: Unit) -> frozenset[str]:
    text = _TITLES[unit.language].sub(" ", _MONEY[unit.language].sub(" ", unit.text))
    return frozenset(who for who, pattern in _SIDES[unit.language] if pattern.search(text))


def _say(sides: frozenset[str]) -> str:
    return " and ".join(_NAMES[who] for who in sorted(sides))
