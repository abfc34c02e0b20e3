"""From a deal file to the bytes of its drafts: what ``assemble`` does before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.locking import lock_path, locked, read_lock, under_lock
from drafting.cli.templates import template_for
from drafting.cli.workspace import library_for
from drafting.deal.lock import SALT
from drafting.files import read_text
from drafting.finding import Finding, Unusable, has_errors

if TYPE_CHECKING:
    from drafting.deal.lock import Lock
    from drafting.deal.placed import PlacedDeal
    from drafting.deal.read import DealFile
    from drafting.instrument.tree import Instrument, Language, Side
    from drafting.library.library import Library
    from drafting.render.pages import Pages
    from drafting.render.template import Template


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. ``holders``: for whom originals are made, () for one draft in the usual order."""

    deal_file: str
    languages: tuple[Language, ...]  # () for those of the deal
    holders: tuple[Side, ...]
    final: bool
    paper: str
    template: str | None
    pages: bool
    library: Library | None = None  # None for the one that the deal's folder and the program give
    pinned: bool = True  # the texts that the deal's lock pins stand for the library's; else its own words go too
    seen: Callable[[PlacedDeal], PlacedDeal] | None = None  # a view of the deal, None for its own text
    classification: str | None = None  # None for the template's


@dataclass(frozen=True, slots=True)
class Drafts:
    """``files``: name of the draft → its bytes. ``lock`` is None when nothing new has to be kept."""

    deal: str
    files: dict[str, bytes]
    lock: Lock | None
    lock_file: Path
    findings: tuple[Finding, ...]
    made: tuple[Made, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What one draft was made from; ``draw`` sets an instrument with its ids as this draft was set, with the page
    numbers that are known or none."""

    name: str
    holder: Side | None
    placed: PlacedDeal
    instrument: Instrument
    ids: Mapping[str, str]
    draw: Callable[[Instrument, Mapping[str, str], Pages | None], bytes]


def draw(order: Order) -> Drafts:
    """The drafts that ``order`` asks for.

    Raises Unusable when the deal cannot be assembled or, where it is to be final, is not settled.
    """
    from drafting.checks.gaps import gaps, open_values
    from drafting.checks.rules.run import rule_findings, softened
    from drafting.checks.wordings import lost_words
    from drafting.instrument.assemble import assemble

    library = order.library or library_for(order.deal_file, locked=False)
    file, placed, findings, before, path = placed_deal(order.deal_file, library, pinned=order.pinned)
    placed = order.seen(placed) if order.seen else placed
    languages = order.languages or placed.deal.languages
    texts = {
        (holder, language): assemble(placed, language, copy_for=holder or "CAN", original=holder is not None)
        for holder in (order.holders or (None,))
        for language in languages
    }
    instruments = tuple(texts.values())
    findings = (*findings, *gaps(instruments[0], file, final=order.final), *open_values(file, final=order.final))
    findings = (*findings, *lost_words(placed, file))
    findings = (*findings, *(rule if order.final else softened(rule) for rule in rule_findings(placed, file.root)))
    keys = dict.fromkeys(key for each in instruments for key in _keys(each))
    lock, is_new, changed = locked(placed, library, before, path, keys)
    findings = (*findings, *changed)
    if has_errors(findings):
        raise Unusable(findings)
    template = template_for(placed.deal.profile, order.paper, order.deal_file, order.template)
    files: dict[str, bytes] = {}
    made: list[Made] = []
    for (holder, language), instrument in texts.items():
        name = _name(placed, holder, language)
        ids = {key: lock.ids[key] for key in (SALT, *_keys(instrument))}
        made.append(Made(name, holder, placed, instrument, ids, partial(_plain, placed, template, order)))
        files[name], notes = _set(made[-1], order)
        findings = (*findings, *(note for note in notes if note not in findings))
    return Drafts(placed.deal.id, files, lock if is_new else None, path, findings, tuple(made))


def placed_deal(
    deal_file: str, library: Library, *, pinned: bool = True
) -> tuple[DealFile, PlacedDeal, tuple[Finding, ...], Lock, Path]:  # fmt: skip
    """(the file with its facts settled, the deal as it is placed, findings, its lock, where the lock lies).

    Unless ``pinned``, the library's own words stand: neither texts of the lock nor phrases that the deal replaces.

    Raises Unusable for a deal that cannot be assembled, Refusal for a file that cannot be read.
    """
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.deal.settle import settle
    from drafting.library.library import Source

    file = read_deal(Source(deal_file, read_text(deal_file)))
    path = lock_path(deal_file, file.deal.id)
    lock = read_lock(path, file.deal.id)
    texts = under_lock(library, lock, path) if pinned else library
    if not pinned:
        file = replace(file, deal=file.deal.model_copy(update={"words": type(file.deal.words)()}))
    placed, findings = place_deal(file, texts)
    if placed is None or has_errors(findings):
        raise Unusable(findings)
    return settle(file, texts).file, placed, tuple(findings), lock, path


def _set(made: Made, order: Order) -> tuple[bytes, tuple[Finding, ...]]:
    from drafting.office import measure
    from drafting.render.pages import with_pages

    def draw_with(known: Pages | None) -> bytes:
        return made.draw(made.instrument, made.ids, known)

    return with_pages(draw_with, measure) if order.pages else (draw_with(None), ())


def _plain(
    placed: PlacedDeal,
    template: Template,
    order: Order,
    instrument: Instrument,
    ids: Mapping[str, str],
    pages: Pages | None = None,
) -> bytes:
    from drafting.render.draft import render

    return render(
        instrument,
        template,
        ids=ids,
        pages=pages,
        classification=order.classification,
        dated=placed.deal.dated,
        original=bool(order.holders),
    )


def _keys(instrument: Instrument) -> Iterator[str]:
    yield from (provision.id for provision in instrument.provisions)
    yield from (annex.id for annex in instrument.annexes)


def _name(placed: PlacedDeal, holder: Side | None, language: Language) -> str:
    """commands.md: <deal>-round-<n>.<lang>.docx, with -CAN or -USA before the language for alternat originals."""
    original = f"-{holder}" if holder else ""
    return f"{placed.deal.id}-round-{placed.deal.round}{original}.{language}.docx"
