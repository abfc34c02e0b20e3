"""``drafting reject FILE``: a marked-up Word file with its changes rejected, all of them or some."""

from __future__ import annotations

from typing import Any

import rich_click as click

from drafting.cli.choosing import choosing


@click.command(name="reject")
@click.argument("file")
@click.option("--all", "everything", is_flag=True, help="Reject every change, in the text, notes, headers and footers.")
@choosing
@click.option("--ticks", metavar="FILE", help="Changes decided to be rejected on the page of FILE: its exported ticks.")
@click.option("-o", "--output", help="Where to write; - for standard output. Default: FILE.rejected.docx here.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(file: str, everything: bool, ticks: str | None, output: str | None, force: bool, **which: Any) -> None:
    """Reject tracked changes of a Word file: --all of them, or those that fit every option given.

    FILE stays as it is; the document is written beside you. What is not meant stays open, under its author's name.
    Use - for standard input.
    """
    from drafting.cli.choosing import decided, selection_of
    from drafting.cli.resolving import resolve_file

    meant = decided(selection_of(**which), ticks, "reject", file)
    resolve_file(file, meant, accept=False, everything=everything, output=output, force=force)
