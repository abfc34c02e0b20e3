"""``drafting clause diff``: what changed in a clause, as a prose redline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.keeping.wording import ProseDiff
    from drafting.library.library import Source


@click.command(name="diff")
@click.argument("clause_id", metavar="ID")
@click.option("--since", metavar="VERSION|FILE", help="An earlier version (1.0.0), a clause file, or a deal's lock. "
              "Default: the last one approved, else the one that came with the program.")  # fmt: skip
@click.option("--lang", "languages", type=click.Choice(["en", "fr"]), multiple=True, help="Only this language.")
@click.option("-o", "--output", metavar="FILE", help="Write an HTML page (FILE.html) instead of the terminal.")
@click.option("--force", is_flag=True, help="Overwrite the output if it is there.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="For reading, or as an object.")  # fmt: skip
def command(
    clause_id: str, since: str | None, languages: tuple[str, ...], output: str | None, force: bool, form: str
) -> None:
    """Show which words of a clause were deleted and inserted since an earlier version, in both languages."""
    from drafting.cli.workspace import library_for
    from drafting.keeping.wording import ProseDiff, diff_clauses
    from drafting.library.clause_file import read_clause_file

    source = library_for().source(clause_id)
    old, new = read_clause_file(_earlier(source, clause_id, since)), read_clause_file(source)
    found = diff_clauses(old.root, new.root)
    if languages:
        found = ProseDiff(tuple(each for each in found.changes if each.language in languages), found.settings)
    title = f"{clause_id}: {_said(old.file, str(old.clause.version))} → {_said(source.file, str(new.clause.version))}"
    if output:
        from drafting.files import write_new
        from drafting.keeping.page import diff_page

        write_new(output, diff_page(title, found).encode(), force=force)
        click.echo(f"{title} → {output}", err=True)
    elif form == "json":
        click.echo(json.dumps(_object(clause_id, str(old.clause.version), str(new.clause.version), found),
                              ensure_ascii=False, indent=2))  # fmt: skip
    else:
        from drafting.cli.clause.prose import print_diff

        click.echo(title)
        print_diff(found)


def _earlier(source: Source, clause_id: str, since: str | None) -> Source:
    """The text to compare with. Raises DraftingError version-unknown."""
    from drafting.cli.clause.records import record_of, shipped_source, versions_of
    from drafting.errors import DraftingError
    from drafting.files import read_text
    from drafting.library.library import Source as FileText

    kept = versions_of(source)
    came = shipped_source(clause_id)
    if since is None:
        record = record_of(source)
        last = str(record.approvals[-1].version) if record and record.approvals else next(reversed(kept), "")
        if last in kept:
            return kept[last]
        if came is not None and came.text != source.text:
            return came
    elif since in kept:
        return kept[since]
    elif Path(since).suffix == ".lock":
        return _locked(since, clause_id)
    elif Path(since).is_file():
        return FileText(since, read_text(since))
    elif came is not None and f'version: "{since}"' in came.text:
        return came
    known = f"The versions kept are {', '.join(kept)}." if kept else "None is kept."
    asked = f"version {since}" if since else "earlier version"
    raise DraftingError(
        "version-unknown", f"There is no {asked} of “{clause_id}” to compare with. {known}",
        remedy="Name a version that is kept, a clause file, or a deal's lock: --since FILE. "
        "clause approve keeps a copy of what it approves.")  # fmt: skip


def _locked(lock_file: str, clause_id: str) -> Source:
    """The clause's text as a deal's lock has it. Raises DraftingError version-unknown."""
    from drafting.deal.lock import parse_lock
    from drafting.errors import DraftingError
    from drafting.files import read_text
    from drafting.library.library import Source as FileText
    from drafting.place import Place

    pinned = parse_lock(read_text(lock_file), lock_file).clauses.get(clause_id)
    if pinned is None or pinned.text is None:
        raise DraftingError("version-unknown", f"This lock holds no text of “{clause_id}”.",
                            remedy="Name the lock of a deal that uses the clause, made by drafting lock.",
                            place=Place(lock_file))  # fmt: skip
    return FileText(lock_file, pinned.text)


def _said(file: str, version: str) -> str:
    return f"version {version} ({file})"


def _object(clause_id: str, old: str, new: str, found: ProseDiff) -> dict[str, object]:
    return {
        "clause": clause_id,
        "old": old,
        "new": new,
        "changes": [
            {"where": each.where, "language": each.language, "paragraph": each.number,
             "pieces": [{"kind": piece.kind, "text": piece.text} for piece in each.pieces]}
            for each in found.changes
        ],
        "settings": [{"where": each.where, "old": each.old, "new": each.new} for each in found.settings],
    }  # fmt: skip
