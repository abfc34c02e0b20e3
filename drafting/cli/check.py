"""``drafting check``: what is wrong with a deal, a clause or anybody's Word file, before it is sent or signed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

from drafting.cli.forms import FORMS
from drafting.cli.word_check import is_word

if TYPE_CHECKING:
    from drafting.checks.register.lint import Profile
    from drafting.finding import Finding
    from drafting.prose.kinds import Language


@click.command(name="check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True,
              help="How the findings are printed; sarif and github for continuous checks.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--final", is_flag=True, help="Refuse gaps and open values, as a text ready for signature must.")
@click.option(
    "--explain", is_flag=True, help="Show how sums were made, and everything the rules across clauses compared."
)
@click.option("--profile", type=click.Choice(["binding", "nonbinding", "nonbinding-us"]),
              help="What a Word file is meant to be: a text that binds, or one that does not.")  # fmt: skip
@click.option("--lang", type=click.Choice(["en", "fr"]), help="A Word file's language.  [default: told from the text]")
@click.option("--fix-as-redline", "fix_file", metavar="OUT.docx",
              help="Set right what has one right replacement in a Word file, as tracked changes.")  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite that redline if it is there.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], form: str, strict: bool, final: bool, explain: bool,
            profile: Profile | None, lang: Language | None, fix_file: str | None, force: bool) -> None:  # fmt: skip
    """Check deals, clauses, outlines, lexicons, facts and Word files.

    A deal is read, placed against the library and assembled in its languages, and its words are held against its
    profile; a clause is read and its rules and texts are checked; of a Word file, anybody's, the words are held
    against --profile. Each finding has its place, its code (see drafting explain CODE) and a remedy.
    """
    from drafting.cli.forms import print_in
    from drafting.cli.report import exit_code

    if fix_file and (len(files) != 1 or not is_word(files[0])):
        raise click.UsageError("--fix-as-redline sets one Word file right: name one.")
    found: list[Finding] = []
    for file in files:
        found += _of_word(file, profile, lang, fix_file, force) if is_word(file) else findings_of(file, final=final)
    print_in(form, found, explain=explain)
    for file in files if explain and form == "text" else ():
        _explain(file)
    if form == "text" and not found:
        click.echo(f"{len(files)} file{'s' * (len(files) > 1)} checked, nothing found.", err=True)
    ctx.exit(exit_code(found, strict=strict))


def _explain(file: str) -> None:
    """What the rules across clauses compared in a deal, below their names; nothing for other files."""
    from drafting.checks.deal import compared_in_deal
    from drafting.cli.workspace import library_for
    from drafting.files import read_text
    from drafting.library.kinds import kind_of
    from drafting.library.sources import Source

    source = None if is_word(file) else Source(file, read_text(file))
    if source is None or kind_of(source.text) != "deal":
        return
    from drafting.cli.report import say

    last = ""
    for each in compared_in_deal(source, library_for(file)):
        head = f"{each.rule} {each.what}"
        if head != last:
            say(head, stream=sys.stdout)
        say(f"  {'fits' if each.fits else 'DOES NOT FIT'}: {each.shown}", stream=sys.stdout)
        last = head


def _of_word(
    file: str, profile: Profile | None, language: Language | None, fix_file: str | None, force: bool
) -> tuple[Finding, ...]:
    from drafting.cli.word_check import check_word, fixed
    from drafting.files import write_all

    checked = check_word(file, profile, language)
    if fix_file and profile:
        data, settled = fixed(checked, profile)
        write_all({fix_file: data}, force=force)
        click.echo(f"{settled} of {len(checked.hits)} set right → {fix_file}; the others need a choice.", err=True)
    return checked.findings


def findings_of(file: str, *, final: bool = False) -> tuple[Finding, ...]:
    """The findings about one file. Raises Refusal where it cannot be read at all."""
    from drafting.cli.workspace import library_for
    from drafting.files import read_text
    from drafting.finding import Unusable
    from drafting.library.kinds import kind_of
    from drafting.library.sources import Source

    source = Source(file, read_text(file))
    kind = kind_of(source.text)
    try:
        library = library_for(file)
        match kind:
            case "clause":
                from drafting.checks.clause import check_clause_file

                return check_clause_file(source, library)
            case "lexicon" | "units":
                from drafting.library.lexicon_files import read_part

                read_part(source)
                return ()
            case "facts":
                from drafting.library.rules.facts import check_fact_file

                return check_fact_file(source, library)
            case "outline":
                from drafting.library.outline import check_outline

                return check_outline(source, library)
            case _:
                from drafting.checks.deal import check_deal_file
                from drafting.cli.history import against_history

                return (*check_deal_file(source, library, final=final), *against_history(source))
    except Unusable as error:
        return error.findings
