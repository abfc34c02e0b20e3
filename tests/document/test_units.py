from __future__ import annotations

from drafting.document.document import read_document
from drafting.document.rewriting import reworded
from drafting.document.units import located_units, units_of
from tests.making.packages import docx, paragraph

BODY = (
    paragraph("Arrangement between Canada and the United States")
    + paragraph("Recognizing their friendship,")
    + paragraph("Section 1 — Metals")
    + paragraph("Canada will report.")
    + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + paragraph("2709") + "</w:tc></w:tr></w:tbl>"
    + paragraph("Signed at Ottawa on 1 May 2026.")
)  # fmt: skip


def test_a_unit_says_what_it_is_and_where() -> None:
    units = units_of(read_document(docx(BODY), "a.docx"), "en")
    assert [(unit.role, unit.text[:8]) for unit in units] == [
        ("title", "Arrangem"), ("recital", "Recogniz"), ("heading", "Section "), ("paragraph", "Canada w"),
        ("cell", "2709"), ("closing", "Signed a"),
    ]  # fmt: skip
    assert units[3].place.where == "paragraph 1 under “Section 1 — Metals”"
    assert units[3].place.part == "word/document.xml"


def test_the_language_of_each_paragraph_is_told() -> None:
    body = paragraph("The duties will be removed in each of these years.") + paragraph(
        "Les droits seront éliminés au cours de ces années."
    )
    assert [unit.language for unit in units_of(read_document(docx(body), "a.docx"))] == ["en", "fr"]


def test_what_was_deleted_is_not_read_and_a_field_is_read_by_its_result() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
        '<w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:t>5</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:del w:id="1" w:author="A"><w:r><w:delText> gone</w:delText></w:r></w:del></w:p>'
    )
    assert [unit.text for unit in units_of(read_document(docx(body), "a.docx"), "en")] == ["See 5"]


def test_other_words_take_the_place_of_words_across_runs() -> None:
    body = (
        "<w:p><w:r><w:t>Canada sh</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>all</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> report.</w:t></w:r></w:p>'
    )
    document = read_document(docx(body), "a.docx")
    located = located_units(document, "en")
    data = reworded(document, [(located[0], [(7, 12, "will")])])
    assert [unit.text for unit in units_of(read_document(data, "b.docx"), "en")] == ["Canada will report."]
