"""``drafting clause list``: which clauses there are."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

import rich_click as click

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.library.library import Library
    from drafting.library.overview import Overview
    from drafting.library.sources import Source

REGISTERS = ("any", "binding", "nonbinding")
MATURITIES = ("draft", "review", "approved", "deprecated")
NAMES: Final = {"en": "English", "fr": "French"}


@click.command(name="list")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--family", metavar="NAME", help="Only this family (supply, tariffs …).")
@click.option("--register", type=click.Choice(REGISTERS), help="Only clauses of this register.")
@click.option("--maturity", type=click.Choice(MATURITIES), help="Only clauses at this stage.")
@click.option("--language", type=click.Choice(["en", "fr"]), help="Only clauses that have their text in this language.")
@click.option("--position", metavar="NAME", help="Only clauses with a position of this name, or part of it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="A table, or an array of objects.")  # fmt: skip
def command(words: tuple[str, ...], form: str, **wanted: str | None) -> None:
    """List the clauses of the library; with WORD, those whose name, title, purpose or text has all of the words."""
    from drafting.cli.report import print_findings
    from drafting.cli.workspace import library_for

    library = library_for()
    found: list[Finding] = []
    rows = [
        row
        for each in library
        for row in _row(library.source(each), library, found)
        if _fits(row, wanted) and all(_says(library.source(each), row, word) for word in words)
    ]
    if form == "json":
        import json

        click.echo(json.dumps([row.as_object() for row in rows], ensure_ascii=False, indent=2))
    else:
        _print(rows)
    print_findings(found, stream=sys.stderr)


@dataclass(frozen=True, slots=True)
class Row:
    """A clause in the list; ``remark``: "approval void", "French missing" … or ""."""

    about: Overview
    languages: tuple[str, ...]
    remark: str

    def as_object(self) -> dict[str, object]:
        """With stable keys."""
        return {**asdict(self.about), "languages": list(self.languages), "approval": self.remark}


def _row(source: Source, library: Library, found: list[Finding]) -> Iterator[Row]:
    """The row of a clause; none, and findings, where its file cannot be read at all."""
    from drafting.cli.clause.records import standing_of
    from drafting.finding import Unusable
    from drafting.library.overview import overview, unfinished
    from drafting.library.sources import stem
    from drafting.source import read_yaml

    try:
        yield Row(overview(library.clause(stem(source.file))), ("en", "fr"), standing_of(source).shown)
    except Unusable as error:
        if any(finding.code != "language-missing" for finding in error.findings):
            found.extend(error.findings)
            return
        missing = [each for each in NAMES if any(NAMES[each] in finding.message for finding in error.findings)]
        there = tuple(each for each in NAMES if each not in missing)
        said = " and ".join(NAMES[each] for each in missing)
        yield Row(unfinished(read_yaml(source.text, source.file)), there, f"{said} missing")


def _fits(row: Row, wanted: dict[str, str | None]) -> bool:
    about = row.about
    return (
        wanted["family"] in (None, about.family)
        and wanted["register"] in (None, about.register)
        and wanted["maturity"] in (None, about.maturity)
        and (wanted["language"] is None or wanted["language"] in row.languages)
        and (wanted["position"] is None or any(str(wanted["position"]) in each for each in about.positions))
    )


def _says(source: Source, row: Row, word: str) -> bool:
    """Whether the clause has ``word`` in its id, title, purpose or text; remarks and tests do not count."""
    from drafting.keeping.published import published
    from drafting.source import read_yaml

    if word.casefold() in f"{row.about.id} {row.about.title} {row.about.purpose}".casefold():
        return True
    if word.casefold() not in " ".join(source.text.split()).casefold():
        return False
    words = published(read_yaml(source.text, source.file))
    return any(word.casefold() in " ".join(each.canonical.split()).casefold() for each in words)


def _print(rows: list[Row]) -> None:
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
        about = row.about
        remark = row.remark.removeprefix("approved").lstrip(", ") if about.maturity == "approved" else row.remark
        stage = ", ".join(filter(None, [about.maturity, remark]))
        cells = (about.id, about.title, ", ".join(about.positions), about.register, stage)
        table.add_row(*(escape(inert(cell)) for cell in cells))
    if rows:
        console.print(table)
    click.echo(f"{counted(len(rows), 'clause')}.", err=not rows)
