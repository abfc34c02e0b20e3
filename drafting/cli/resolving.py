"""What ``accept`` and ``reject`` share: a file in, its clean version out."""

from __future__ import annotations

import sys
from pathlib import PurePath

import rich_click as click


def resolve_file(path: str, *, accept: bool, everything: bool, output: str | None, force: bool) -> None:
    """Read ``path``, resolve its changes, write ``output`` (default ``<name>.accepted.docx`` in the current folder)."""
    from drafting.cli.report import print_notes
    from drafting.files import read_bytes, write_new
    from drafting.writers.resolved import resolve

    word = "accepted" if accept else "rejected"
    if not everything:
        raise click.UsageError(f"Say which changes: --all means that every change is {word}.")
    made = resolve(read_bytes(path), accept=accept, name=path)
    target = output or f"{'stdin' if path == '-' else PurePath(path).stem}.{word}.docx"
    write_new(target, made.docx, force=force)
    print_notes(made.notes, stream=sys.stderr)
    if target != "-":
        click.echo(f"All changes {word} → {target}", err=True)
