"""``drafting brackets reopen DEAL``: what was agreed is open again, and the history says who wanted it and why."""

from __future__ import annotations

import rich_click as click

from drafting.cli.brackets.desk import DATE, DRY_RUN, SIDE


@click.command(name="reopen")
@click.argument("deal")
@click.option("--clause", required=True, metavar="ID", help="The article.")
@click.option("--side", type=SIDE, required=True, help="Who wants it open.")
@click.option("--why", required=True, metavar="WORDS", help="Why.")
@DATE
@DRY_RUN
def command(deal: str, clause: str, side: str, why: str, when: str | None, dry_run: bool) -> None:
    """Open an agreed article again: it goes back to tabled, and the history keeps who, when and why.

    Then put on the table what is wanted instead: drafting brackets table.
    """
    from drafting.cli.brackets.desk import day_given, keep, known, side_of, sit_down
    from drafting.cli.brackets.telling import done
    from drafting.errors import Refusal
    from drafting.library.vocabulary import SETTLED
    from drafting.negotiation.accepting import StatusChange
    from drafting.negotiation.history import Event
    from drafting.negotiation.rewriting import in_article, set_status
    from drafting.place import Place

    desk = sit_down(deal)
    known(desk, clause)
    old = next(article.status for article in desk.file.deal.articles if article.use == clause)
    if old not in SETTLED:
        raise Refusal(
            "status-not-agreed",
            f"“{clause}” is {old}; there is nothing to open again.",
            remedy="Put words or values on the table: drafting brackets table.",
            place=Place(deal),
        )
    text = in_article(desk.text, desk.path, clause, lambda alone: set_status(alone, "tabled"))
    day = day_given(when)
    event = Event(day, desk.file.deal.round, "reopened", clause, "", side_of(side), old, "tabled", why)
    keep(desk, text, (event,), dry_run=dry_run)
    done(desk, text, (event,), (StatusChange(clause, old, "tabled"),), dry_run=dry_run)
