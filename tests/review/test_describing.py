"""What a change is about, and where it stands, in the terms of the text."""

from __future__ import annotations

import pytest

from drafting.compare.change import Change
from drafting.ooxml.reading import read_package
from drafting.review.describing import described
from drafting.writers.docx.redline import redline
from tests.making.packages import HEAD, NAMESPACES, docx, paragraph, relationships, run, with_parts

EN = "The Participants have decided to do what follows in each year of the Arrangement."
FR = "Les Participants ont décidé de faire ce qui suit pendant chaque année de l’Arrangement."


def changes(old: str | bytes, new: str | bytes) -> tuple[Change, ...]:
    """The described changes between two bodies, or two files."""
    before, after = (body if isinstance(body, bytes) else docx(body) for body in (old, new))
    made = redline(before, after)
    return described(made.changes, read_package(made.docx))


def about(old: str, new: str, frame: str = EN) -> tuple[str, ...]:
    """What the changes from one sentence to the other are about."""
    found = changes(paragraph(frame) + paragraph(old), paragraph(frame) + paragraph(new))
    return tuple(dict.fromkeys(kind for change in found for kind in change.substance))


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Canada will supply 4,000 kb/d each year.", "Canada will supply 3,200 kb/d each year.", ("quantity",)),
        ("The duty will be 25% until then.", "The duty will be 15% until then.", ("rate",)),
        ("The discount is US$15 per barrel.", "The discount is US$20 per barrel.", ("money",)),
        ("It ends on 1 May 2026 at the latest.", "It ends on 1 June 2026 at the latest.", ("date",)),
        ("Canada will meet the quantity.", "Canada may meet the quantity.", ("modal-verb",)),
        ("Canada will apply a quota to it.", "Canada will not apply a quota to it.", ("negation",)),
        ("Canada will reduce the duty.", "The United States will reduce the duty.", ("party",)),
        ("This is subject to Section 5 only.", "This is subject to Section 6 only.", ("cross-reference",)),
        ("Goods of heading 8526.92 are covered.", "Goods of heading 8517.62 are covered.", ("hs-code",)),
        ("They will meet promptly thereafter.", "They will meet quickly thereafter.", ("wording",)),
        ("The rate is 5 per cent of value.", "The rate is 5% of value.", ("wording",)),
    ],
)
def test_an_english_change_is_named_by_what_it_moves(old: str, new: str, kinds: tuple[str, ...]) -> None:
    assert about(old, new) == kinds


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Le Canada fournira 4 000 barils par jour.", "Le Canada fournira 3 200 barils par jour.", ("quantity",)),
        ("Le droit est de 25 % jusque-là.", "Le droit est de 15 % jusque-là.", ("rate",)),
        ("Cela prend fin le 1er mai 2026 au plus tard.", "Cela prend fin le 2 mai 2026 au plus tard.", ("date",)),
        ("Le Canada doit réduire le droit.", "Le Canada peut réduire le droit.", ("modal-verb",)),
        ("Le Canada réduira le droit.", "Les États-Unis réduiront le droit.", ("party",)),
        ("Elle peut appliquer un droit.", "Elle ne peut pas appliquer de droit.", ("negation",)),
        ("Ils se réuniront vite ensuite.", "Ils se réuniront rapidement ensuite.", ("wording",)),
    ],
)
def test_a_french_change_is_named_by_what_it_moves(old: str, new: str, kinds: tuple[str, ...]) -> None:
    assert about(old, new, FR)[: len(kinds)] == kinds


def test_a_new_term_is_named_where_the_text_defines_it() -> None:
    defines = paragraph("“supply year” means a period of twelve months.")
    old, new = (defines + paragraph(f"Each {term} begins on that date.") for term in ("supply year", "month"))
    (only,) = changes(old, new)
    assert "defined-term" in only.substance


def test_a_paragraph_that_came_is_structure_and_says_its_figures() -> None:
    (only,) = changes(paragraph(EN), paragraph(EN) + paragraph("Canada will pay US$5 million. Neither side objects."))
    assert only.substance == ("money", "modal-verb", "structure")


def test_a_number_typed_before_a_paragraph_or_in_a_heading_is_structure() -> None:
    for old, new in (("2. Canada will pay.", "3. Canada will pay."), ("Article 2: Oil", "Article 3: Oil")):
        (only,) = changes(paragraph(old), paragraph(new))
        assert only.substance == ("structure",)


def test_formatting_is_formatting() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Canada will not pay.</w:t></w:r></w:p>"
    (only,) = changes(paragraph("Canada will not pay."), bold)
    assert only.substance == ("formatting",)


ARTICLES = (
    paragraph("Article 1 – Scope")
    + paragraph("1. This concerns oil and gas in pipes.")
    + paragraph("ARTICLE 2")
    + paragraph("2. Canada will supply oil every day.")
    + paragraph("(a) in winter, from the north; and")
    + paragraph("(b) in summer, from the south.")
)


def test_a_place_is_article_title_and_paragraph_as_typed() -> None:
    (only,) = changes(ARTICLES, ARTICLES.replace("summer", "autumn"))
    assert (only.place.article, only.place.paragraph, only.place.sure) == ("ARTICLE 2", "2(b)", "heading")
    (other,) = changes(ARTICLES, ARTICLES.replace("gas", "coal"))
    assert (other.place.article, other.place.title, other.place.paragraph) == ("Article 1", "Scope", "1")


def test_what_went_from_an_article_that_was_renumbered_is_placed_where_the_article_is_now() -> None:
    new = ARTICLES.replace("ARTICLE 2", "ARTICLE 3").replace(paragraph("(a) in winter, from the north; and"), "")
    went = next(change for change in changes(ARTICLES, new) if "winter" in change.old)
    assert went.place.article == "ARTICLE 3"


def test_what_stands_before_the_first_heading_has_no_article() -> None:
    (only,) = changes(paragraph("Agreed minutes of today.") + ARTICLES, paragraph("Agreed notes of today.") + ARTICLES)
    assert only.place.sure == ""


def test_our_own_provisions_are_known_by_their_ids() -> None:
    def draft(word: str) -> str:
        return (
            '<w:sdt><w:sdtPr><w:tag w:val="prv:ab12"/></w:sdtPr><w:sdtContent>'
            f"{paragraph('Section 4 – Oil')}{paragraph(f'(1) It {word} flows.')}</w:sdtContent></w:sdt>"
        )

    (only,) = changes(draft("always"), draft("never"))
    assert (only.place.provision, only.place.sure, only.place.article) == ("ab12", "id", "Section 4")


def test_a_cell_has_its_row_and_a_part_of_an_annex_is_said() -> None:
    def table(rate: str) -> str:
        rows = "".join(f"<w:tr><w:tc>{paragraph(text)}</w:tc></w:tr>" for text in ("Rate", "25%", rate))
        grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
        return (
            paragraph("Annex B – Steps") + paragraph("Part 2: Rates") + f"<w:tbl>{grid}{rows}</w:tbl>" + paragraph(EN)
        )

    (only,) = changes(table("10%"), table("5%"))
    place = only.place
    assert (place.article, place.title, place.paragraph, place.row) == ("Annex B", "Steps", "Part 2", 3)


def test_a_note_is_placed_where_it_is_referred_to() -> None:
    def noted(word: str) -> bytes:
        reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
        note = f'<w:footnote w:id="1">{paragraph(f"Sold {word}.")}</w:footnote>'
        return with_parts(
            paragraph("Article 7") + f"<w:p>{run('Oil.')}{reference}</w:p>",
            {
                "word/footnotes.xml": f"{HEAD}<w:footnotes {NAMESPACES}>{note}</w:footnotes>",
                "word/_rels/document.xml.rels": relationships([("n", "footnotes", "footnotes.xml")]),
            },
        )

    (only,) = changes(noted("here"), noted("there"))
    assert (only.story, only.place.article) == ("footnote", "Article 7")


def test_numbers_ids_and_marks_stay_as_they_were() -> None:
    made = redline(docx(ARTICLES), docx(ARTICLES.replace("summer", "autumn").replace("gas", "coal")))
    told = described(made.changes, read_package(made.docx))
    assert [(c.number, c.id, c.marks, c.old, c.new) for c in told] == [
        (c.number, c.id, c.marks, c.old, c.new) for c in made.changes
    ]
