"""Texts that say the same over and over: changed where they stand; nothing moves that could come from anywhere."""

from __future__ import annotations

import re
from random import Random

import pytest

from drafting.compare.plan import EditText, Insert, Keep
from drafting.compare.repeats import in_place, repeating
from tests.compare.test_crossings import plan

LINE = re.findall(r"\w+", "the Participants will offer each supply of crude oil on terms no less favourable than now")


def lines(count: int, seed: int) -> list[str]:
    """So many lines, each with one word replaced: of a few hundred possible ones, so that many occur again."""
    random, made = Random(seed), []
    for _ in range(count):
        words = list(LINE)
        words[random.randrange(len(words))] = random.choice("abcdefgh")
        made.append(" ".join(words))
    return made


def kept(ops: list[object]) -> int:
    return sum(op.count if isinstance(op, Keep) else isinstance(op, EditText) for op in ops)


@pytest.mark.parametrize("count", [60, 400])
def test_alike_paragraphs_are_changed_word_by_word_where_they_stand(count: int) -> None:
    ops = plan(lines(count, 1), lines(count, 2))
    assert kept(ops) >= 0.98 * count
    assert moves(ops) <= 1


def test_where_some_of_them_came_the_others_are_still_paired() -> None:
    old = lines(300, 3)
    new = [*old[:100], *lines(5, 4), *(line.replace("oil", "gas") for line in old[100:])]
    ops = plan(old, new)
    assert kept(ops) == 300
    assert sum(isinstance(op, Insert) for op in ops) == 5


def test_lines_of_a_tariff_stay_with_their_codes() -> None:
    old = [f"{k:04d}.10 passenger motor vehicles with an engine of a certain size: {k % 7} %" for k in range(300)]
    new = [line.replace("%", "per cent") for line in [*old[20:], *old[:20]]]
    ops = plan(old, new)
    assert kept(ops) >= 280
    assert all(op.old[0] - 20 == op.new[0] for op in ops if isinstance(op, EditText) and op.old[0] >= 20)


def test_a_text_that_says_many_things_does_not_repeat_itself() -> None:
    random = Random(5)
    words = [f"word{k}" for k in range(400)]
    texts = [[random.choice(words) for _ in range(20)] for _ in range(60)]
    assert not repeating(texts, texts[::-1])
    assert repeating([LINE] * 60, [LINE] * 50)


def test_too_many_are_not_aligned_by_place() -> None:
    assert not repeating([LINE] * 5_000, [LINE] * 2_000)


def test_places_are_in_order_and_near() -> None:
    old, new = ([text.split() for text in lines(200, seed)] for seed in (6, 7))
    found = in_place(old, new[4:])
    assert found == sorted(found)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found) >= 190
    assert all(abs(i - j) <= 12 for i, j in found)


REPEATED = "This Article is intentionally left blank."
OTHER = "Each Participant will publish what it supplied in the year before."


def moves(ops: list[object]) -> int:
    return sum(1 for op in ops if isinstance(op, Insert) and op.move)


def test_a_paragraph_that_went_and_came_several_times_does_not_move() -> None:
    old = [REPEATED, "Steel.", REPEATED, "Oil.", OTHER, "Wheat."]
    new = ["Steel.", OTHER.replace("Each", "A"), "Oil.", REPEATED, "Wheat.", REPEATED]
    assert moves(plan(old, new)) == 0


def test_one_that_went_once_and_came_once_moves() -> None:
    long = "The Participants will consult each other on every measure that may affect their trade in goods."
    assert moves(plan([OTHER, "Steel.", long, "End."], ["Steel.", long, OTHER, "End."])) == 1


def test_short_paragraphs_do_not_move_by_themselves() -> None:
    for short in ("[Reserved]", "None.", "N/A"):
        ops = plan([short, OTHER, "Steel and aluminium articles of every kind."],
                   [OTHER, "Steel and aluminium articles of every kind.", short])  # fmt: skip
        assert moves(ops) == 0


def test_edited_paragraphs_move_only_where_it_is_clear_which() -> None:
    one = "The Participants will exchange forecasts of their needs for steel before the end of each year."
    two = one.replace("steel", "potash")
    stay = ["Nothing in this text affects the rights of the Participants under any other arrangement.", "End."]
    assert moves(plan([one, *stay], [*stay[:1], one.replace("end", "close"), "End."])) == 1
    ambiguous = plan([one, two, *stay], [*stay[:1], one.replace("steel", "zinc"), two.replace("potash", "oil"), "End."])
    assert moves(ambiguous) == 0
