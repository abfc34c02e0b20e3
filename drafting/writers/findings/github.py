"""Findings as workflow commands of GitHub Actions: they appear beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from drafting.finding import Finding, Level
from drafting.place import Place

COMMANDS: Final[dict[Level, str]] = {"error": "error", "warning": "warning", "note": "notice"}
# GitHub's own escapes (docs.github.com, "Workflow commands"); the per cent sign comes first.
DATA: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
PROPERTY: Final = (*DATA, (":", "%3A"), (",", "%2C"))


def as_commands(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding: ``::error file=…,line=…,col=…,title=code::sentence``."""
    for finding in findings:
        words = "\n".join(filter(None, [finding.message, finding.remedy]))
        bits = [*_where(finding.place), ("title", finding.code)]
        properties = ",".join(f"{name}={_escaped(value, PROPERTY)}" for name, value in bits)
        yield f"::{COMMANDS[finding.level]} {properties}::{_escaped(words, DATA)}"


def _where(place: Place) -> Iterator[tuple[str, str]]:
    if place.file:
        yield "file", place.file
    if place.file and place.line:
        yield "line", str(place.line)
        if place.column:
            yield "col", str(place.column)
            yield "endColumn", str(place.column + place.width)


def _escaped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    for char, code in table:
        text = text.replace(char, code)
    return text
