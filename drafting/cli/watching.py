"""Doing something again whenever a file of the workspace changes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import rich_click as click

WATCH_SECONDS: Final = 0.5  # how often files are looked at; short enough to feel immediate
FOLDERS: Final = ("clauses", "templates")


def turns(watch: bool) -> Iterator[int]:
    """0 at once; with ``watch`` the next number after every change, until Ctrl+C."""
    yield 0
    turn = 0
    while watch:
        before = stamps()
        while stamps() == before:
            time.sleep(WATCH_SECONDS)
        turn += 1
        click.echo("", err=True)
        yield turn


def stamps() -> dict[str, float]:
    """When each file of the workspace was last changed: clauses, templates, deals of the current folder."""
    files = [path for name in FOLDERS for path in Path(name).rglob("*.*")] + list(Path().glob("*.yaml"))
    found: dict[str, float] = {}
    for path in files:
        try:
            found[str(path)] = path.stat().st_mtime
        except OSError:  # taken away between being listed and looked at, as editors do when they save
            continue
    return found
