"""``drafting clause approve``: an approval bound to the very words that were approved."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.library.library import Library, Source

MATURITY = re.compile(r"^(maturity:[ \t]*)[\"']?[a-z]+[\"']?", re.MULTILINE)


@click.command(name="approve")
@click.argument("clause_id", metavar="ID")
@click.option("--by", required=True, metavar="NAME", help="Who approves.")
@click.option("--date", "on", metavar="DATE", help="When. Default: today.")
@click.option("--confirm", type=click.Choice(["en", "fr"]), metavar="en|fr",
              help="Only say that this language still fits the other, which was changed.")  # fmt: skip
@click.option("--same-meaning", is_flag=True, help="Say that words were changed and their meaning was not: a patch.")
@click.pass_context
def command(
    ctx: click.Context, clause_id: str, by: str, on: str | None, confirm: str | None, same_meaning: bool
) -> None:
    """Approve a clause of this folder, in both languages.

    The approval holds for these very words and says so no longer when one of them changes. The clause is checked and
    tested first; a copy is kept in history/, so that clause diff can show what changed since.
    """
    from drafting.cli.report import exit_code, print_findings
    from drafting.cli.workspace import library_for
    from drafting.errors import DraftingError
    from drafting.finding import has_errors

    day = _day(on)
    if not by.strip():
        raise click.UsageError("An approval needs a name: --by NAME.")
    library = library_for()
    source = library.source(clause_id)
    if not Path(source.file).resolve().is_relative_to(Path("clauses").resolve()):
        raise DraftingError(
            "clause-not-yours", f"“{clause_id}” came with the program; it is not in this folder's clauses/.",
            remedy=f"Copy it first: drafting clause new {clause_id} --from {clause_id}.")  # fmt: skip
    if confirm:
        _confirm(source, confirm, by, day)
        return
    found = _obstacles(source, library, same_meaning)
    if has_errors(found):
        import sys

        print_findings(found, stream=sys.stdout)
        click.echo(f"{clause_id} was not approved.", err=True)
        ctx.exit(exit_code(found))
    _approve(source, by, day, same_meaning)


def _day(on: str | None) -> date:
    if on is None:
        return date.today()  # noqa: DTZ011  (the day where the approver sits)
    try:
        return date.fromisoformat(on)
    except ValueError:
        raise click.UsageError(f"{on} is not a date. Write it as 2026-05-12.") from None


def _obstacles(source: Source, library: Library, same_meaning: bool) -> list[Finding]:
    """Everything that keeps the clause from being approved, as errors; what the approval itself puts right apart."""
    from dataclasses import replace

    from drafting.checks.clause import check_clause_file
    from drafting.checks.clause_tests import run_tests
    from drafting.cli.clause.records import findings_about
    from drafting.finding import has_errors
    from drafting.library.clause_file import read_clause_file

    found = list(check_clause_file(source, library))
    if has_errors(found):
        return found
    found += run_tests(read_clause_file(source), library)
    settled = {"approval-void", "approval-missing"} | ({"version-step"} if same_meaning else set())
    about = [finding for finding in findings_about(source) if finding.code not in settled]
    return found + [replace(finding, level="error") for finding in about]


def _approve(source: Source, by: str, day: date, same_meaning: bool) -> None:
    from drafting.cli.clause.records import history_path, record_of, record_path
    from drafting.errors import CannotWrite
    from drafting.files import make_folder, read_text, write_all
    from drafting.keeping.published import language_print, steering_print
    from drafting.keeping.record import Approved, extended
    from drafting.library.clause_file import read_clause_file
    from drafting.library.library import Source as FileText
    from drafting.place import Place

    text = MATURITY.sub(r"\1approved", source.text, count=1)
    file = read_clause_file(FileText(source.file, text))
    version = str(file.clause.version)
    kept, record = history_path(source, version), record_of(source)
    if kept.is_file() and _words(read_text(kept), str(kept)) != _words(text, source.file):
        raise CannotWrite("version-taken", f"Version {version} was approved with other words; they are kept in {kept}.",
                          remedy="Give the clause a higher version.", place=Place(source.file))  # fmt: skip
    new = Approved(version, by.strip(), day, language_print(file.root, "en"), language_print(file.root, "fr"),
                   steering_print(file.root), same_meaning)  # fmt: skip
    for path in (kept, record_path(source)):
        make_folder(path.parent)
    outputs = {str(record_path(source)): extended(record, str(file.clause.id), new).encode(), str(kept): text.encode()}
    if text != source.text:
        outputs[source.file] = text.encode()
    write_all(outputs, force=True)
    click.echo(f"{file.clause.id} {version} is approved by {by.strip()}, {day.isoformat()}, in English and French.")


def _words(text: str, name: str) -> tuple[str, str, str]:
    from drafting.keeping.published import language_print, steering_print
    from drafting.source import read_yaml

    root = read_yaml(text, name)
    return language_print(root, "en"), language_print(root, "fr"), steering_print(root)


def _confirm(source: Source, language: str, by: str, day: date) -> None:
    from drafting.cli.clause.records import before_of, record_of, record_path
    from drafting.cli.counting import counted
    from drafting.files import make_folder, write_new
    from drafting.keeping.record import Confirmed as Confirmation
    from drafting.keeping.record import extended
    from drafting.keeping.standing import NAMES, standing
    from drafting.library.clause_file import read_clause_file

    file, record = read_clause_file(source), record_of(source)
    stale = [each for each in standing(file, record, before_of(source, record)).stale if each.language == language]
    this = NAMES["en" if language == "en" else "fr"]
    if not stale:
        click.echo(f"Nothing in the {this} of {file.clause.id} waits to be confirmed.")
        return
    new = Confirmation("en" if language == "en" else "fr", by.strip(), day, tuple(each.pair for each in stale))
    make_folder(record_path(source).parent)
    write_new(record_path(source), extended(record, str(file.clause.id), new).encode(), force=True)
    click.echo(f"The {this} of {file.clause.id} still fits at {counted(len(stale), 'place')}, says {by.strip()}.")
