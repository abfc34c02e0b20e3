"""What the hand-built instruments are made of."""

from __future__ import annotations

from drafting.instrument.tree import (
    Alternative,
    Bracketed,
    Inline,
    Numbering,
    Paragraph,
    Text,
    Value,
)

SECTIONS = Numbering("Section %1", None, "Section %1", None, "Annex %1", "Annex %1")
ARTICLES = Numbering("Article %1", None, "Article %1", None, "Annex %1", "Annex %1")
PLAIN = Numbering("%1.", None, "%1", None, "Annex %1", "Annex %1")
ARTICLES_FR = Numbering("Article %1", "Article premier", "article %1", "article premier", "Annexe %1", "annexe %1")
SECTIONS_FR = Numbering("Section %1", None, "section %1", None, "Annexe %1", "annexe %1")

IDS = {
    "framework.preamble": "k3v9x2m7q1",
    "framework.status": "p8w4z6t0b5",
    "supply.crude-volume": "h2n7c9r4d6",
    "tariffs.elimination": "j5y1f8s3g0",
    "final.effect": "a6u2e9i4o7",
    "final.signature": "l0m3n6b9v2",
    "supply.crude-volume/annex/volumes": "q7w1e5r9t3",
    "tariffs.elimination/annex/steps": "z4x8c2v6b0",
}


def t(*parts: str | Inline) -> tuple[Inline, ...]:
    """Inlines, with plain strings for text; "*so*" is italic."""
    made: list[Inline] = []
    for part in parts:
        if isinstance(part, str):
            made += [Text(bit, italic=bool(n % 2)) for n, bit in enumerate(part.split("*")) if bit]
        else:
            made.append(part)
    return tuple(made)


def para(owner: str, label: str, level: int, number: str, *parts: str | Inline) -> Paragraph:
    return Paragraph(f"{owner}/{label}", level, number, t(*parts))


OPEN_TOLERANCE_EN = Bracketed(
    (Alternative("CAN", t(Value("8%", "param-tolerance"))), Alternative("USA", t(Value("2%", "param-tolerance")))),
    "Proposals of 3 June 2025 (CAN) and 5 June 2025 (USA).",
)
OPEN_TOLERANCE_FR = Bracketed(
    (
        Alternative("CAN", t(Value("8\u00a0%", "param-tolerance"))),
        Alternative("É.-U.", t(Value("2\u00a0%", "param-tolerance"))),
    ),
    "Propositions du 3 juin 2025 (CAN) et du 5 juin 2025 (É.-U.).",
)

LATER_IDS = {**IDS, "framework.review": "m1n2b3v4c5"}
