"""The prose redline of two versions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.keeping.page import diff_page
from drafting.keeping.wording import diff_clauses, diff_words
from tests.checks.conftest import CLAUSE
from tests.keeping.conftest import file_of

WORDS = st.lists(st.sampled_from(["the", "supply", "of", "oil,", "5%", "not", "l'uranium", "<b>"]), max_size=12).map(
    " ".join
)


@given(WORDS, WORDS)
def test_what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(old: str, new: str) -> None:
    pieces = diff_words(old, new, "en")
    assert "".join(piece.text for piece in pieces if piece.kind != "in") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "out") == new
    assert all(piece.text for piece in pieces)


@given(WORDS)
def test_a_text_does_not_differ_from_itself(words: str) -> None:
    assert all(piece.kind == "same" for piece in diff_words(words, words, "fr"))


def test_a_short_word_is_not_left_alone_between_two_changes() -> None:
    pieces = diff_words("Canada shall sell oil to the United States", "Canada shall buy gas to many states", "en")
    assert [piece.kind for piece in pieces] == ["same", "out", "in"]


def test_only_the_paragraph_that_changed_is_shown_at_its_place() -> None:
    found = diff_clauses(file_of().root, file_of(CLAUSE.replace("The goods are", "The products are")).root)
    assert [(each.where, each.language, each.number) for each in found.changes] == [("text", "en", 2)]
    assert [(piece.kind, piece.text) for piece in found.changes[0].pieces][1:3] == [
        ("out", "goods"),
        ("in", "products"),
    ]
    assert found.settings == ()


def test_a_limit_that_moved_is_shown_apart() -> None:
    found = diff_clauses(file_of().root, file_of(CLAUSE.replace('max: "60"', 'max: "70"')).root)
    assert found.changes == ()
    assert [(each.where, each.old, each.new) for each in found.settings] == [("params, share, max", "60", "70")]


def test_a_paragraph_that_is_new_is_an_insertion() -> None:
    text = CLAUSE.replace("    (4) Nothing", "    (4) Wholly other words stand here now.\n\n    (5) Nothing", 1)
    found = diff_clauses(file_of().root, file_of_unchecked(text))
    kinds = [[piece.kind for piece in each.pieces] for each in found.changes]
    assert ["in"] in kinds


def file_of_unchecked(text: str):  # type: ignore[no-untyped-def]
    from drafting.source import read_yaml

    return read_yaml(text, "supply.everything.yaml")


def test_the_page_is_closed_and_escapes_what_it_shows() -> None:
    found = diff_clauses(
        file_of().root, file_of_unchecked(CLAUSE.replace("The goods are", "The <script>goods</script> are"))
    )
    page = diff_page("A <b>title</b>", found)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert "<ins>" in page
    assert "http://" not in page
    assert "https://" not in page
