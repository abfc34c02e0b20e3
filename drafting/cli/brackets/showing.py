"""``drafting brackets show DEAL``: one source, seen as consolidated text, our text, their text, or what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from drafting.cli.brackets.desk import SIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafting.deal.placed import PlacedDeal
    from drafting.library.vocabulary import Language, Side

VIEWS = ("consolidated", "ours", "theirs", "clean")
MARKS: dict[str, dict[Language, str]] = {
    "CAN": {"en": "Text as Canada would have it – internal", "fr": "Texte souhaité par le Canada – interne"},
    "USA": {
        "en": "Text as the United States would have it – internal",
        "fr": "Texte souhaité par les États-Unis – interne",
    },
    "clean": {"en": "Only what is agreed – internal", "fr": "Texte convenu seulement – interne"},
}


@click.command(name="show")
@click.argument("deal")
@click.option("--view", type=click.Choice(VIEWS), default="consolidated", show_default=True, help="How it is seen.")
@click.option("--side", type=SIDE, help="Who we are; needed for ours and theirs.")
@click.option(
    "--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The language of the text."
)
@click.option("--output", "-o", metavar="OUT.docx", help="A Word draft instead of the text.")
@click.option("--force", is_flag=True, help="Overwrite the draft if it is there.")
def command(deal: str, view: str, side: str | None, lang: Language, output: str | None, force: bool) -> None:
    """Show the text of a deal in one of four views; the file stays as it is.

    consolidated: both sides' words in brackets. ours, theirs: the text as that side would have it, no bracket of its
    own left. clean: only what is agreed; a value in brackets is a gap, words in brackets are left out.
    """
    from drafting.cli.brackets.desk import sit_down
    from drafting.cli.drafts import Order, draw
    from drafting.files import write_new
    from drafting.instrument.assemble import assemble
    from drafting.instrument.plain import instrument_text

    if view in ("ours", "theirs") and side is None:
        raise click.UsageError("Say who we are: --side CAN or --side USA.")
    whose = _whose(view, side)
    seen = _seen(view, whose)
    if output is None:
        click.echo(instrument_text(assemble(seen(sit_down(deal).placed), lang)), nl=False)
        return
    if not output.lower().endswith(".docx"):
        raise click.UsageError("Name the draft OUT.docx.")
    mark = MARKS["clean" if view == "clean" else whose][lang] if whose or view == "clean" else None
    drafts = draw(Order(deal, (lang,), (), False, "letter", None, False, seen=seen, classification=mark))
    (data,) = drafts.files.values()
    write_new(output, data, force=force)
    click.echo(output)


def _whose(view: str, side: str | None) -> str:
    if view not in ("ours", "theirs") or side is None:
        return ""
    other = "USA" if side == "CAN" else "CAN"
    return side if view == "ours" else other


def _seen(view: str, whose: str) -> Callable[[PlacedDeal], PlacedDeal]:
    from drafting.deal.views import agreed, seen_by

    if view == "clean":
        return agreed
    side: Side = "CAN" if whose == "CAN" else "USA"
    return (lambda placed: seen_by(placed, side)) if whose else (lambda placed: placed)
