"""``drafting brackets table DEAL``: what one side puts on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from drafting.cli.brackets.desk import DATE, DRY_RUN, SIDE, WHY

if TYPE_CHECKING:
    from datetime import date

    from drafting.cli.brackets.desk import Desk
    from drafting.library.vocabulary import Side


@click.command(name="table")
@click.argument("deal")
@click.option("--side", type=SIDE, required=True, help="Who puts it on the table.")
@click.option("--clause", required=True, metavar="ID", help="The article.")
@click.option("--param", "name", metavar="NAME", help="A parameter of the clause, or position.")
@click.option("--value", metavar="YAML", help="Its value, as a deal file has it.")
@click.option("--paragraph", metavar="LABEL", help="A paragraph of the clause, to which words are added.")
@click.option("--after", metavar="LABEL", help="A paragraph after which a new one is to stand.")
@click.option("--instead", is_flag=True, help="The words take the place of the paragraph's own.")
@click.option("--en", metavar="WORDS", help="The words in English …")
@click.option("--fr", metavar="WORDS", help="… and in French.")
@click.option("--article", "whole", is_flag=True, help="The article as a whole, new or in the deal already.")
@click.option("--position", metavar="NAME", help="With --article: the position of a new article.")
@DATE
@WHY
@DRY_RUN
def command(deal: str, side: str, clause: str, when: str | None, why: str, dry_run: bool, **what: str | None) -> None:
    """Put a value, a position, words or a whole article on the table for one side.

    It stands in the text in brackets. A value that stood there without brackets becomes the other side's. What is
    agreed has to be reopened first.
    """
    from drafting.cli.brackets.desk import day_given, keep, replaced, side_of, sit_down
    from drafting.cli.brackets.telling import done, status_events
    from drafting.negotiation.accepting import keep_status
    from drafting.negotiation.history import Event

    desk = sit_down(deal)
    whose, day = side_of(side), day_given(when)
    text, point, after = _tabled(desk, whose, clause, day, what)
    text, changes = keep_status(text, desk.path, replaced(desk, text), (clause,))
    old = next((one for one in _points(desk) if (one[0], one[1]) == (clause, point)), ("", "", ""))[2]
    event = Event(day, desk.file.deal.round, "tabled", clause, point, whose, old, after, why)
    keep(desk, text, (event, *status_events(desk, changes, day)), dry_run=dry_run)
    done(desk, text, (event,), changes, dry_run=dry_run)


def _points(desk: Desk) -> list[tuple[str, str, str]]:
    from drafting.cli.brackets.telling import before
    from drafting.negotiation.points import open_points

    return [(point.clause, point.name, before(point)) for point in open_points(desk.placed)]


def _tabled(desk: Desk, side: Side, clause: str, day: date, what: dict[str, str | None]) -> tuple[str, str, str]:
    """The file, the point's name, and what was put on the table, as the history says it."""
    from drafting.cli.brackets.desk import known
    from drafting.negotiation.points import ARTICLE
    from drafting.negotiation.rewriting import add_article, in_article, table, whole

    wanted = [key for key in ("name", "paragraph", "after", "whole") if what[key]]
    if len(wanted) != 1:
        raise click.UsageError("Give one of --param, --paragraph, --after and --article.")
    if what["whole"] and clause not in [article.use for article in desk.file.deal.articles]:
        return add_article(desk.text, desk.path, clause, what["position"], side, day), ARTICLE, clause
    known(desk, clause)
    _not_agreed(desk, clause)
    if what["whole"]:
        return in_article(desk.text, desk.path, clause, lambda alone: whole(alone, side, day)), ARTICLE, clause
    name, value = what["name"], what["value"]
    if name:
        if value is None:
            raise click.UsageError("Give the value with --value.")
        return in_article(desk.text, desk.path, clause, lambda alone: table(alone, name, side, value, day)), name, value
    return _words(desk, side, clause, day, what)


def _words(desk: Desk, side: Side, clause: str, day: date, what: dict[str, str | None]) -> tuple[str, str, str]:
    from drafting.deal.wordings import key_of, name_of
    from drafting.library.vocabulary import LANGUAGES, SIDES, Language
    from drafting.negotiation.rewriting import in_article
    from drafting.negotiation.wording_edits import Place, more_words, new_words

    en, fr = what["en"], what["fr"]
    if en is None or fr is None:
        raise click.UsageError("Words are tabled in both languages: give --en and --fr.")
    words: dict[Language, str] = {"en": en, "fr": fr}
    place: Place = "paragraph" if what["paragraph"] else "after"
    label = str(what[place])
    name = name_of(key_of(label), new=place == "after")
    standing = next(
        (w for c in desk.placed.clauses if c.clause.id == clause for w in c.wordings if w.name == name), None
    )
    tags = {each: {lang: str(desk.file.deal.participants[each].tag[lang]) for lang in LANGUAGES} for each in SIDES}

    def change(alone: str) -> str:
        if standing is not None:
            return more_words(alone, standing, side, words, tags, day)
        return new_words(alone, place, label, side, words, tags, day, instead=bool(what["instead"]))

    return in_article(desk.text, desk.path, clause, change), name, en


def _not_agreed(desk: Desk, clause: str) -> None:
    """Raise Refusal status-agreed where the article has to be reopened first."""
    from drafting.errors import Refusal
    from drafting.library.vocabulary import SETTLED
    from drafting.place import Place

    status = next(article.status for article in desk.file.deal.articles if article.use == clause)
    if status in SETTLED:
        raise Refusal("status-agreed", f"“{clause}” is {status}; nothing new can be put on the table there.",
                      remedy="Reopen it first, with who wants it and why: drafting brackets reopen.",
                      place=Place(desk.path))  # fmt: skip
