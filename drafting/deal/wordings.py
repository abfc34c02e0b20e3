"""Words that a deal types for itself, read against the clause whose paragraphs they change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from drafting.deal.deal import Article, Deal, Wording
from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause
from drafting.library.problem import instead
from drafting.library.text.bracketed import Pieces, parse_bracketed
from drafting.library.text.labels import keys_of
from drafting.library.text.parse import parse_text
from drafting.library.text.versions import shape
from drafting.library.vocabulary import LANGUAGES, SIDES, Language, Side
from drafting.place import Place, SourceText

_LABEL: Final = re.compile(r"p?[0-9]+|[a-z]+")
_ALSO: Final[Mapping[str, Side]] = {"CAN": "CAN", "USA": "USA", "US": "USA"}  # treaty-practice 3.1 writes US


@dataclass(frozen=True, slots=True)
class PlacedWording:
    """What a paragraph reads in each language (``new``: a paragraph after it). ``key`` is as ``keys_of`` has it.

    ``tabled``: side → the day; ``index``: which of the article's wordings it is, as typed.
    """

    key: str
    new: bool
    pieces: Mapping[Language, Pieces]
    sources: Mapping[Language, SourceText]
    tabled: Mapping[Side, date | None]
    index: int

    @property
    def name(self) -> str:
        """What commands call it: "paragraph-2a", "after-2"."""
        return name_of(self.key, new=self.new)


def name_of(key: str, *, new: bool) -> str:
    """What commands call the words for the paragraph ``key``, or for a ``new`` one after it."""
    return f"{'after' if new else 'paragraph'}-{key.replace('/', '')}"


def key_of(label: str) -> str:
    """A label as a person types it ("2(a)", "p1") as ``keys_of`` has it ("2/a", "p1")."""
    return "/".join(_LABEL.findall(label))


def tags_of(deal: Deal) -> dict[str, Side]:
    """Everything a side may be called before a colon: its code, and its tags in both languages."""
    out = dict(_ALSO)
    for side in SIDES:
        out.update({str(deal.participants[side].tag[language]): side for language in LANGUAGES})
    return out


def read_wordings(
    clause: Clause, article: Article, deal: Deal, place: Place
) -> tuple[tuple[PlacedWording, ...], tuple[Finding, ...]]:
    """The words typed for ``article`` and what is wrong with them; what is wrong is left out. ``place``: the article's.

    Codes: wording-place, wording-twice, wording-twins, those of ``parse_bracketed``.
    """
    known = _keys(clause)
    placed: list[PlacedWording] = []
    found: list[Finding] = []
    for index, typed in enumerate(article.wording):
        key = key_of(str(typed.paragraph or typed.after or ""))
        problem = _misplaced(typed, key, known, [(one.key, one.new) for one in placed], place)
        if problem:
            found.append(problem)
            continue
        try:
            pieces = {language: parse_bracketed(typed[language].source, tags_of(deal)) for language in LANGUAGES}
        except Unusable as error:
            found.extend(error.findings)
            continue
        sources = {language: typed[language].source for language in LANGUAGES}
        one = PlacedWording(key, typed.after is not None, pieces, sources, dict(typed.tabled), index)
        found.extend(_twins(one))
        placed.append(one)
    return tuple(placed), tuple(found)


def is_open(typed: Wording, deal: Deal) -> bool:
    """Whether anything of the words is in brackets; what cannot be read is told elsewhere."""
    try:
        return any(shape(parse_bracketed(typed[language].source, tags_of(deal))) for language in LANGUAGES)
    except Unusable:
        return True


def _keys(clause: Clause) -> tuple[str, ...]:
    """What the paragraphs of the clause are called, those of positions with their own texts too."""
    texts = (clause.text, *(position.text for position in clause.positions if position.text))
    found: dict[str, None] = {}
    for text in texts:
        try:
            found.update(dict.fromkeys(keys_of(parse_text(text.en.source)).values()))
        except Unusable:
            continue  # told of when the clause is assembled
    return tuple(found)


def _misplaced(
    typed: Wording, key: str, known: tuple[str, ...], taken: list[tuple[str, bool]], place: Place
) -> Finding | None:
    if (typed.paragraph is None) == (typed.after is None):
        return Finding("wording-place", "error", "It is not clear where these words stand.",
                       'Write paragraph: "2" for what paragraph 2 reads, or after: "2" for a new one.',
                       place)  # fmt: skip
    named = typed.paragraph if typed.paragraph is not None else typed.after
    at = named.source.place(0, len(named)) if named is not None else place
    if key not in known:
        remedy = instead(key, known, "paragraphs").replace("/", "")
        return Finding("wording-place", "error", f"The clause has no paragraph “{named}”.", remedy, at)
    if (key, typed.after is not None) in taken:
        return Finding("wording-twice", "error", f"Words for “{named}” are typed twice.",
                       "Put them together, as one entry.", at)  # fmt: skip
    return None


def _twins(one: PlacedWording) -> Iterator[Finding]:
    """The brackets of both languages are the same side's, in the same order, one inside another alike."""
    if shape(one.pieces["en"]) != shape(one.pieces["fr"]):
        yield Finding("wording-twins", "error", "The brackets of the English and the French differ.",
                      "Give both languages the same brackets, for the same sides, in the same order.",
                      one.sources["fr"].place(0), (one.sources["en"].place(0),))  # fmt: skip
    elif not all(one.pieces.values()) and any(one.pieces.values()):
        yield Finding("wording-twins", "error", "One language has words here, the other has none.",
                      "Write the words in both languages, or in neither.", one.sources["fr"].place(0),
                      (one.sources["en"].place(0),))  # fmt: skip
