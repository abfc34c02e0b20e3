"""The state of play as an object with stable keys; what only the house may read, only where it is asked for."""

from __future__ import annotations

from collections import Counter

from drafting.negotiation.play import Move, Play
from drafting.negotiation.points import Point
from drafting.negotiation.rounds import Round, Standing, label


def as_object(play: Play, *, internal: bool = False) -> dict[str, object]:
    """Deal, rounds, articles, moves, oldest point. ``internal``: clause ids, names of points and reasons too."""
    old = play.oldest
    return {
        "deal": play.last.deal,
        "title": {"en": play.last.title.en, "fr": play.last.title.fr},
        "rounds": [_round(each, internal=internal) for each in play.rounds],
        "moves": [_move(play, move, internal=internal) for move in play.moves],
        "oldest": old
        and {
            **_about(play.last, old.point.clause, old.point.name, internal=internal),
            "round": old.round,
            "since": old.since.isoformat() if old.since else None,
        },
    }


def _round(each: Round, *, internal: bool) -> dict[str, object]:
    found = each.measures
    return {
        "round": each.number,
        "date": each.day.isoformat(),
        "statuses": dict(Counter(article.status for article in each.articles.values())),
        "open": len(each.points),
        "top": found.top,
        "brackets": found.total,
        "alternatives": found.alternatives,
        "words": found.words,
        "bracketed_words": found.bracketed_words,
        "articles": [_article(article, internal=internal) for article in each.articles.values()],
    }


def _article(article: Standing, *, internal: bool) -> dict[str, object]:
    return {
        "number": {"en": article.number.en, "fr": article.number.fr},
        "title": {"en": article.title.en, "fr": article.title.fr},
        "status": article.status,
        "open": len(article.points),
        **({"clause": article.clause, "points": [_point(p) for p in article.points]} if internal else {}),
    }


def _point(point: Point) -> dict[str, object]:
    return {"name": point.name, "kind": point.kind}


def _move(play: Play, move: Move, *, internal: bool) -> dict[str, object]:
    place = next(each for each in reversed(play.rounds) if move.clause in each.articles)
    about = _about(place, move.clause, move.point, internal=internal)
    reason = {"why": move.why} if internal and move.why else {}
    return {"round": move.round, "side": move.side, "doing": move.doing, **about, **reason}


def _about(place: Round, clause: str, name: str, *, internal: bool) -> dict[str, object]:
    article = place.articles[clause]
    said = label(place.placed, clause, name) if name else None
    return {
        "title": {"en": article.title.en, "fr": article.title.fr},
        "point": {"en": said.en, "fr": said.fr} if said else None,
        **({"clause": clause, "name": name} if internal else {}),
    }
