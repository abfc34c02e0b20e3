"""``drafting clause list``: which clauses there are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.library.clause import Clause
    from drafting.library.overview import Overview

REGISTERS = ("any", "binding", "nonbinding")
MATURITIES = ("draft", "review", "approved", "deprecated")


@click.command(name="list")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--family", metavar="NAME", help="Only this family (supply, tariffs …).")
@click.option("--register", type=click.Choice(REGISTERS), help="Only clauses of this register.")
@click.option("--maturity", type=click.Choice(MATURITIES), help="Only clauses at this stage.")
@click.option("--language", type=click.Choice(["en", "fr"]), help="Only clauses that have their text in this language.")
@click.option("--position", metavar="NAME", help="Only clauses with a position of this name, or part of it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="A table, or an array of objects.")  # fmt: skip
@click.pass_context
def command(ctx: click.Context, /, words: tuple[str, ...], form: str, **wanted: str | None) -> None:
    """List the clauses of the library; with WORD, those whose name, title, purpose or text has all of the words."""
    from drafting.cli.report import exit_code, print_findings
    from drafting.cli.workspace import library_for
    from drafting.finding import Unusable
    from drafting.library.overview import overview

    library = library_for()
    rows: list[Overview] = []
    found: list[Finding] = []
    for clause_id in library:
        try:
            clause = library.clause(clause_id)
        except Unusable as error:
            found.extend(error.findings)
            continue
        if _fits(clause, wanted) and all(_says(clause, word) for word in words):
            rows.append(overview(clause))
    if form == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        _print(rows)
    print_findings(found, stream=sys.stderr)
    ctx.exit(exit_code(found))


def _fits(clause: Clause, wanted: dict[str, str | None]) -> bool:
    return (
        wanted["family"] in (None, clause.family)
        and wanted["register"] in (None, clause.register)
        and wanted["maturity"] in (None, clause.maturity)
        and (wanted["position"] is None or any(str(wanted["position"]) in each for each in clause.position_ids))
    )


def _says(clause: Clause, word: str) -> bool:
    texts = (clause.title, clause.purpose, clause.text)
    said = [clause.id, *(str(part) for text in texts for part in (text.en, text.fr))]
    return any(word.casefold() in each.casefold() for each in said)


def _print(rows: list[Overview]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from drafting.cli.counting import counted
    from drafting.writers.lists.inert import inert

    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 160)
    table = Table(box=None, pad_edge=False)
    for header in ("Clause", "Title", "Positions", "Register", "Stage"):
        table.add_column(header, no_wrap=header == "Clause")
    for row in rows:
        cells = (row.id, row.title, ", ".join(row.positions), row.register, row.maturity)
        table.add_row(*(escape(inert(cell)) for cell in cells))
    if rows:
        console.print(table)
    click.echo(f"{counted(len(rows), 'clause')}.", err=not rows)
