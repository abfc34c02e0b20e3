"""``drafting clause new``: a clause file to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

if TYPE_CHECKING:
    from drafting.keeping.skeleton import Wish
    from drafting.library.library import Library

SCHEMA_FILE = Path(".schemas", "clause.json")


@click.command(name="new")
@click.argument("clause_id", metavar="ID")
@click.option(
    "--from", "model", metavar="ID", help="Begin with a copy of this clause; the same ID: your version of it."
)
@click.option("--title-en", metavar="WORDS", help="The English title.")
@click.option("--title-fr", metavar="WORDS", help="The French title.")
@click.option("--purpose-en", metavar="WORDS", help="What it is for, in English.")
@click.option("--purpose-fr", metavar="WORDS", help="What it is for, in French.")
@click.option("--source", metavar="WORDS", help="Where the idea comes from.")
@click.option(
    "--register", type=click.Choice(["any", "binding", "nonbinding"]), help="The texts in which it may stand."
)
@click.option("--kind", type=click.Choice(["article", "preamble", "closing"]), default="article", show_default=True,
              help="An article has a number and a heading.")  # fmt: skip
@click.option("--position", "positions", multiple=True, metavar="NAME", help="A position; several, the cheapest first.")
@click.option("--yes", is_flag=True, help="Ask nothing; what is not given takes its usual value.")
def command(clause_id: str, model: str | None, yes: bool, **given: Any) -> None:
    """Write the file of a new clause, ready to be filled, into clauses/FAMILY/ID.yaml of this folder.

    ID is the family, a point and a name: supply.potash. What the options do not say is asked. The file passes its
    check.
    """
    from drafting.cli.workspace import library_for
    from drafting.errors import CannotWrite
    from drafting.files import make_folder, write_new
    from drafting.library.fields import CLAUSE_ID
    from drafting.place import Place

    if not CLAUSE_ID.fullmatch(clause_id):
        raise click.UsageError(f"“{clause_id}” cannot be the id of a clause. "
                               "Write the family, a point and a name in small letters: supply.potash.")  # fmt: skip
    library = library_for()
    if clause_id in library and model != clause_id:
        raise CannotWrite(
            "clause-exists", f"The library has a clause “{clause_id}” already.",
            remedy="Choose another id, or make your own version of it: "
            f"drafting clause new {clause_id} --from {clause_id}.",
            place=Place(library.source(clause_id).file))  # fmt: skip
    text = _copy(clause_id, model, library) if model else _asked(clause_id, yes, given)
    target = Path("clauses", clause_id.partition(".")[0], f"{clause_id}.yaml")
    make_folder(target.parent)
    write_new(target, text.encode())
    click.echo(f"{target.as_posix()} is written. Next:\n"
               f"  open it in a text editor\n"
               f"  drafting clause check {clause_id} --watch\n"
               f"  drafting clause preview {clause_id}")  # fmt: skip


def _copy(clause_id: str, model: str, library: Library) -> str:
    from drafting.keeping.copying import copied

    return copied(library.source(model).text, model, clause_id)


def _asked(clause_id: str, yes: bool, given: dict[str, Any]) -> str:
    from drafting.keeping.skeleton import skeleton

    return skeleton(_wish(clause_id, yes, given))


def _wish(clause_id: str, yes: bool, given: dict[str, Any]) -> Wish:
    from drafting.keeping.skeleton import Wish
    from drafting.library.fields import NAME

    name = clause_id.rpartition(".")[2].replace("-", " ").capitalize()

    def ask(option: str, question: str, usual: str | None) -> str:
        if given[option]:
            return str(given[option])
        if yes and usual is None:
            raise click.UsageError(f"--yes asks nothing, so --{option.replace('_', '-')} has to be given.")
        return str(usual if yes else click.prompt(question, default=usual, err=True))

    title = (ask("title_en", "Title in English", name), ask("title_fr", "Title in French (titre en français)", None))
    purpose = (ask("purpose_en", "What is it for, in one English sentence?", None),
               ask("purpose_fr", "À quoi sert-elle, en une phrase française?", None))  # fmt: skip
    source = ask("source", "Where does the idea come from (a paper, a meeting, a person, and the date)?", None)
    register = ask("register", "Where may it stand: any, binding or nonbinding texts?", "any")
    if register not in ("any", "binding", "nonbinding"):
        raise click.UsageError(f"“{register}” is none of any, binding, nonbinding.")
    positions = given["positions"] or tuple(
        ask("positions", "Its positions, the cheapest first, with commas", "plain").replace(",", " ").split()
    )
    wrong = next((each for each in positions if not NAME.fullmatch(each)), None)
    if wrong:
        raise click.UsageError(f"“{wrong}” cannot be the name of a position. Write small letters, digits and hyphens.")
    schema = f"../../{SCHEMA_FILE.as_posix()}" if SCHEMA_FILE.is_file() else ""
    return Wish(clause_id, title, purpose, source, register, given["kind"], tuple(dict.fromkeys(positions)), schema)  # type: ignore[arg-type]
