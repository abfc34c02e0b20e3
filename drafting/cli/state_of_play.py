"""``drafting state-of-play DEAL…``: how far the rounds of a deal have come, for the terminal, as a sheet, as a page."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.library.vocabulary import Language
    from drafting.negotiation.play import Play


@click.command(name="state-of-play")
@click.argument("deals", nargs=-1, required=True, metavar="DEAL…")
@click.option("--output", "-o", metavar="OUT.docx|OUT.html", help="A Word sheet or a page instead of the table.")
@click.option(
    "--ui", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The language it is told in."
)
@click.option(
    "--internal", is_flag=True, help="With clause ids, names of points and reasons; every page says INTERNAL."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(deals: tuple[str, ...], output: str | None, ui: Language, internal: bool, form: str, force: bool) -> None:
    """Say where a negotiation stands: articles by status, brackets by article and round, who moved, what is oldest.

    Name the deal files of its rounds, or the folder they lie in; of one file alone, the rounds beside it are taken too.
    """
    from drafting.files import write_new

    play = _play(deals)
    if output is not None:
        write_new(output, _written(play, output, ui, internal=internal), force=force)
        click.echo(output)
    elif form == "json":
        from drafting.negotiation.stable import as_object

        click.echo(json.dumps(as_object(play, internal=internal), ensure_ascii=False, indent=2))
    else:
        _print(play, ui, internal=internal)


def _play(names: tuple[str, ...]) -> Play:
    from drafting.cli.brackets.desk import sit_down
    from drafting.errors import Refusal
    from drafting.negotiation.play import play_of
    from drafting.negotiation.rounds import read_round
    from drafting.place import Place

    desks = [sit_down(name) for name in _files(names)]
    ids = {desk.file.deal.id for desk in desks}
    if len(ids) > 1:
        raise Refusal("rounds-of-several", f"These files are rounds of several deals: {', '.join(sorted(ids))}.",
                      remedy="Name the rounds of one deal.", place=Place(desks[0].path))  # fmt: skip
    rounds = [read_round(desk.placed) for desk in desks]
    twice = next((each for each in rounds if [one.number for one in rounds].count(each.number) > 1), None)
    if twice is not None:
        raise Refusal("round-twice", f"Two of these files are round {twice.number}.",
                      remedy="Name one file a round, or number the rounds.", place=Place(desks[0].path))  # fmt: skip
    return play_of(rounds, desks[0].events)


def _files(names: tuple[str, ...]) -> list[str]:
    """The deal files meant: of a folder its deals, of one file alone those of the same deal beside it."""
    from drafting.cli.workspace import DEAL_ID
    from drafting.errors import DraftingError
    from drafting.files import read_text
    from drafting.library.kinds import kind_of
    from drafting.place import Place

    out: list[str] = []
    for name in names:
        if Path(name).is_dir():
            found = [path for path in sorted(Path(name).glob("*.yaml")) if kind_of(read_text(path)) == "deal"]
            out += [str(path) for path in found]
        else:
            out.append(name)
    if not out:
        raise DraftingError("no-deal", "None of these files is a deal.", place=Place(names[0]),
                            remedy='A deal file begins with "schema: deal/1".')  # fmt: skip
    if len(out) > 1 or out[0] == "-":
        return out
    wanted = DEAL_ID.search(read_text(out[0]))
    beside = [str(path) for path in sorted(Path(out[0]).parent.glob("*.yaml"))]
    same = [path for path in beside if wanted and _is_deal(path, wanted[1])]
    return same if str(Path(out[0])) in same else out  # what is no deal is told so when it is read


def _is_deal(path: str, wanted: str) -> bool:
    from drafting.cli.workspace import DEAL_ID
    from drafting.errors import Refusal
    from drafting.files import read_text
    from drafting.library.kinds import kind_of

    try:
        text = read_text(path)
    except Refusal:
        return False
    found = DEAL_ID.search(text) if kind_of(text) == "deal" else None
    return found is not None and found[1] == wanted


def _written(play: Play, output: str, ui: Language, *, internal: bool) -> bytes:
    if output.lower().endswith(".docx"):
        from drafting.render.papers.state_of_play import state_sheet

        return state_sheet(play, ui=ui, internal=internal)
    if output.lower().endswith((".html", ".htm")):
        from drafting.render.papers.state_page import state_page

        return state_page(play, ui=ui, internal=internal).encode()
    raise click.UsageError("Name the output OUT.docx or OUT.html.")


def _print(play: Play, ui: Language, *, internal: bool) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from drafting.negotiation.labels import says
    from drafting.negotiation.tables import by_article, by_status, figures, summary, who_moved
    from drafting.writers.lists.inert import inert

    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 80, highlight=False)
    if internal:
        console.print(f"[bold]{says('internal', ui)}[/bold]")
    console.print(f"[bold]{escape(play.last.title[ui])}[/bold]")
    for sentence in summary(play, ui):
        console.print(escape(sentence))
    for sheet in (
        by_status(play, ui), who_moved(play, ui, internal=internal),
        by_article(play, ui, internal=internal, short=True), figures(play, ui, short=True),
    ):  # fmt: skip
        console.print(f"\n[bold]{escape(sheet.heading)}[/bold]")
        table = Table(box=None, pad_edge=False, header_style="bold")
        for at, head in enumerate(sheet.head):
            narrow = at > 0 and max((len(row[at]) for row in sheet.rows), default=0) <= _NARROW
            table.add_column(escape(head), justify="right" if narrow else "left", overflow="fold")
        for row in sheet.rows:
            table.add_row(*("\n".join(escape(inert(line)) for line in cell.split("\n")) for cell in row))
        console.print(table)
        if sheet.note:
            console.print(escape(sheet.note), style="dim")


_NARROW = 6  # characters: figures and signs, set to the right
