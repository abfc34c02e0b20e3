"""The state of play as tables of words: what the terminal, the Word sheet and the page all show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafting.deal.wording.dates import day
from drafting.deal.wording.figures import figure, percent
from drafting.library.vocabulary import SETTLED, SIDES, STATUSES, Language, Side, Status
from drafting.negotiation.labels import DOING, SIGN, STATUS, says
from drafting.negotiation.play import Move, Play
from drafting.negotiation.rounds import Round, Standing, label


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under its heading; ``note`` explains it, "" for nothing. The first column names the rows."""

    heading: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def summary(play: Play, language: Language) -> tuple[str, ...]:
    """The state in a few sentences."""
    last = play.last
    agreed = sum(article.status in SETTLED for article in last.articles.values())
    about = {"n": last.number, "day": day(last.day, language), "agreed": agreed, "all": len(last.articles)}
    key = {0: "summary-settled", 1: "summary-one"}.get(len(last.points), "summary")
    said = says(key, language, **about, open=len(last.points), share=share(last, language))
    return (said, oldest(play, language)) if last.points else (said,)


def oldest(play: Play, language: Language) -> str:
    """The point open longest, as a sentence."""
    found = play.oldest
    assert found is not None, "something is open"
    since = f" ({day(found.since, language)})" if found.since else ""
    return says(
        "oldest", language, title=play.article(found.point.clause).title[language],
        label=label(play.last.placed, found.point.clause, found.point.name)[language], n=found.round, day=since,
    )  # fmt: skip


def counts(play: Play) -> dict[Status, tuple[int, ...]]:
    """For each status that any article ever has, how many have it in each round; in the order of the ladder."""
    tallies = [Counter(article.status for article in each.articles.values()) for each in play.rounds]
    return {status: found for status in STATUSES if any(found := tuple(tally[status] for tally in tallies))}


def by_status(play: Play, language: Language) -> Sheet:
    """How many articles stand at each status, round by round."""
    rows = tuple((STATUS[status][language], *map(str, found)) for status, found in counts(play).items())
    return Sheet(says("by-status", language), (says("status", language), *_rounds(play, language)), rows)


def by_article(play: Play, language: Language, *, internal: bool = False, short: bool = False) -> Sheet:
    """Every article with its status and the number of its open points in each round; ``short``: one character each."""
    rows = tuple(
        (_name(play.article(clause), language, internal=internal), *_cells(play, clause, language, short=short))
        for clause in play.clauses
    )
    note = _legend(play, language) if short else says("by-article-note", language)
    head = (says("article", language), *_rounds(play, language, short=short))
    return Sheet(says("by-article", language), head, rows, note)


def who_moved(play: Play, language: Language, *, internal: bool = False) -> Sheet:
    """What each side did between the drafts of two rounds, a line an article."""
    rows = []
    for each in play.rounds[1:]:
        cells = ("\n".join(_moves(play, each, side, language, internal=internal)) for side in SIDES)
        rows.append((says("round", language, n=each.number), *(cell or says("nobody", language) for cell in cells)))
    names = (str(play.last.placed.deal.participants[side].short[language]) for side in SIDES)
    head = (says("round", language, n="").strip("\N{NO-BREAK SPACE}"), *(_capital(name, language) for name in names))
    return Sheet(says("who", language), head, tuple(rows), says("who-note", language))


def figures(play: Play, language: Language, *, short: bool = False) -> Sheet:
    """The figures of treaty-practice 3.1, round by round: all, since one alone misleads. ``short``: ISO days."""
    reopened = [sum(m.doing == "reopened" and m.round == each.number for m in play.moves) for each in play.rounds]
    rows = (
        (says("date", language), *(each.day.isoformat() if short else day(each.day, language) for each in play.rounds)),
        (says("open", language), *(str(len(each.points)) for each in play.rounds)),
        (says("top", language), *(figure(Decimal(each.measures.top), language) for each in play.rounds)),
        (says("total", language), *(figure(Decimal(each.measures.total), language) for each in play.rounds)),
        (
            says("alternatives", language),
            *(figure(Decimal(each.measures.alternatives), language) for each in play.rounds),
        ),
        (says("share", language), *(share(each, language) for each in play.rounds)),
        (says("reopened", language), *map(str, reopened)),
    )
    return Sheet(says("figures", language), ("", *_rounds(play, language, short=short)), rows)


def sheets(play: Play, language: Language, *, internal: bool = False) -> tuple[Sheet, ...]:
    """All tables, the shortest way to the answer first."""
    return (
        by_status(play, language),
        who_moved(play, language, internal=internal),
        by_article(play, language, internal=internal),
        figures(play, language),
    )


def share(each: Round, language: Language) -> str:
    """The words in brackets, in per cent with one decimal."""
    return percent(Decimal(f"{each.measures.share * 100:.1f}"), language, places=1)


def _rounds(play: Play, language: Language, *, short: bool = False) -> tuple[str, ...]:
    return tuple(says("short" if short else "round", language, n=each.number) for each in play.rounds)


def _name(article: Standing, language: Language, *, internal: bool) -> str:
    number = article.number[language]
    lead = f"{number}{'' if number.endswith('.') else '.'} " if number else ""
    return f"{lead}{article.title[language]}{f' ({article.clause})' if internal else ''}"


def _cells(play: Play, clause: str, language: Language, *, short: bool) -> Iterator[str]:
    for each in play.rounds:
        article = each.articles.get(clause)
        if article is None:
            yield "" if short else says("gone", language)
        elif short:
            yield SIGN[article.status][language] + (f" {len(article.points)}" if article.points else "")
        else:
            yield STATUS[article.status][language] + (f" ({len(article.points)})" if article.points else "")


def _legend(play: Play, language: Language) -> str:
    return ", ".join(f"{SIGN[status][language]} {STATUS[status][language]}" for status in counts(play))


def _moves(play: Play, each: Round, side: Side, language: Language, *, internal: bool) -> Iterator[str]:
    found: dict[str, list[Move]] = {}
    for move in play.moved(each.number, side):
        found.setdefault(move.clause, []).append(move)
    for clause, moves in found.items():
        said = (_said(play, move, language, internal=internal) for move in moves)
        yield f"{play.article(clause).title[language]} – {', '.join(dict.fromkeys(said))}"


def _said(play: Play, move: Move, language: Language, *, internal: bool) -> str:
    doing = DOING[move.doing][language]
    if not move.point:
        return f"{doing} ({move.why})" if internal and move.why else doing
    before = next((each for each in reversed(play.rounds) if move.clause in each.articles), play.last)
    named = f"{move.clause}.{move.point}" if internal else label(before.placed, move.clause, move.point)[language]
    return f"{named}: {doing}" if language == "en" else f"{named}\N{NO-BREAK SPACE}: {doing}"


def _capital(name: str, language: Language) -> str:
    """A side as the head of a column: without its article."""
    bare = name.removeprefix("the ") if language == "en" else name.removeprefix("le ").removeprefix("les ")
    return bare[:1].upper() + bare[1:]
