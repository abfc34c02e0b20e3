"""A paragraph reads the same however Word cut it."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from drafting.document.document import read_document
from drafting.document.paragraph import Paragraph
from tests.making.packages import docx, run


def read(content: str) -> Paragraph:
    return read_document(docx(f"<w:p>{content}</w:p>")).blocks[0].paragraph


@given(st.text("ab c", min_size=1, max_size=20), st.sets(st.integers(1, 19)))
def test_run_splits_do_not_matter(text: str, cuts: set[int]) -> None:
    edges = [0, *sorted(c for c in cuts if c < len(text)), len(text)]
    pieces = "".join(run(text[a:b]) for a, b in itertools.pairwise(edges))
    assert read(pieces).key == read(run(text)).key


def test_rsids_spelling_marks_and_language_do_not_matter() -> None:
    plain = read("<w:r><w:t>law</w:t></w:r>")
    properties = '<w:rPr><w:lang w:val="en-CA"/><w:noProof/></w:rPr><w:lastRenderedPageBreak/>'
    noisy = read(f'<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AA11BB">{properties}<w:t>law</w:t></w:r>')
    assert plain.key == noisy.key


def test_ways_to_spell_a_toggle_do_not_matter() -> None:
    assert (
        read('<w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>a</w:t></w:r>').key
        == read("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>").key
    )


def test_a_bold_letter_matters() -> None:
    assert read(run("ab")).key != read(f"{run('a')}<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>").key


def _field(result: str, instruction: str = "REF a \\h") -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (f"{char.format('begin')}<w:r><w:instrText> {instruction} </w:instrText></w:r>{char.format('separate')}"
            f"{run(result)}{char.format('end')}")  # fmt: skip


def test_the_result_of_a_reference_does_not_matter_and_its_target_does() -> None:
    assert read(_field("Article 2")).key == read(_field("Article 3")).key
    assert read(_field("2", "REF a")).key != read(_field("2", "REF b")).key


def test_the_result_of_a_link_field_is_text() -> None:
    link = 'HYPERLINK "https://example.org"'
    assert "here" in read(_field("here", link)).shown
    assert read(_field("here", link)).key != read(_field("there", link)).key


def test_tabs_and_breaks_are_shown() -> None:
    assert read("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>").shown == "a\tb\nc"
