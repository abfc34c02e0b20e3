"""Words of a Word text in the text language: they read back as they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.intake.typing import paragraph, terms_in, typed
from drafting.library.text.labels import check_labels
from drafting.library.text.nodes import Paragraph, TermUse, Words
from drafting.library.text.parse import parse_text
from drafting.place import SourceText

SIGNS = st.text(st.sampled_from(list("ab {}[]|*#(\\).1-«»“”")), min_size=1, max_size=40)


def read(text: str) -> list[Paragraph]:
    return [block for block in parse_text(SourceText.plain(text)).blocks if isinstance(block, Paragraph)]


def words(block: Paragraph) -> str:
    return "".join(piece.text if isinstance(piece, Words) else piece.form for piece in block.content
                   if isinstance(piece, Words | TermUse))  # fmt: skip


@given(SIGNS)
def test_any_words_read_back_as_they_were(text: str) -> None:
    meant = " ".join(text.split())
    line = paragraph(text, "en", (), labelled=True)
    if meant:
        (block,) = read("(1) " + line)
        assert words(block) == meant


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["oil;", "(a) gas", "# sand", "{x}"])), min_size=1, max_size=12
    )
)
def test_labels_always_run_as_the_text_language_wants(lines: list[tuple[int, str]]) -> None:
    tree = parse_text(SourceText.plain("\n".join(typed(lines, "en"))))
    assert check_labels(tree) == ()
    assert len(read("\n".join(typed(lines, "en")))) == len(lines)


def test_a_term_is_marked_where_it_is_defined() -> None:
    lines = [(1, "In this Agreement, “listed oil” means oil; “gas” is plain.")]
    assert terms_in(lines, "en") == ("listed oil",)
    (line,) = typed(lines, "en", terms_in(lines, "en"))
    assert '[["listed oil"]] means oil; “gas”' in line


def test_a_french_term_as_well() -> None:
    lines = [(1, "Dans le présent Accord, «\u00a0pétrole visé\u00a0» désigne le pétrole.")]
    assert terms_in(lines, "fr") == ("pétrole visé",)
    assert '[["pétrole visé"]] désigne' in typed(lines, "fr", ("pétrole visé",))[0]


def test_a_bullet_gives_way_to_its_words() -> None:
    assert typed([(0, "• oil and gas")], "en") == ["oil and gas"]
