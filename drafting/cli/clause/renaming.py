"""``drafting clause rename``: another id, and everything that names the old one follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.library.library import Library, Source


@click.command(name="rename")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--dry-run", is_flag=True, help="Say what would be changed, and change nothing.")
def command(old: str, new: str, dry_run: bool) -> None:
    """Give a clause of this folder another id.

    Clauses, outlines and deals of this folder that name it are changed, in nothing but the id. The clause says under
    formerly: what it was called, so that deals elsewhere that use the old id still find it.
    """
    from drafting.cli.counting import counted
    from drafting.cli.workspace import library_for
    from drafting.files import make_folder, write_all

    library = library_for()
    source = library.source(old)
    _may(source, old, new, library)
    outputs, moved = changes(source, old, new)
    for path in outputs:
        click.echo(f"  {path}")
    for was, now in moved.items():
        click.echo(f"  {was} → {now}")
    if dry_run:
        click.echo(f"{counted(len(outputs) + len(moved), 'file')} would change; nothing was written.", err=True)
        return
    for path in (*outputs, *moved.values()):
        make_folder(Path(path).parent)
    written = {path: text.encode() for path, text in outputs.items()}
    written |= {now: Path(was).read_bytes() for was, now in moved.items() if now not in written}
    write_all(written, force=True)
    for path in (source.file, *moved):
        Path(path).unlink()  # its text stands in the new file by now
    click.echo(f"{old} is now called {new}; deals that say {old} still find it.", err=True)


def _may(source: Source, old: str, new: str, library: Library) -> None:
    from drafting.cli.clause.records import shipped_source
    from drafting.errors import CannotWrite, DraftingError
    from drafting.library.fields import CLAUSE_ID
    from drafting.place import Place

    if not CLAUSE_ID.fullmatch(new):
        raise click.UsageError(f"“{new}” cannot be the id of a clause. "
                               "Write the family, a point and a name in small letters: supply.potash.")  # fmt: skip
    if new in library:
        raise CannotWrite("clause-exists", f"The library has a clause “{new}” already.", remedy="Choose another id.",
                          place=Place(library.source(new).file))  # fmt: skip
    came = shipped_source(old)
    own = Path(source.file).resolve().is_relative_to(Path("clauses").resolve())
    if not own or (came is not None and Path(came.file).resolve() != Path(source.file).resolve()):
        raise DraftingError(
            "clause-not-yours", f"“{old}” came with the program; others that came with it name it so.",
            remedy=f"Make a clause of your own from it: drafting clause new {new} --from {old}.")  # fmt: skip


def changes(source: Source, old: str, new: str) -> tuple[dict[str, str], dict[str, str]]:
    """The texts to write ({path: text}), and the files that only move ({old path: new path})."""
    from drafting.cli.clause.records import record_path
    from drafting.files import read_folder, read_text
    from drafting.keeping.copying import renamed, with_id
    from drafting.library.kinds import kind_of

    target = _target(Path(source.file), old, new)
    outputs = {target.as_posix(): renamed(source.text, old, new)}
    texts = {path: text for folder in ("clauses", "examples") if Path(folder).is_dir()
             for path, text in read_folder(folder).items()}  # fmt: skip
    texts |= {str(path): read_text(path) for path in sorted(Path().glob("*.yaml"))}
    for path, text in texts.items():
        if (
            Path(path) == Path(source.file)
            or "@" in Path(path).name
            or kind_of(text) not in ("clause", "outline", "deal")
        ):
            continue
        if (changed := with_id(text, old, new)) != text:
            outputs[path] = changed
    outputs |= _locks({source.text: outputs[target.as_posix()], **{texts[path]: outputs[path] for path in texts
                                                                   if path in outputs}}, old, new)  # fmt: skip
    record = record_path(source)
    if record.is_file():
        outputs[(target.parent / "approvals" / target.name).as_posix()] = with_id(read_text(record), old, new)
    history = sorted((Path(source.file).parent / "history").glob(f"{old}@*.yaml"))
    moved = {str(path): (target.parent / "history" / path.name.replace(old, new, 1)).as_posix() for path in history}
    if record.is_file():
        moved[str(record)] = (target.parent / "approvals" / target.name).as_posix()
    return outputs, moved


def _target(path: Path, old: str, new: str) -> Path:
    """The file's new place: another family's folder where the family changed and the file lay in its own."""
    family, fresh = old.partition(".")[0], new.partition(".")[0]
    folder = path.parent.parent / fresh if path.parent.name == family and fresh != family else path.parent
    return folder / f"{new}.yaml"


def _locks(changed: dict[str, str], old: str, new: str) -> dict[str, str]:
    """The locks of this folder's deals under the new id: provisions keep their opaque ids, pinned texts their words.

    ``changed``: text of a file before → after.
    """
    from dataclasses import replace

    from drafting.deal.lock import Pinned, parse_lock, write_lock
    from drafting.files import read_text
    from drafting.keeping.copying import renamed, with_id

    after = {Pinned.of("", before).sha256: text for before, text in changed.items()}
    found: dict[str, str] = {}
    for path in [*sorted(Path().glob("*.lock")), *sorted(Path("examples").rglob("*.lock"))]:
        text = read_text(path)
        lock = parse_lock(text, str(path))
        pins = {}
        for name, pin in lock.clauses.items():
            if pin.text is not None:
                kept = renamed(pin.text, old, new) if name == old else with_id(pin.text, old, new)
                pins[with_id(name, old, new)] = Pinned.of(pin.version, kept, keep=True)
            elif pin.sha256 in after:
                pins[with_id(name, old, new)] = Pinned.of(pin.version, after[pin.sha256])
            else:
                pins[with_id(name, old, new)] = pin
        ids = {with_id(key, old, new): each for key, each in lock.ids.items()}
        files = {name: with_id(each, old, new) for name, each in lock.files.items()}
        if (ids, pins, files) != (dict(lock.ids), dict(lock.clauses), dict(lock.files)):
            found[str(path)] = write_lock(replace(lock, ids=ids, clauses=pins, files=files))
    return found
