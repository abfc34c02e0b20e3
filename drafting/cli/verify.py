"""``drafting verify REDLINE OLD NEW``: whether a redline tells the truth."""

from __future__ import annotations

import sys

import rich_click as click


@click.command(name="verify")
@click.argument("redline")
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are given.")
@click.pass_context
def command(ctx: click.Context, redline: str, old: str, new: str, form: str) -> None:
    """Check that a redline is faithful.

    Accepting every change of REDLINE must give NEW, rejecting every change must give OLD: text, tables, notes,
    headers, formatting, links. Ends with 1 and says where when it is not so.
    """
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.files import read_bytes
    from drafting.writers.verify import verify

    if (redline, old, new).count("-") > 1:
        raise click.UsageError("Only one of the files can come from standard input.")
    names = {file: "standard input" if file == "-" else file for file in (redline, old, new)}
    result = verify(
        *map(read_bytes, (redline, old, new)),
        redline_name=names[redline],
        old_name=names[old],
        new_name=names[new],
    )
    if form == "json":
        click.echo(as_json(result.findings))
    else:
        print_findings(result.findings, stream=sys.stdout)
        if result.faithful:
            click.echo("Faithful: accepting all gives the new text, rejecting all the old one.")
    ctx.exit(exit_code(result.findings))
