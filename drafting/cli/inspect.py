"""``drafting inspect FILE``: what is in a Word file, before it is opened in Word."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafting.metadata.inspect import Inspection


@click.command(name="inspect")
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(file: str, form: str) -> None:
    """Tell what a Word file holds and would do.

    Authors, tracked changes, comments, hidden text, document properties, fields that act, links and templates outside,
    embedded files, what Word would repair. Nothing is run, fetched or changed. A file that is not let in (macros,
    passwords, damage) is refused with the reason.
    """
    from drafting.files import read_bytes
    from drafting.metadata.inspect import inspect
    from drafting.ooxml.reading import read_package

    found = inspect(read_package(read_bytes(file), file))
    if form == "json":
        from drafting.cli.report import as_json
        from drafting.writers.lists.inert import inert_json

        plain = {**asdict(found), "hazards": json.loads(as_json(found.hazards))}
        click.echo(inert_json(json.dumps(plain, ensure_ascii=False, indent=2)))
        return
    for line in _lines(found):
        click.echo(line)


def _lines(found: Inspection) -> Iterator[str]:
    from drafting.writers.lists.inert import inert

    yield "In the file: " + ", ".join(f"{what} {number:,}" for what, number in found.facts.items() if number)
    yield _section("Tracked changes", [f"{inert(a) or 'no name'}: {_counts(c)}" for a, c in found.revisions.items()])
    yield _section("Comments", [f"{inert(author) or 'no name'}: {count}" for author, count in found.comments.items()])
    yield _section("Would act, or hide something", [f"[{one.code}] {inert(one.message)}" for one in found.hazards])
    yield _section("Tells of its writers", [_trace(one.what, one.value, one.count) for one in found.traces])
    near = [f"{name}: {has:,} of {most:,}" for name, (has, most) in found.limits.items() if has * 5 >= most * 4]
    yield _section("Close to a limit (docs/safety.md)", near)
    yield _section("Word would repair", [inert(fault) for fault in found.faults])


def _section(title: str, rows: list[str]) -> str:
    return f"{title}: nothing" if not rows else "\n".join([f"{title}:", *(f"  - {row}" for row in rows)])


def _trace(what: str, value: str, count: int) -> str:
    from drafting.writers.lists.inert import inert

    return f"{inert(what)}: {inert(value)}" + (f" ({count} times)" if count > 1 else "")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {what if number > 1 else what.removesuffix('s')}" for what, number in counts.items())
