"""``drafting redline OLD NEW``: what changed between two Word files, as Word's own tracked changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

import rich_click as click

if TYPE_CHECKING:
    from drafting.compare.settings import Settings
    from drafting.writers.docx.redline import RedlineResult

OUTPUTS: Final = {"tracked": ".docx", "json": ".json", "md": ".md", "text": ".txt", "script": ".script.json"}  # endings
IGNORABLE: Final = ("formatting", "case", "space", "numbering")


class Several(click.ParamType):  # type: ignore[type-arg]  # not subscriptable in older click
    """Comma-separated choices."""

    name = "choices"

    def __init__(self, choices: Iterable[str]) -> None:
        self.choices = tuple(choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """How help shows the value."""
        return ",".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The chosen names, each once, in the order given."""
        if isinstance(value, tuple):
            return value
        chosen = tuple(dict.fromkeys(word.strip() for word in str(value).split(",") if word.strip()))
        for word in chosen:
            if word not in self.choices:
                self.fail(f"{word!r} is none of {', '.join(self.choices)}.", param, ctx)
        return chosen


@click.command(name="redline")
@click.argument("old")
@click.argument("new")
@click.option("-o", "--output", help="Where to write; - for standard output. Default: OLD-to-NEW.redline.docx here.")
@click.option("--as", "kinds", type=Several(OUTPUTS), default="tracked", help="What to make; several, with commas.")
@click.option("--author", default="Redline", show_default=True, help="Whose name the revisions carry.")
@click.option("--date", metavar="DATE", help="When the revisions were made (2026-01-31 or 2026-01-31T12:00:00Z).")
@click.option("--ignore", type=Several(IGNORABLE), default="", help="What is no change; several, with commas.")
@click.option("--granularity", type=click.Choice(["word", "char"]), default="word", show_default=True)
@click.option("--no-moves", is_flag=True, help="Show a moved paragraph as a deletion and an insertion.")
@click.option(
    "--existing",
    type=click.Choice(["accept", "keep", "refuse"]),
    default="accept",
    show_default=True,
    help="What to do with tracked changes that the files already hold; keep: those of OLD stay.",
)
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
@click.option("--exit-code", "as_exit_code", is_flag=True, help="End with 1 when there is a change.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How messages are given.")
@click.pass_context
def command(
    ctx: click.Context,
    old: str,
    new: str,
    output: str | None,
    kinds: tuple[str, ...],
    author: str,
    date: str | None,
    ignore: tuple[str, ...],
    granularity: str,
    no_moves: bool,
    existing: str,
    force: bool,
    as_exit_code: bool,
    form: str,
) -> None:
    """Make a redline of two Word files.

    OLD and NEW are .docx files (- for standard input, for one of them). The redline is checked before it is written:
    accepting everything in it gives NEW, rejecting everything gives OLD.
    """
    from drafting.cli.progress import progress
    from drafting.cli.report import as_json, print_notes, say
    from drafting.compare.settings import Settings
    from drafting.files import read_bytes, write_all
    from drafting.writers.docx.faithful import STAGES
    from drafting.writers.docx.redline import redline
    from drafting.writers.lists.kinds import counted

    targets = _targets(old, new, output, kinds or ("tracked",))
    if "script" in targets and ignore:
        raise click.UsageError("An edit script leaves nothing out: make it without --ignore.")
    settings = _settings(Settings, ignore, granularity, no_moves, existing)
    before, after = read_bytes(old), read_bytes(new)
    with progress(STAGES) as told:
        made = redline(
            before, after, author=author, date=_date(date), settings=settings, old_name=old, new_name=new, told=told
        )
        contents = {path: _content(kind, made, before, after, settings) for kind, path in targets.items()}
    write_all(contents, force=force)
    if form == "json":
        click.echo(as_json(made.notes), err="-" in targets.values())
    else:
        print_notes(made.notes, stream=sys.stderr)
        written = ", ".join(path for path in targets.values() if path != "-")
        say(f"{counted(made.changes)}{f' → {written}' if written else ''}", stream=sys.stderr)
    ctx.exit(1 if as_exit_code and made.changes else 0)


def _targets(old: str, new: str, output: str | None, kinds: tuple[str, ...]) -> dict[str, str]:
    """{kind: path}. With several kinds -o names the one of its ending, else the first; the others differ in theirs."""
    if output == "-" and len(kinds) > 1:
        raise click.UsageError("Standard output takes one kind of output: name a file with -o, or one kind with --as.")
    if old == new == "-":
        raise click.UsageError("Only one of OLD and NEW can come from standard input.")
    if output == "-":
        return {kinds[0]: "-"}
    stem = f"{_stem(old)}-to-{_stem(new)}.redline"
    if output is None:
        return {kind: stem + OUTPUTS[kind] for kind in kinds}
    if any(_same(output, each) for each in (old, new)):
        raise click.UsageError("The output would replace one of the two files compared: give -o another name.")
    base, ending = os.path.splitext(output)
    if len(kinds) == 1:
        named = kinds[0]
        if ending.lower() == ".docx" and named != "tracked":
            raise click.UsageError(f"{output} would not be a Word file: give -o the ending {OUTPUTS[named]}.")
    else:
        named = next((kind for kind in kinds if OUTPUTS[kind] == ending.lower()), kinds[0])
        if ending.lower() in OUTPUTS.values() and OUTPUTS[named] != ending.lower():
            output = base + OUTPUTS[named]
    return {kind: output if kind == named else base + OUTPUTS[kind] for kind in kinds}


def _same(output: str, given: str) -> bool:
    try:
        return os.path.samefile(output, given)
    except OSError:  # one of them is not there, or is a stream
        return False


def _stem(name: str) -> str:
    return "stdin" if name == "-" else PurePath(name).stem


def _settings(
    make: type[Settings], ignore: tuple[str, ...], granularity: str, no_moves: bool, existing: str
) -> Settings:
    return make(
        ignore=frozenset(ignore),  # type: ignore[arg-type]  # click has checked the words
        granularity=granularity,  # type: ignore[arg-type]
        moves=not no_moves,
        existing=existing,  # type: ignore[arg-type]
    )


def _date(given: str | None) -> datetime | None:
    """--date, else SOURCE_DATE_EPOCH (seconds), else None: the engine then takes when NEW was modified."""
    if given is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        return datetime.fromtimestamp(int(epoch), UTC) if epoch and epoch.isdigit() else None
    try:
        when = datetime.fromisoformat(given)
    except ValueError:
        raise click.BadParameter("write it as 2026-01-31 or 2026-01-31T12:00:00Z.", param_hint="--date") from None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _content(kind: str, made: RedlineResult, old: bytes, new: bytes, settings: Settings) -> bytes:
    from importlib import import_module

    if kind == "tracked":
        return made.docx
    if kind == "script":
        from drafting.writers.lists.script import write
        from drafting.writers.script.making import edit_script

        return write(edit_script(old, new, settings=settings)).encode()
    text: str = import_module(f"drafting.writers.lists.{kind}").write(made.changes)
    return text.encode()
