"""What a paragraph, an item and an annex are called when a text refers to them (formats.md, the table)."""

from __future__ import annotations

from drafting.library.vocabulary import Language

# (one, several) by level: 1 paragraph, 2 item, 3 sub-item. English has one word for all three.
_PARAGRAPHS: dict[Language, dict[int, tuple[str, str]]] = {
    "en": dict.fromkeys((1, 2, 3), ("paragraph", "paragraphs")),
    "fr": {
        1: ("le paragraphe", "les paragraphes"),
        2: ("l'alinéa", "les alinéas"),
        3: ("le sous-alinéa", "les sous-alinéas"),
    },
}
ANNEX: dict[Language, tuple[str, str]] = {"en": ("", "Annex"), "fr": ("l'", "annexe")}  # (typed, part of its number)
OF: dict[Language, str] = {"en": "of", "fr": "de"}


def paragraph_noun(level: int, language: Language, *, several: bool) -> str:
    """paragraph, paragraphs; le paragraphe, les alinéas."""
    return _PARAGRAPHS[language][level][int(several)]


def bare(noun: str) -> str:
    """A French noun without its article: l'alinéa → alinéa, la section → section."""
    for article in ("l'", "le ", "la ", "les "):
        if noun.startswith(article):
            return noun[len(article) :]
    return noun


def determiner(noun: str) -> str:
    """The article that ``bare`` takes off: "l'", "la ", "" in English."""
    return noun[: len(noun) - len(bare(noun))]


def item_number(level: int, label: str, language: Language) -> str:
    """A label as it is counted in print: 2; (a) in English, a) in French."""
    if level == 1:
        return label
    return f"({label})" if language == "en" else f"{label})"


def provision_place(article: str, paragraph: str, item: str, language: Language) -> str:
    """A spot for the list of gaps: "Section 5, paragraph 2(a)"; « Section 5, paragraphe 2 »."""
    if not paragraph:
        return article
    return f"{article}, {bare(paragraph_noun(1 if not item else 2, language, several=False))} {paragraph}{item}"
