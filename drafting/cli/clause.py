"""``drafting clause``: the library, for those who keep it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.library.overview import Overview

REGISTERS = ("any", "binding", "nonbinding")
MATURITIES = ("draft", "review", "approved", "deprecated")


@click.group(name="clause")
def command() -> None:
    """Look into the library of clauses: list, show, check and test them."""


@command.command(name="list")
@click.option("--family", help="Only this family (supply, tariffs …).")
@click.option("--register", type=click.Choice(REGISTERS), help="Only clauses of this register.")
@click.option("--maturity", type=click.Choice(MATURITIES), help="Only clauses at this stage.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="A table, or an array of objects.")  # fmt: skip
def list_(family: str | None, register: str | None, maturity: str | None, form: str) -> None:
    """List the clauses of the library."""
    from drafting.cli.workspace import library_for
    from drafting.library.overview import overview

    library = library_for()
    rows = [
        row
        for row in (overview(library.clause(clause_id)) for clause_id in library)
        if family in (None, row.family) and register in (None, row.register) and maturity in (None, row.maturity)
    ]
    if form == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        _print_table(rows)


def _print_table(rows: list[Overview]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from drafting.writers.lists.inert import inert

    table = Table(box=None, pad_edge=False)
    for header in ("Clause", "Title", "Positions", "Register", "Stage"):
        table.add_column(header, no_wrap=header == "Clause")
    for row in rows:
        cells = (row.id, row.title, ", ".join(row.positions), row.register, row.maturity)
        table.add_row(*(escape(inert(cell)) for cell in cells))
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 160)
    console.print(table)
    console.print(_count(rows, "clause"))


def _count(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'s' * (len(things) != 1)}"


@command.command()
@click.argument("clause_id", metavar="ID")
@click.option("--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Only this language.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="For reading, or as an object.")  # fmt: skip
def show(clause_id: str, languages: tuple[str, ...], form: str) -> None:
    """Show a clause: its purpose, parameters, positions and text."""
    from drafting.cli.clause_show import as_object, as_text
    from drafting.cli.workspace import library_for

    clause = library_for().clause(clause_id)
    wanted = languages or ("en", "fr")
    if form == "json":
        import json

        click.echo(json.dumps(as_object(clause, wanted), ensure_ascii=False, indent=2))
    else:
        from drafting.writers.lists.inert import inert

        click.echo("\n".join(inert(line) for line in as_text(clause, wanted)))


@command.command()
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How the findings are printed.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.pass_context
def check(ctx: click.Context, ids: tuple[str, ...], form: str, strict: bool) -> None:
    """Check clauses of the library: form, names, values, needs, texts in both languages. All of them without ID."""
    from drafting.checks.clause import check_clause_file
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.cli.workspace import library_for

    library = library_for()
    wanted = ids or tuple(library)
    found = [finding for each in wanted for finding in check_clause_file(library.source(each), library)]
    if form == "json":
        click.echo(as_json(found))
    else:
        print_findings(found, stream=sys.stdout)
        click.echo(f"{_count(wanted, 'clause')} checked, {_count(found, 'finding')}.", err=True)
    ctx.exit(exit_code(found, strict=strict))


@command.command()
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How the findings are printed.")  # fmt: skip
@click.pass_context
def test(ctx: click.Context, ids: tuple[str, ...], form: str) -> None:
    """Run the tests inside clause files, in every profile and both languages. All clauses without ID."""
    from drafting.checks.clause_tests import renderings, run_tests
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.cli.workspace import library_for
    from drafting.library.clause_file import read_clause_file

    library = library_for()
    files = [read_clause_file(library.source(each)) for each in ids or tuple(library)]
    found = [finding for file in files for finding in run_tests(file, library)]
    if form == "json":
        click.echo(as_json(found))
    else:
        print_findings(found, stream=sys.stdout)
        tests = sum(len(file.clause.tests) for file in files)
        texts = sum(renderings(file.clause) for file in files)
        told = f"{_count(files, 'clause')}, {tests} tests, {texts} texts assembled, {_count(found, 'finding')}."
        click.echo(told, err=True)
    ctx.exit(exit_code(found))
