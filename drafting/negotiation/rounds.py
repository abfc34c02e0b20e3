"""A round: what the deal file of one round says about how far the text has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from drafting.deal.placed import Given, PlacedClause, PlacedDeal
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import Edge, Instrument
from drafting.library.params import BaseParam
from drafting.library.values import Both
from drafting.library.vocabulary import LANGUAGES, Status
from drafting.negotiation.measures import Measures, measure_clauses
from drafting.negotiation.points import ARTICLE, POSITION, Point, open_points, shown_words
from drafting.negotiation.said import said


@dataclass(frozen=True, slots=True)
class Standing:
    """An article in one round: its number as printed ("" for preamble and closing), its status, its open points."""

    clause: str
    number: Both
    title: Both
    status: Status
    points: tuple[Point, ...]
    measures: Measures


@dataclass(frozen=True, slots=True)
class Round:
    """``number`` and ``day`` of the draft; ``articles`` by clause, in the order of the text."""

    deal: str
    number: int
    day: date
    title: Both
    articles: Mapping[str, Standing]
    placed: PlacedDeal

    @property
    def points(self) -> tuple[Point, ...]:
        """Every open point, in the order of the text."""
        return tuple(point for article in self.articles.values() for point in article.points)

    @property
    def measures(self) -> Measures:
        """The figures of the whole text."""
        return sum((article.measures for article in self.articles.values()), Measures())


def read_round(placed: PlacedDeal) -> Round:
    """The round that ``placed`` is. Raises Unusable where its text cannot be assembled."""
    english, french = assemble(placed, "en"), assemble(placed, "fr")
    figures = measure_clauses(english)
    points = open_points(placed)
    titles = {each.language: _titles(each) for each in (english, french)}
    shown = [{one.clause: one.shown for one in each.provisions} for each in (english, french)]
    articles = {
        one.clause.id: Standing(
            one.clause.id,
            Both(shown[0][one.clause.id], shown[1][one.clause.id]),
            Both(*(titles[language].get(one.clause.id) or str(one.clause.title[language]) for language in LANGUAGES)),
            one.status,
            tuple(point for point in points if point.clause == one.clause.id),
            figures[one.clause.id],
        )
        for one in placed.clauses
    }
    deal = placed.deal
    return Round(deal.id, deal.round, deal.dated or deal.as_of, _title(english, french), articles, placed)


def _titles(instrument: Instrument) -> dict[str, str]:
    """The titles of the articles as they print, without the bracket around an article as a whole."""
    return {
        one.clause: inlines_text(tuple(part for part in one.title if not isinstance(part, Edge)), instrument.language)
        for one in instrument.provisions
    }


def settled_as(placed: PlacedDeal, clause: str, name: str) -> str | None:
    """What the point ``name`` has become in English, once it is open no longer; None where nothing stands."""
    one = placed.clause(clause)
    if one is None:
        return None
    if name == ARTICLE:
        return str(one.clause.title.en)
    if name == POSITION:
        return one.position
    wording = next((each for each in one.wordings if each.name == name), None)
    if wording is not None:
        profiles = one.clause.profiles
        form = profiles.index(placed.deal.profile) if placed.deal.profile in profiles else 0
        return shown_words(wording.sources["en"].text, form)
    return _value(one, name, placed)


def label(placed: PlacedDeal, clause: str, name: str) -> Both:
    """What a reader who knows no clause file calls a point: "yearly floor", "the whole article"."""
    one = placed.clause(clause)
    param: BaseParam | None = one.clause.params.get(name) if one else None
    if param is not None:
        return Both(param.shown(name, "en"), param.shown(name, "fr"))
    if name == ARTICLE:
        return Both("the whole article", "l’article entier")
    if name == POSITION:
        return Both("the approach", "la formule retenue")
    return Both("a new paragraph", "un nouveau paragraphe") if name.startswith("after-") else Both("wording", "libellé")


def _value(one: PlacedClause, name: str, placed: PlacedDeal) -> str | None:
    if name not in one.clause.params:
        return None
    held = one.held(name)
    return said(held.value, one.clause.params[name], "en", placed) if isinstance(held, Given) else None


def _title(english: Instrument, french: Instrument) -> Both:
    return Both(english.title, french.title)
