"""Which blocks are one block edited."""

from __future__ import annotations

from drafting.compare.pairing import judged, pair, paired, telling


def split(*texts: str) -> list[list[str]]:
    return [text.split() for text in texts]


def test_an_edited_paragraph_is_found_between_new_neighbours() -> None:
    old = split("the parties shall consult each year")
    new = split("a wholly new text about steel", "the parties may consult each year", "and another one on oil")
    assert pair(old, new, lambda _i, _j: True) == [(0, 1)]


def test_pairs_never_cross() -> None:
    old = split("alpha beta gamma delta", "one two three four")
    new = split("one two three five", "alpha beta gamma epsilon")
    assert len(pair(old, new, lambda _i, _j: True)) == 1


def test_a_rewritten_paragraph_is_no_pair() -> None:
    old, new = split("the supply of crude oil", "a review by both ministers within months")
    assert not judged(old, new)


def test_a_paragraph_cut_to_its_beginning_is_still_a_pair() -> None:
    old, new = split("each party shall accord national treatment to the goods of the other", "each party shall accord")
    assert judged(old, new)


def test_long_gaps_of_like_paragraphs_are_paired_in_a_band() -> None:
    old = [f"reserved item number {k} of the schedule".split() for k in range(400)]
    new = [f"reserved item number {k} of this schedule".split() for k in range(400)]
    assert pair(old, new, lambda _i, _j: True) == [(k, k) for k in range(400)]


def test_list_items_are_paired_by_what_they_say_and_not_by_their_marks() -> None:
    old = split("( a ) steel ; and", "( b ) aluminium ; and")
    new = split("( a ) potash ; and", "( b ) steel ; and", "( c ) aluminium .")
    assert paired(old, new, lambda _i, _j: True) == [(0, 1), (1, 2)]


def test_an_item_whose_only_word_changed_is_the_item_in_its_place() -> None:
    old, new = split("( a ) dairy ; and"), split("( a ) poultry ; and")
    assert paired(old, new, lambda _i, _j: True) == [(0, 0)]


def test_what_consists_of_signs_only_tells_itself() -> None:
    assert telling(["[", "]"]) == ["[", "]"]
    assert telling(["(", "a", ")", "steel", ";", "and"]) == ["steel"]
    assert telling(["10", ".", "Steel", "and", "iron"]) == ["Steel", "and", "iron"]
