"""``drafting concordance``: whether the English and the French text say the same."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.checks.concordance.pairing import Pair
    from drafting.finding import Finding
    from drafting.prose.kinds import Language
    from drafting.prose.units import Unit


@dataclass(frozen=True, slots=True)
class Compared:
    """Two languages, paired, with what was found and what a paper needs to name them."""

    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    titles: tuple[str, str]
    texts: tuple[tuple[str, str], ...]  # name, SHA-256
    dated: date
    round: int | None


@click.command(name="concordance")
@click.argument("texts", nargs=-1, required=True, metavar="DEAL | EN.docx FR.docx")
@click.option("--bilingual", metavar="OUT.docx", help="Write the two languages side by side.")
@click.option("--certificate", metavar="OUT.docx", help="Write a certificate; only when no difference was found.")
@click.option(
    "--ui",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the papers.",
)
@click.option(
    "--date", "when", metavar="YYYY-MM-DD", help="Date of the papers.  [default: the deal's; for files, today]"
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--force", is_flag=True, help="Overwrite papers that are there.")
@click.pass_context
def command(
    ctx: click.Context,
    texts: tuple[str, ...],
    bilingual: str | None,
    certificate: str | None,
    ui: Language,
    when: str | None,
    form: str,
    force: bool,
) -> None:
    """Compare the English and the French text.

    Of a deal: provisions, paragraphs, values, references, defined terms, figures, and what the sides are to do or may
    do. Of two Word files, English first: the same as far as their structure allows, and how far that was.
    """
    from drafting.cli.report import as_json, exit_code, print_findings
    from drafting.files import write_all
    from drafting.finding import has_errors

    if len(texts) > _MOST or (len(texts) == 1 and texts[0].lower().endswith(".docx")):
        raise click.UsageError("Name one deal file, or the English and the French Word file.")
    found = _of_deal(texts[0], _day(when)) if len(texts) == 1 else _of_files(texts[0], texts[1], _day(when))
    outputs = {bilingual: _bilingual(found, ui)} if bilingual else {}
    refused = certificate is not None and has_errors(found.findings)
    if certificate and not refused:
        outputs[certificate] = _certificate(found, ui)
    write_all(outputs, force=force)
    if form == "json":
        click.echo(as_json(found.findings))
    else:
        print_findings(found.findings, stream=sys.stdout)
    for path in outputs:
        click.echo(f"Wrote {path}.", err=True)
    if refused:
        click.echo("No certificate: the two languages differ.", err=True)
    elif not has_errors(found.findings):
        click.echo(f"The two languages agree: {len(found.pairs)} paragraphs, headings and cells compared.", err=True)
    ctx.exit(exit_code(found.findings))


_MOST = 2


def _day(when: str | None) -> date | None:
    if when is None:
        return None
    try:
        return date.fromisoformat(when)
    except ValueError:
        raise click.BadParameter("Write the date as 2026-05-01.", param_hint="--date") from None


def _of_deal(file: str, when: date | None) -> Compared:
    from dataclasses import replace

    from drafting.checks.concordance.instruments import concordance
    from drafting.cli.workspace import library_for
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.files import read_text
    from drafting.finding import Unusable
    from drafting.instrument.assemble import assemble
    from drafting.instrument.plain import instrument_text
    from drafting.instrument.units import instrument_units
    from drafting.library.library import Source

    deal = read_deal(Source(file, read_text(file)))
    placed, problems = place_deal(deal, library_for(file))
    if placed is None:
        raise Unusable(problems)
    english, french = assemble(placed, "en"), assemble(placed, "fr")
    units = instrument_units(english, file), instrument_units(french, file)
    found = tuple(replace(each.finding(), related=()) for each in concordance(english, french))
    texts = tuple(
        (f"{deal.deal.id}, {name}", hashlib.sha256(instrument_text(one).encode()).hexdigest())
        for one, name in ((english, "English"), (french, "français"))
    )
    pairs: tuple[Pair, ...] = tuple(zip(*units, strict=False))
    return Compared(
        pairs, found, (english.title, french.title), texts, when or deal.deal.dated or deal.deal.as_of, deal.deal.round
    )


def _of_files(english: str, french: str, when: date | None) -> Compared:
    from dataclasses import replace

    from drafting.checks.concordance.files import how_far, pairs_mismatches
    from drafting.checks.concordance.pairing import SEAM, pair_units
    from drafting.document.document import read_document
    from drafting.document.units import units_of
    from drafting.files import read_bytes

    data = {name: read_bytes(name) for name in (english, french)}
    documents = [read_document(data[name], name) for name in (english, french)]
    left, right = units_of(documents[0], "en"), units_of(documents[1], "fr")
    pairs = pair_units(
        [unit for unit in left if unit.role != "margin"], [unit for unit in right if unit.role != "margin"]
    )
    found = (
        *(note for document in documents for note in document.findings),
        *(each.finding() for each in pairs_mismatches(pairs)),
        how_far(pairs, english),
    )
    titles = _title(left, english), _title(right, french)
    texts = tuple((Path(name).name, hashlib.sha256(content).hexdigest()) for name, content in data.items())
    whole = tuple(
        (
            english and replace(english, text=english.text.replace(SEAM, " ")),
            french and replace(french, text=french.text.replace(SEAM, " ")),
        )
        for english, french in pairs
    )
    return Compared(whole, found, titles, texts, when or date.today(), None)  # noqa: DTZ011 - the reader's day


def _title(units: tuple[Unit, ...], name: str) -> str:
    """The longest of the texts set as a title: a cover cuts the title in lines."""
    return max((unit.text for unit in units if unit.role == "title"), key=len, default=name)


def _bilingual(found: Compared, ui: Language) -> bytes:
    from drafting.render.papers.bilingual import bilingual

    return bilingual(found.pairs, title=found.titles[0 if ui == "en" else 1], dated=found.dated, ui=ui)


def _certificate(found: Compared, ui: Language) -> bytes:
    from drafting.checks.concordance.counts import compared
    from drafting.render.papers.certificate import Certified, certificate

    return certificate(Certified(found.titles, found.round, found.dated, found.texts, compared(found.pairs, ui)), ui=ui)
