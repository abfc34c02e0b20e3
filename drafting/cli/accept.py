"""``drafting accept FILE``: a marked-up Word file with its changes accepted."""

from __future__ import annotations

import rich_click as click


@click.command(name="accept")
@click.argument("file")
@click.option("--all", "everything", is_flag=True, help="Accept every change, in the text, notes, headers and footers.")
@click.option("-o", "--output", help="Where to write; - for standard output. Default: FILE.accepted.docx here.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(file: str, everything: bool, output: str | None, force: bool) -> None:
    """Accept the tracked changes of a Word file.

    FILE stays as it is; the clean document is written beside you. Use - for standard input.
    """
    from drafting.cli.resolving import resolve_file

    resolve_file(file, accept=True, everything=everything, output=output, force=force)
