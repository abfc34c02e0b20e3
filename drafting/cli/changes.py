"""``drafting changes FILE`` and ``drafting changes OLD NEW``: what changed, as a list."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drafting.compare.change import Change
    from drafting.finding import Finding

FORMATS = ("text", "json", "md", "csv")


def _kind(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    from typing import get_args

    from drafting.compare.change import ChangeKind

    kinds = get_args(ChangeKind)
    if value is not None and value not in kinds:
        raise click.BadParameter(f"{value!r} is none of {', '.join(kinds)}.", ctx, param)
    return value


@click.command(name="changes")
@click.argument("files", nargs=-1, required=True, metavar="FILE | OLD NEW")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--author", help="Only changes by this author.")
@click.option("--kind", callback=_kind, help="Only this kind: insertion, deletion, replacement, move …")
@click.option("-o", "--output", default="-", help="Where to write. Default: standard output.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(files: tuple[str, ...], form: str, author: str | None, kind: str | None, output: str, force: bool) -> None:
    """List the changes.

    With one FILE: the tracked changes it holds. With OLD and NEW: the changes between them, with the numbers of their
    redline.
    """
    from importlib import import_module

    from drafting.cli.report import columns, print_notes, say
    from drafting.files import write_new
    from drafting.writers.lists.kinds import counted

    if len(files) > 2:
        raise click.UsageError("Name one marked-up file, or two files to compare.")
    if files.count("-") > 1:
        raise click.UsageError("Only one of the files can come from standard input.")
    found, notes = _changes(files)
    if author is not None and author not in (authors := dict.fromkeys(c.author for c in found)):
        click.echo(f"Nobody called {author} made a change; those who did: {', '.join(authors) or 'nobody'}.", err=True)
    wanted = [c for c in found if (author is None or c.author == author) and (kind is None or c.kind == kind)]
    more = {"width": columns(sys.stdout)} if form == "text" and output == "-" else {}
    text: str = import_module(f"drafting.writers.lists.{form}").write(wanted, **more)
    lead = "\ufeff" if form == "csv" and output != "-" else ""  # without the mark Excel shows é as Ã©
    write_new(output, (lead + text).encode(), force=force)
    print_notes(notes, stream=sys.stderr)
    if form == "text":
        say(_summary(found, wanted, counted), stream=sys.stderr)


def _summary(found: Sequence[Change], wanted: Sequence[Change], counted: Callable[[Sequence[Change]], str]) -> str:
    """How many changes are listed, out of how many, and whose they are."""
    if found and not wanted:
        return f"None of the {len(found)} changes." if len(found) > 1 else "Not the one change that there is."
    authors = list(dict.fromkeys(change.author for change in wanted if change.author))
    by = f" (all by {authors[0]})" if len(authors) == 1 and len(wanted) > 1 else ""
    of = f" Not listed: {len(found) - len(wanted)}." if len(wanted) < len(found) else ""
    return f"{counted(wanted)}{by}{'.' if wanted else ''}{of}"


def _changes(files: tuple[str, ...]) -> tuple[Sequence[Change], Sequence[Finding]]:
    from drafting.files import read_bytes

    if len(files) == 1:
        from drafting.writers.docx.existing import changes_in

        return changes_in(read_bytes(files[0]), files[0]), ()
    from drafting.compare.settings import Settings
    from drafting.writers.docx.redline import redline

    old, new = files
    made = redline(read_bytes(old), read_bytes(new), settings=Settings(), old_name=old, new_name=new)
    return made.changes, made.notes
