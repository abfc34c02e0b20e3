"""``drafting redline OLD NEW``: what changed between two Word files or two deals, in every form readers ask for."""

from __future__ import annotations

import sys
from typing import Any

import rich_click as click

from drafting.cli.redlining.options import IGNORABLE, Several
from drafting.cli.redlining.outputs import OUTPUTS


@click.command(name="redline")
@click.argument("files", nargs=-1, required=True, metavar="OLD NEW")
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
@click.option("--changed-only", is_flag=True, help="In static, pdf, html: only articles that changed, with headings.")
@click.option("--against-standard", "standard", metavar="DEAL", help="Compare one draft with its deal's standard text.")
@click.option(
    "--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Of deals: only this language."
)
@click.option("--internal", is_flag=True, help="For the house: name clauses and parameters; INTERNAL on every page.")
@click.option("--deal", "deals", multiple=True, metavar="DEAL", help="With --internal: whose clauses these are.")
@click.option("--profile", metavar="NAME", help="Settings saved in drafting.toml; options given here come first.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
@click.option("--ui", type=click.Choice(["en", "fr"]), default="en", help="The language of first page, page and lists.")
@click.option("--open", "opened", is_flag=True, help="Make the page too (html), and open it in the browser.")
@click.option("--exit-code", "as_exit_code", is_flag=True, help="End with 1 when there is a change.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How messages are given.")
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Make a redline of two Word files, or of the drafts of two deals.

    OLD and NEW are .docx files (- for standard input, for one of them) or deals, which are assembled first. The redline
    is checked before it is written: accepting everything in it gives NEW, rejecting everything gives OLD.
    """
    from drafting.cli.redlining.making import made_of
    from drafting.cli.redlining.profile import with_profile
    from drafting.cli.report import as_json, print_notes, say
    from drafting.files import write_all
    from drafting.writers.lists.kinds import counted

    options = with_profile(ctx, options)
    if options["opened"] and options["output"] == "-":
        raise click.UsageError("A page on standard output can't be opened: name a file with -o.")
    made = made_of(files, options)
    write_all({path: data for each in made for path, data in each.contents.items()}, force=options["force"])
    if options["form"] == "json":
        to_stream = any("-" in each.contents for each in made)
        click.echo(as_json([note for each in made for note in each.compared.notes]), err=to_stream)
    else:
        for each in made:
            print_notes(each.compared.notes, stream=sys.stderr)
            written = ", ".join(path for path in each.contents if path != "-")
            say(f"{counted(each.compared.changes)}{f' → {written}' if written else ''}", stream=sys.stderr)
    if options["opened"]:
        from drafting.cli.redlining.opening import open_page

        open_page(made[0].page)
    ctx.exit(1 if options["as_exit_code"] and any(each.compared.changes for each in made) else 0)
