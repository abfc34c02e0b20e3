"""``drafting explain``: the page of a code."""

from __future__ import annotations

import re

import rich_click as click


@click.command(name="explain")
@click.argument("code", required=False)
@click.pass_context
def command(ctx: click.Context, code: str | None) -> None:
    """Say what a finding's code means, why it matters and what to write instead; without CODE, list the codes.

    R01 to R48 name the rules across clauses, and list the codes of each."""
    from drafting.shipped import shipped_texts

    pages = {_code(path): text for path, text in shipped_texts("codes", ".md")}
    if code is None:
        for name, text in pages.items():
            click.echo(f"{name:28}  {_summary(text)}")
        return
    if rule := re.fullmatch(r"[Rr]([0-9]{1,2})", code):
        from drafting.checks.rules.table import RULES

        of_rule = [each for each in RULES if each.number == int(rule[1])]
        for each in of_rule:
            click.echo(f"{each.name}: {each.what}")
            for name in dict.fromkeys((*each.codes, *each.elsewhere)):
                click.echo(f"  {name:28}  {_summary(pages[name])}")
        if of_rule:
            return
    if code in pages:
        click.echo(pages[code].rstrip("\n"))
        return
    from rapidfuzz import process

    near = [found[2] for found in process.extract(code, {name: name for name in pages}, limit=3, score_cutoff=60)]
    hint = f" Did you mean {', '.join(near)}?" if near else " drafting explain lists them all."
    click.echo(f"There is no code {code}.{hint}", err=True)
    ctx.exit(1)


def _code(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".md")


def _summary(text: str) -> str:
    """The first sentence below the title."""
    paragraph = text.split("\n\n", 2)[1] if "\n\n" in text else ""
    return paragraph.replace("\n", " ").split(". ", 1)[0].rstrip(".")
