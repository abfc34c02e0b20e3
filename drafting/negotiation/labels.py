"""What the state of play calls things, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from drafting.library.vocabulary import Language, Status
from drafting.negotiation.play import Doing

STATUS: Final[Mapping[Status, Mapping[Language, str]]] = {
    "untabled": {"en": "not tabled", "fr": "non déposé"},
    "tabled": {"en": "tabled", "fr": "déposé"},
    "bracketed": {"en": "in brackets", "fr": "entre crochets"},
    "agreed-ad-ref": {"en": "agreed ad referendum", "fr": "convenu ad referendum"},
    "closed": {"en": "closed", "fr": "clos"},
    "scrubbed": {"en": "scrubbed", "fr": "révisé"},
    "concordance-certified": {"en": "concordance certified", "fr": "concordance certifiée"},
}
SIGN: Final[Mapping[Status, Mapping[Language, str]]] = {
    "untabled": {"en": "–", "fr": "–"},
    "tabled": {"en": "T", "fr": "D"},
    "bracketed": {"en": "B", "fr": "C"},
    "agreed-ad-ref": {"en": "A", "fr": "A"},
    "closed": {"en": "F", "fr": "F"},
    "scrubbed": {"en": "S", "fr": "R"},
    "concordance-certified": {"en": "✓", "fr": "✓"},
}
"""One character a status, for a narrow table; explained under it. F: final, since C is taken by *crochets*."""

DOING: Final[Mapping[Doing, Mapping[Language, str]]] = {
    "tabled": {"en": "put on the table", "fr": "dépôt"},
    "moved": {"en": "moved", "fr": "nouvelle proposition"},
    "accepted": {"en": "accepted", "fr": "acceptation"},
    "met": {"en": "met the other side", "fr": "compromis"},
    "withdrew": {"en": "withdrew", "fr": "retrait"},
    "reopened": {"en": "reopened", "fr": "réouverture"},
}
SAYS: Final[Mapping[str, Mapping[Language, str]]] = {
    "title": {"en": "State of Play", "fr": "État des négociations"},
    "internal": {"en": "INTERNAL", "fr": "INTERNE"},
    "round": {"en": "Round\N{NO-BREAK SPACE}{n}", "fr": "Ronde\N{NO-BREAK SPACE}{n}"},
    "short": {"en": "R{n}", "fr": "R{n}"},
    "gone": {"en": "not in the text", "fr": "hors du texte"},
    "summary": {
        "en": "After round {n} ({day}), {agreed} of {all} articles are agreed and {open} points are open. "
        "{share} of the words stand in brackets.",
        "fr": "Après la ronde {n} ({day}), {agreed} articles sur {all} sont convenus et {open} points restent "
        "ouverts. {share} des mots sont entre crochets.",
    },
    "summary-one": {
        "en": "After round {n} ({day}), {agreed} of {all} articles are agreed and one point is open. "
        "{share} of the words stand in brackets.",
        "fr": "Après la ronde {n} ({day}), {agreed} articles sur {all} sont convenus et un point reste ouvert. "
        "{share} des mots sont entre crochets.",
    },
    "summary-settled": {
        "en": "After round {n} ({day}), {agreed} of {all} articles are agreed and nothing is open.",
        "fr": "Après la ronde {n} ({day}), {agreed} articles sur {all} sont convenus et plus rien n’est ouvert.",
    },
    "oldest": {
        "en": "Open longest: {title}, {label}, since round {n}{day}.",
        "fr": "Ouvert depuis le plus longtemps : {title}, {label}, depuis la ronde {n}{day}.",
    },
    "by-status": {"en": "Articles by status", "fr": "Articles selon leur état"},
    "by-article": {"en": "Article by article", "fr": "Article par article"},
    "by-article-note": {
        "en": "The number beside “in brackets” counts the open points of the article.",
        "fr": "Le nombre à côté de « entre crochets » est celui des points ouverts de l’article.",
    },
    "who": {"en": "Who moved", "fr": "Qui a bougé"},
    "who-note": {
        "en": "Changes between the drafts of two rounds.",
        "fr": "Changements entre les projets de deux rondes.",
    },
    "nobody": {"en": "–", "fr": "–"},
    "figures": {"en": "Figures", "fr": "Chiffres"},
    "article": {"en": "Article", "fr": "Article"},
    "status": {"en": "Status", "fr": "État"},
    "open": {"en": "Open points", "fr": "Points ouverts"},
    "top": {"en": "Brackets in no other", "fr": "Crochets de premier niveau"},
    "total": {"en": "All brackets", "fr": "Tous les crochets"},
    "alternatives": {"en": "Versions in them", "fr": "Variantes"},
    "share": {"en": "Words in brackets", "fr": "Mots entre crochets"},
    "reopened": {"en": "Reopened", "fr": "Rouverts"},
    "date": {"en": "Date of the draft", "fr": "Date du projet"},
    "chart": {
        "en": "Bars: for each round, how many articles stand at each status; the figures are in the table below.",
        "fr": "Barres : pour chaque ronde, le nombre d’articles selon leur état; les chiffres figurent au tableau "
        "ci-dessous.",
    },
}


def says(key: str, language: Language, **fields: object) -> str:
    """A sentence or head of the state of play."""
    return SAYS[key][language].format(**fields)
