"""Word texts of other people: articles, numbers, annexes; no word is lost."""

from __future__ import annotations

from docx import Document as NewDocument

from drafting.document.document import read_document
from drafting.intake.articles import Part, articles_of
from drafting.intake.pairing import clause_files
from tests.intake.making import saved


def parts_of(*lines: str, table: list[list[str]] | None = None) -> list[Part]:
    return articles_of(read_document(saved(*lines, table=table)), "en")[0]


def test_articles_typed_by_hand_become_parts_with_levels() -> None:
    (article,) = parts_of("Article 1 – Oil", "1. Canada will sell:", "(a) oil; and", "(b) gas.", "2. The end.")
    assert (article.kind, article.number, article.title) == ("article", "Article 1", "Oil")
    assert article.lines == [(1, "Canada will sell:"), (2, "oil; and"), (2, "gas."), (1, "The end.")]


def test_letters_that_are_roman_numbers_too_follow_their_list() -> None:
    (article,) = parts_of("Article 1 Oil", "1. These:", *(f"({each}) thing {each};" for each in "abcd"),
                          "(i) under d;", "(ii) too;", "(e) last.")  # fmt: skip
    assert [level for level, _ in article.lines] == [1, 2, 2, 2, 2, 3, 3, 2]


def test_what_stands_before_the_first_article_is_the_preamble() -> None:
    parts = parts_of("Arrangement", "Recalling their friendship,", "Article 1 Oil", "Canada will sell oil.")
    assert [part.kind for part in parts] == ["preamble", "article"]
    assert [text for _, text in parts[0].lines] == ["Arrangement", "Recalling their friendship,"]


def test_a_row_of_a_table_becomes_a_line() -> None:
    data = saved("Article 1 Oil", "1. As follows.", table=[["Year", "Barrels"], ["2026", "3,000"]])
    parts, found = articles_of(read_document(data), "en")
    assert [text for _, text in parts[-1].lines][-2:] == ["Year | Barrels", "2026 | 3,000"]
    assert [each.code for each in found] == ["import-table", "import-table"]


def test_a_picture_is_told() -> None:
    document = NewDocument()
    document.add_paragraph("Article 1 Oil")
    run = document.add_paragraph("See:").add_run()
    run._r.append(run._r.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}drawing", {}))
    found = articles_of(read_document(saved(document=document)), "en")[1]
    assert [each.code for each in found] == ["import-picture"]


def test_an_annex_that_nobody_speaks_of_becomes_a_clause_and_is_told() -> None:
    parts = parts_of("Article 1 Oil", "1. Canada will sell oil.", "Annex A Prices", "Ten dollars.")
    made, found = clause_files({"en": parts}, "imported", {"en": "a.docx"})
    assert [each.code for each in found] == ["import-annex"]
    assert "imported.prices" in made
    assert "Ten dollars." in made["imported.prices"]


def test_two_texts_of_unequal_length_are_told() -> None:
    english = parts_of("Article 1 Oil", "1. One.", "Article 2 Gas", "1. Two.")
    french = articles_of(read_document(saved("Article 1 Pétrole", "1. Un.")), "fr")[0]
    made, found = clause_files({"en": english, "fr": french}, "imported", {"en": "a.docx", "fr": "b.docx"})
    assert [each.code for each in found] == ["import-unequal"]
    assert list(made) == ["imported.oil", "imported.gas"]
    assert "fr:" not in made["imported.gas"]
