"""The words of the shell, in the text's language: what a draft says of itself on cover, header and footer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from drafting.instrument.tree import Language

TAGS: Final[Mapping[Language, str]] = {"en": "en-CA", "fr": "fr-CA"}  # w:lang, dc:language (BCP 47)


@dataclass(frozen=True, slots=True)
class Words:
    """Standing words. ``copy`` ends in a place for the government that keeps this original."""

    draft: str
    round: str
    copy: str
    legend: str
    contents: str
    page: str
    of: str
    preamble: str
    closing: str


WORDS: Final[Mapping[Language, Words]] = {
    "en": Words(
        draft="Draft – without prejudice",
        round="Round {}",
        copy="Original to be held by {}",
        legend="Words in square brackets are not agreed; the tag before them names the side that proposes them. "
        "The mark [●] stands for a value that is still to be given.",
        contents="Contents",
        page="Page",
        of="of",
        preamble="Preamble",
        closing="Signature",
    ),
    "fr": Words(
        draft="Ébauche – sous toutes réserves",
        round="Ronde {}",
        copy="Original conservé par {}",
        legend="Les mots entre crochets ne sont pas convenus; la mention qui les précède indique la partie qui les "
        "propose. Le signe [●] tient lieu d’une valeur qui reste à préciser.",
        contents="Table des matières",
        page="Page",
        of="de",
        preamble="Préambule",
        closing="Signature",
    ),
}
