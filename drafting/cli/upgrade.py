"""``drafting upgrade``: what the library has changed since a deal was locked, text by text, and whether to take it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.deal.lock import Lock, Pinned
    from drafting.library.library import Library


@click.command(name="upgrade")
@click.argument("deal", metavar="DEAL")
@click.option("--yes", is_flag=True, help="Take every new text without asking.")
@click.option("--dry-run", is_flag=True, help="Show the differences and change nothing.")
def command(deal: str, yes: bool, dry_run: bool) -> None:
    """Show what the library has changed in the texts that a deal is locked to, and ask for each whether to take it.

    Words of the lexicon, facts and the outline are asked about last, together. Answers are read from standard input;
    where it ends, what is not answered stays as it is.
    """
    from drafting.cli.locking import keep, lock_path, read_lock
    from drafting.cli.workspace import library_for
    from drafting.deal.read import read_deal
    from drafting.errors import DraftingError
    from drafting.files import read_text
    from drafting.library.sources import Source
    from drafting.place import Place

    file = read_deal(Source(deal, read_text(deal)))
    path = lock_path(deal, file.deal.id)
    lock = read_lock(path, file.deal.id)
    if not any(pin.text is not None for pin in lock.clauses.values()):
        raise DraftingError("deal-not-locked", f"“{deal}” is not locked to any text, so there is nothing to upgrade.",
                            remedy=f"Run drafting lock {deal} to lock it.", place=Place(str(path)))  # fmt: skip
    library = library_for(deal, locked=False)
    after = _clauses(lock, library, path, yes=yes, dry_run=dry_run)
    after = _files(after, library, deal, path, yes=yes, dry_run=dry_run)
    if after == lock:
        click.echo("Nothing was changed.", err=True)
        return
    _still_stands(deal, library, after, path)
    keep(after, path)
    click.echo(f"{path} is written.", err=True)


def _clauses(lock: Lock, library: Library, path: Path, *, yes: bool, dry_run: bool) -> Lock:
    from drafting.cli.locking import pins

    found = dict(lock.clauses)
    for name, pin in lock.clauses.items():
        if pin.text is None:
            continue
        if name not in library:
            click.echo(f"{name} is no longer in the library; the deal keeps its text.")
            continue
        new = pins(library, [name], texts=True)[name]
        if not pin.same(new):
            _show(name, pin, new, path)
            if not dry_run and (yes or _asked(f"Take the new text of {name}?")):
                found[name] = new
    return replace(lock, clauses=found)


def _show(name: str, old: Pinned, new: Pinned, path: Path) -> None:
    from drafting.cli.clause.prose import print_diff
    from drafting.keeping.wording import diff_clauses
    from drafting.source import read_yaml

    click.echo(f"\n{name}: version {old.version} → version {new.version}")
    print_diff(diff_clauses(read_yaml(old.text or "", str(path)), read_yaml(new.text or "", name)))


def _files(lock: Lock, library: Library, deal: str, path: Path, *, yes: bool, dry_run: bool) -> Lock:
    """The lexicon, facts and outline of the library in the place of those that are pinned, if that is wanted."""
    from drafting.cli.locking import under_lock
    from drafting.deal.pinning import pinned_files
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.files import read_text
    from drafting.library.sources import Source

    file = read_deal(Source(deal, read_text(deal)))
    bare = replace(lock, files={})
    placed, _ = place_deal(file, under_lock(library, bare, path))
    if placed is None:
        return lock
    now = pinned_files(library, file.deal, placed)
    changed = [name for name in {**lock.files, **now} if lock.files.get(name) != now.get(name)]
    if not changed:
        return lock
    click.echo("\nWords, facts and outline")
    for line in _file_lines(lock.files, now):
        click.echo(f"  {line}")
    return replace(lock, files=now) if not dry_run and (yes or _asked("Take them as they are now?")) else lock


def _file_lines(old: object, new: object) -> list[str]:
    from difflib import unified_diff

    def lines(files: object) -> list[str]:
        assert isinstance(files, dict), "files by name"
        return [line for name in sorted(files) for line in files[name].split("\n")]

    found = unified_diff(lines(old), lines(new), lineterm="", n=0)
    return [line for line in found if line[:3] not in ("---", "+++") and line[:2] != "@@"]


def _asked(question: str) -> bool:
    try:
        return click.confirm(question, default=False)
    except click.Abort:  # the input ended
        click.echo()
        return False


def _still_stands(deal: str, library: Library, lock: Lock, path: Path) -> None:
    """Say what in the deal does not fit the new texts."""
    from drafting.cli.locking import under_lock
    from drafting.cli.report import print_findings
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.files import read_text
    from drafting.finding import has_errors
    from drafting.library.sources import Source

    placed, findings = place_deal(read_deal(Source(deal, read_text(deal))), under_lock(library, lock, path))
    if placed is None or has_errors(findings):
        print_findings([each for each in findings if each.level == "error"], stream=sys.stderr)
        click.echo("The deal does not fit the new texts yet. Change the deal next.", err=True)
