"""A row of the term table: the words that give a register away, and what the other register says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, cast, get_args

from drafting.checks.register.hints import hints
from drafting.finding import LEVELS, Level
from drafting.prose.kinds import Language
from drafting.prose.units import Role, Unit

Leave = Literal["citation", "quotation", "status", "savings", "denied", "disclaimed", "law", "measure", "duties"]
"""Surroundings in which the words are let pass (treaty-practice 1.4): the title or number of another instrument, words
quoted, the status clause, a savings clause, a sentence that denies them, one that denies that they arise (an obligation
from which nobody "is relieved" is there all the same), a national law (or a contract, another agreement), a national
measure such as a rate or a permit as well, *droits* that are customs duties."""
ALWAYS: Final[frozenset[Leave]] = frozenset({"citation", "quotation"})
ROLES: Final[Mapping[str, frozenset[Role]]] = {
    "anywhere": frozenset(get_args(Role)),
    "title": frozenset({"title"}),
    "text": frozenset({"paragraph", "closing", "note", "recital", "heading", "cell"}),
    "operative": frozenset({"paragraph", "closing", "note"}),
}
_SPACE: Final = r"[\s\u00a0\u202f]"
_LOOK_BEHIND: Final = re.compile(r"(\(\?<[!=][^()]*\))")


@dataclass(frozen=True, slots=True)
class Rule:
    """``row`` counts as in treaty-practice 1.2. ``better``: what to write instead, per words found (lower case) or,
    under "", for all; a rule without one has nothing to offer but leaving the words out. ``hints``: letters of which
    every match holds one, () where there are none to name."""

    row: int
    code: str
    level: Level
    language: Language
    pattern: re.Pattern[str]
    roles: frozenset[Role]
    leaves: frozenset[Leave] = ALWAYS
    better: Mapping[str, str] = field(default_factory=dict)
    hints: tuple[str, ...] = ()

    def may_stand_in(self, lower: str) -> bool:
        """Whether a text, given in lower case, can hold a match at all: quick, and never wrongly no."""
        for hint in self.hints:  # a plain loop: this is asked of every rule for every paragraph
            if hint in lower:
                return True
        return not self.hints

    def reads(self, unit: Unit) -> bool:
        """Whether the rule looks at ``unit``: by its role, a cell that holds a sentence being a paragraph as well."""
        return unit.role in self.roles or (self.roles is ROLES["operative"] and operative(unit))

    def instead(self, words: str) -> str:
        """What to write for ``words``; "" when they are best left out."""
        return self.better.get(" ".join(words.lower().replace("’", "'").split()), self.better.get("", ""))


def operative(unit: Unit) -> bool:
    """Whether ``unit`` says what the sides do: a paragraph, note or closing, or a cell that holds a sentence (whole
    texts are laid out in tables)."""
    return unit.role in ROLES["operative"] or (unit.role == "cell" and unit.text.rstrip().endswith((".", ";")))


def rules(table: str, language: Language) -> tuple[Rule, ...]:
    """The rules of a table: a line at the margin begins one (row, name, level, then any of *capitals*, the roles' name
    and names of leaves), its indented lines are alternatives (regular expressions of whole words, a space standing for
    any space and ' for either apostrophe) or ``words -> what to write`` (no words: for all).
    Raises ValueError for a line that is none of these."""
    out: list[Rule] = []
    for head, lines in _blocks(table):
        row, name, level, *marks = head.split()
        if level not in LEVELS:
            raise ValueError(head)
        better = {
            words.strip().lower(): to.strip() for words, arrow, to in (line.partition("->") for line in lines) if arrow
        }
        patterns = [line for line in lines if "->" not in line]
        roles = next((ROLES[mark] for mark in marks if mark in ROLES), ROLES["text"])
        leaves = ALWAYS | {cast("Leave", mark) for mark in marks if mark in get_args(Leave)}
        code = f"register-{name}"
        pattern = _compiled(patterns, "capitals" in marks)
        out.append(Rule(int(row), code, level, language, pattern, roles, leaves, better, hints(patterns)))
    return tuple(out)


def _blocks(table: str) -> Iterator[tuple[str, list[str]]]:
    head, lines = "", list[str]()
    for line in table.splitlines():
        if not line.strip():
            continue
        if line.startswith(" "):
            lines.append(line.strip())
            continue
        if head:
            yield head, lines
        head, lines = line, []
    if head:
        yield head, lines


def _compiled(patterns: list[str], capitals: bool) -> re.Pattern[str]:
    pieces = _LOOK_BEHIND.split("|".join(patterns).replace("'", "['’]"))
    spaced = "".join(piece.replace(" ", _SPACE if at % 2 else _SPACE + "+") for at, piece in enumerate(pieces))
    return re.compile(rf"(?<![\w-])(?:{spaced})(?!\w)", 0 if capitals else re.IGNORECASE)
