"""``drafting review OURS THEIRS``: what a copy that came back shows, and what it does not."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    import datetime

    from drafting.prose.kinds import Language

_ENDINGS = (".docx", ".html")
_DEALS = (".yaml", ".yml")


@click.command(name="review")
@click.argument("ours")
@click.argument("theirs")
@click.option("-o", "--output", "outputs", multiple=True, metavar="OUT.docx|OUT.html",
              help="A Word report, or a page with all changes marked; may be repeated.")  # fmt: skip
@click.option(
    "--lang", type=click.Choice(["en", "fr"]), help="Of a deal, which language came back.  [default: told from it]"
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--ui", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The reader's language.")
@click.option("--date", help="The date of the report, such as 2026-11-29.  [default: today]")
@click.option("--force", is_flag=True, help="Overwrite the outputs if they are there.")
@click.pass_context
def command(
    ctx: click.Context, ours: str, theirs: str, outputs: tuple[str, ...], lang: Language | None, form: str,
    ui: Language, date: str | None, force: bool,
) -> None:  # fmt: skip
    """Say what a copy that came back changed: first what it does not mark.

    OURS is the file that was sent, or the deal: then its last version that was released. THEIRS is the file that came
    back. Ends with 1 when words were changed without a mark.
    """
    from drafting.cli.report import columns, print_notes
    from drafting.files import read_bytes, write_all
    from drafting.review.listing import as_json, text
    from drafting.review.returned import returned

    if (ours, theirs).count("-") > 1:
        raise click.UsageError("Only one of the files can come from standard input.")
    for output in outputs:
        if PurePath(output).suffix.lower() not in _ENDINGS:
            raise click.UsageError(f"{output} is neither a Word file (.docx) nor a page (.html).")
        if PurePath(output) in (PurePath(ours), PurePath(theirs)):
            raise click.UsageError(f"{output} is one of the files to be read.")
    back = read_bytes(theirs)
    ours, sent = _last_sent(ours, back, theirs, lang) if ours.endswith(_DEALS) else (ours, read_bytes(ours))
    review = returned(sent, back, ours_name=ours, theirs_name=theirs)
    made: dict[str, bytes] = {}
    for output in outputs:
        if output.lower().endswith(".docx"):
            from drafting.review.report import report

            made[output] = report(review, _day(date), ui=ui)
        else:
            from drafting.review.marked import page_of

            made[output] = page_of(sent, back, (ours, theirs), ui)
    write_all(made, force=force)
    if form == "json":
        click.echo(as_json(review))
    else:
        click.echo(text(review, columns(sys.stdout), ui), nl=False)
    print_notes(review.notes, stream=sys.stderr)
    for output in outputs:
        click.echo(f"→ {output}", err=True)
    ctx.exit(1 if review.silent_words else 0)


def _day(when: str | None) -> datetime.date:
    from datetime import date, datetime

    if when is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(when)
    except ValueError:
        raise click.BadParameter(f"{when!r} is no day such as 2026-11-29.", param_hint="--date") from None


def _last_sent(deal_file: str, back: bytes, theirs: str, lang: Language | None) -> tuple[str, bytes]:
    """The name and the bytes of the deal's last released version, in the language of what came back."""
    from drafting.cli.sent import last_sent
    from drafting.deal.read import read_deal
    from drafting.document.document import read_document
    from drafting.document.units import units_of
    from drafting.errors import Refusal
    from drafting.files import read_text
    from drafting.library.library import Source
    from drafting.place import Place
    from drafting.prose.languages import likely_language

    deal = read_deal(Source(deal_file, read_text(deal_file)))
    language = lang or likely_language(" ".join(unit.text for unit in units_of(read_document(back, theirs))))
    found = last_sent(deal_file, deal.deal.id, language)
    if found is None:
        raise Refusal(
            "never-sent",
            f"No version of this deal in {'English' if language == 'en' else 'French'} was released from here.",
            remedy="Name the Word file that was sent, or release the deal first: drafting release DEAL.",
            place=Place(file=deal_file),
        )
    return str(found.path), found.data
