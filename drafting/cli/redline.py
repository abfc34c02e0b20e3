"""``drafting redline OLD NEW``: what changed between two Word files, as Word's own tracked changes."""

from __future__ import annotations

import sys
from typing import Literal

import rich_click as click

from drafting.cli.redlining.options import IGNORABLE, Several, date_of, settings_of
from drafting.cli.redlining.outputs import OUTPUTS


@click.command(name="redline")
@click.argument("old")
@click.argument("new")
@click.option("-o", "--output", help="Where to write; - for standard output. Default: OLD-to-NEW.redline.docx here.")
@click.option("--as", "kinds", type=Several(OUTPUTS), default="tracked", help="What to make; several, with commas.")
@click.option("--author", default="Redline", show_default=True, help="Whose name the revisions carry.")
@click.option("--date", metavar="DATE", help="When the revisions were made (2026-01-31 or 2026-01-31T12:00:00Z).")
@click.option("--ignore", type=Several(IGNORABLE), default="", help="What is no change; several, with commas.")
@click.option("--granularity", type=click.Choice(["word", "char"]), default="word", show_default=True)
@click.option("--no-moves", is_flag=True, help="Show a moved paragraph as a deletion and an insertion.")
@click.option(
    "--existing",
    type=click.Choice(["accept", "keep", "refuse"]),
    default="accept",
    show_default=True,
    help="What to do with tracked changes that the files already hold; keep: those of OLD stay.",
)
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
@click.option("--ui", type=click.Choice(["en", "fr"]), default="en", help="The language of what is said about them.")
@click.option("--open", "opened", is_flag=True, help="Make the page too (html), and open it in the browser.")
@click.option("--exit-code", "as_exit_code", is_flag=True, help="End with 1 when there is a change.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How messages are given.")
@click.pass_context
def command(
    ctx: click.Context,
    old: str,
    new: str,
    output: str | None,
    kinds: tuple[str, ...],
    author: str,
    date: str | None,
    ignore: tuple[str, ...],
    granularity: str,
    no_moves: bool,
    existing: str,
    force: bool,
    ui: Literal["en", "fr"],
    opened: bool,
    as_exit_code: bool,
    form: str,
) -> None:
    """Make a redline of two Word files.

    OLD and NEW are .docx files (- for standard input, for one of them). The redline is checked before it is written:
    accepting everything in it gives NEW, rejecting everything gives OLD.
    """
    from drafting.cli.progress import progress
    from drafting.cli.redlining.comparing import compared
    from drafting.cli.redlining.targets import targets
    from drafting.cli.report import as_json, print_notes, say
    from drafting.files import read_bytes, write_all
    from drafting.writers.compared import Shown, Side
    from drafting.writers.docx.faithful import STAGES
    from drafting.writers.lists.kinds import counted

    if opened and output == "-":
        raise click.UsageError("A page on standard output can't be opened: name a file with -o.")
    paths = targets(old, new, output, tuple(dict.fromkeys((*(kinds or ("tracked",)), *(["html"] if opened else [])))))
    if "script" in paths and ignore:
        raise click.UsageError("An edit script leaves nothing out: make it without --ignore.")
    settings = settings_of(ignore, granularity, no_moves, existing)
    sides, when = (Side(old, read_bytes(old)), Side(new, read_bytes(new))), date_of(date)
    with progress(STAGES) as told:
        made = compared(*sides, author=author, date=when, settings=settings, shown=Shown(ui), told=told)
        contents = {path: OUTPUTS[kind].make(made) for kind, path in paths.items()}
    write_all(contents, force=force)
    if form == "json":
        click.echo(as_json(made.notes), err="-" in contents)
    else:
        print_notes(made.notes, stream=sys.stderr)
        written = ", ".join(path for path in contents if path != "-")
        say(f"{counted(made.changes)}{f' → {written}' if written else ''}", stream=sys.stderr)
    if opened:
        from drafting.cli.redlining.opening import open_page

        open_page(paths["html"])
    ctx.exit(1 if as_exit_code and made.changes else 0)
