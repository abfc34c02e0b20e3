"""Strings, flags, dates and bilingual words, as typed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from drafting.library.problem import Problem, Wrong, instead, wrong
from drafting.library.values import Both
from drafting.library.vocabulary import LANGUAGES
from drafting.source import Mapping, Node, Scalar, Sequence

ISO_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
FIRST_YEAR, LAST_YEAR = 1900, 2200  # outside it a year is a slip of the finger


def what_is(node: Node) -> str:
    """What was typed, in a lawyer's words."""
    match node:
        case Mapping():
            return "a set of keys and values"
        case Sequence():
            return "a list"
        case bool():
            return "true" if node else "false"
        case int():
            return f"the number {node} without quotation marks"
        case None:
            return "null"
        case _:
            return f"“{node}”"


def string(node: Node, meant: str = "text") -> Scalar:
    """A string. An unquoted number is refused with the fix (formats.md, "Rules for both")."""
    if isinstance(node, Scalar):
        return node
    if isinstance(node, bool):
        word = "true" if node else "false"
        raise wrong("wrong-type", f"Here stands {word}, where {meant} is needed.", f'Write "{word}" if it is text.')
    if isinstance(node, int):
        raise wrong("yaml-unquoted", f"Here stands {what_is(node)}, where {meant} is needed.", f'Write "{node}".')
    if node is None:
        raise wrong("value-empty", f"Here stands null, where {meant} is needed.", "Write it, or delete the line.")
    raise wrong("wrong-type", f"Here stands {what_is(node)}, where {meant} is needed.",
                "Write the text in quotation marks.")  # fmt: skip


def line(node: Node, meant: str = "text") -> Scalar:
    """A string on one line, not empty."""
    text = string(node, meant)
    if not text.strip():
        raise wrong("value-empty", f"There is nothing between the quotation marks, where {meant} is needed.",
                    "Write it, or delete the line.")  # fmt: skip
    return text


def flag(node: Node) -> bool:
    """true or false. Raises ``Wrong`` flag-form."""
    if isinstance(node, bool):
        return node
    raise wrong("flag-form", f"Here stands {what_is(node)}; a flag is true or false.",
                "Write true or false, without quotation marks.")  # fmt: skip


def iso_date(node: Node) -> date:
    """A day written year-month-day."""
    text = line(node, "a date")
    match = ISO_DATE.fullmatch(text)
    if not match:
        raise wrong("date-form", f"“{text}” is not a date written year-month-day.", 'Write it like "2026-07-01".')
    year, month, day = (int(part) for part in match.groups())
    try:
        found = date(year, month, day)
    except ValueError:
        raise wrong("date-form", f"There is no day {text} in the calendar.", "Check the month and the day.") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise wrong("date-form", f"The year of {text} lies outside {FIRST_YEAR} to {LAST_YEAR}.", "Check the year.")
    return found


def option(node: Node, options: tuple[str, ...], code: str, kind: str) -> str:
    """One of ``options``."""
    text = line(node, "a word")
    if text not in options:
        raise wrong(code, f"“{text}” is not one of the {kind}.", instead(text, options, kind))
    return str(text)


def both(node: Node, meant: str = "text in English and French") -> Both:
    """``{en: …, fr: …}``."""
    if not isinstance(node, Mapping):
        raise wrong("language-missing", f"Here stands {what_is(node)}, where {meant} is needed.",
                    "Write {en: …, fr: …}.")  # fmt: skip
    problems = [
        Problem("field-unknown", f"“{key}” is not a language here.", instead(key, LANGUAGES, "languages"), (key,), True)
        for key in node
        if key not in LANGUAGES
    ]
    found = {}
    for language in LANGUAGES:
        if language not in node:
            name = "English" if language == "en" else "French"
            problems.append(Problem("language-missing", f"The {name} is missing here.", f"Add {language}: …"))
            continue
        try:
            found[language] = str(line(node[language]))
        except Wrong as error:
            problems.extend(problem.under(language) for problem in error.problems)
    if problems:
        raise Wrong(*problems)
    return Both(found["en"], found["fr"])
