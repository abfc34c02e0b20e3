"""``drafting new``: a folder to work in."""

from __future__ import annotations

from pathlib import Path

import rich_click as click

EXAMPLE = "canada-us-2025"
READMES = {
    "clauses/README.txt": "Clauses put here join the library for the deals of this folder; "
    "one of the same name takes the place of the library's.\n",
    "templates/README.txt": "Word templates put here take the place of the built-in ones of the same name.\n",
}


@click.command(name="new")
@click.argument("folder", metavar="DIR")
def command(folder: str) -> None:
    """Make a folder to work in: an example deal, and empty folders for clauses and templates of your own.

    The folder .schemas is for editors: with it they complete and explain what is typed in deals and clauses.
    """
    from drafting.cli.schema import FOLDER, MODELS, schema_text
    from drafting.errors import CannotWrite
    from drafting.files import make_folder, write_all
    from drafting.place import Place
    from drafting.shipped import shipped

    root = Path(folder)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise CannotWrite("folder-not-empty", f"“{folder}” exists and is not empty.",
                          remedy="Choose a new name, or empty the folder first.", place=Place(folder))  # fmt: skip
    for name in ("", "clauses", "templates", FOLDER):
        make_folder(root / name)
    rounds = [entry for entry in shipped("examples").joinpath(EXAMPLE).iterdir() if entry.name.endswith(".yaml")]
    outputs = {f"{EXAMPLE}-{entry.name}": _headed(entry.read_text(encoding="utf-8")) for entry in rounds} | READMES
    outputs |= {f"{FOLDER}/{name}.json": schema_text(name) for name in MODELS}
    write_all({str(root / name): text.encode("utf-8") for name, text in sorted(outputs.items())})
    deal = f"{EXAMPLE}-{min(entry.name for entry in rounds)}"
    click.echo(f"{folder} is ready. Next:\n  cd {folder}\n  drafting assemble {deal}")


def _headed(text: str) -> str:
    """A deal with the line by which editors find its schema in this folder."""
    lines = text.split("\n")
    rest = lines[1:] if lines[0].startswith("# yaml-language-server:") else lines
    from drafting.cli.schema import first_line

    return first_line("deal") + "\n".join(rest)
