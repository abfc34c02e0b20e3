"""``drafting check``: what is wrong with deal and clause files, before anything is assembled."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.finding import Finding


@click.command(name="check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How the findings are printed.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--final", is_flag=True, help="Refuse gaps and open values, as a text ready for signature must.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], form: str, strict: bool, final: bool) -> None:
    """Check deal and clause files, outlines and lexicons.

    A deal is read, placed against the library and assembled in its languages; a clause is read and its rules
    and texts are checked. Each finding has its place, its code (see drafting explain CODE) and a remedy.
    """
    from drafting.cli.report import as_json, exit_code, print_findings

    found = [finding for file in files for finding in findings_of(file, final=final)]
    if form == "json":
        click.echo(as_json(found))
    else:
        print_findings(found, stream=sys.stdout)
        if not found:
            click.echo(f"{len(files)} file{'s' * (len(files) > 1)} checked, nothing found.", err=True)
    ctx.exit(exit_code(found, strict=strict))


def findings_of(file: str, *, final: bool = False) -> tuple[Finding, ...]:
    """The findings about one file. Raises Refusal where it cannot be read at all."""
    from drafting.cli.workspace import kind_of, library_for
    from drafting.files import read_text
    from drafting.finding import Unusable
    from drafting.library.library import Source, read_lexicon

    source = Source(file, read_text(file))
    kind = kind_of(source.text)
    try:
        library = library_for(file)
        match kind:
            case "clause":
                from drafting.checks.clause import check_clause_file

                return check_clause_file(source, library)
            case "lexicon":
                read_lexicon(source)
                return ()
            case "outline":
                from drafting.library.outline import check_outline

                return check_outline(source, library)
            case _:
                from drafting.checks.deal import check_deal_file

                return check_deal_file(source, library, final=final)
    except Unusable as error:
        return error.findings
