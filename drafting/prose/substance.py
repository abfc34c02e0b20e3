"""What a text says in substance: figures, dates, sides, force of verbs, denials, references, defined terms.

Two wordings with the same substance differ in style only; the kinds are those by which a change is named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from drafting.prose.kinds import Kind, Language
from drafting.prose.measures import measures
from drafting.prose.modals import find_modals
from drafting.prose.parties import parties
from drafting.prose.sides.force import commitments, plain_force
from drafting.prose.sides.tense import is_future
from drafting.prose.terms import terms_in
from drafting.prose.units import Unit

Aspect = Literal[
    "number", "date", "money", "rate", "quantity", "hs-code", "modal verb", "negation", "party", "defined term",
    "cross-reference",
]  # fmt: skip
ASPECTS: Final[tuple[Aspect, ...]] = (
    "money", "quantity", "rate", "number", "date", "hs-code", "modal verb", "negation", "party", "cross-reference",
    "defined term",
)  # fmt: skip
_KINDS: Final[Mapping[Kind, Aspect]] = {
    "number": "number", "date": "date", "money": "money", "rate": "rate", "quantity": "quantity",
    "hs-code": "hs-code", "reference": "cross-reference",
}  # fmt: skip
_INTENT: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:intends?|plans?|expects?|agrees?|undertakes?|commits?|endeavou?rs?|seeks?)\s+(?:not\s+)?to\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:enten(?:d|dent)|prévoi(?:t|ent)|s['’]engag\w+|s['’]efforc\w+|convien\w+|l['’]intention|cherch\w+ à)\b",
        re.IGNORECASE,
    ),
}
_LIMIT: Final[dict[Language, re.Pattern[str]]] = {  # a bound of a figure, which denies nothing
    "en": re.compile(r"\b(?:no|not) (?:fewer|less|more|later|earlier|sooner) than\b", re.IGNORECASE),
    "fr": re.compile(r"\bpas (?:moins|plus) (?:de|d['’])", re.IGNORECASE),
}
_CLOSED: Final = "[\\s\\u00a0\\u202f]+"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing of substance: ``value`` is equal for equal things, ``words`` are as typed, at ``text[start:end]``."""

    aspect: Aspect
    value: str
    words: str
    start: int
    end: int

    @classmethod
    def at(cls, aspect: Aspect, value: str, text: str, start: int, end: int) -> Said:
        """What the words ``text[start:end]`` say."""
        return cls(aspect, value, text[start:end], start, end)


def substance(text: str, language: Language, terms: re.Pattern[str] | None = None) -> tuple[Said, ...]:
    """Everything of substance that ``text`` says; ``terms`` finds the defined terms (terms.term_pattern)."""
    figures = measures(text, language)
    found = [Said.at(_KINDS[each.kind], each.value, text, each.start, each.end) for each in figures]
    limits = tuple(_LIMIT[language].finditer(text))
    for piece in find_modals(text, language):
        if any(piece.start < each.end and each.start < piece.end for each in figures):
            continue  # the month of May
        if any(each.start() <= piece.start < each.end() for each in limits):
            continue  # "no fewer than four" is "at least four"
        plain = _plain(text[piece.start : piece.end])
        if piece.kind == "negation":
            found.append(Said.at("negation", "not" if plain in _NOT else plain, text, piece.start, piece.end))
        else:
            found.append(Said.at("modal verb", plain, text, piece.start, piece.end))
    found += [Said.at("modal verb", _plain(m[0]), text, m.start(), m.end()) for m in _INTENT[language].finditer(text)]
    if language == "fr":  # where the tense is the modal verb
        found += _french_force(text)
    named = sorted(parties(text, language))
    found += [Said.at("party", _EITHER.get(who, who), text, start, end) for start, end, who in named]
    found += _who_to_whom(text, named)
    found += [Said.at("defined term", term, text, start, end) for start, end, term in terms_in(text, terms)]
    return tuple(found)


_NOT: Final = frozenset({"not", "no", "neither", "none", "ne", "n'", "pas", "aucun", "aucune"})
_EITHER: Final = {"neither": "either"}  # that nobody may is the negation's to say
_WORD: Final = re.compile(
    r"\b(?P<ne>ne\s+|n['’])?(?:(?:se|lui|leur|y|en)\s+|[sy]['’])*(?P<verb>[a-zàâçéèêëîïôûùüœ]{4,})\b"
)


def _french_force(text: str) -> list[Said]:
    """What the sides do or may do; and futures with other subjects: "la liste sera publiée par le Canada"."""
    acts = list(commitments(Unit(text, "fr")))
    found = [
        Said.at("modal verb", f"{each.force}{' not' if each.negated else ''}", text, each.start, each.end)
        for each in acts
    ]
    for match in _WORD.finditer(text):
        force = plain_force(match["verb"]) or ("duty" if is_future(match["verb"]) else None)
        if force and not any(each.start < match.end() and match.start() < each.end for each in acts):
            value = f"{force}{' not' if match['ne'] else ''}"
            found.append(Said.at("modal verb", value, text, *match.span("verb")))
    return found


def _who_to_whom(text: str, named: list[tuple[int, int, str]]) -> list[Said]:
    """Which of two countries is named first, when they stand apart and neither is the agent of a passive: the one that
    acts. "Canada and the United States" is the same in either order."""
    countries = [each for each in named if each[2] in ("CAN", "USA")]
    if [who for _, _, who in countries] not in (["CAN", "USA"], ["USA", "CAN"]):
        return []
    (start, end, who), (begin, stop, whom) = countries
    if _PAIRED.fullmatch(text[end:begin]) or any(_AGENT.search(text[:at]) for at in (start, begin)):
        return []
    return [Said("party", f"{who} > {whom}", f"{text[start:end]} … {text[begin:stop]}", start, stop)]


_PAIRED: Final = re.compile(r"\s*(?:,|and|or|et|ou|–|-|/)\s*(?:(?:the|les?|des|du|de|aux?)\s+)*", re.IGNORECASE)
_AGENT: Final = re.compile(r"\b(?:by|par)\s+(?:(?:the|les?)\s+)?\Z", re.IGNORECASE)


def _plain(words: str) -> str:
    return re.sub(_CLOSED, " ", words.lower()).replace("’", "'")


def moved(old: Sequence[Said], new: Sequence[Said]) -> tuple[tuple[Aspect, tuple[str, ...], tuple[str, ...]], ...]:
    """What moved in substance: (aspect, words gone, words come), gravest aspect first; empty when only wording did."""
    out = []
    for aspect in ASPECTS:
        here = Counter(each.value for each in old if each.aspect == aspect)
        there = Counter(each.value for each in new if each.aspect == aspect)
        if here != there:
            gone = tuple(each.words for each in old if each.aspect == aspect and here[each.value] > there[each.value])
            come = tuple(each.words for each in new if each.aspect == aspect and there[each.value] > here[each.value])
            out.append((aspect, gone, come))
    return tuple(out)
