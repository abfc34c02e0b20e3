"""The force of what a side is said to do: a duty (or the promise that stands for one), permission, recommendation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from drafting.prose.sentences import sentence_at
from drafting.prose.sides.clauses import Clause, clauses
from drafting.prose.sides.tense import is_future, is_present
from drafting.prose.units import Unit

Force = Literal["duty", "permission", "recommendation"]
_EN: Final[dict[str, Force]] = {
    "shall": "duty", "will": "duty", "must": "duty", "intend": "duty", "intends": "duty", "plan": "duty",
    "plans": "duty", "expect": "duty", "expects": "duty", "undertakes": "duty", "undertake": "duty",
    "agrees": "duty", "agree": "duty",
    "may": "permission", "can": "permission", "might": "permission", "should": "recommendation",
}  # fmt: skip
_FR: Final[dict[str, Force]] = {
    "doit": "duty", "doivent": "duty", "devra": "duty", "devront": "duty", "entend": "duty", "entendent": "duty",
    "prévoit": "duty", "prévoient": "duty", "engage": "duty", "engagent": "duty", "peut": "permission",
    "peuvent": "permission", "pourra": "permission", "pourront": "permission", "devrait": "recommendation",
    "devraient": "recommendation",
}  # fmt: skip
_ABSTAINS: Final = re.compile(r"s['’]abst(?:ien\w*|enir)", re.IGNORECASE)
_REFRAINS: Final = re.compile(r"[\s\u00a0]+(?:each[\s\u00a0]+|both[\s\u00a0]+)?refrain\b")
_NOT: Final = re.compile(r"[\s\u00a0]+(?:\w+ )?not\b")
_DOES_NOT: Final = re.compile(r"[\s\u00a0]+not[\s\u00a0]+(?:intend|plan|expect)\b")
_NO_ONE: Final = re.compile(r"(?:neither|no|aucune?|nul)\b", re.IGNORECASE)
_INTENTION: Final = re.compile(r"[\s\u00a0]+(?:pas[\s\u00a0]+)?l['’]intention\b")


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a side is said to do, and with what force; ``negated``: not to do. ``start:end`` covers the verb."""

    force: Force
    negated: bool
    start: int
    end: int


def commitments(unit: Unit) -> Iterator[Commitment]:
    """What ``unit`` says that a side shall, will, may or should do, in the order of the text."""
    for clause in clauses(unit.text, unit.language):
        force, negated = _english(unit.text, clause) if unit.language == "en" else _french(unit.text, clause)
        if force is not None:
            nobody = bool(_NO_ONE.match(unit.text, clause.subject))
            yield Commitment(force, negated or nobody, clause.start, clause.end)


def plain_force(verb: str) -> Force | None:
    """The force of a French modal verb, whatever its subject: doit, pourra, devrait; None for any other verb."""
    return _FR.get(verb)


def _only_that(text: str, at: int) -> bool:
    """A *ne … que*, which restricts and does not deny: no second word of a denial comes before the *que*."""
    _, last = sentence_at(text, at)
    denial, restriction = _SECOND.search(text, at, last), _QUE.search(text, at, last)
    return restriction is not None and (denial is None or denial.start() > restriction.start())


_SECOND: Final = re.compile(r"\b(?:pas|point|jamais|rien|ni|aucune?|nul(?:le)?|personne)\b")
_QUE: Final = re.compile(r"\bqu(?:e\b|['’])")


def _english(text: str, clause: Clause) -> tuple[Force | None, bool]:
    if clause.verb in ("does", "do") and _DOES_NOT.match(text, clause.end):
        return "duty", True
    return _EN.get(clause.verb), bool(_NOT.match(text, clause.end) or _REFRAINS.match(text, clause.end))


def _french(text: str, clause: Clause) -> tuple[Force | None, bool]:
    negated = text[clause.start : clause.end].lower().startswith(("ne ", "ne\u00a0", "n'", "n’"))
    negated = negated and not _only_that(text, clause.end)
    if _ABSTAINS.match(text, clause.start):  # refrains from doing, which is a denial in other words
        negated = not negated
    if clause.verb in _FR:
        return _FR[clause.verb], negated
    if clause.verb in ("a", "ont"):
        return ("duty" if _INTENTION.match(text, clause.end) else None), negated
    acts = is_future(clause.verb) or is_present(clause.verb, plural=clause.plural)
    return ("duty" if acts else None), negated
