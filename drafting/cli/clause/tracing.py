"""``drafting clause where-used``: what would feel a change of a clause."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.keeping.uses import Use
    from drafting.library.library import Library, Source


@click.command(name="where-used")
@click.argument("clause_id", metavar="ID")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="For reading, or an array of objects.")  # fmt: skip
def command(clause_id: str, form: str) -> None:
    """List the clauses, outlines and deals that name a clause or use a term it defines, with the place of each.

    Deals are looked for in this folder, in its examples/ and among the shipped examples.
    """
    from drafting.cli.counting import counted
    from drafting.cli.workspace import library_for
    from drafting.keeping.uses import uses
    from drafting.writers.lists.inert import inert

    library = library_for()
    library.source(clause_id)
    found = uses(clause_id, _forms(library, clause_id), everything(library))
    if form == "json":
        click.echo(json.dumps([_object(use) for use in found], ensure_ascii=False, indent=2))
        return
    for kind in ("clause", "outline", "deal"):
        listed = [use for use in found if use.kind == kind]
        if listed:
            click.echo(f"{counted(len({(use.name, use.place.file) for use in listed}), kind)}:")
            for line in _lines(listed):
                click.echo(f"  {inert(line)}")
    if not found:
        click.echo(f"Nothing names {clause_id}.", err=True)


def _lines(listed: list[Use]) -> Iterator[str]:
    """A line for each file and way of use: the first place, and how many more."""
    from itertools import groupby

    for (name, how, file), group in groupby(listed, key=lambda use: (use.name, use.how, use.place.file)):
        places = [use.place for use in group]
        more = f" and {len(places) - 1} more" if len(places) > 1 else ""
        yield f"{name:28} {how}"
        yield f"{'':28}   {_near(file)}:{places[0].line}{more}"


def _near(file: str | None) -> str:
    """A file of this folder as it is called here; one that came with the program by its name alone."""
    path = Path(file or "")
    return path.as_posix() if not path.is_absolute() else f"{path.name} (came with the program)"


def everything(library: Library) -> Iterator[Source]:
    """The files in which a clause may be named: clauses, outlines, deals; each once."""
    from drafting.cli.workspace import MOST_BYTES
    from drafting.errors import Refusal
    from drafting.files import read_folder, read_text
    from drafting.library.library import Source as FileText
    from drafting.shipped import shipped_texts

    yield from library.sources.values()
    yield from library.outlines.values()
    seen: set[Path] = set()
    for path in sorted(Path().glob("*.yaml")):
        seen.add(path.resolve())
        try:
            yield FileText(str(path), read_text(path, most=MOST_BYTES))
        except Refusal:
            continue
    if Path("examples").is_dir():
        for name, text in read_folder("examples").items():
            seen.add(Path(name).resolve())
            yield FileText(name, text)
    for name, text in shipped_texts("examples"):
        if Path(name).resolve() not in seen:
            yield FileText(name, text)


def _forms(library: Library, clause_id: str) -> frozenset[str]:
    """Every form of every term that the clause defines."""
    from drafting.finding import Unusable

    try:
        defined = library.clause(clause_id).defines.values()
    except Unusable:
        return frozenset()
    return frozenset(str(form).casefold() for forms in defined for form in (*forms.en, *forms.fr))


def _object(use: Use) -> dict[str, object]:
    place = use.place
    return {"kind": use.kind, "name": use.name, "how": use.how, "file": place.file, "line": place.line,
            "column": place.column}  # fmt: skip
