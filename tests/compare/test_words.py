"""What changed inside a text: readable pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compare.plan import Piece
from drafting.compare.settings import Settings
from drafting.compare.words import diff_streams
from drafting.document.document import read_document
from drafting.document.stream import Stream, stream_of
from tests.making.packages import docx, paragraph

texts = st.text("ab ,.12\u00e9\u0301\u4f60", max_size=25)


def stream(text: str) -> Stream:
    return stream_of([read_document(docx(paragraph(text))).blocks[0].paragraph])


def shown(old: str, new: str, settings: Settings = Settings()) -> str:  # noqa: B008 - a frozen value
    before, after = stream(old), stream(new)
    out = []
    for piece in diff_streams(before, after, settings):
        text = after.text[slice(*piece.new)] if piece.sign == "+" else before.text[slice(*piece.old)]
        out.append({"=": text, "-": f"[-{text}-]", "+": f"{{+{text}+}}"}[piece.sign])
    return "".join(out).rstrip("\u2029")


@given(texts, texts)
def test_the_pieces_spell_both_texts(old: str, new: str) -> None:
    before, after = stream(old), stream(new)
    pieces: tuple[Piece, ...] = diff_streams(before, after)
    assert "".join(before.text[slice(*p.old)] for p in pieces if p.sign != "+") == before.text
    assert "".join(after.text[slice(*p.new)] for p in pieces if p.sign != "-") == after.text


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        ("shall meet", "may meet", "[-shall-]{+may+} meet"),
        ("of 4,000 barrels", "of 3,200 barrels", "of [-4,000-]{+3,200+} barrels"),
        ("on 1 March 2026 at", "on 7 April 2026 at", "on [-1 March 2026-]{+7 April 2026+} at"),
        ("a rate of 5.5% only", "a rate of 6% only", "a rate of [-5.5%-]{+6%+} only"),
        ("One. Three.", "One. Two. Three.", "One.{+ Two.+} Three."),
        ("the  gap", "the gap", "the [- -]gap"),
        ("\u7f14\u7ea6\u65b9", "\u7f14\u5404\u65b9", "\u7f14[-\u7ea6-]{+\u5404+}\u65b9"),
        ("cafe\u0301 noir", "cafe noir", "[-cafe\u0301-]{+cafe+} noir"),
    ],
)
def test_whole_words_figures_and_dates_change(old: str, new: str, want: str) -> None:
    assert shown(old, new) == want


def test_a_little_word_between_two_rewritten_phrases_is_not_left_alone() -> None:
    assert shown("quick brown foxes of yesterday evening", "slow green turtles of tomorrow morning").count("[-") == 1


def test_case_and_space_can_be_left_out() -> None:
    assert shown("The  Parties", "the parties", Settings(ignore=frozenset({"case", "space"}))) == "The  Parties"


def test_characters_can_be_the_smallest_unit() -> None:
    assert shown("colour", "color", Settings(granularity="char")) == "colo[-u-]r"


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        (  # one word between two rewritten phrases
            "shall consult the panel of experts on goods",
            "shall ask the members of trade committees on goods",
            "shall [-consult the panel of experts-]{+ask the members of trade committees+} on goods",
        ),
        (  # two words where words go and come
            "to apply duty of the importing side now",
            "to levy tax of the exporting side now",
            "to [-apply duty of the importing-]{+levy tax of the exporting+} side now",
        ),
        (  # much came around one word
            "shall endeavour to pay",
            "shall at all times endeavour in good faith to pay",
            "shall [-endeavour-]{+at all times endeavour in good faith+} to pay",
        ),
        ("shall endeavour to pay", "shall reasonably endeavour promptly to pay",
         "shall [-endeavour-]{+reasonably endeavour promptly+} to pay"),
        ("a term is used", "a \u201cterm\u201d is used", "a {+\u201c+}term{+\u201d+} is used"),
    ],
)  # fmt: skip
def test_a_word_left_between_two_changes_goes_with_them(old: str, new: str, want: str) -> None:
    assert shown(old, new) == want
