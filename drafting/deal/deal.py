"""A deal: which clauses stand in a text, with what values, between whom. formats.md, "A deal"."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from drafting.library.fields import (
    Bilingual,
    ClauseId,
    FreeText,
    IsoDate,
    Line,
    Name,
    Raw,
    Written,
    needs,
    one_of,
    whole,
)
from drafting.library.problem import Wrong, wrong
from drafting.library.reading import scalars
from drafting.library.substitute import Instead
from drafting.library.vocabulary import LANGUAGES, PROFILES, SIDES, STATUSES, Language, Profile, Side, Status
from drafting.place import NOWHERE
from drafting.source import Mapping, Node, Scalar

LANGUAGE_ORDERS = ("text", "holder")  # an original names first its own language, or that of the side that keeps it
EDITIONS = ("2002", "2007", "2012", "2017", "2022")  # editions of the Harmonized System a text may still cite


class Signatory(Written):
    """``name`` is null until known."""

    name: Line | None = None
    title: Bilingual


class Participant(Written):
    """A side as the two languages call it; in French with its article (le Canada)."""

    tag: Bilingual
    short: Bilingual
    name: Bilingual
    government: Bilingual
    signatory: Signatory


class Participants(Written):
    """The two sides, by ISO 3166 alpha-3 code."""

    CAN: Participant
    USA: Participant

    def __getitem__(self, side: Side) -> Participant:
        return self.CAN if side == "CAN" else self.USA


class Dates(Written):
    """``{effect-date}`` and ``{end-date}``; null or left out, they are gaps."""

    effect: IsoDate = None
    end: IsoDate = None


class Offer(Written):
    """A wish for a value: ``value`` is read by the parameter, or names a position. ``side`` None: nobody's."""

    side: Annotated[Side | None, one_of(SIDES, "sides")] = None
    value: object
    tabled: IsoDate = None


class Whole(Written):
    """The brackets around an article as a whole: whose it is, None for nobody's."""

    side: Annotated[Side | None, one_of(SIDES, "sides")] = None
    tabled: IsoDate = None


class Wording(Written):
    """Words typed for this deal: what a ``paragraph`` reads, or a new one ``after`` it; brackets say whose they are."""

    paragraph: Line | None = None
    after: Line | None = None
    en: FreeText
    fr: FreeText
    tabled: dict[Annotated[Side, one_of(SIDES, "sides")], IsoDate] = Field(default_factory=dict)

    def __getitem__(self, language: Language) -> Scalar:
        return self.en if language == "en" else self.fr


class Article(Written):
    """A clause as this deal uses it. ``with_`` and ``open`` are read once the clause is known (``placed``).

    ``bracket``: the article as a whole is not agreed. ``wording``: words that are not the clause's own.
    ``instead``: what stands here in another profile, where the outline's substitute will not do.
    """

    use: ClauseId
    position: Name | None = None
    status: Annotated[Status, one_of(STATUSES, "statuses")] = "untabled"
    with_: Raw = Field(default_factory=lambda: Mapping.at(NOWHERE), alias="with")
    open: dict[Name, tuple[Offer, ...]] = Field(default_factory=dict)
    bracket: Whole | None = None
    wording: tuple[Wording, ...] = ()
    instead: Instead = Field(default_factory=dict)


def _languages(node: Node) -> tuple[Language, ...]:
    listed = isinstance(node, list)
    found: list[Language] = []
    for k, item in enumerate(node if isinstance(node, list) else [node]):
        at = (k,) if listed else ()
        try:
            word = scalars.option(item, LANGUAGES, "word-unknown", "languages")
        except Wrong as error:
            raise Wrong(*(problem.under(*at) for problem in error.problems)) from None
        language: Language = "en" if word == "en" else "fr"
        if language in found:
            raise wrong("language-twice", f"“{item}” stands twice.", "Write [en, fr].", *at)
        found.append(language)
    if not found:
        raise wrong("too-few", "No language is named.", "Write [en, fr].")
    return tuple(found)


def _round(node: Node) -> int:
    found = whole(node)
    if found < 1:
        raise wrong("number-form", f"A round cannot be {found}.", "Count the rounds from 1.")
    return found


class Replacements(Written):
    """Lexicon phrases that this deal replaces, per language; French ones in the same gender."""

    en: dict[Line, Line] = Field(default_factory=dict)
    fr: dict[Line, Line] = Field(default_factory=dict)

    def of(self, language: Language) -> dict[str, str]:
        return {str(key): str(value) for key, value in (self.en if language == "en" else self.fr).items()}


class Deal(Written):
    """A deal as its file says it. ``title`` is in the text language.

    ``language_order``: which language the closing of an original names first.
    ``outline``: whose substitutes stand where a clause does not fit the profile.
    """

    schema_: Annotated[str, one_of(("deal/1",), "formats of a deal", "schema-unknown")] = Field(alias="schema")
    id: Name
    round: Annotated[int, needs(_round)]
    profile: Annotated[Profile, one_of(PROFILES, "profiles")]
    outline: Name | None = None
    title: Bilingual
    as_of: Annotated[date, needs(scalars.iso_date)]
    dated: Annotated[date | None, needs(scalars.iso_date)] = None  # the day of this round's draft; else as_of
    hs: Annotated[str, one_of(EDITIONS, "editions of the Harmonized System")]
    languages: Annotated[tuple[Language, ...], needs(_languages)] = LANGUAGES
    language_order: Annotated[str, one_of(LANGUAGE_ORDERS, "orders of the languages")] = "text"
    participants: Participants
    dates: Dates = Field(default_factory=Dates)
    articles: tuple[Article, ...] = Field(min_length=1)
    words: Replacements = Field(default_factory=Replacements)
