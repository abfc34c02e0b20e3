"""Hand-built instruments that use everything the tree can hold, in both languages."""

from __future__ import annotations

from tests.render.pieces import ARTICLES, ARTICLES_FR, IDS, LATER_IDS, PLAIN, SECTIONS, SECTIONS_FR, para, t
from tests.render.sample_english import english
from tests.render.sample_french import french
from tests.render.sample_later import later

__all__ = [
    "ARTICLES",
    "ARTICLES_FR",
    "IDS",
    "LATER_IDS",
    "PLAIN",
    "SECTIONS",
    "SECTIONS_FR",
    "english",
    "french",
    "later",
    "para",
    "t",
]
