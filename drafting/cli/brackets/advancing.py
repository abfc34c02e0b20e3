"""``drafting brackets status DEAL``: an article goes up the ladder."""

from __future__ import annotations

import rich_click as click

from drafting.cli.brackets.desk import CLAUSE, DATE, DRY_RUN, WHY
from drafting.library.vocabulary import STATUSES


@click.command(name="status")
@click.argument("deal")
@CLAUSE
@click.option("--to", "new", type=click.Choice(STATUSES[1:]), required=True, help="The next rung.")
@DATE
@WHY
@DRY_RUN
def command(deal: str, clauses: tuple[str, ...], new: str, when: str | None, why: str, dry_run: bool) -> None:
    """Say how far an article is settled: one rung up from agreed-ad-ref on, after checking that it may.

    Nothing may be open in an article that is agreed, nothing missing in one that is closed. Without --clause: every
    article that may go there.
    """
    from drafting.cli.brackets.desk import day_given, keep, known, replaced, sit_down
    from drafting.cli.brackets.telling import done, status_events
    from drafting.finding import Unusable
    from drafting.negotiation.accepting import StatusChange
    from drafting.negotiation.ladder import steps
    from drafting.negotiation.rewriting import in_article, set_status

    desk = sit_down(deal)
    for clause in clauses:
        known(desk, clause)
    to = next(status for status in STATUSES if status == new)
    found = steps(desk.file, desk.placed, to, clauses)
    if clauses and found.refused:
        raise Unusable(found.refused)
    text = desk.text
    for clause in found.clauses:
        text = in_article(text, desk.path, clause, lambda alone: set_status(alone, new))
    replaced(desk, text)
    old = {article.use: article.status for article in desk.file.deal.articles}
    changes = tuple(StatusChange(clause, old[clause], to) for clause in found.clauses)
    keep(desk, text, status_events(desk, changes, day_given(when), why), dry_run=dry_run)
    done(desk, text, (), changes, dry_run=dry_run)
