"""``drafting lock``: pin the texts of a deal, so that it stays what it is whatever becomes of the library."""

from __future__ import annotations

import rich_click as click


@click.command(name="lock")
@click.argument("deals", nargs=-1, required=True, metavar="DEAL…")
@click.option(
    "--no-texts", is_flag=True, help="Keep versions only: the deal follows the library, and is told of changes."
)
def command(deals: tuple[str, ...], no_texts: bool) -> None:
    """Pin the clause texts of a deal, its words, facts and outline, into its lock.

    From then on the deal assembles from them, even without the library that made it. drafting upgrade shows what the
    library has changed since, and asks.
    """
    for deal in deals:
        click.echo(_locked(deal, no_texts=no_texts))


def _locked(deal: str, *, no_texts: bool) -> str:
    from drafting.cli.locking import keep, lock_path, read_lock
    from drafting.cli.workspace import library_for
    from drafting.deal.pinning import pin_texts
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.files import read_text
    from drafting.finding import Unusable, has_errors
    from drafting.library.sources import Source

    file = read_deal(Source(deal, read_text(deal)))
    library = library_for(deal, locked=not no_texts)
    placed, findings = place_deal(file, library)
    if placed is None or has_errors(findings):
        raise Unusable(findings)
    path = lock_path(deal, file.deal.id)
    before = read_lock(path, file.deal.id)
    after = pin_texts(before, file.deal, placed, library, keep_texts=not no_texts)
    if after != before:
        keep(after, path)
    fresh = sum(after.clauses[name] != before.clauses.get(name) for name in after.clauses)
    what = "version" if no_texts else "text"
    return f"{path}: {len(after.clauses)} clauses, {fresh} {what}{'' if fresh == 1 else 's'} newly pinned."
