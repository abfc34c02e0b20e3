"""The options that say which changes are meant, and the selection they stand for."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

import rich_click as click

if TYPE_CHECKING:
    from drafting.compare.selecting import Selection

_Command = TypeVar("_Command", bound=Callable[..., Any])
_MOMENT: Final = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\dZ?)?)?)?)?)?")
OPTIONS: Final = (
    click.option("--id", "ids", multiple=True, metavar="ID,…", help="Changes by id, as `changes` says them."),
    click.option("--author", "authors", multiple=True, metavar="NAME", help="Changes by this person; may be repeated."),
    click.option(
        "--clause", "clauses", multiple=True, metavar="NAME", help="Changes in this article: number or title."
    ),
    click.option(
        "--kind", "kinds", multiple=True, metavar="KIND", help="Changes of this kind: insertion, money, date …"
    ),
    click.option("--since", default="", metavar="DATE", help="Changes made on this day or later, such as 2026-11-03."),
    click.option("--until", default="", metavar="DATE", help="Changes made on this day or earlier."),
)


def choosing(command: _Command) -> _Command:
    """A command with these options."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def selection_of(
    ids: tuple[str, ...],
    authors: tuple[str, ...],
    clauses: tuple[str, ...],
    kinds: tuple[str, ...],
    since: str,
    until: str,
) -> Selection:
    """The selection that the options stand for. Raises click.BadParameter for a kind or a day that is none."""
    from drafting.compare.change import ChangeKind, Substance
    from drafting.compare.selecting import Selection

    known = (*get_args(ChangeKind), *get_args(Substance))
    for kind in kinds:
        if kind not in known:
            raise click.BadParameter(f"{kind!r} is none of {', '.join(dict.fromkeys(known))}.", param_hint="--kind")
    for name, moment in (("--since", since), ("--until", until)):
        if moment and not _MOMENT.fullmatch(moment):
            raise click.BadParameter(f"{moment!r} is no day such as 2026-11-03.", param_hint=name)
    numbers = frozenset(part.strip() for each in ids for part in each.split(",") if part.strip())
    return Selection(numbers, frozenset(authors), frozenset(clauses), frozenset(kinds), since, until)


def decided(only: Selection, ticks: str | None, decision: str, file: str) -> Selection:
    """``only`` with the changes of which the file ``ticks``, exported from the page, says ``decision``.

    A warning is printed where the page was not made of ``file`` as it is now. Raises click.UsageError where it decides
    nothing so, DraftingError ticks-unreadable, Refusal for an unreadable file.
    """
    from dataclasses import replace

    from drafting.files import read_bytes, read_text
    from drafting.writers.page.ticks import read_ticks

    if ticks is None:
        return only
    noted = read_ticks(read_text(ticks), ticks)
    if file != "-" and hashlib.sha256(read_bytes(file)).hexdigest() != noted.redline:
        _say_other(ticks, file)
    found = frozenset(tick.id for tick in noted.changes if tick.decision == decision)
    if not found:
        raise click.UsageError(f"In {ticks} no change was decided to be {decision}ed.")
    return replace(only, ids=only.ids | found)


def _say_other(ticks: str, file: str) -> None:
    from drafting.cli.report import print_notes
    from drafting.finding import Finding
    from drafting.place import Place

    found = Finding(
        "ticks-of-another-file",
        "warning",
        f"{ticks} was not exported from the page of {file} as the file is now.",
        "Fine where you decided some of its changes meanwhile; else look which file the page was made of.",
        Place(ticks),
    )
    print_notes((found,), stream=sys.stderr)
