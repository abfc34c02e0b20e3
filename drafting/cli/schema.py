"""``drafting schema``: the JSON Schema of a kind of file, for editors that complete and explain while one types."""

from __future__ import annotations

import json
from importlib import import_module
from importlib.resources import files
from typing import Final

import rich_click as click

# Kind of file → the model that reads it.
MODELS: Final = {
    "clause": ("drafting.library.clause", "Clause"),
    "deal": ("drafting.deal.deal", "Deal"),
    "outline": ("drafting.library.outline", "Outline"),
    "facts": ("drafting.library.facts", "FactFile"),
    "lexicon": ("drafting.library.lexicon", "LanguageFile"),
    "units": ("drafting.library.lexicon", "UnitsFile"),
    "template": ("drafting.render.template", "Settings"),
}
SHIPPED: Final = ("edit-script", "ticks")  # written by hand, in drafting/schemas
FOLDER: Final = ".schemas"  # where a workspace keeps them


@click.command(name="schema")
@click.argument("name", type=click.Choice([*MODELS, *SHIPPED]), metavar="NAME")
@click.option("-o", "--output", metavar="FILE", help="Write it to a file instead of standard output.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(name: str, output: str | None, force: bool) -> None:
    """Print the JSON Schema of a kind of file.

    The kinds: clause, deal, outline, facts, lexicon, units, template, edit-script, ticks.

    A file whose first line is “# yaml-language-server: $schema=” and the schema's address is completed and explained by
    editors that know YAML, such as VS Code, without a connection.
    """
    from drafting.files import write_new

    text = schema_text(name)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_new(output, text.encode(), force=force)


def schema_text(name: str) -> str:
    """The schema of the files of kind ``name``, as JSON."""
    from drafting.library.schema import schema_of

    if name in SHIPPED:
        return files("drafting").joinpath("schemas", f"{name}.json").read_text("utf-8")
    module, model = MODELS[name]
    return json.dumps(schema_of(getattr(import_module(module), model), name), ensure_ascii=False, indent=1) + "\n"


def first_line(name: str, folder: str = FOLDER) -> str:
    """The line at the head of a file by which an editor finds its schema; ``folder`` as seen from the file."""
    return f"# yaml-language-server: $schema={folder}/{name}.json\n"
