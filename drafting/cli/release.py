"""``drafting release DEAL``: the drafts of a round, checked from end to end, with a manifest, and a record at home."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click
from click.exceptions import Exit

from drafting.cli.assemble import SIDES, order_of
from drafting.errors import CannotWrite
from drafting.place import Place

if TYPE_CHECKING:
    from drafting.cli.drafts import Drafts
    from drafting.finding import Finding


@click.command(name="release")
@click.argument("deal")
@click.option("-o", "--output", metavar="DIR", help="Folder of its own.  [default: output/<deal>/round-<n>]")
@click.option("--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Only this language.")
@click.option("--copy-for", type=click.Choice([*SIDES, "both"]), help="The original that a side keeps (alternat).")
@click.option("--final", is_flag=True, help="Refuse gaps and brackets.")
@click.option("--also", type=click.Choice(["pdf"]), help="Release a PDF too (needs LibreOffice).")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--template", metavar="FILE", help="The Word template to set it in. Default: the one for the register.")
@click.option("--no-pages", is_flag=True, help="Contents without page numbers.")
@click.option("--strict", is_flag=True, help="Refuse warnings too.")
@click.option("--dry-run", is_flag=True, help="Do everything but write.")
@click.option("--force", is_flag=True, help="Release this round again, in the place of what was released.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(deal: str, **options: Any) -> None:
    """Release a round of a deal to the other side.

    Runs every check, assembles the drafts, looks for internal words in every part of every file, and writes the files
    into a folder of their own with a manifest that holds hashes only. What was sent, and from which clauses, is kept in
    <deal>.sent beside the deal. With an error nothing is written.
    """
    from drafting.cli.report import as_json, print_findings
    from drafting.finding import Unusable, has_errors

    try:
        drafts, outputs, findings = _made(deal, options)
    except Unusable as stopped:
        drafts, outputs, findings = None, {}, stopped.findings
    refused = (
        drafts is None or has_errors(findings) or (options["strict"] and any(f.level == "warning" for f in findings))
    )
    written: list[str] = []
    if drafts is not None and not refused:
        written = _kept(drafts, outputs, deal, options)
    if options["form"] == "json":
        said = {"files": written, "findings": json.loads(as_json(findings))}
        click.echo(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        print_findings(findings, stream=sys.stderr)
        for path in written:
            click.echo(path)
        if refused:
            click.echo("Nothing was released.", err=True)
        elif options["dry_run"]:
            click.echo("Nothing was written (--dry-run); it could be released as it is.", err=True)
    if refused:
        raise Exit(1)


def _made(deal: str, options: dict[str, Any]) -> tuple[Drafts, dict[str, bytes], tuple[Finding, ...]]:
    """The drafts, the files to be sent by name, and every finding. Raises Unusable when it does not come so far."""
    from drafting.checks.deal import check_deal_file
    from drafting.cli.drafts import draw
    from drafting.cli.releasing import wrong
    from drafting.cli.workspace import library_for, under_pins
    from drafting.files import read_text
    from drafting.finding import Unusable, has_errors
    from drafting.library.sources import Source
    from drafting.office import to_pdf

    source = Source(deal, read_text(deal))
    library = library_for(deal, locked=False)
    found = check_deal_file(source, under_pins(library, deal), final=options["final"])
    if has_errors(found):
        raise Unusable(found)
    drafts = draw(order_of(deal, options, library))
    outputs = dict(drafts.files)
    if options["also"] == "pdf":
        outputs |= {f"{name.removesuffix('.docx')}.pdf": to_pdf(data) for name, data in drafts.files.items()}
    findings = (*found, *drafts.findings, *wrong(drafts, outputs, source))
    return drafts, outputs, tuple(dict.fromkeys(findings))


def _kept(drafts: Drafts, outputs: dict[str, bytes], deal: str, options: dict[str, Any]) -> list[str]:
    """The paths of what goes out, written together with what is kept at home: all of it or nothing."""
    from drafting.cli.locking import keep
    from drafting.cli.sent import next_sending, sent_folder
    from drafting.files import make_folder, write_all
    from drafting.release.manifest import NAME, manifest
    from drafting.release.record import NAME as RECORD
    from drafting.release.record import folder_of

    placed = drafts.made[0].placed
    folder = Path(options["output"] or Path("output", drafts.deal, f"round-{placed.deal.round}"))
    sending = next_sending(sent_folder(deal, drafts.deal), placed.deal.round)
    home = sent_folder(deal, drafts.deal) / folder_of(placed.deal.round, sending)
    going = {str(folder / name): data for name, data in {**outputs, NAME: manifest(outputs)}.items()}
    if options["dry_run"]:
        return []
    there = [path for path in going if Path(path).exists()]
    if there and not options["force"]:
        raise CannotWrite("output-exists", "This round was released already; nothing was written.",
                          remedy="Add --force to release it again, or name another folder with -o.",
                          place=Place(there[0]))  # fmt: skip
    staying = {str(home / name): data for name, data in outputs.items()}
    staying[str(home / RECORD)] = _record(drafts, outputs, deal, sending, options["template"])
    for place in (folder, home):
        make_folder(place)
    if drafts.lock is not None:
        keep(drafts.lock, drafts.lock_file)
    write_all({**going, **staying}, force=options["force"])
    return list(going)


def _record(drafts: Drafts, outputs: dict[str, bytes], deal: str, sending: int, template: str | None) -> bytes:
    from drafting.cli.locking import pins
    from drafting.files import read_bytes
    from drafting.release.manifest import sha256
    from drafting.release.record import Sent, SentFile, write_record

    placed = drafts.made[0].placed
    dated: date = placed.deal.dated or placed.deal.as_of
    inputs = {Path(deal).name: sha256(read_bytes(deal))}
    if template:
        inputs[Path(template).name] = sha256(read_bytes(template))
    files = tuple(
        SentFile(name, made.instrument.language, made.holder or "", sha256(data))
        for made in drafts.made
        for name, data in outputs.items()
        if name.rpartition(".")[0] == made.name.rpartition(".")[0]
    )
    used = pins(placed.library, [each.clause.id for each in placed.clauses])
    return write_record(Sent(drafts.deal, placed.deal.round, sending, dated, inputs, used, files))
