"""``drafting brackets``: what is not agreed in a deal, for those who negotiate it."""

from __future__ import annotations

import rich_click as click

from drafting.cli.lazy import LazyGroup

COMMANDS = {
    "list": "drafting.cli.brackets.listing",
    "show": "drafting.cli.brackets.showing",
    "table": "drafting.cli.brackets.tabling",
    "accept": "drafting.cli.brackets.accepting",
    "resolve": "drafting.cli.brackets.resolving",
    "status": "drafting.cli.brackets.advancing",
    "reopen": "drafting.cli.brackets.reopening",
    "round": "drafting.cli.brackets.opening",
}


@click.group(name="brackets", cls=LazyGroup, table=COMMANDS)
def command() -> None:
    """Negotiate a deal: list and show what is in brackets, put words on the table, accept, resolve, close, reopen."""
