"""What ``drafting redline`` was asked for, made in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import rich_click as click

from drafting.cli.progress import progress
from drafting.cli.redlining.comparing import compared
from drafting.cli.redlining.options import date_of, settings_of
from drafting.cli.redlining.outputs import OUTPUTS
from drafting.cli.redlining.sides import Pair, is_deal, pairs_of
from drafting.cli.redlining.targets import in_language, targets
from drafting.writers.compared import Compared, Shown
from drafting.writers.docx.faithful import STAGES

if TYPE_CHECKING:
    from drafting.review.known import Known


@dataclass(frozen=True, slots=True)
class Made:
    """One comparison and its outputs: {path: bytes}. ``page`` is the path of its HTML page, "" without one."""

    compared: Compared
    contents: Mapping[str, bytes]
    page: str


def made_of(files: Sequence[str], options: Mapping[str, Any]) -> tuple[Made, ...]:
    """A redline a language of the deals named, or the one of two Word files.

    Raises UsageError for options that do not go together, Refusal and DraftingError as the comparison does.
    """
    kinds = tuple(dict.fromkeys((*(options["kinds"] or ("tracked",)), *(["html"] if options["opened"] else []))))
    if "script" in kinds and options["ignore"]:
        raise click.UsageError("An edit script leaves nothing out: make it without --ignore.")
    deals = tuple(dict.fromkeys((*options["deals"], *_deals(files, options["standard"]))))
    if options["internal"] and not deals:
        raise click.UsageError("--internal names clauses: say whose they are with --deal DEAL.")
    if options["deals"] and not options["internal"]:
        raise click.UsageError("--deal names clauses, which is for the house only: add --internal.")
    if len(files) == 2 and not any(map(is_deal, files)):
        targets(files[0], files[1], options["output"], kinds)  # a wrong name is told before anything is read
    pairs, findings = pairs_of(files, options["standard"], options["languages"])
    if options["output"] == "-" and len(pairs) > 1:
        raise click.UsageError("Standard output takes one redline: choose its language with --lang.")
    house = _house(deals) if options["internal"] else None
    made = tuple(_made(pair, kinds, options, several=len(pairs) > 1, house=house) for pair in pairs)
    first = replace(made[0], compared=replace(made[0].compared, notes=(*findings, *made[0].compared.notes)))
    return (first, *made[1:])


def _deals(files: Sequence[str], standard: str | None) -> tuple[str, ...]:
    return tuple(name for name in (standard, *files) if name is not None and is_deal(name))


def _house(deals: Sequence[str]) -> Known:
    from drafting.cli.house import house_of

    return house_of(deals)


def _made(
    pair: Pair, kinds: Sequence[str], options: Mapping[str, Any], *, several: bool, house: Known | None
) -> Made:  # fmt: skip
    paths = targets(pair.old.name, pair.new.name, options["output"], kinds)
    if several:
        paths = {kind: in_language(path, pair.language, kind) for kind, path in paths.items()}
    settings = settings_of(options["ignore"], options["granularity"], options["no_moves"], options["existing"])
    shown = Shown(options["ui"], options["internal"], options["changed_only"])
    with progress(STAGES) as told:
        result = compared(
            pair.old, pair.new, author=options["author"], date=date_of(options["date"]), settings=settings,
            shown=shown, described=house is not None or any(OUTPUTS[kind].described for kind in kinds), told=told,
        )  # fmt: skip
        if house is not None:
            result = _named(result, house)
        written = {path: OUTPUTS[kind].make(result) for kind, path in paths.items()}
    notes = tuple(note for each in written.values() for note in each.notes)
    contents = {path: each.data for path, each in written.items()}
    return Made(replace(result, notes=(*result.notes, *notes)), contents, paths.get("html", ""))


def _named(result: Compared, house: Known) -> Compared:
    from drafting.review.naming import named

    return replace(result, changes=named(result.changes, result.package, house))
