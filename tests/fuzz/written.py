"""Mutants of what people type: clause, deal and other YAML files, and locks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final

from drafting.checks.clause import check_clause_file
from drafting.checks.deal import check_deal_file
from drafting.cli.workspace import library_for
from drafting.deal.lock import parse_lock
from drafting.finding import Unusable
from drafting.library.kinds import kind_of
from drafting.library.lexicon_files import read_part
from drafting.library.library import Library, Source
from drafting.library.outline import check_outline
from drafting.library.rules.facts import check_fact_file
from drafting.source import read_yaml
from tests.fuzz.judge import outcome

_SIGNS: Final = (
    "{", "}", "[", "]", "{{", "}}", "{%", ": ", "- ", "#", "&a ", "*a", "!!python/object:os.system ", "|", ">", "'",
    '"', "\t", "\r", "\u2028", "\u202e", "\x00", "---\n", "%YAML 1.1\n", "<<: ", "? ", "{ref 9}", "{when a = b}",
    "{end}", "[[", "]]", "\\", "null", "true", "-1", "1e99", "99999999999999999999", "2026-13-45", "é", "\u200b",
    "{" * 40, "[" * 40, "- " * 40, "𝟙", "٣", "~",
)  # fmt: skip


def text_mutant(files: Sequence[tuple[str, str]], number: int) -> tuple[str, str]:
    """(path, text) of mutant ``number``. Same files, same number: same text."""
    chance = Random(number)
    path, text = chance.choice(files)
    return path, damaged_text(text, chance)


def damaged_text(text: str, chance: Random) -> str:
    """``text`` with one to four slips of somebody who types."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        text = chance.choice(_CHANGES)(text, chance)
    return text


def of_text(path: str, text: str) -> str:
    """The text through its reader and the checks that ``drafting check`` makes of it."""

    def work() -> None:
        if path.endswith(".lock"):
            parse_lock(text, path)
            return
        source, library = Source(path, text), _library()
        match kind_of(text):
            case "clause":
                found = check_clause_file(source, library)
            case "lexicon" | "units":
                read_part(source)
                return
            case "facts":
                found = check_fact_file(source, library)
            case "outline":
                found = check_outline(source, library)
            case "template" | "approvals":
                read_yaml(text, path)
                return
            case _:
                found = check_deal_file(source, library)
        if errors := [finding for finding in found if finding.level == "error"]:
            raise Unusable(errors)

    return outcome(work)


@cache
def _library() -> Library:
    return library_for()


def _lines(text: str, chance: Random) -> str:
    """A line goes, comes twice, moves, or is indented otherwise."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case _:
            lines[at] = " " * chance.randrange(9) + lines[at].lstrip()
    return "\n".join(lines)


def _sign(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_SIGNS) + text[at:]


def _cut(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 1, 3, 10, 80)) :]


def _value(text: str, chance: Random) -> str:
    """What stands behind a colon becomes what stands behind another one, or a sign."""
    values = list(re.finditer(r"(?m):[ \t]+(\S.*)$", text))
    if not values:
        return text
    spot = chance.choice(values)
    return (
        text[: spot.start(1)]
        + chance.choice((chance.choice(values)[1], *_SIGNS[:8], "", "[]", "{}"))
        + text[spot.end(1) :]
    )


def _word(text: str, chance: Random) -> str:
    """A word becomes another one of the same file."""
    words = list(re.finditer(r"[\w-]+", text))
    if not words:
        return text
    spot = chance.choice(words)
    return text[: spot.start()] + chance.choice(words)[0] + text[spot.end() :]


_CHANGES: Final = (_lines, _lines, _sign, _sign, _cut, _value, _value, _word, _word)
