"""What the recogniser finds, in both languages, and the laws it keeps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.prose.recognise import Kind, Language, recognise

NB, NN = "\u00a0", "\u202f"  # no-break space, narrow no-break space


def found(text: str, language: Language | None = None, kind: Kind | None = None) -> list[tuple[str, str]]:
    return [(text[r.start : r.end], r.kind) for r in recognise(text, language) if kind is None or r.kind == kind]


EXAMPLES: list[tuple[Language, str, Kind, str]] = [
    ("en", "a total of 4,000 and", "number", "4,000"),
    ("en", "a total of 1,234,567.89.", "number", "1,234,567.89"),
    ("en", "a change of -3.5 in", "number", "-3.5"),
    ("fr", f"un total de 4{NB}000,5 et", "number", f"4{NB}000,5"),
    ("fr", f"un total de 4{NN}000 et", "number", f"4{NN}000"),
    ("fr", "un total de 1 234 567 et", "number", "1 234 567"),
    ("en", "at 4,000 kb/d for", "quantity", "4,000 kb/d"),
    ("en", "of 4,000 barrels per day for", "quantity", "4,000 barrels per day"),
    ("en", "within 30 business days of", "quantity", "30 business days"),
    ("en", "1.5 million tonnes of", "quantity", "1.5 million tonnes"),
    ("fr", f"soit 4{NB}000{NB}kb/j de", "quantity", f"4{NB}000{NB}kb/j"),
    ("fr", "dans les 30 jours ouvrables qui", "quantity", "30 jours ouvrables"),
    ("fr", f"1,5{NB}million de tonnes de", "quantity", f"1,5{NB}million de tonnes"),
    ("en", "at US$5.00 a barrel", "money", "US$5.00"),
    ("en", "of CAD 1.2 billion in", "money", "CAD 1.2 billion"),
    ("en", "of 3 million Canadian dollars in", "money", "3 million Canadian dollars"),
    ("fr", f"à 5,00{NB}$ US le baril", "money", f"5,00{NB}$ US"),
    ("fr", "de 3 millions de dollars canadiens en", "money", "3 millions de dollars canadiens"),
    ("fr", f"de 250{NB}€ par", "money", f"250{NB}€"),
    ("en", "a duty of 5.5% on", "rate", "5.5%"),
    ("en", "a duty of 25 per cent on", "rate", "25 per cent"),
    ("en", "by 50 basis points in", "rate", "50 basis points"),
    ("fr", f"un droit de 5,5{NB}% sur", "rate", f"5,5{NB}%"),
    ("fr", "de 25 pour cent sur", "rate", "25 pour cent"),
    ("en", "on January 1, 2026, the", "date", "January 1, 2026"),
    ("en", "on 31 December 2027 the", "date", "31 December 2027"),
    ("en", "on 2026-01-31 the", "date", "2026-01-31"),
    ("en", "in May 2027 the", "date", "May 2027"),
    ("en", "this 1st day of July 2026 at", "date", "1st day of July 2026"),
    ("fr", "le 1er janvier 2026, les", "date", "1er janvier 2026"),
    ("fr", f"le 31{NB}décembre{NB}2027 les", "date", f"31{NB}décembre{NB}2027"),
    ("en", "goods of 7208.10 only", "hs-code", "7208.10"),
    ("en", "goods of 8703.23.00.10, only", "hs-code", "8703.23.00.10"),
    ("en", "goods of heading 7208 only", "hs-code", "7208"),
    ("fr", "de la sous-position 720810 du", "hs-code", "720810"),
    ("en", "under Article 5(2)(a) of", "reference", "Article 5(2)(a)"),
    ("en", "in paragraph 3 of Annex B and", "reference", "paragraph 3 of Annex B"),
    ("en", "in Articles 5, 7 and 9 of", "reference", "Articles 5, 7 and 9"),
    ("en", "in Articles 5 to 7 of", "reference", "Articles 5 to 7"),
    ("en", "see subparagraph (b) above", "reference", "subparagraph (b)"),
    ("en", "see Section 3.2.1 above", "reference", "Section 3.2.1"),
    ("fr", "à l’alinéa 2a) de l’article 5 du", "reference", "alinéa 2a) de l’article 5"),
    ("fr", "à l’article premier du", "reference", "article premier"),
    ("fr", "au paragraphe 3 de l'annexe B et", "reference", "paragraphe 3 de l'annexe B"),
    ("fr", "aux articles 3 à 5 du", "reference", "articles 3 à 5"),
    ("en", "Canada shall deliver", "modal", "shall"),
    ("en", "Canada is required to deliver", "modal", "is required to"),
    ("fr", "le Canada doit livrer", "modal", "doit"),
    ("fr", "le Canada est tenu de livrer", "modal", "est tenu de"),
    ("en", "Canada may not deliver", "negation", "not"),
    ("en", "Canada cannot deliver", "negation", "cannot"),
    ("fr", "le Canada ne livre pas", "negation", "ne"),
    ("fr", "s’il n’a aucune", "negation", "aucune"),
    ("fr", "s’il n’en", "negation", "n’"),
]


@pytest.mark.parametrize(("language", "text", "kind", "piece"), EXAMPLES, ids=[e[3] for e in EXAMPLES])
def test_each_kind_is_found_whole(language: Language, text: str, kind: Kind, piece: str) -> None:
    assert (piece, kind) in found(text, language)
    assert (piece, kind) in found(text, None) or language == "fr"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the non-binding part", "fr"),
        ("A4 paper and H2O", "en"),
        ("the Commission's part in it", "en"),
        ("the mayor of Ottawa", "en"),
        ("un article intéressant", "fr"),
        ("la pasteurisation", "fr"),
        ("goodwill and willow", "en"),
    ],
)
def test_lookalikes_are_left_alone(text: str, language: Language) -> None:
    assert found(text, language) == []


def test_the_longer_piece_wins() -> None:
    assert found("Article 5(2)(a) and 5.5%", "en") == [("Article 5(2)(a)", "reference"), ("5.5%", "rate")]
    assert found("Article 5 and 30 days", "en") == [("Article 5", "reference"), ("30 days", "quantity")]


def test_kinds_not_asked_for_stand_in_nobodys_way() -> None:
    assert [(r.start, r.end) for r in recognise("Article 5", "en", {"number"})] == [(8, 9)]


alphabet = st.text(
    st.sampled_from(list("0123456789.,()%$€ -−'’abcdeshallnotpourcent\u00a0\u202fÉé\u0301中")), max_size=60
)
PHRASES = ("Article 5", "4,000 kb/d", "1er mai 2026", "US$5", "5 %", "ne", " shall ", "7208.10", " and ")
phrases = st.sampled_from(PHRASES)


@settings(max_examples=300, deadline=None)
@given(st.lists(alphabet | phrases, max_size=8).map("".join), st.sampled_from(["en", "fr", None]))
def test_pieces_follow_each_other_and_lie_inside_the_text(text: str, language: Language | None) -> None:
    at = 0
    for piece in recognise(text, language):
        assert at <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
        at = piece.end


REPEATED = [
    "1",
    "1,",
    "1.",
    "1 ",
    "1 111",
    " ",
    "$",
    "-",
    "'",
    "Article ",
    "Article 5, ",
    "(a)",
    "5 millions de ",
    "l'",
    "January ",
    "pour ",
    "7208.",
    "not",
    "́",
    "x1",
    "heading ",
    "is ",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_no_text_makes_it_slow(piece: str) -> None:
    """50,000 characters of anything repeated: quadratic matching would take minutes, not a fraction of a second."""
    text = piece * (50_000 // len(piece))
    for language in ("en", "fr", None):
        assert all(r.end <= len(text) for r in recognise(text, language))
