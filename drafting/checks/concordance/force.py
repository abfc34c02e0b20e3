"""What a side must, may or should do in one language and not in the other (rule R36, modal polarity)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.concordance.mismatch import Mismatch
from drafting.prose.sides.force import Commitment, Force, commitments
from drafting.prose.units import Unit

_WORDS: Final[dict[Force, str]] = {
    "duty": "is to do something",
    "permission": "may do something",
    "recommendation": "should do something",
}


_MUST: Final = re.compile(r"\bd(?:oit|oivent|evra|evront)$")
_WILL: Final = re.compile(r"(?:will|intends?|plans?|expects?|may|should)\b")
_REMEDY: Final = "Give both languages the same force: what a side shall or will do, may do, or is not to do."


def force_mismatches(english: Unit, french: Unit) -> Iterator[Mismatch]:
    """A mismatch when both languages speak of what a side does, but one obliges, allows, recommends or forbids and the
    other does not. A paragraph that puts it impersonally in one language is left alone."""
    here, there = tuple(commitments(english)), tuple(commitments(french))
    if not here or not there:
        return
    must, will = (
        next((_shown(french, each) for each in there if _MUST.search(_shown(french, each))), ""),
        tuple(_shown(english, each) for each in here),
    )
    if must and all(_WILL.match(words) for words in will):
        yield Mismatch("concordance-force", "error", english, french, (will[0], must),
                       f"“{must}” obliges; the English text only says “{will[0]}”.", _REMEDY)  # fmt: skip
        return
    if {(each.force, each.negated) for each in here} == {(each.force, each.negated) for each in there}:
        return
    lone = next((each for each in here if not _has(there, each)), None)
    twin = next((each for each in there if not _has(here, each)), None)
    said = (_shown(english, lone), _shown(french, twin))
    sides = [f"a side {_say(each)} in {name}" for each, name in ((lone, "English"), (twin, "French")) if each]
    message = f"The two languages differ in force: {', '.join(sides)}{_only(lone, twin)}."
    yield Mismatch("concordance-force", "error", english, french, said, message, _REMEDY)


def _has(others: tuple[Commitment, ...], one: Commitment) -> bool:
    return any((each.force, each.negated) == (one.force, one.negated) for each in others)


def _say(one: Commitment) -> str:
    words = _WORDS[one.force]
    return words.replace("do something", "refrain from something") if one.negated else words


def _shown(unit: Unit, one: Commitment | None) -> str:
    return unit.text[one.start : one.end] if one else ""


def _only(lone: Commitment | None, twin: Commitment | None) -> str:
    return "" if lone and twin else " only"
