"""``drafting clause preview``: a clause as a reader will see it, without a deal."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import rich_click as click

if TYPE_CHECKING:
    from rich.text import Text

    from drafting.instrument.spans import Line, Spans
    from drafting.keeping.preview import Variant
    from drafting.library.clause_file import ClauseFile
    from drafting.library.vocabulary import Profile

PROFILES: Final = ("binding", "nonbinding", "nonbinding-us")
STYLES: Final = {"value": "bold yellow", "gap": "bold red", "bracket": "bold", "term": "italic", "italic": "italic"}
MARKS: Final = {"value": ("⟨", "⟩")}  # where there are no colours


@click.command(name="preview")
@click.argument("clause_id", metavar="ID")
@click.option("--position", metavar="NAME|all", help="This position, or all. Default: the first; all in a sheet.")
@click.option("--profile", "profiles", type=click.Choice(PROFILES), multiple=True,
              help="This profile; may be given again. Default: the first that is allowed; all in a sheet.")  # fmt: skip
@click.option("--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Only this language.")
@click.option(
    "-o", "--output", metavar="FILE", help="Write a sheet with all variants side by side: FILE.html or FILE.docx."
)
@click.option("--force", is_flag=True, help="Overwrite the sheet if it is there.")
@click.option("--watch", is_flag=True, help="Again whenever a file changes; ends with Ctrl+C.")
def command(
    clause_id: str, position: str | None, profiles: tuple[str, ...], languages: tuple[str, ...], output: str | None,
    force: bool, watch: bool,
) -> None:  # fmt: skip
    """Show a clause with sample values: on the terminal, or as a sheet with all variants side by side.

    The values are those of the clause's own tests, else usual ones; they are highlighted.
    """
    from drafting.cli.report import print_findings
    from drafting.cli.watching import turns
    from drafting.finding import Unusable

    for turn in turns(watch):
        try:
            _once(clause_id, position, profiles, languages, output, force or turn > 0)
        except Unusable as error:
            if not watch:
                raise
            print_findings(error.findings, stream=sys.stderr)


def _once(
    clause_id: str, position: str | None, profiles: tuple[str, ...], languages: tuple[str, ...], output: str | None,
    force: bool,
) -> None:  # fmt: skip
    from drafting.cli.workspace import library_for
    from drafting.keeping.preview import variants
    from drafting.library.clause_file import read_clause_file
    from drafting.library.vocabulary import LANGUAGES

    library = library_for()
    file = read_clause_file(library.source(clause_id))
    everything = output is not None
    wanted = [each for each in LANGUAGES if each in (languages or LANGUAGES)]
    places = _positions(file, position, everything)
    shown = list(variants(file, library, places, _profiles(file, profiles, everything), wanted))
    if output is None:
        for variant in shown:
            _print(variant, file.clause.id)
        return
    from drafting.files import write_new

    write_new(output, _sheet(file, shown, output), force=force)
    click.echo(f"{output}: {len(shown)} variants of {clause_id}", err=True)


def _sheet(file: ClauseFile, shown: list[Variant], output: str) -> bytes:
    match Path(output).suffix.lower():
        case ".html" | ".htm":
            from drafting.keeping.sheet import sheet

            return sheet(file.clause, shown).encode()
        case ".docx":
            from drafting.keeping.sheet import word

            return word(file.clause, shown)
        case _:
            raise click.UsageError(
                "A sheet is a page for a browser or a Word file: write -o NAME.html or -o NAME.docx."
            )


def _positions(file: ClauseFile, wanted: str | None, everything: bool) -> tuple[str, ...]:
    from drafting.finding import Finding, Unusable
    from drafting.library.problem import instead

    known = file.clause.position_ids
    if wanted == "all" or (wanted is None and everything):
        return known
    if wanted is None:
        return known[:1]
    if wanted not in known:
        raise Unusable([Finding("position-unknown", "error", f"There is no position “{wanted}”.",
                                instead(wanted, known, "positions"))])  # fmt: skip
    return (wanted,)


def _profiles(file: ClauseFile, wanted: tuple[str, ...], everything: bool) -> list[Profile]:
    from drafting.finding import Finding, Unusable

    allowed = file.clause.profiles
    chosen = [each for each in allowed if each in wanted]
    if wanted and not chosen:
        message = f"“{file.clause.id}” does not stand in {wanted[0]} texts."
        raise Unusable([Finding("register-mismatch", "error", message, f"It stands in: {', '.join(allowed)}.")])
    return list(chosen or (allowed if everything else allowed[:1]))


def _print(variant: Variant, clause_id: str) -> None:
    from rich.console import Console
    from rich.padding import Padding

    from drafting.cli.report import print_findings

    console = Console(file=sys.stdout, highlight=False, no_color=bool(os.environ.get("NO_COLOR")) or None)
    coloured = console.is_terminal and not console.no_color
    language = "English" if variant.language == "en" else "French"
    console.print(f"── {clause_id} · {variant.position} · {variant.profile} · {language}", markup=False, style="dim",
                  soft_wrap=True)  # fmt: skip
    print_findings(variant.findings, stream=sys.stdout)
    for line in variant.lines:
        text = _text(line, coloured)
        if console.is_terminal:
            console.print(Padding(text, (0, 0, 0, 3 * max(0, line.level - 1))))
        else:
            text.pad_left(3 * max(0, line.level - 1))
            console.print(text, soft_wrap=True)
    console.print()


def _text(line: Line, coloured: bool) -> Text:
    from rich.text import Text

    text = Text(style="bold" if coloured and (line.level < 0 or line.head) else "")
    if line.number:
        text.append(f"{line.number} ")
    for at, cell in enumerate(line.cells or (line.spans,)):
        if at:
            text.append(" | ")
        _add(text, cell, coloured)
    return text


def _add(text: Text, spans: Spans, coloured: bool) -> None:
    from drafting.writers.lists.inert import inert

    for span in spans:
        opening, closing = ("", "") if coloured else MARKS.get(span.kind, ("", ""))
        text.append(f"{opening}{inert(span.text)}{closing}", style=STYLES.get(span.kind, "") if coloured else "")
