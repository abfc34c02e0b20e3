"""The two originals of a text differ in the order of pairs and signatures, and in nothing else (R38, 2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import Final

from drafting.deal.deal import Deal
from drafting.deal.placed import PlacedDeal
from drafting.finding import Finding
from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import (
    Annex,
    Block,
    Instrument,
    Language,
    Paragraph,
    Provision,
    Signature,
    Signatures,
    Table,
)
from drafting.library.vocabulary import SIDES
from drafting.place import Place

_LEADS: Final[dict[Language, str]] = {
    "en": r"(?:[Tt]he\s+|[Bb]oth\s+)?",
    "fr": r"(?:[Ll]es?\s+|[Ll]a\s+|[Ll]['’]|[Dd]es?\s+|[Dd]u\s+|[Dd]['’]|[Aa]ux?\s+|[Àà]\s+(?:la\s+|l['’])?)?",
}
_LINK: Final[dict[Language, str]] = {"en": r"\s+and\s+", "fr": r"\s+et\s+"}


def alternat_findings(canadian: Instrument, american: Instrument, placed: PlacedDeal) -> Iterator[Finding]:
    """A finding for every difference between the two originals that is not the order of a pair, of the signatures or,
    where the deal asks for it, of the languages.

    Both are in one language, each made for its holder. None for a text whose pairs are all written as ``{pair}``.
    """
    language = canadian.language
    same = partial(_same, pairs=_pairs(placed.deal, language), languages=_languages(placed, language))
    left: list[Provision | Annex] = [*canadian.provisions, *canadian.annexes]
    right: list[Provision | Annex] = [*american.provisions, *american.annexes]
    if same(canadian.title) != same(american.title):
        yield _finding("title", canadian.title, american.title)
    for here, there in zip_longest(left, right):
        if here is None or there is None or here.id != there.id:
            yield _finding("the order of provisions", _name(here), _name(there))
            return
        where = here.shown or here.id
        for one, other in zip_longest(_texts(here, language), _texts(there, language), fillvalue=""):
            if same(one) != same(other):
                yield _finding(where, one, other)
        yield from _signatures(here, there, where)


def _pairs(deal: Deal, language: Language) -> re.Pattern[str]:
    """Both sides named together, however they are called and whoever comes first."""
    names = [
        sorted(
            {_bare(str(words[language])) for words in (side.short, side.name, side.government)}, key=len, reverse=True
        )
        for side in (deal.participants[each] for each in SIDES)
    ]
    can, usa = ("|".join(_typed(name) for name in each) for each in names)
    lead, link = _LEADS[language], _LINK[language]
    return re.compile(
        rf"(?<!\w)({lead}(?:{can}))({link})({lead}(?:{usa}))(?!\w)"
        rf"|({lead}(?:{usa}))({link})({lead}(?:{can}))(?!\w)"
    )


def _typed(name: str) -> str:
    """A pattern for ``name`` as typography sets it: curly apostrophes, no-break spaces and hyphens."""
    return re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]").replace(r"\-", "[-\u2011]")


def _bare(name: str) -> str:
    return re.sub(r"^(?:the\s+|les?\s+|la\s+|l['’])", "", name, flags=re.IGNORECASE)


def _languages(placed: PlacedDeal, language: Language) -> tuple[str, str] | None:
    """The names of the two languages in either order, where the deal lets the order follow the holder."""
    known = placed.lexicon.phrases(language)
    names = [name for name in ("languages", "languages reversed") if name in known]
    forms = [placed.lexicon.phrase(language, name, placed.deal.profile) for name in names]
    return (forms[0], forms[1]) if placed.deal.language_order == "holder" and len(forms) > 1 else None


def _same(text: str, pairs: re.Pattern[str], languages: tuple[str, str] | None) -> str:
    """``text`` with every pair in one order, its capitals and determiners aside; the two languages in one order too."""

    def ordered(found: re.Match[str]) -> str:
        first, second = (found[1], found[3]) if found[1] else (found[6], found[4])
        return f"{first.lower()} + {second.lower()}"

    plain = pairs.sub(ordered, " ".join(text.split()))
    return plain.replace(languages[1], languages[0]) if languages else plain


def _texts(part: Provision | Annex, language: Language) -> Iterator[str]:
    yield inlines_text(part.title, language)
    for block in part.blocks:
        yield from _lines(block, language)


def _lines(block: Block, language: Language) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"{block.level} {block.number} {inlines_text(block.content, language)}"
        case Table():
            yield from (column.header for column in block.columns)
            yield from (inlines_text(cell, language) for row in block.rows for cell in row)
        case Signatures():
            return


def _signatures(here: Provision | Annex, there: Provision | Annex, where: str) -> Iterator[Finding]:
    left, right = ([block.blocks for block in part.blocks if isinstance(block, Signatures)] for part in (here, there))
    if [tuple(reversed(blocks)) for blocks in left] != right:
        yield _finding(f"{where} (signatures)", _shown(left), _shown(right))


def _shown(signatures: Sequence[tuple[Signature, ...]]) -> str:
    return "; ".join(one.heading for blocks in signatures for one in blocks)


def _name(part: Provision | Annex | None) -> str:
    return "" if part is None else part.shown or part.id


def _finding(where: str, canadian: str, american: str) -> Finding:
    return Finding(
        "alternat-differs", "error",
        f"The two originals differ in more than the order of the sides: “{_cut(canadian)}” for Canada,"
        f" “{_cut(american)}” for"
        " the United States.",
        "Write both sides together as {pair}, and one side alone in plain words.", Place(where=where),
    )  # fmt: skip


def _cut(text: str) -> str:
    return text if len(text) <= _ROOM else text[:_ROOM].rsplit(" ", 1)[0] + " …"


_ROOM: Final = 160  # characters of a paragraph that tell which it is
