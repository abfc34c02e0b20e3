"""A deal on the negotiator's desk: its file, what it says, its history; and how a change to it is kept."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import rich_click as click

if TYPE_CHECKING:
    from drafting.deal.placed import PlacedDeal
    from drafting.deal.read import DealFile
    from drafting.finding import Finding
    from drafting.library.library import Library
    from drafting.library.vocabulary import Side
    from drafting.negotiation.history import Event
    from drafting.negotiation.points import Point

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Desk:
    """``text`` is the deal file's, ``marked`` whether it begins with a byte order mark."""

    path: str
    text: str
    marked: bool
    library: Library
    file: DealFile
    placed: PlacedDeal
    findings: tuple[Finding, ...]
    events: tuple[Event, ...]
    history: Path
    kept: str  # what the history file says


def sit_down(path: str) -> Desk:
    """The desk for the deal file ``path``. Raises Unusable where the deal has errors, Refusal where it has no text."""
    from drafting.cli.history import history_path, read_history
    from drafting.cli.locking import lock_path, read_lock, under_lock
    from drafting.cli.workspace import library_for
    from drafting.deal.read import read_deal
    from drafting.files import read_bytes, read_text
    from drafting.library.sources import Source

    text = read_text(path)
    file = read_deal(Source(path, text))
    lock = lock_path(path, file.deal.id)
    library = under_lock(library_for(path, locked=False), read_lock(lock, file.deal.id), lock)
    placed, findings = _placed(path, text, library)
    history = history_path(path, file.deal.id)
    kept, events = read_history(history)
    marked = path != "-" and read_bytes(path).startswith(codecs.BOM_UTF8)
    return Desk(path, text, marked, library, file, placed, findings, events, history, kept)


def replaced(desk: Desk, text: str) -> PlacedDeal:
    """The deal that ``text`` would be. Raises Unusable where it would have errors; nothing is written then."""
    return _placed(desk.path, text, desk.library)[0]


def keep(desk: Desk, text: str, events: Iterable[Event], *, dry_run: bool = False) -> None:
    """Write the deal file and the events, both or neither.

    Raises CannotWrite; file-changed where somebody else has written meanwhile.
    """
    from drafting.errors import CannotWrite
    from drafting.files import read_text, write_all
    from drafting.negotiation.history import write_events
    from drafting.place import Place

    added = write_events(events)
    if dry_run:
        sys.stdout.writelines(_difference(desk.text, text, desk.path))
        return
    now = read_text(desk.history) if desk.history.exists() else ""
    if read_text(desk.path) != desk.text or now != desk.kept:
        raise CannotWrite("file-changed", f"“{desk.path}” or its history was changed by somebody else meanwhile.",
                          remedy="Run the command again.", place=Place(desk.path))  # fmt: skip
    mark = codecs.BOM_UTF8 if desk.marked else b""
    kept = desk.kept if not desk.kept or desk.kept.endswith("\n") else f"{desk.kept}\n"
    outputs = {desk.path: mark + text.encode()} if text != desk.text else {}
    if added:
        outputs[str(desk.history)] = (kept + added).encode()
    write_all(outputs, force=True)


def points_of(desk: Desk, clauses: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> tuple[Point, ...]:
    """The open points, only those of ``clauses`` and called ``names`` where any are given.

    Raises Refusal point-unknown for a clause or a name that is not open.
    """
    from drafting.negotiation.points import open_points

    every = open_points(desk.placed)
    for clause in clauses:
        known(desk, clause)
    found = tuple(p for p in every if (not clauses or p.clause in clauses) and (not names or p.name in names))
    for name in names:
        if name not in {point.name for point in found}:
            raise _unknown(desk, name, sorted({p.name for p in every if not clauses or p.clause in clauses}))
    return found


def known(desk: Desk, clause: str) -> None:
    """Raise Refusal point-unknown unless the deal uses ``clause``."""
    uses = [article.use for article in desk.file.deal.articles]
    if clause not in uses:
        raise _unknown(desk, clause, uses, "articles")


def day_given(when: str | None) -> date:
    """The day of ``--date``, else today."""
    if when is None:
        return date.today()  # noqa: DTZ011 - the negotiator's day
    try:
        return date.fromisoformat(when)
    except ValueError:
        raise click.BadParameter("Write the date as 2026-05-01.", param_hint="--date") from None


def side_of(code: str) -> Side:
    """A side from its code, as click has checked it."""
    return "CAN" if code == "CAN" else "USA"


SIDE = click.Choice(["CAN", "USA"])
CLAUSE = click.option("--clause", "clauses", multiple=True, metavar="ID", help="The article; may be given again.")
DATE = click.option("--date", "when", metavar="YYYY-MM-DD", help="When it happened.  [default: today]")
WHY = click.option("--why", default="", metavar="WORDS", help="Why, for the history.")
DRY_RUN = click.option("--dry-run", is_flag=True, help="Show what would change in the file, and write nothing.")


def _unknown(desk: Desk, name: str, names: Iterable[str], kind: str = "open points") -> Exception:
    from drafting.errors import Refusal
    from drafting.library.problem import instead
    from drafting.place import Place

    what = "is no article of this deal" if kind == "articles" else "is not open here"
    return Refusal("point-unknown", f"“{name}” {what}.", remedy=instead(name, names, kind), place=Place(desk.path))


def _placed(path: str, text: str, library: Library) -> tuple[PlacedDeal, tuple[Finding, ...]]:
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.finding import Unusable, has_errors
    from drafting.library.sources import Source

    placed, findings = place_deal(read_deal(Source(path, text)), library)
    if placed is None or has_errors(findings):
        raise Unusable(findings)
    return placed, findings


def _difference(before: str, after: str, path: str) -> Iterable[str]:
    from difflib import unified_diff

    lines = partial(str.splitlines, keepends=True)
    return unified_diff(lines(before), lines(after), path, f"{path} (not written)", n=1)
