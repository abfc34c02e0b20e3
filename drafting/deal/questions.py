"""What a deal still has to be told: positions, values, dates, signatories, in the order of its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drafting.deal.placed import Missing, PlacedClause, PlacedDeal
from drafting.deal.read import DealFile
from drafting.deal.standing import names_standing
from drafting.deal.wording.labels import DEAL_LABELS, SIGNATORY
from drafting.finding import Unusable
from drafting.library.library import Library
from drafting.library.params import BaseParam
from drafting.library.vocabulary import LANGUAGES, SIDES, Language

COLON: Final[dict[Language, str]] = {"en": ": ", "fr": " : "}


@dataclass(frozen=True, slots=True)
class Question:
    """``path`` leads to the mapping of the deal file into which ``key`` goes; ``param`` reads the answer.

    Without a ``param`` the answer is one of ``options``, or words where there are none.
    """

    path: tuple[str | int, ...]
    key: str
    said: dict[Language, str]
    param: BaseParam | None = None
    options: tuple[str, ...] = ()


def positions_to_choose(file: DealFile, library: Library) -> Iterator[Question]:
    """A question for each article whose clause has several positions and that names none."""
    for index, article in enumerate(file.deal.articles):
        if article.position is not None or "position" in article.open or article.use not in library:
            continue
        try:
            clause = library.clause(article.use)
        except Unusable:
            continue  # told of by check
        if len(clause.position_ids) > 1:
            said: dict[Language, str] = {language: str(clause.title[language]) for language in ("en", "fr")}
            yield Question(("articles", index), "position", said, options=clause.position_ids)


def values_to_give(file: DealFile, placed: PlacedDeal) -> Iterator[Question]:
    """A question for each value that the standing text asks for and nobody has given."""
    steps = {article.use: index for index, article in enumerate(file.deal.articles)}
    present = frozenset(one.clause.id for one in placed.clauses)
    for one in placed.clauses:
        if one.clause.id not in steps:
            continue
        used = names_standing(one, placed.deal.profile, present)
        for name, param in one.clause.params.items():
            if name in used and isinstance(one.held(name), Missing):
                path = ("articles", steps[one.clause.id], "with")
                yield Question(path, name, _asked(one, name, param), param)


def of_the_deal(file: DealFile) -> Iterator[Question]:
    """The dates and signatories that are not known yet."""
    for key, name, known in (
        ("effect", "effect-date", file.deal.dates.effect),
        ("end", "end-date", file.deal.dates.end),
    ):
        if known is None:
            yield Question(("dates",), key, dict(DEAL_LABELS[name]))
    for side in SIDES:
        if file.deal.participants[side].signatory.name is None:
            said: dict[Language, str] = {
                language: f"{side}{COLON[language]}{SIGNATORY[language]}" for language in ("en", "fr")
            }
            yield Question(("participants", side, "signatory"), "name", said)


def _asked(one: PlacedClause, name: str, param: BaseParam) -> dict[Language, str]:
    def asked(language: Language) -> str:
        return str(param.ask[language]) if param.ask else param.shown(name, language)

    return {language: f"{one.clause.title[language]}{COLON[language]}{asked(language)}" for language in LANGUAGES}
