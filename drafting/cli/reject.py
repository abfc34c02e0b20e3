"""``drafting reject FILE``: a marked-up Word file with its changes rejected."""

from __future__ import annotations

import rich_click as click


@click.command(name="reject")
@click.argument("file")
@click.option("--all", "everything", is_flag=True, help="Reject every change, in the text, notes, headers and footers.")
@click.option("-o", "--output", help="Where to write; - for standard output. Default: FILE.rejected.docx here.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(file: str, everything: bool, output: str | None, force: bool) -> None:
    """Reject the tracked changes of a Word file.

    FILE stays as it is; the clean document is written beside you. Use - for standard input.
    """
    from drafting.cli.resolving import resolve_file

    resolve_file(file, accept=False, everything=everything, output=output, force=force)
