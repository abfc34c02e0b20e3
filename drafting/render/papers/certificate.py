"""The certificate that two languages of a text were compared and agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from drafting.deal.wording.dates import day
from drafting.prose.kinds import Language
from drafting.render.papers.paper import Paper


@dataclass(frozen=True, slots=True)
class Certified:
    """What the certificate says. ``titles``: English, French; ``texts``: name and SHA-256 of each text; ``counts``:
    what was compared and how many of it, in the language of the paper."""

    titles: tuple[str, str]
    round: int | None
    dated: date
    texts: Sequence[tuple[str, str]]
    counts: Sequence[tuple[str, int]]


_SAYS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "title": "Certificate of Concordance",
        "lead": "The English and French texts named below were compared paragraph by paragraph on {date}. No difference"
        " was found in what was compared.",
        "round": "Round {round}",
        "texts": "Texts compared",
        "counts": "What was compared",
        "file": "Text", "hash": "SHA-256", "what": "Compared", "number": "In each language", "none": "Differences",
        "limits": "The comparison was made by a program. It covers the points listed, not style or shades of meaning,"
        " and does not take the place of reading both texts.",
        "sign": "Read and confirmed",
        "english": "For the English text", "french": "For the French text", "name": "Name", "day": "Date",
    },
    "fr": {
        "title": "Certificat de concordance",
        "lead": "Les textes anglais et français désignés ci-dessous ont été comparés paragraphe par paragraphe le"
        " {date}. Aucune différence n’a été constatée dans ce qui a été comparé.",
        "round": "Ronde {round}",
        "texts": "Textes comparés",
        "counts": "Éléments comparés",
        "file": "Texte", "hash": "SHA-256", "what": "Élément", "number": "Dans chaque langue", "none": "Différences",
        "limits": "La comparaison a été faite par un programme. Elle porte sur les éléments énumérés et non sur le"
        " style ou les nuances, et ne remplace pas la lecture des deux textes.",
        "sign": "Lu et confirmé",
        "english": "Pour le texte anglais", "french": "Pour le texte français", "name": "Nom", "day": "Date",
    },
}  # fmt: skip


def certificate(certified: Certified, *, ui: Language = "en") -> bytes:
    """A one-page Word certificate in the language ``ui``, with room for the two who read the texts."""
    says = _SAYS[ui]
    paper = Paper(says["title"], ui, certified.dated, certified.titles[0 if ui == "en" else 1])
    paper.paragraph(certified.titles[0], language="en")
    paper.paragraph(certified.titles[1], language="fr")
    if certified.round is not None:
        paper.paragraph(says["round"].format(round=certified.round))
    paper.paragraph(says["lead"].format(date=day(certified.dated, ui)))
    paper.heading(says["texts"])
    paper.table((says["file"], says["hash"]), [(name, digest) for name, digest in certified.texts], (1.9, 4.6))
    paper.heading(says["counts"])
    counts = [(what, str(number), "0") for what, number in certified.counts]
    paper.table((says["what"], says["number"], says["none"]), counts, (3.3, 1.8, 1.4))
    paper.paragraph(says["limits"])
    paper.heading(says["sign"])
    signs = [(says["english"], "", ""), (says["french"], "", "")]
    paper.table(("", says["name"], says["day"]), signs, (2.3, 2.7, 1.5))
    return paper.to_bytes()
