"""Words with brackets: what is understood, what a side has of them, and every mistake at its column."""

from __future__ import annotations

import pytest

from drafting.finding import Unusable
from drafting.library.text.bracketed import MISTAKES, Bracket, Pieces, Worded, parse_bracketed
from drafting.library.text.nodes import Words
from drafting.library.text.versions import as_side, closed_up, cuts, shape, sides_in
from drafting.library.vocabulary import Side
from drafting.place import SourceText

TAGS: dict[str, Side] = {"CAN": "CAN", "USA": "USA", "US": "USA", "É.-U.": "USA"}


def read(text: str) -> Pieces:
    return parse_bracketed(SourceText.plain(text), TAGS)


def words(pieces: Pieces) -> str:
    """The words that stand, brackets drawn."""
    out = ""
    for piece in pieces:
        if isinstance(piece, Worded):
            out += "".join(leaf.text if isinstance(leaf, Words) else "{}" for leaf in piece.content)
        else:
            out += "[" + " / ".join(words(one.pieces) for one in piece.versions) + "]"
    return " ".join(out.split())


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        ("at once", "at once", "at once"),
        ("a [CAN: b / USA: c] d", "a b d", "a c d"),
        ("a [US: b] c", "a c", "a b c"),
        ("[USA: a [CAN: b] c]", "", "a c"),
        ("[CAN: a [b] c]", "a b c", ""),
        ("[CAN: a [b / c] d]", "a [b / c] d", ""),
        ("a [b [CAN: c]] d", "a [b c] d", "a [b] d"),
        ("a [[CAN: b]] c", "a [b] c", "a c"),
        ("x [a / b [USA: c]]", "x [a / b]", "x [a / b c]"),
        ("[É.-U. : au moins] une fois", "une fois", "au moins une fois"),
        ("and/or [CAN: a/b]", "and/or a/b", "and/or"),
    ],
)
def test_each_side_has_its_own_words(text: str, ours: str, theirs: str) -> None:
    pieces = read(text)
    for side, wanted in (("CAN", ours), ("USA", theirs)):
        assert words(as_side(pieces, side)) == wanted  # type: ignore[arg-type]
        kept, at = "", 0
        for start, end in closed_up(text, cuts(pieces, side)):  # type: ignore[arg-type]
            kept, at = kept + text[at:start], end
        assert words(read(kept + text[at:])) == wanted


def test_a_term_is_no_bracket_and_a_brace_may_hold_anything() -> None:
    (piece,) = read(r"the [[covered parts]] {shall | will | intend to} \[x\]")
    assert isinstance(piece, Worded)


def test_brackets_are_compared_by_side_and_depth() -> None:
    assert shape(read("[CAN: a [USA: b]] c")) == shape(read("x [CAN : y [É.-U. : z]]"))
    assert shape(read("[CAN: a]")) != shape(read("[USA: a]"))
    assert sides_in(read("[CAN: a [USA: b]] [c]")) == ("CAN", "USA", None)


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("a ] b", "bracket-stray", 3),
        ("a [CAN: b", "bracket-unclosed", 3),
        ("[GBR: a]", "bracket-tag", 2),
        ("[CAN: ]", "bracket-empty", 1),
        ("[CAN: a / b]", "bracket-alternative", 11),
        ("[CAN: a / CAN: b]", "side-twice", 1),
        ("a {when x}b{end}", "bracket-plain", 3),
        ("a {x", "brace-unclosed", 3),
    ],
)
def test_a_mistake_is_found_at_its_column(text: str, code: str, column: int) -> None:
    with pytest.raises(Unusable) as refused:
        read(text)
    (finding,) = refused.value.findings
    assert (finding.code, finding.place.column) == (code, column)


def test_every_mistake_of_brackets_is_planted_above() -> None:
    planted = {mark.args[1][i][1] for mark in test_a_mistake_is_found_at_its_column.pytestmark for i in range(8)}  # type: ignore[attr-defined]
    assert set(MISTAKES) <= planted


def test_a_bracket_knows_whether_it_is_somebodys() -> None:
    first, _, second = read("[CAN: a] [b]")
    assert isinstance(first, Bracket)
    assert isinstance(second, Bracket)
    assert (first.attributed, second.attributed) == (True, False)
