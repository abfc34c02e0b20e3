"""``drafting brackets round DEAL``: the file of the next round."""

from __future__ import annotations

import sys

import rich_click as click

from drafting.cli.brackets.desk import DATE


@click.command(name="round")
@click.argument("deal")
@click.option("--output", "-o", required=True, metavar="FILE", help="The file of the next round.")
@DATE
@click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
def command(deal: str, output: str, when: str | None, force: bool) -> None:
    """Begin the next round: a copy of the deal file with the next number and the day of its draft.

    All rounds lie in one folder; the history and the lock beside them are the deal's.
    """
    from pathlib import Path

    from drafting.cli.brackets.desk import day_given, keep, sit_down
    from drafting.cli.report import say
    from drafting.files import write_new
    from drafting.negotiation.history import Event
    from drafting.source.rewrite import set_value

    desk = sit_down(deal)
    if Path(output).resolve().parent != Path(deal).resolve().parent:
        raise click.UsageError("The rounds of a deal lie in one folder, beside its lock and its history.")
    day = day_given(when)
    number = desk.file.deal.round + 1
    text = set_value(desk.text, desk.path, ("round",), str(number))
    text = set_value(text, desk.path, ("dated",), f'"{day}"', ("as_of",))
    write_new(output, text.encode(), force=force)
    keep(desk, desk.text, (Event(day, number, "round"),))
    say(f"{output}: round {number}, {day}.", stream=sys.stderr)
