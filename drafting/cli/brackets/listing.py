"""``drafting brackets list DEAL``: what is open, whose, since when; and how much of the text is in brackets."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import rich_click as click

from drafting.cli.brackets.desk import CLAUSE

if TYPE_CHECKING:
    from datetime import date

    from drafting.cli.brackets.desk import Desk
    from drafting.library.vocabulary import Language
    from drafting.negotiation.points import Point


@click.command(name="list")
@click.argument("deal")
@CLAUSE
@click.option(
    "--side", type=click.Choice(["CAN", "USA"]), help="Only what waits for the other side's answer to this one."
)
@click.option(
    "--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The language of the texts."
)
@click.option("--date", "when", metavar="YYYY-MM-DD", help="The day to which ages are counted.  [default: today]")
@click.option("--metrics", is_flag=True, help="Only the figures.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    deal: str, clauses: tuple[str, ...], side: str | None, lang: Language, when: str | None, metrics: bool, form: str
) -> None:
    """List what is not agreed: by article, with each side's words, the day they were tabled and their age.

    The figures under it are those of the English text, or of the first language of the deal: brackets that stand in no
    other, all brackets, alternatives, and the words in brackets.
    """
    from drafting.cli.brackets.desk import day_given, points_of, sit_down

    desk = sit_down(deal)
    points = points_of(desk, clauses)
    if side:
        points = tuple(p for p in points if p.of("CAN" if side == "CAN" else "USA") and len(p.versions) == 1)
    day = day_given(when)
    if form == "json":
        listed = [] if metrics else [_object(desk, point, day) for point in points]
        whole: dict[str, Any] = {"deal": desk.file.deal.id, "round": desk.file.deal.round, "open": listed}
        click.echo(json.dumps(whole | {"metrics": _figures(desk)}, ensure_ascii=False, indent=2))
        return
    if not metrics:
        _print(desk, points, lang, day)
    for line in _lines(desk):
        click.echo(line)


def _print(desk: Desk, points: tuple[Point, ...], lang: Language, day: date) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from drafting.deal.wording.dates import day as in_words
    from drafting.negotiation.rounds import read_round
    from drafting.writers.lists.inert import inert

    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 100, highlight=False)
    titles = {name: article.title[lang] for name, article in read_round(desk.placed).articles.items()}
    for clause in dict.fromkeys(point.clause for point in points):
        mine = [point for point in points if point.clause == clause]
        console.print(f"[bold]{escape(clause)}[/bold] · {escape(titles[clause])} · {mine[0].status}")
        table = Table(box=None, pad_edge=True, show_header=False, padding=(0, 1))
        for column in ({"no_wrap": True}, {"no_wrap": True}, {"no_wrap": True}, {"ratio": 1}, {"no_wrap": True}):
            table.add_column(**column)
        for point in mine:
            for at, one in enumerate(point.versions):
                first = (point.name, point.kind) if at == 0 else ("", "")
                since = in_words(one.tabled, lang) if one.tabled else "–"
                age = f" ({(day - one.tabled).days} d)" if one.tabled else ""
                table.add_row(*first, one.side or "–", escape(inert(one[lang])), f"{since}{age}")
        console.print(table)
        click.echo("")


def _object(desk: Desk, point: Point, day: date) -> dict[str, object]:
    since = point.since
    begun = next(
        (e.round for e in desk.events if e.doing == "tabled" and (e.clause, e.point) == (point.clause, point.name)),
        None,
    )
    return {
        "clause": point.clause,
        "name": point.name,
        "kind": point.kind,
        "status": point.status,
        "since": since.isoformat() if since else None,
        "days": (day - since).days if since else None,
        "rounds": desk.file.deal.round - begun + 1 if begun else None,
        "versions": [
            {"side": v.side, "tabled": v.tabled.isoformat() if v.tabled else None, "en": v.en, "fr": v.fr}
            for v in point.versions
        ],
    }


def _figures(desk: Desk) -> dict[str, object]:
    from collections import Counter

    from drafting.instrument.assemble import assemble
    from drafting.negotiation.measures import measure
    from drafting.negotiation.points import open_points

    found = measure(assemble(desk.placed, desk.placed.deal.languages[0]))
    statuses = Counter(article.status for article in desk.file.deal.articles)
    number = desk.file.deal.round
    reopened = {event.clause for event in desk.events if event.doing == "reopened" and event.round <= number}
    return {
        "open": len(open_points(desk.placed)),
        "top": found.top,
        "brackets": found.total,
        "alternatives": found.alternatives,
        "words": found.words,
        "bracketed_words": found.bracketed_words,
        "share": round(found.share, 4),
        "statuses": dict(statuses),
        "reopened": len(reopened),
    }


def _lines(desk: Desk) -> list[str]:
    from drafting.library.vocabulary import STATUSES

    found: dict[str, Any] = _figures(desk)
    statuses = ", ".join(f"{found['statuses'][each]} {each}" for each in STATUSES if each in found["statuses"])
    return [
        f"Round {desk.file.deal.round}. Open points: {found['open']}.",
        f"Brackets: {found['top']} in no other, {found['brackets']} in all, {found['alternatives']} versions in them.",
        f"Words in brackets: {found['bracketed_words']:,} of {found['words']:,} ({found['share']:.1%}).",
        f"Articles: {statuses}; reopened: {found['reopened']}.",
    ]
