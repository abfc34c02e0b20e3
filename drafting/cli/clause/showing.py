"""``drafting clause show``: one clause laid out for reading."""

from __future__ import annotations

import rich_click as click


@click.command(name="show")
@click.argument("clause_id", metavar="ID")
@click.option("--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Only this language.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="For reading, or as an object.")  # fmt: skip
def command(clause_id: str, languages: tuple[str, ...], form: str) -> None:
    """Show a clause: its purpose, parameters, positions and text."""
    from drafting.cli.clause.reading import as_object, as_text
    from drafting.cli.workspace import library_for

    library = library_for()
    clause = library.clause(clause_id)
    wanted = languages or ("en", "fr")
    if form == "json":
        import json

        click.echo(json.dumps(as_object(clause, wanted), ensure_ascii=False, indent=2))
    else:
        from drafting.writers.lists.inert import inert

        click.echo("\n".join(inert(line) for line in as_text(clause, wanted, library.source(clause_id).file)))
