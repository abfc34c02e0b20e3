"""``drafting changes FILE`` and ``drafting changes OLD NEW``: what changed, as a list."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

from drafting.cli.choosing import choosing, selection_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drafting.compare.change import Change
    from drafting.compare.selecting import Selection
    from drafting.finding import Finding
    from drafting.prose.kinds import Language

FORMATS = ("text", "json", "md", "csv")


@click.command(name="changes")
@click.argument("files", nargs=-1, required=True, metavar="FILE | OLD NEW")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@choosing
@click.option(
    "--order",
    type=click.Choice(["document", "weight"]),
    default="document",
    show_default=True,
    help="As they stand in the text, or the gravest first.",
)
@click.option("--deal", "deals", multiple=True, metavar="DEAL", help="Name clauses and parameters too: for the house.")
@click.option("--ui", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The list's language.")
@click.option("-o", "--output", default="-", help="Where to write. Default: standard output.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(
    files: tuple[str, ...],
    form: str,
    ids: tuple[str, ...],
    authors: tuple[str, ...],
    clauses: tuple[str, ...],
    kinds: tuple[str, ...],
    since: str,
    until: str,
    order: str,
    deals: tuple[str, ...],
    ui: Language,
    output: str,
    force: bool,
) -> None:
    """List the changes, by article and by what they are about.

    With one FILE: the tracked changes it holds. With OLD and NEW: the changes between them, with the numbers of their
    redline.
    """
    from importlib import import_module

    from drafting.cli.report import columns, print_notes, say
    from drafting.compare.change import by_weight
    from drafting.files import write_new

    if len(files) > 2:
        raise click.UsageError("Name one marked-up file, or two files to compare.")
    if files.count("-") > 1:
        raise click.UsageError("Only one of the files can come from standard input.")
    only = selection_of(ids, authors, clauses, kinds, since, until)
    found, notes = _changes(files, deals)
    _say_who(found, only)
    wanted: Sequence[Change] = [change for change in found if only.matches(change)]
    if order == "weight":
        wanted = by_weight(wanted)
    more: dict[str, object] = {"ui": ui} if form in ("text", "md") else {}
    if form == "text":
        more["ids"] = True
    if form == "text" and output == "-":
        more["width"] = columns(sys.stdout)
    text: str = import_module(f"drafting.writers.lists.{form}").write(wanted, **more)
    lead = "\ufeff" if form == "csv" and output != "-" else ""  # without the mark Excel shows é as Ã©
    write_new(output, (lead + text).encode(), force=force)
    print_notes(notes, stream=sys.stderr)
    if form == "text":
        from drafting.writers.lists.kinds import counted

        say(_summary(found, wanted, counted), stream=sys.stderr)


def _say_who(found: Sequence[Change], only: Selection) -> None:
    """Whom a name that nobody has may have meant."""
    from drafting.compare.selecting import names

    known = {name for change in found for name in names(change.author)}
    for author in sorted(only.authors - known):
        there = ", ".join(dict.fromkeys(change.author for change in found if change.author)) or "nobody"
        click.echo(f"Nobody called {author} made a change; those who did: {there}.", err=True)


def _summary(found: Sequence[Change], wanted: Sequence[Change], counted: Callable[[Sequence[Change]], str]) -> str:
    """How many changes are listed, out of how many, and whose they are."""
    if found and not wanted:
        return f"None of the {len(found)} changes." if len(found) > 1 else "Not the one change that there is."
    authors = list(dict.fromkeys(change.author for change in wanted if change.author))
    by = f" (all by {authors[0]})" if len(authors) == 1 and len(wanted) > 1 else ""
    of = f" Not listed: {len(found) - len(wanted)}." if len(wanted) < len(found) else ""
    return f"{counted(wanted)}{by}{'.' if wanted else ''}{of}"


def _changes(files: tuple[str, ...], deals: tuple[str, ...]) -> tuple[Sequence[Change], Sequence[Finding]]:
    from drafting.files import read_bytes
    from drafting.ooxml.reading import read_package
    from drafting.review.describing import described

    notes: tuple[Finding, ...] = ()
    if len(files) == 1:
        from drafting.writers.docx.existing import changes_of

        package = read_package(read_bytes(files[0]), files[0])
        changes = changes_of(package)
    else:
        from drafting.compare.settings import Settings
        from drafting.writers.docx.redline import redline

        old, new = files
        made = redline(read_bytes(old), read_bytes(new), settings=Settings(), old_name=old, new_name=new)
        package, changes, notes = read_package(made.docx), made.changes, made.notes
    changes = described(changes, package)
    if not deals:
        return changes, notes
    from drafting.cli.house import house_of
    from drafting.review.naming import named

    return named(changes, package, house_of(deals)), notes
