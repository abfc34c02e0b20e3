"""The words of the shell, in the text's language: what a draft says of itself on cover, header and footer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from drafting.instrument.tree import Language, Side

TAGS: Final[Mapping[Language, str]] = {"en": "en-CA", "fr": "fr-CA"}  # w:lang, dc:language (BCP 47)


@dataclass(frozen=True, slots=True)
class Words:
    """Standing words. ``copy`` stands before the government that keeps this original, ``sides`` are the tags."""

    draft: str
    round: str
    copy: str
    legend: str
    contents: str
    sides: Mapping[Side, str]  # whose original it is, in the header (treaty-practice 3.1)
    joint: str  # there, where the text is nobody's original
    page: str
    of: str
    preamble: str
    closing: str


WORDS: Final[Mapping[Language, Words]] = {
    "en": Words(
        draft="Draft – without prejudice",
        round="Round {}",
        copy="Copy for",
        legend="Words in square brackets are not agreed; the tag before them names the side that proposes them. "
        "The mark [●] stands for a value that is still to be given.",
        contents="Contents",
        sides={"CAN": "CAN", "USA": "USA"},
        joint="Joint text",
        page="Page",
        of="of",
        preamble="Preamble",
        closing="Signature",
    ),
    "fr": Words(
        draft="Ébauche – sous toutes réserves",
        round="Ronde {}",
        copy="Exemplaire destiné à",
        legend="Les mots entre crochets ne sont pas convenus; la mention qui les précède indique qui les propose. "
        "Le signe [●] tient lieu d’une valeur qui reste à préciser.",
        contents="Table des matières",
        sides={"CAN": "CAN", "USA": "É.-U."},
        joint="Texte conjoint",
        page="Page",
        of="de",
        preamble="Préambule",
        closing="Signature",
    ),
}
