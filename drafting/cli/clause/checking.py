"""``drafting clause check``: what is wrong with clauses, before anybody uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from drafting.cli.forms import FORMS, print_in

if TYPE_CHECKING:
    from drafting.finding import Finding


@click.command(name="check")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; ends with Ctrl+C.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True,
              help="How the findings are printed; sarif and github for continuous checks.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.pass_context
def command(ctx: click.Context, ids: tuple[str, ...], watch: bool, form: str, strict: bool) -> None:
    """Check clauses of the library; all of them without ID.

    Form, names, values, needs, texts in both languages; approvals that no longer hold, a language left behind by the
    other, a version that says too little.
    """
    from drafting.cli.counting import counted
    from drafting.cli.report import exit_code
    from drafting.cli.watching import turns

    for _ in turns(watch):
        checked, found = findings_of(ids)
        print_in(form, found)
        if form == "text":
            click.echo(f"{counted(checked, 'clause')} checked, {counted(len(found), 'finding')}.", err=True)
    ctx.exit(exit_code(found, strict=strict))


def findings_of(ids: tuple[str, ...]) -> tuple[int, list[Finding]]:
    """How many clauses were checked, and everything found about them."""
    from drafting.checks.clause import check_clause_file
    from drafting.cli.clause.records import findings_about
    from drafting.cli.workspace import library_for
    from drafting.finding import Unusable

    library = library_for()
    wanted = ids or tuple(library)
    found: list[Finding] = []
    for each in wanted:
        source = library.source(each)
        found.extend(check_clause_file(source, library))
        try:
            found.extend(findings_about(source))
        except Unusable as error:
            found.extend(finding for finding in error.findings if finding not in found)
    return len(wanted), found
