"""How findings look on a terminal and as JSON: one way for every command."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import IO, Literal

import rich_click as click

from drafting.finding import Finding, has_errors
from drafting.place import NOWHERE, Place
from drafting.writers.lists.inert import inert, inert_json

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def print_findings(findings: Iterable[Finding], *, stream: IO[str]) -> None:
    """Each finding as ``file:line:column: level [code] sentence``, source line, caret, remedy.

    Coloured on a terminal unless NO_COLOR is set (no-color.org)."""
    for finding in findings:
        click.echo(_lines(finding), file=stream, color=False if os.environ.get("NO_COLOR") else None)


def _lines(finding: Finding) -> str:
    where = f"{inert(str(finding.place))}: " if finding.place != NOWHERE else ""
    level = click.style(finding.level, fg=COLOURS[finding.level], bold=True)
    out = [f"{where}{level} [{finding.code}] {inert(finding.message)}"]
    if finding.place.excerpt is not None and finding.place.column is not None:
        out += _caret(finding.place, finding.place.column, finding.place.excerpt)
    out += [f"  see also {inert(str(place))}" for place in finding.related]
    if finding.remedy:
        out.append(f"  {click.style('→', bold=True)} {inert(finding.remedy)}")
    return "\n".join(out)


_ROOM = 100  # characters of the source line shown around the caret


def _caret(place: Place, column: int, excerpt: str) -> list[str]:
    first = max(0, column - 1 - _ROOM // 2) if len(excerpt) > _ROOM else 0
    shown = excerpt[first : first + _ROOM]
    width = max(1, min(place.width, len(shown) - (column - 1 - first)))
    gutter = f"{place.line:>6} | "
    return [gutter + inert(shown), " " * (len(gutter) - 2) + "| " + " " * (column - 1 - first) + "^" * width]


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as a JSON array of objects with stable keys."""
    return inert_json(json.dumps([_plain(finding) for finding in findings], ensure_ascii=False, indent=2))


def _plain(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "level": finding.level,
        "message": finding.message,
        "remedy": finding.remedy,
        **_spot(finding.place),
        "related": [_spot(place) for place in finding.related],
    }


def _spot(place: Place) -> dict[str, object]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "width": place.width,
        "part": place.part,
        "where": place.where,
    }


def exit_code(findings: Iterable[Finding], *, strict: bool = False) -> Literal[0, 1]:
    """1 when any finding is an error (or, ``strict``, a warning), else 0."""
    found = tuple(findings)
    return 1 if has_errors(found) or (strict and any(f.level == "warning" for f in found)) else 0
