"""``drafting clause``: the library, for those who keep it."""

from __future__ import annotations

import rich_click as click

from drafting.cli.lazy import LazyGroup

COMMANDS = {
    "list": "drafting.cli.clause.listing",
    "show": "drafting.cli.clause.showing",
    "new": "drafting.cli.clause.making",
    "import": "drafting.cli.clause.importing",
    "check": "drafting.cli.clause.checking",
    "test": "drafting.cli.clause.testing",
    "preview": "drafting.cli.clause.previewing",
    "diff": "drafting.cli.clause.comparing",
    "where-used": "drafting.cli.clause.tracing",
    "rename": "drafting.cli.clause.renaming",
    "approve": "drafting.cli.clause.approving",
}


@click.group(name="clause", cls=LazyGroup, table=COMMANDS)
def command() -> None:
    """Keep the library of clauses: list and show them, write new ones, check and try them, follow their versions."""
