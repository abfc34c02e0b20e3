"""Several members in a row: a, b and c (formats.md, the table's row "list")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from drafting.library.vocabulary import Language

Conjunction = Literal["and", "or", "to"]
CONJUNCTIONS: dict[Conjunction, dict[Language, str]] = {
    "and": {"en": "and", "fr": "et"},
    "or": {"en": "or", "fr": "ou"},
    "to": {"en": "to", "fr": "à"},
}
_HOLDS = {"en": re.compile(r"\b(?:and|or)\b"), "fr": re.compile(r"\b(?:et|ou)\b")}


def joins(members: Sequence[str], language: Language, word: Conjunction = "and") -> tuple[str, ...]:
    """What stands between ``members``: one string fewer than members.

    A comma goes before the last conjunction when a member holds one; semicolons part the members
    when one holds a comma.
    """
    if len(members) < 2:
        return ()
    conjunction = CONJUNCTIONS[word][language]
    if any("," in member for member in members) and word != "to":
        return ("; ",) * (len(members) - 2) + (f"; {conjunction} ",)
    comma = "," if word != "to" and any(_HOLDS[language].search(member) for member in members) else ""
    return (", ",) * (len(members) - 2) + (f"{comma} {conjunction} ",)


def together(members: Sequence[str], between: Sequence[str]) -> str:
    """The members with what stands between them."""
    return members[0] + "".join(join + member for join, member in zip(between, members[1:], strict=True))
