"""``drafting brackets resolve DEAL``: one point settled, by a side's version or by something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from drafting.cli.brackets.desk import DATE, DRY_RUN, SIDE, WHY

if TYPE_CHECKING:
    from drafting.cli.brackets.desk import Desk
    from drafting.negotiation.points import Point


@click.command(name="resolve")
@click.argument("deal")
@click.option("--clause", required=True, metavar="ID", help="The article.")
@click.option("--param", "name", required=True, metavar="NAME", help="The point, as list calls it.")
@click.option("--value", metavar="YAML", help="The value that was agreed, as a deal file has it.")
@click.option("--side", type=SIDE, help="Or: the side whose version was agreed.")
@click.option("--en", metavar="WORDS", help="Or, where words are open: what was agreed, in English …")
@click.option("--fr", metavar="WORDS", help="… and in French.")
@DATE
@WHY
@DRY_RUN
def command(
    deal: str,
    clause: str,
    name: str,
    value: str | None,
    side: str | None,
    en: str | None,
    fr: str | None,
    when: str | None,
    why: str,
    dry_run: bool,
) -> None:
    """Settle one point: a value that both sides agree on, one side's version, or new words in both languages."""
    from drafting.cli.brackets.desk import day_given, keep, points_of, replaced, side_of, sit_down
    from drafting.cli.brackets.telling import before, done, status_events
    from drafting.negotiation.accepting import accept_all, keep_status
    from drafting.negotiation.history import Event

    if [value is not None, side is not None, en is not None].count(True) != 1 or (en is None) != (fr is None):
        raise click.UsageError("Give one of --value, --side, or --en with --fr.")
    desk = sit_down(deal)
    (point,) = points_of(desk, (clause,), (name,))
    day = day_given(when)
    if side:
        text = accept_all(desk.text, desk.path, desk.placed, side_of(side), (point,))
        own = point.of(side_of(side))
        agreed = own.en if own else ""
    else:
        text, agreed = _agreed(desk, point, value, en, fr)
    text, changes = keep_status(text, desk.path, replaced(desk, text), (clause,))
    whose = side_of(side) if side else None
    event = Event(day, desk.file.deal.round, "resolved", clause, name, whose, before(point), agreed, why)
    keep(desk, text, (event, *status_events(desk, changes, day)), dry_run=dry_run)
    done(desk, text, (event,), changes, dry_run=dry_run)


def _agreed(desk: Desk, point: Point, value: str | None, en: str | None, fr: str | None) -> tuple[str, str]:
    """The file with what was agreed, and how the history says it."""
    from drafting.negotiation.points import ARTICLE
    from drafting.negotiation.rewriting import in_article, reword, settle

    if point.name == ARTICLE:
        raise click.UsageError("Of a whole article only a side's version can be taken: give --side.")
    if point.kind in ("words", "paragraph"):
        if en is None or fr is None:
            raise click.UsageError("Words are agreed in both languages: give --en and --fr.")
        one = next(
            w for c in desk.placed.clauses if c.clause.id == point.clause for w in c.wordings if w.name == point.name
        )
        words = {"en": en, "fr": fr}
        return in_article(desk.text, desk.path, point.clause, lambda alone: reword(alone, one, words)), en
    if value is None:
        raise click.UsageError("This point is no words: give --value.")
    return in_article(desk.text, desk.path, point.clause, lambda alone: settle(alone, point.name, value)), value
