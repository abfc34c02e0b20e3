"""``drafting template``: which Word templates there are, what is wrong with one, and what it looks like."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.render.template import Template

EXAMPLE = "canada-us-2025"
OUTLINE = "arrangement"  # whose substitutes stand where the example does not fit the template's register


@click.group(name="template")
def command() -> None:
    """List, check and preview Word templates."""


@command.command(name="list")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_templates(form: str) -> None:
    """List the templates, a workspace's own first; the first that fits a deal's register and paper is used."""
    import json

    from drafting.cli.templates import candidates, read
    from drafting.errors import DraftingError

    rows: list[dict[str, Any]] = []
    for path in candidates():
        own = path.parent == Path("templates").resolve()
        try:
            found = read(path)
        except DraftingError as wrong:
            rows.append({"name": path.stem, "file": str(path), "own": own, "wrong": wrong.code})
            continue
        rows.append({"name": path.stem, "file": str(path), "own": own, "paper": found.paper,
                     "profiles": list(found.profiles)})  # fmt: skip
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        what = f"{row['paper']:7}{', '.join(row['profiles'])}" if "paper" in row else f"not usable: {row['wrong']}"
        click.echo(f"{row['name']:18}{'own' if row['own'] else 'shipped':9}{what}")


@command.command(name="check")
@click.argument("files", nargs=-1, metavar="[FILE.docx…]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def check(ctx: click.Context, files: tuple[str, ...], form: str) -> None:
    """Say what keeps templates from being used; without FILE those of the folder templates, else the shipped ones.

    Each Word file has a YAML of the same name beside it, which says which style plays which role.
    """
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.cli.templates import candidates

    chosen = [Path(file) for file in files]
    if not chosen:
        every = list(candidates())
        chosen = [path for path in every if path.parent == Path("templates").resolve()] or every
    found = [finding for path in chosen for finding in findings_of(path)]
    if form == "json":
        click.echo(as_json(found))
    else:
        print_findings(found, stream=sys.stdout)
        if not found:
            click.echo(f"{len(chosen)} template{'s' * (len(chosen) != 1)} checked, nothing found.", err=True)
    ctx.exit(exit_code(found, strict=False))


def findings_of(path: Path) -> tuple[Finding, ...]:
    """What keeps the template at ``path`` from being used. Raises Refusal where its files cannot be read at all."""
    from drafting.cli.templates import read
    from drafting.errors import DraftingError
    from drafting.finding import Finding, Unusable
    from drafting.render.shell.fill import fill
    from drafting.render.shell.names import specimen_values

    try:
        fill(read(path).package, specimen_values())
    except Unusable as wrong:
        return wrong.findings
    except DraftingError as wrong:
        if not wrong.code.startswith("template-"):
            raise
        return (Finding.of(wrong),)
    return ()


@command.command(name="preview")
@click.argument("file", metavar="FILE.docx")
@click.option("-o", "--output", metavar="OUT.docx", help="Where to write it. Default: FILE.preview.<lang>.docx here.")
@click.option(
    "--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The language of the text."
)
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
def preview(file: str, output: str | None, lang: str, force: bool) -> None:
    """Set the example deal in a template, in the first profile that the template is for."""
    from drafting.cli.templates import read
    from drafting.files import write_new

    path = Path(file)
    target = output or f"{path.stem}.preview.{lang}.docx"
    write_new(target, _drawn(read(path), lang), force=force)
    click.echo(target)


def _drawn(template: Template, lang: Any) -> bytes:
    """The example deal, in the template. Every id is made from a count: a preview is compared with nothing."""
    from drafting.cli.workspace import library_for
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.finding import Unusable, has_errors
    from drafting.instrument.assemble import assemble
    from drafting.library.sources import Source
    from drafting.render.draft import render
    from drafting.shipped import shipped

    rounds = [entry for entry in shipped("examples").joinpath(EXAMPLE).iterdir() if entry.name.endswith(".yaml")]
    text = min(rounds, key=lambda entry: entry.name).read_text(encoding="utf-8")
    profile = next(line for line in text.split("\n") if line.startswith("profile:"))
    outline = "" if "\noutline:" in text else f"\noutline: {OUTLINE}"
    deal = read_deal(Source(EXAMPLE, text.replace(profile, f"profile: {template.profiles[0]}{outline}", 1)))
    placed, findings = place_deal(deal, library_for())
    if placed is None or has_errors(findings):
        raise Unusable([each for each in findings if each.level == "error"])
    instrument = assemble(placed, lang)
    keys = [*(one.id for one in instrument.provisions), *(one.id for one in instrument.annexes)]
    return render(instrument, template, ids={key: f"{n:08x}" for n, key in enumerate(keys)}, dated=placed.deal.dated)
