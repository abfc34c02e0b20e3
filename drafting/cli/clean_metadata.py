"""``drafting clean-metadata FILE``: the file without what it tells of its writers."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

import rich_click as click

if TYPE_CHECKING:
    from drafting.metadata.trace import TraceKind

# Written out, so that --help does not load the machinery; a test holds it to metadata.trace.KINDS.
KINDS = (
    "properties", "custom-properties", "revision-authors", "comment-authors", "people", "revision-ids", "custom-xml",
    "template", "variables", "thumbnail", "picture-data", "printer", "mail-merge", "add-ins", "paths",
    "hidden-text", "embedded",
)  # fmt: skip
ASKED = ("hidden-text", "embedded")


@click.command(name="clean-metadata")
@click.argument("file")
@click.option("-o", "--output", metavar="OUT.docx", help="The clean file.  [default: NAME.clean.docx in this folder]")
@click.option("--keep", multiple=True, type=click.Choice([kind for kind in KINDS if kind not in ASKED]),
              help="Leave this kind in; may be given again.")  # fmt: skip
@click.option("--remove", multiple=True, type=click.Choice(ASKED), help="Take this out too: it is part of the text.")
@click.option("--report", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How what was found is told.")  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite the clean file if it is there.")
def command(
    file: str, output: str | None, keep: tuple[str, ...], remove: tuple[str, ...], report: str, force: bool
) -> None:
    """Take out of a Word file what a stranger would learn from it.

    Properties, names and dates of authors, ids of sessions, templates, variables, data stores, thumbnails, data in
    pictures, printers. Tracked changes and comments stay, each person as a number; text is untouched. Hidden text and
    embedded files are told, and go only with --remove.
    """
    from drafting.files import read_bytes, write_new
    from drafting.metadata.clean import USUAL, cleaned, traces
    from drafting.ooxml.package import write_package
    from drafting.ooxml.reading import read_package
    from drafting.writers.lists.inert import inert, inert_json

    package = read_package(read_bytes(file), file)
    kinds = cast("frozenset[TraceKind]", (USUAL | set(remove)) - set(keep))
    clean = cleaned(package, kinds)
    before, after = traces(package), traces(clean)
    path = output or f"{Path(file).stem}.clean.docx"
    write_new(path, write_package(clean), force=force)
    removed = [each for each in before if each not in after]
    if report == "json":
        told = {"file": path, "removed": [asdict(each) for each in removed], "left": [asdict(each) for each in after]}
        click.echo(inert_json(json.dumps(told, ensure_ascii=False, indent=2)), err=path == "-")
        return
    for title, found in (("Removed", removed), ("Left", after)):
        for each in found:
            times = f" ({each.count} times)" if each.count > 1 else ""
            click.echo(f"{title}: {each.kind}, {inert(each.what)}: {inert(each.value)}{times}", err=path == "-")
    click.echo(f"{len(removed)} found and removed, {len(after)} left → {path}", err=True)
