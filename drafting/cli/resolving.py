"""What ``accept`` and ``reject`` share: a file in, and out again with some or all of its changes resolved."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.compare.change import Change
    from drafting.compare.selecting import Selection
    from drafting.writers.resolved import Resolved


def resolve_file(
    path: str, only: Selection, *, accept: bool, everything: bool, output: str | None, force: bool
) -> None:
    """Read ``path``, resolve the changes that are meant, write ``output`` (default ``<name>.accepted.docx`` in the
    current folder). Ends with 1, and writes nothing, when no change is meant."""
    from drafting.cli.report import print_notes, say
    from drafting.files import read_bytes, write_new
    from drafting.review.resolving import resolve_meant
    from drafting.writers.resolved import resolve

    word = "accepted" if accept else "rejected"
    if everything == bool(only):
        raise click.UsageError(
            f"Say which changes: --all means that every change is {word}; --id, --author, --clause, --kind, --since "
            "and --until choose some, and can't stand beside it."
        )
    docx = read_bytes(path)
    if everything:
        made = resolve(docx, accept=accept, name=path)
    else:
        made = resolve_meant(docx, only, accept=accept, name=path)
    if not everything and not made.hit:
        say(_nothing(made.changes, only), stream=sys.stderr)
        sys.exit(1)
    target = output or f"{'stdin' if path == '-' else PurePath(path).stem}.{word}.docx"
    write_new(target, made.docx, force=force)
    print_notes(made.notes, stream=sys.stderr)
    if target != "-":
        what = f"All changes {word}" if everything else _counted(made, word)
        click.echo(f"{what} → {target}", err=True)


def _counted(made: Resolved, word: str) -> str:
    changes = f"{len(made.hit)} change{'s' if len(made.hit) > 1 else ''} {word}"
    return f"{changes}, {len(made.left)} left" if made.left else f"{changes}, none left"


def _nothing(changes: Sequence[Change], only: Selection) -> str:
    """Why nothing is meant, and what could have been."""
    if not changes:
        return "This file holds no tracked changes; nothing was written."
    authors = ", ".join(dict.fromkeys(change.author for change in changes if change.author)) or "nobody"
    known = dict.fromkeys(place for change in changes if (place := change.place.article or change.heading))
    places = ", ".join(list(known)[:_FEW])
    hints = [f"changes were made by {authors}"] if only.authors else []
    hints += [f"they stand in {places}"] if only.clauses and places else []
    hints += ["drafting changes FILE --format json lists them with their ids"]
    return f"None of the {len(changes)} changes is meant; nothing was written: {'; '.join(hints)}."


_FEW = 12  # places that a message names
