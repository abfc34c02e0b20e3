"""The lexicon: words that change with the register, names of the units of a text, units of quantity. formats.md.

It stands in three files: the words of each language (``lexicon/2``) and the units (``units/1``). A single file with
both languages (``lexicon/1``) is read too. A workspace's own files add to the shipped ones phrase by phrase.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from drafting.library.fields import Line, Written, needs, one_of
from drafting.library.reading import numbers
from drafting.library.vocabulary import LANGUAGES, PROFILES, Language, Profile

THREE = Field(min_length=len(PROFILES), max_length=len(PROFILES))


class ReferenceForms(Written):
    """What a provision is called: one, several, the one in hand; ``first``: the first one where it is not counted
    (*article premier*); ``heading``: the heading's pattern where it is not the noun and the number ("%1.")."""

    one: Line
    many: Line
    this: Line
    first: Line | None = None
    heading: Line | None = None


class References(Written):
    """What kinds of provision are called, each in three forms by register."""

    article: Annotated[tuple[ReferenceForms, ...], THREE]


class BothReferences(Written):
    """The same in the two languages."""

    en: References
    fr: References


class UnitForms(Written):
    """A unit's words: one, several, as a symbol."""

    one: Line
    many: Line
    symbol: Line


class Unit(Written):
    """``factor``: how many of the words' units a number counts (3500 kb/d are 3,500,000 barrels per day)."""

    factor: Annotated[Decimal, needs(numbers.decimal)]
    en: UnitForms
    fr: UnitForms

    def __getitem__(self, language: Language) -> UnitForms:
        return self.en if language == "en" else self.fr


Phrases = dict[Line, Annotated[tuple[Line, ...], THREE]]


class LanguageFile(Written):
    """The words of one language: phrases with their three forms, and what a provision is called."""

    schema_: Annotated[str, one_of(("lexicon/2", "lexicon/1"), "formats of a lexicon", "schema-unknown")] = Field(
        alias="schema"
    )
    language: Annotated[Language, one_of(LANGUAGES, "languages")]
    phrases: Phrases
    references: References | None = None


class UnitsFile(Written):
    """Units of quantity, with their words in both languages."""

    schema_: Annotated[str, one_of(("units/1",), "formats of units", "schema-unknown")] = Field(alias="schema")
    units: dict[Line, Unit]


class Lexicon(Written):
    """Phrases with their three forms, in the order binding, nonbinding, nonbinding-us."""

    schema_: Annotated[str, one_of(("lexicon/1",), "formats of a lexicon", "schema-unknown")] = Field(alias="schema")
    en: Phrases
    fr: Phrases
    references: BothReferences
    units: dict[Line, Unit] = Field(default_factory=dict)

    def phrases(self, language: Language) -> Phrases:
        return self.en if language == "en" else self.fr

    def phrase(self, language: Language, name: str, profile: Profile) -> str:
        """The form of a phrase in a profile; raises KeyError."""
        return str(dict(self.phrases(language))[name][PROFILES.index(profile)])  # type: ignore[index]

    def article(self, language: Language, profile: Profile) -> ReferenceForms:
        """What a provision is called in a profile."""
        both = self.references.en if language == "en" else self.references.fr
        return both.article[PROFILES.index(profile)]
