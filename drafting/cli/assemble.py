"""``drafting assemble DEAL``: the Word drafts of a deal."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import rich_click as click
from click.exceptions import Exit

if TYPE_CHECKING:
    from drafting.cli.drafts import Drafts, Order
    from drafting.library.library import Library

SIDES = ("CAN", "USA")
WATCH_SECONDS = 0.5  # how often files are looked at; short enough to feel immediate


@click.command(name="assemble")
@click.argument("deals", nargs=-1, required=True, metavar="DEAL…")
@click.option("-o", "--output", metavar="DIR", help="Folder for the drafts. Default: output/<deal>.")
@click.option("--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Only this language.")
@click.option("--copy-for", type=click.Choice([*SIDES, "both"]), help="The original that a side keeps (alternat).")
@click.option("--final", is_flag=True, help="Refuse gaps and brackets.")
@click.option("--also", type=click.Choice(["pdf"]), help="Make a PDF too (needs LibreOffice).")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--template", metavar="FILE", help="The Word template to set it in. Default: the one for the register.")
@click.option(
    "--no-pages", is_flag=True, help="Contents without page numbers, even where LibreOffice could count them."
)
@click.option("--watch", is_flag=True, help="Assemble again whenever a file changes; ends with Ctrl+C.")
@click.option("--dry-run", is_flag=True, help="Do everything but write.")
@click.option("--force", is_flag=True, help="Overwrite drafts that are there.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(deals: tuple[str, ...], watch: bool, **options: Any) -> None:
    """Make the Word drafts of deal files, in each of their languages."""
    chosen = _deal_files(deals)
    done = [_assembled(deal, options) for deal in chosen]
    while watch:
        before = _stamps(chosen)
        while _stamps(chosen) == before:
            time.sleep(WATCH_SECONDS)
        for deal in chosen:
            _again(deal, {**options, "force": True})
    if not all(done):
        raise Exit(1)


def _assembled(deal: str, options: dict[str, Any]) -> bool:
    """Whether the deal could be assembled; what is wrong in it is told."""
    from drafting.cli.report import as_json, print_findings
    from drafting.finding import Unusable

    try:
        _assemble(deal, options)
    except Unusable as wrong:
        if options["form"] == "json":
            click.echo(json.dumps({"files": [], "findings": json.loads(as_json(wrong.findings))}, ensure_ascii=False))
        else:
            print_findings(wrong.findings, stream=sys.stderr)
        return False
    return True


def _assemble(deal: str, options: dict[str, Any]) -> None:
    from drafting.cli.drafts import draw
    from drafting.cli.locking import keep

    drafts = draw(order_of(deal, options))
    folder = Path(options["output"] or Path("output") / drafts.deal)
    outputs = {str(folder / name): data for name, data in drafts.files.items()}
    if options["also"] == "pdf":
        outputs |= {str(Path(path).with_suffix(".pdf")): _pdf(data) for path, data in outputs.items()}
    if not options["dry_run"]:
        folder.mkdir(parents=True, exist_ok=True)
        if drafts.lock is not None:  # first: a draft whose ids are not kept could not be compared with the next round
            keep(drafts.lock, drafts.lock_file)
        _write(outputs, force=options["force"])
    _report(drafts, list(outputs), options)
    if options["dry_run"] and options["form"] == "text":
        click.echo(_not_written(outputs, force=options["force"]), err=True)


def _write(outputs: dict[str, bytes], *, force: bool) -> None:
    from drafting.errors import CannotWrite
    from drafting.files import write_all

    try:
        write_all(outputs, force=force)
    except CannotWrite as error:
        if error.code != "output-exists":
            raise
        remedy = "Add --force to overwrite the drafts, or name another folder with -o."
        raise CannotWrite(error.code, error.message, remedy=remedy, place=error.place) from None


def _not_written(outputs: dict[str, bytes], *, force: bool) -> str:
    """What a dry run says: nothing was written, and what would have stood in the way."""
    there = [path for path in outputs if Path(path).exists()]
    if not there:
        return "Nothing was written (--dry-run)."
    which = f"{len(there)} of these files are" if len(there) > 1 else f"{there[0]} is"
    what = "would be overwritten" if force else "--force would be needed"
    return f"Nothing was written (--dry-run); {which} there already: {what}."


def _again(deal: str, options: dict[str, Any]) -> None:
    """One turn of --watch: a mistake is told and waited out."""
    from drafting.cli.report import print_findings
    from drafting.errors import DraftingError
    from drafting.finding import Finding

    try:
        _assembled(deal, options)
    except DraftingError as wrong:
        print_findings([Finding.of(wrong)], stream=sys.stderr)


def order_of(deal: str, options: dict[str, Any], library: Library | None = None) -> Order:
    """What the options of ``assemble`` ask for; without ``library`` it is drawn from that of the deal's folder."""
    from drafting.cli.drafts import Order

    holders = SIDES if options["copy_for"] == "both" else tuple(filter(None, [options["copy_for"]]))
    return Order(
        deal,
        languages=tuple(dict.fromkeys(options["languages"])),
        holders=cast("Any", holders),
        final=options["final"],
        paper=options["paper"],
        template=options["template"],
        pages=not options["no_pages"],
        library=library,
    )


def _report(drafts: Drafts, outputs: list[str], options: dict[str, Any]) -> None:
    from drafting.cli.report import as_json, print_findings

    findings = drafts.findings
    if options["form"] == "json":
        click.echo(
            json.dumps({"files": outputs, "findings": json.loads(as_json(findings))}, ensure_ascii=False, indent=2)
        )
        return
    print_findings(findings, stream=sys.stderr)
    for path in outputs:
        click.echo(path)


def _pdf(docx: bytes) -> bytes:
    from drafting.office import to_pdf

    return to_pdf(docx)


def _deal_files(names: tuple[str, ...]) -> tuple[str, ...]:
    """Of several files only the deals: ``assemble *.yaml`` may name one-off clauses too."""
    from drafting.cli.workspace import MOST_BYTES
    from drafting.errors import DraftingError
    from drafting.files import read_text
    from drafting.library.kinds import kind_of
    from drafting.place import Place

    deals = [
        name for name in names if len(names) == 1 or kind_of(read_text(name, most=MOST_BYTES)) in ("deal", "unknown")
    ]
    if not deals:
        raise DraftingError(
            "no-deal",
            "None of these files is a deal.",
            remedy='A deal file begins with "schema: deal/1".',
            place=Place(names[0]),
        )
    return tuple(deals)


def _stamps(deals: tuple[str, ...]) -> dict[str, float]:
    folders = {Path(deal).parent for deal in deals} | {Path()}
    watched = [Path(deal) for deal in deals]
    watched += [
        path for folder in folders for name in ("clauses", "templates") for path in (folder / name).rglob("*.*")
    ]
    watched += [path for folder in folders for path in folder.glob("*.yaml")]
    return {str(path): path.stat().st_mtime for path in watched if path.exists()}
