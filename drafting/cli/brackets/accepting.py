"""``drafting brackets accept DEAL``: a side's version of what is open, for one point, an article or all."""

from __future__ import annotations

import rich_click as click

from drafting.cli.brackets.desk import CLAUSE, DATE, DRY_RUN, SIDE, WHY


@click.command(name="accept")
@click.argument("deal")
@click.option("--side", type=SIDE, required=True, help="Whose version is taken.")
@CLAUSE
@click.option("--param", "names", multiple=True, metavar="NAME", help="Only this point, as list calls it.")
@click.option("--all", "every", is_flag=True, help="Everything that is open in the deal.")
@DATE
@WHY
@DRY_RUN
def command(
    deal: str,
    side: str,
    clauses: tuple[str, ...],
    names: tuple[str, ...],
    every: bool,
    when: str | None,
    why: str,
    dry_run: bool,
) -> None:
    """Take one side's version of what is in brackets, in the deal's own file.

    Nothing else of the file changes: comments, order and quotation marks stay. What nobody is named for stays open. An
    article whose last bracket goes is agreed ad referendum, or tabled while it has gaps.
    """
    from drafting.cli.brackets.desk import day_given, keep, points_of, replaced, side_of, sit_down
    from drafting.cli.brackets.telling import done, status_events, version_events
    from drafting.negotiation.accepting import accept_all, keep_status

    if every == bool(clauses):
        raise click.UsageError("Name articles with --clause, or take --all.")
    desk = sit_down(deal)
    points = points_of(desk, clauses, names)
    whose = side_of(side)
    day = day_given(when)
    text = accept_all(desk.text, desk.path, desk.placed, whose, points)
    touched = tuple(dict.fromkeys(point.clause for point in points))
    text, changes = keep_status(text, desk.path, replaced(desk, text), touched)
    events = version_events(desk, points, whose, day, why)
    keep(desk, text, (*events, *status_events(desk, changes, day)), dry_run=dry_run)
    done(desk, text, events, changes, dry_run=dry_run)
