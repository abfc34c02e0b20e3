"""Cutting a text: nothing lost, nothing cut inside a character, figures whole."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.prose.graphemes import graphemes
from drafting.prose.kinds import Language
from drafting.prose.recognise import recognise
from drafting.prose.words import WHOLE, _pattern, count_words, segment, spans


def pieces(text: str, language: Language | None = "en") -> list[str]:
    return [text[s.start : s.end] for s in segment(text, language)]


texts = st.text(max_size=80) | st.text(st.sampled_from("a1é\u0301\u200d👩👧🏽🇨🇦中กำनि 'l’,.%$-\r\n\t"), max_size=40)


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from(["en", "fr", None]))
def test_segments_cover_the_text_without_a_gap(text: str, language: Language | None) -> None:
    cut = segment(text, language)
    assert "".join(text[s.start : s.end] for s in cut) == text
    assert [s.start for s in cut[1:]] == [s.end for s in cut[:-1]]
    assert all(s.start < s.end for s in cut)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_no_cut_parts_a_letter_from_its_marks(text: str) -> None:
    for cut in segment(text)[1:]:
        first = text[cut.start]
        if unicodedata.category(first) in ("Mn", "Me", "Mc") and first != "\u0e33":
            assert text[cut.start - 1].isspace() or unicodedata.category(text[cut.start - 1]).startswith("C")


@settings(max_examples=200, deadline=None)
@given(texts)
def test_graphemes_join_to_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("e\u0301a", 2),
        ("👩\u200d👩\u200d👧", 1),
        ("🇨🇦🇺🇸", 2),
        ("🇨🇦\u0301x", 2),
        ("👍🏽!", 2),
        ("a\r\nb", 3),
        ("नमस्ते", 4),
        ("한국", 2),
    ],
)
def test_characters_as_readers_count_them(text: str, count: int) -> None:
    assert len(graphemes(text)) == count


def test_words_spaces_and_marks() -> None:
    assert pieces("The “Parties” agree.") == ["The", " ", "“", "Parties", "”", " ", "agree", "."]


def test_figures_stay_whole_and_their_units_are_cut_off() -> None:
    assert pieces("4,000 kb/d at US$5.00 (5.5%)") == [
        "4,000", " ", "kb", "/", "d", " ", "at", " ", "US$5.00", " ", "(", "5.5%", ")",
    ]  # fmt: skip
    assert pieces("4\u202f000 kb/j le 1er mai 2026", "fr") == [
        "4\u202f000",
        " ",
        "kb",
        "/",
        "j",
        " ",
        "le",
        " ",
        "1er mai 2026",
    ]


def test_the_number_of_a_reference_is_a_piece_of_its_own() -> None:
    assert pieces("Article 5(2)(a)") == ["Article", " ", "5", "(", "2", ")", "(", "a", ")"]


def test_elided_words_are_cut_after_the_apostrophe() -> None:
    assert pieces("l’accord qu’il d'un", "fr") == ["l’", "accord", " ", "qu’", "il", " ", "d'", "un"]


def test_scripts_without_spaces_are_cut_by_character() -> None:
    assert pieces("中国と协议", None) == ["中", "国", "と", "协", "议"]
    assert pieces("สวัสดี", None) == ["ส", "วั", "ส", "ดี"]


def test_right_to_left_words_stay_words() -> None:
    assert pieces("שָׁלוֹם עולם", None) == ["שָׁלוֹם", " ", "עולם"]
    assert pieces("مُعاهدة", None) == ["مُعاهدة"]


def test_nothing_is_kept_whole_unless_asked() -> None:
    assert [s.kind for s in segment("5.5%", "en", whole=())] == ["word", "mark", "word", "mark"]


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(max_codepoint=0x2FF) | st.sampled_from("’“”–— «»€…'-'0123\u202f\u2009"), max_size=60))
def test_a_text_of_plain_characters_is_cut_as_any_other_is(text: str) -> None:
    for numbers in (True, False):
        plain, full = (_pattern("fr", numbers=numbers, plain=plain) for plain in (True, False))
        assert [m.span() for m in plain.finditer(text)] == [m.span() for m in full.finditer(text)]


FIGURES = ["US$5 million", "1er janvier 2027", "sous-positions tarifaires 7208.10", "5 000,00 $", "3 %", "x"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(FIGURES) | st.integers(1, 40).map(lambda n: "mot " * n), min_size=1, max_size=12))
def test_what_is_recognised_far_from_the_next_figure_is_what_is_recognised_in_the_whole(parts: list[str]) -> None:
    text = " ".join(parts)
    kept = [(s.start, s.end, s.kind) for s in segment(text, None) if s.kind in WHOLE - {"number"}]
    assert kept == [(r.start, r.end, r.kind) for r in recognise(text, None, WHOLE - {"number"})]


@settings(max_examples=200, deadline=None)
@given(texts | st.lists(st.sampled_from(FIGURES)).map(" ".join))
def test_spans_are_the_segments_that_are_no_space(text: str) -> None:
    assert spans(text) == tuple((s.start, s.end) for s in segment(text, None) if s.kind != "space")


@pytest.mark.parametrize(
    ("text", "want"),
    [("the parties shall", 3), (" – ; ", 0), ("4,000 kb/d", 4), ("\u7f14\u7ea6\u65b9", 3), ("l’été", 2)],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, want: int) -> None:
    assert count_words(text, 9) == want
