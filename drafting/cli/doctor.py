"""``drafting doctor``: whether this computer has what the tool needs."""

from __future__ import annotations

import json
import textwrap
from dataclasses import asdict

import rich_click as click

_WORDS = {"ok": "ok", "missing": "MISSING", "without": "without"}
_INDENT = 22  # columns before the sentence: state, name


@click.command(name="doctor")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, form: str) -> None:
    """Tell whether this computer has what the tool needs: Python, packages, the library, a folder to write to.

    LibreOffice, poppler and fonts are only needed for page numbers and PDF. Ends with 1 when something needed is
    missing.
    """
    from drafting.cli.examining import examine
    from drafting.writers.lists.inert import inert

    found = list(examine())
    well = all(each.state != "missing" for each in found)
    if form == "json":
        click.echo(json.dumps({"ok": well, "checks": [asdict(each) for each in found]}, ensure_ascii=False, indent=2))
        ctx.exit(0 if well else 1)
    for each in found:
        sentence = f"{inert(each.says)} {each.remedy}".strip()
        begin = f"{_WORDS[each.state]:9}{each.name}"
        for line in textwrap.wrap(sentence, 80, initial_indent=f"{begin:{_INDENT}}", subsequent_indent=" " * _INDENT,
                                  break_long_words=False):  # fmt: skip
            click.echo(line)
    click.echo("Everything needed is there." if well else "Something needed is missing; see above.", err=True)
    ctx.exit(0 if well else 1)
