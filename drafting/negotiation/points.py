"""The open points of a deal: one line for each thing that is not agreed, however often the text shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from drafting.deal.placed import Open, PlacedClause, PlacedDeal
from drafting.deal.wordings import PlacedWording
from drafting.library.params import BaseParam, ChoiceParam, FlagParam
from drafting.library.text.bracketed import Bracket
from drafting.library.text.versions import closed_up, cuts, says, sides_in
from drafting.library.vocabulary import LANGUAGES, Language, Side, Status
from drafting.negotiation.said import said

Kind: TypeAlias = Literal["value", "choice", "words", "paragraph", "article", "position"]
KINDS: Final[tuple[Kind, ...]] = ("article", "position", "paragraph", "words", "choice", "value")
ARTICLE: Final = "article"  # what commands call the brackets around an article as a whole
POSITION: Final = "position"
_FORMS: Final = re.compile(r"\{([^{}:]*\|[^{}]*)\}")  # {shall | will | intends to}
DELETED: Final[dict[Language, str]] = {"en": "nothing", "fr": "rien"}
STANDARD_SHOWN: Final = "…"  # what the clause itself says, in a list


@dataclass(frozen=True, slots=True)
class Version:
    """What ``side`` (None: nobody in particular) would write, since when, in each language."""

    side: Side | None
    tabled: date | None
    en: str
    fr: str

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.fr


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that is not agreed in ``clause``. ``name`` is what commands call it."""

    clause: str
    name: str
    kind: Kind
    status: Status
    versions: tuple[Version, ...]

    @property
    def since(self) -> date | None:
        """The first day on which anything about it was on the table."""
        return min((one.tabled for one in self.versions if one.tabled), default=None)

    def of(self, side: Side) -> Version | None:
        """What ``side`` has on the table, or None."""
        return next((one for one in self.versions if one.side == side), None)


def open_points(placed: PlacedDeal) -> tuple[Point, ...]:
    """The open points in the order of the articles; of an article as a whole before what is open inside it."""
    return tuple(point for one in placed.clauses for point in _of(one, placed))


def _of(one: PlacedClause, placed: PlacedDeal) -> Iterator[Point]:
    def point(name: str, kind: Kind, versions: tuple[Version, ...]) -> Point:
        return Point(one.clause.id, name, kind, one.status, versions)

    if one.bracket is not None:
        title = Version(one.bracket.side, one.bracket.tabled, str(one.clause.title.en), str(one.clause.title.fr))
        yield point(ARTICLE, "article", (title,))
    if one.position_offers:
        offers = one.position_offers
        yield point(POSITION, "position", tuple(Version(o.side, o.tabled, o.position, o.position) for o in offers))
    shown: set[str] = set()
    for position in one.positions:
        for name, held in one.values[position].items():
            if isinstance(held, Open) and name not in shown:
                shown.add(name)
                param = one.clause.params[name]
                versions = tuple(
                    Version(o.side, o.tabled, said(o.value, param, "en", placed), said(o.value, param, "fr", placed))
                    for o in held.offers
                )
                yield point(name, _kind(param), versions)
    for wording in one.wordings:
        if sides_in(wording.pieces["en"]):
            form = one.clause.profiles.index(placed.deal.profile) if placed.deal.profile in one.clause.profiles else 0
            yield point(wording.name, _extent(wording), tuple(_versions(wording, form)))


def _kind(param: BaseParam) -> Kind:
    return "choice" if isinstance(param, ChoiceParam | FlagParam) else "value"


def _extent(wording: PlacedWording) -> Kind:
    """A paragraph, where every word of it is in brackets; else words in one."""
    whole = all(isinstance(piece, Bracket) or not says(piece) for piece in wording.pieces["en"])
    return "paragraph" if whole else "words"


def _versions(wording: PlacedWording, form: int) -> Iterator[Version]:
    for side in sides_in(wording.pieces["en"]):
        en, fr = (_text(wording, side, language, form) for language in LANGUAGES)
        yield Version(side, wording.tabled.get(side) if side else None, en, fr)


def _text(wording: PlacedWording, side: Side | None, language: Language, form: int) -> str:
    """The paragraph as ``side`` would have it, as typed, in the ``form`` of the register."""
    pieces, text = wording.pieces[language], wording.sources[language].text
    gone = closed_up(text, list(cuts(pieces, side))) if side else []
    edges = [0, *(at for cut in gone for at in cut), len(text)]
    kept = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return shown_words(kept, form) or DELETED[language]


def shown_words(typed: str, form: int) -> str:
    """Typed words for a list: on one line, in the ``form`` of the register, "…" for what the clause says itself."""
    chosen = _FORMS.sub(lambda found: found[1].split("|")[form].strip(), typed)
    return " ".join(chosen.replace("{standard}", STANDARD_SHOWN).split())
