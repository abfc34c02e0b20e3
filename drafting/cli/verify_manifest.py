"""``drafting verify-manifest MANIFEST``: whether files are still the ones that were released."""

from __future__ import annotations

import sys
from pathlib import Path

import rich_click as click


@click.command(name="verify-manifest")
@click.argument("manifest")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, manifest: str, form: str) -> None:
    """Compare the files beside a manifest with what it says of them.

    Says which file differs, and in which of its parts; which is missing; which lies there and was not released.
    """
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.files import read_bytes, read_text
    from drafting.release.manifest import differences, parse_manifest

    rows = parse_manifest(read_text(manifest), manifest)
    folder = Path(manifest).resolve().parent
    names = [
        path.name
        for path in sorted(folder.iterdir())
        if path.is_file() and not path.name.startswith(".") and path.name != Path(manifest).name
    ]
    found = tuple(differences(rows, {name: read_bytes(folder / name) for name in names}))
    if form == "json":
        click.echo(as_json(found))
    else:
        print_findings(found, stream=sys.stdout)
        if not found:
            click.echo(f"All {len(rows)} files are the ones that were released.", err=True)
    ctx.exit(exit_code(found))
