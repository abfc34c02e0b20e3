"""``drafting combine BASE A.docx B.docx …``: several reviewers' copies on one base."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.writers.combined.combining import Combined
    from drafting.writers.combined.conflict import Conflict, Decide

POLICIES = ("both", "first", "base", "ask")


@click.command(name="combine")
@click.argument("base")
@click.argument("copies", nargs=-1, required=True, metavar="A.docx B.docx …")
@click.option("-o", "--output", metavar="OUT.docx", help="Where to write. Default: BASE.combined.docx in this folder.")
@click.option(
    "--as", "names", multiple=True, metavar="NAME", help="Whose the copies are, in their order; may be repeated."
)
@click.option("--conflicts", "policy", type=click.Choice(POLICIES), default="both", show_default=True,
              help="Where edits overlap: keep both marked, the first copy's, the base's words, or ask.")  # fmt: skip
@click.option("--ui", type=click.Choice(["en", "fr"]), default="en", show_default=True,
              help="The language of comments that tell a conflict.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def command(
    base: str, copies: tuple[str, ...], output: str | None, names: tuple[str, ...], policy: str, ui: str, form: str,
    force: bool,
) -> None:  # fmt: skip
    """Bring several reviewers' copies of BASE together in one Word file.

    Each one's edits are tracked changes under that name and date; a copy may be marked up or not. The same edit by
    several is one change in all their names. Edits that overlap are listed with both texts.
    """
    from drafting.cli.report import print_notes, say
    from drafting.files import read_bytes, write_new
    from drafting.writers.combined.combining import combine
    from drafting.writers.combined.copies import Copy
    from drafting.writers.lists.inert import inert_json

    if len(names) > len(copies):
        raise click.UsageError(f"{len(names)} names were given for {len(copies)} copies.")
    if (base, *copies).count("-") > (0 if policy == "ask" else 1):
        raise click.UsageError("Only one of the files can come from standard input, and none with --conflicts ask.")
    rows = [Copy(read_bytes(f), f, names[k] if k < len(names) else "") for k, f in enumerate(copies)]
    made = combine(read_bytes(base), rows, decide=_decide(policy), base_name=base, ui="fr" if ui == "fr" else "en")
    target = output or f"{'stdin' if base == '-' else PurePath(base).stem}.combined.docx"
    write_new(target, made.docx, force=force)
    print_notes(made.notes, stream=sys.stderr)
    if target != "-":
        if form == "json":
            import json

            listed = [conflict.to_json() for conflict in made.conflicts]
            click.echo(inert_json(json.dumps(listed, ensure_ascii=False, indent=2)))
        else:
            for conflict in made.conflicts:
                for line in _lines(conflict):
                    click.echo(line)
    say(_summary(made, target), stream=sys.stderr)


def _decide(policy: str) -> Decide:
    """The answer to every conflict, or a question in the terminal."""
    match policy:
        case "first":
            return lambda conflict: conflict.variants[0].names[0]
        case "ask":
            return _ask
        case _:
            return lambda _: policy


def _ask(conflict: Conflict) -> str:
    for line in _lines(conflict, settled=False):
        click.echo(line, err=True)
    choices = [str(number) for number in range(1, len(conflict.variants) + 1)]
    both = ["both"] if conflict.sort == "words" else []
    answer: str = click.prompt("Keep", type=click.Choice([*choices, *both, "base"]), err=True, default=(*both, "1")[0])
    return conflict.variants[int(answer) - 1].names[0] if answer in choices else answer


def _lines(conflict: Conflict, *, settled: bool = True) -> list[str]:
    """A conflict on the terminal: where, what the base has, what each wrote."""
    from drafting.writers.lists.inert import inert, shown

    where = conflict.heading or "before the first heading"
    story = "" if conflict.story == "body" else f"{conflict.story}, "
    kept = {"both": "both kept, marked", "base": "the base kept"}.get(conflict.chosen, f"{conflict.chosen}'s kept")
    rows = [
        f"{conflict.number:>4}  conflict: {inert(story + where)}{f' ({inert(kept)})' if settled else ''}",
        f"      base: {_text(conflict.base)}",
    ]
    for at, variant in enumerate(conflict.variants, 1):
        rows.append(f"      {at}. {inert('; '.join(variant.names))}: {shown(variant.text) or '(nothing)'}")
    return rows


def _text(text: str) -> str:
    from drafting.writers.lists.inert import shown

    return shown(text) or "(nothing)"


def _summary(made: Combined, target: str) -> str:
    many = len(made.conflicts)
    conflicts = f"{many} conflict{'s' if many > 1 else ''}" if many else "no conflicts"
    changes = f"{len(made.changes)} change{'' if len(made.changes) == 1 else 's'}"
    where = "" if target == "-" else f" → {target}"
    return f"{len(made.reviewers)} copies ({', '.join(made.reviewers)}): {changes}, {conflicts}{where}"
