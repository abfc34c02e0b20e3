"""How findings look on a terminal and as JSON: one way for every command."""

from __future__ import annotations

import json
import os
import re
import shutil
import textwrap
from collections.abc import Iterable
from itertools import groupby
from typing import IO, Literal

import rich_click as click

from drafting.finding import LEVELS, Finding, has_errors
from drafting.place import NOWHERE, Place
from drafting.writers.lists.inert import inert, inert_json

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def print_findings(findings: Iterable[Finding], *, stream: IO[str], explain: bool = False) -> None:
    """Each finding as ``file:line:column: level [code] sentence``, source line, caret, remedy; to ``explain`` its sum.

    Coloured on a terminal unless NO_COLOR is set (no-color.org), and cut there into lines that fit."""
    for finding in findings:
        text = _lines(finding, columns(stream), explain=explain)
        click.echo(text, file=stream, color=False if os.environ.get("NO_COLOR") else None)


def print_notes(findings: Iterable[Finding], *, stream: IO[str]) -> None:
    """As ``print_findings``; of many notes of one code the first few, and how many more there are."""
    found = list(findings)
    for (code, level), rows in groupby(sorted(found, key=_gravity), key=lambda each: (each.code, each.level)):
        same = list(rows)
        listed = same if level != "note" or len(same) <= _FEW + 1 else same[:_FEW]
        print_findings(listed, stream=stream)
        if len(listed) < len(same):
            click.echo(f"  … and {len(same) - len(listed)} more notes [{code}]; --format json lists them.", file=stream)


def say(text: str, *, stream: IO[str]) -> None:
    """A sentence about what was done, cut into lines that fit the terminal."""
    for line in _cut(text, columns(stream)):
        click.echo(line, file=stream)


_FEW = 3  # notes of one code that are shown one by one


def _gravity(finding: Finding) -> tuple[int, str]:
    return LEVELS.index(finding.level), finding.code


def columns(stream: IO[str]) -> int:
    """How wide the terminal is that ``stream`` writes to; 0 where it is none."""
    return shutil.get_terminal_size().columns if stream.isatty() else 0


def _lines(finding: Finding, width: int, *, explain: bool = False) -> str:
    where = f"{_shown(str(finding.place))}: " if finding.place != NOWHERE else ""
    label = f"{finding.level} [{finding.code}]"
    first, *rest = _cut(f"{where}{label} {inert(finding.message)}", width)
    level = click.style(finding.level, fg=COLOURS[finding.level], bold=True)
    if first.startswith(f"{where}{label}"):
        first = f"{where}{level}{first[len(where) + len(finding.level) :]}"
    out = [first, *rest]
    if finding.place.excerpt is not None and finding.place.column is not None:
        out += _caret(finding.place, finding.place.column, finding.place.excerpt)
    out += [f"  see also {_shown(str(place))}" for place in finding.related]
    for working in finding.workings if explain else ():
        out += _cut(f"  = {inert(working)}", width)
    if finding.remedy:
        remedy, *more = _cut(f"  → {inert(finding.remedy)}", width)
        out += [remedy.replace("→", click.style("→", bold=True), 1), *more]
    return "\n".join(out)


def _shown(place: str) -> str:
    """A place with the stream that ``-`` stands for by its name."""
    return inert(re.sub(r"^-(?=$|[: ])", "standard input", place))


def _cut(text: str, width: int) -> list[str]:
    if not width or len(text) <= width:
        return [text]
    return textwrap.wrap(text, width, subsequent_indent="    ", break_on_hyphens=False, break_long_words=False)


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
        "workings": list(finding.workings),
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
