"""``drafting clause test``: the tests inside clause files, then every position, profile, language and limit value."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

import rich_click as click

from drafting.cli.forms import FORMS, print_in

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.instrument.tree import Instrument
    from drafting.library.library import Library
    from drafting.render.template import Template

T = TypeVar("T")
FEW: Final = 3  # clauses; starting processes takes longer than trying so few


@dataclass(frozen=True, slots=True)
class Tried:
    """What testing one clause came to."""

    clause: str
    tests: int
    texts: int
    files: int
    findings: tuple[Finding, ...]


@click.command(name="test")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True,
              help="How the findings are printed; sarif and github for continuous checks.")  # fmt: skip
@click.option("--own", is_flag=True, help="Only the tests in the files, not every value.")
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help="Processes to use. Default: one a processor.")
@click.pass_context
def command(ctx: click.Context, ids: tuple[str, ...], form: str, own: bool, jobs: int | None) -> None:
    """Run the tests inside clause files and try every position, profile, language and limit value; all without ID.

    Each text is assembled, looked through for marks that were left, and set in Word, whose file has to be valid.
    """
    from drafting.cli.counting import counted
    from drafting.cli.report import exit_code
    from drafting.cli.workspace import library_for

    begun = time.monotonic()
    library = library_for()
    wanted = tuple(dict.fromkeys(ids)) or tuple(library)
    for each in wanted:
        library.source(each)  # an unknown one is refused before anything is tried
    done = _all(wanted, own, jobs or os.cpu_count() or 1)
    found = [finding for each in wanted for finding in done[each].findings]
    print_in(form, found)
    if form == "text":
        tests, texts, files = (
            sum(getattr(each, name) for each in done.values()) for name in ("tests", "texts", "files")
        )
        click.echo(
            f"{counted(len(wanted), 'clause')}, {counted(tests, 'test')}, {counted(texts, 'text')} assembled and set "
            f"in {counted(files, 'Word file')}, {counted(len(found), 'finding')}, {time.monotonic() - begun:.1f} s.",
            err=True,
        )
    ctx.exit(exit_code(found))


def _all(wanted: tuple[str, ...], own: bool, jobs: int) -> dict[str, Tried]:
    if len(wanted) <= FEW or jobs == 1:
        return {each: tried(each, own) for each in _shown(wanted, len(wanted))}
    with ProcessPoolExecutor(min(jobs, len(wanted))) as pool:
        running = [pool.submit(tried, each, own) for each in _longest_first(wanted)]
        results = [future.result() for future in _shown(as_completed(running), len(running))]
    return {result.clause: result for result in results}


def tried(clause_id: str, own: bool) -> Tried:
    """One clause tested, in whatever process this is."""
    from drafting.checks.clause_tests import renderings, run_tests
    from drafting.finding import Unusable
    from drafting.keeping.trial import try_clause
    from drafting.keeping.wordset import setter
    from drafting.library.clause_file import read_clause_file

    library = _library()
    try:
        file = read_clause_file(library.source(clause_id))
    except Unusable as error:
        return Tried(clause_id, 0, 0, 0, error.findings)
    found = run_tests(file, library)
    texts, files = renderings(file.clause), 0
    if not own:
        trial = try_clause(file, library, setter(_template))
        texts, files = texts + trial.texts, trial.files
        found = tuple(dict.fromkeys((*found, *trial.findings)))
    return Tried(clause_id, len(file.clause.tests), texts, files, found)


@cache
def _library() -> Library:
    from drafting.cli.workspace import library_for

    return library_for()


@cache
def _template_for(profile: str) -> Template:
    from typing import Any, cast

    from drafting.cli.templates import template_for

    return template_for(cast("Any", profile), "letter", "deal.yaml", None)


def _template(instrument: Instrument) -> Template:
    return _template_for(instrument.profile)


def _longest_first(wanted: tuple[str, ...]) -> list[str]:
    """The clauses with most to try first, so that no process is left with a long one at the end."""
    library = _library()
    return sorted(wanted, key=lambda each: -len(library.source(each).text))


def _shown(things: Iterable[T], count: int) -> Iterator[T]:
    """The same things, counted on a terminal while they come."""
    if not sys.stderr.isatty() or count < 2:
        yield from things
        return
    with click.progressbar(things, length=count, label="Trying clauses", file=sys.stderr) as bar:
        yield from bar
