"""``drafting legal-scrub BEFORE AFTER``: what a scrub changed in wording, and what it must not have changed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.prose.kinds import Language


@click.command(name="legal-scrub")
@click.argument("before")
@click.argument("after")
@click.option("--lang", type=click.Choice(["en", "fr"]), help="Language of the texts.  [default: told from the text]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--quiet", is_flag=True, help="Only what moved in substance, not the paragraphs that were reworded.")
@click.pass_context
def command(ctx: click.Context, before: str, after: str, lang: Language | None, form: str, quiet: bool) -> None:
    """Tell wording from substance between two Word files.

    An agreed text goes to the lawyers for its language. A changed number, date, unit, side, verb of obligation,
    negation, cross-reference or defined term is no scrub: it is listed first, and the command ends with 1.
    """
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.document.document import read_document
    from drafting.document.units import units_of
    from drafting.files import read_bytes
    from drafting.prose.languages import likely_language
    from drafting.review.scrub import scrub

    if (before, after).count("-") > 1:
        raise click.UsageError("Only one of the files can come from standard input.")
    documents = [read_document(read_bytes(name), name) for name in (before, after)]
    language = lang or likely_language(" ".join(unit.text for unit in units_of(documents[0])))
    done = scrub(units_of(documents[0], language), units_of(documents[1], language), language)
    notes = [note for document in documents for note in document.findings]
    found = (*notes, *done.moved, *(() if quiet else done.wording))
    if form == "json":
        click.echo(as_json(found))
    else:
        print_findings(found, stream=sys.stdout)
        click.echo(
            f"{_count(len(done.moved), 'change')} of substance, {_count(len(done.wording), 'paragraph')} reworded, "
            f"{done.untouched} untouched.",
            err=True,
        )
    ctx.exit(exit_code(found))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
