"""A message that would be cut off by mail programs: cut by us, at an article, and honest about it."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.writers.compared import Compared, Shown, Side
from drafting.writers.mail.articles import articles
from drafting.writers.mail.fitting import fitted
from drafting.writers.mail.mail import MOST, Message, message, shortened
from drafting.writers.mail.numbers import ranges
from drafting.writers.mail.text import Piece
from drafting.writers.page.phrases import phrases
from tests.making.pages import clause, comparison, heading, word
from tests.writers.page.test_page import Tags

ARTICLES = 60


def side(name: str, volume: str) -> Side:
    body = ""
    for at in range(ARTICLES):
        words = f"in year {at} of this arrangement, as each of the participants may ask for it in writing, " * 6
        body += heading(f"Title {at}") + "".join(clause(f"Canada delivers {volume}{k} kb/d {words}") for k in range(3))
    return Side(name, word(body))


@cache
def made(ui: str = "en") -> tuple[Compared, Message]:
    shown = Shown("fr" if ui == "fr" else "en")
    compared = comparison(side("old.docx", "40"), side("new.docx", "32"), shown=shown)
    return compared, message(compared)


def numbers_in(html: str) -> list[int]:
    return [int(number) for number in re.findall(r"<sup><b>(\d+)</b></sup>", html)]


def pieces(*sizes: tuple[int, bool]) -> list[Piece]:
    return [Piece("x" * size, begins, frozenset()) for size, begins in sizes]


@pytest.mark.parametrize("ui", ["en", "fr"])
def test_every_change_is_shown_or_said_not_to_be(ui: str) -> None:
    compared, sent = made(ui)
    html = sent.data.decode()
    assert len(sent.data) <= MOST < sent.whole
    assert sorted((*numbers_in(html), *sent.left_out)) == [change.number for change in compared.changes]
    assert html.count(("No. " if ui == "en" else "nº ") + ranges(sent.left_out)) == 2  # at its head, and where it ends
    assert ("This redline is too long" if ui == "en" else "trop longue pour un courriel") in html
    tags = Tags(html)
    assert not tags.wrong
    assert not tags.open


def test_it_is_cut_at_an_article_and_is_nearly_full() -> None:
    compared, sent = made()
    first, last = compared.changes[min(sent.left_out) - 1], compared.changes[min(sent.left_out) - 2]
    assert first.place.article != last.place.article
    assert len(sent.data) > MOST * 0.9
    assert sent.left_out == tuple(range(min(sent.left_out), len(compared.changes) + 1))


def test_the_table_at_its_head_has_every_article_with_its_numbers() -> None:
    _, sent = made()
    rows = re.findall(r'<th scope="row" align="left">(.*?)</th><td.*?>(.*?)</td>', sent.data.decode())
    assert rows[:2] == [("Article 1, Title 0", "1–3"), ("Article 2, Title 1", "4–6")]
    assert len(rows) == ARTICLES


def test_a_table_without_room_ends_with_all_other_numbers() -> None:
    compared, _ = made()
    rows = re.findall(r"<th.*?>(.*?)</th><td.*?>(.*?)</td>", articles(compared.changes, phrases("en"), 500))
    assert [numbers for _, numbers in rows[:-1]] == [f"{3 * at + 1}–{3 * at + 3}" for at in range(len(rows) - 1)]
    assert 1 < len(rows) < 10
    assert rows[-1] == ("Further articles", f"{3 * len(rows) - 2}–{len(compared.changes)}")


def test_the_note_says_what_to_send_and_a_short_message_has_none() -> None:
    compared, sent = made()
    (note,) = shortened(sent, len(compared.changes))
    assert (note.code, note.level) == ("mail-shortened", "note")
    assert f"{len(sent.left_out)} of {len(compared.changes)} changes (No. {ranges(sent.left_out)})" in note.message
    assert not shortened(Message(b"", (), 5), 1)


def test_ranges_are_read_as_people_write_them() -> None:
    assert ranges([7, 1, 2, 3, 9, 2]) == "1–3, 7, 9"
    assert not ranges([])


def test_a_schedule_too_long_for_a_mail_is_passed_over_and_what_follows_stays() -> None:
    assert fitted(pieces((10, True), (80, False), (9, True)), 40) == (True, False, True)


def test_the_last_article_goes_whole_unless_it_leaves_a_message_half_empty() -> None:
    assert fitted(pieces((15, True), (15, True), (15, True), (9, False), (9, False)), 49) == (True, True) + (False,) * 3
    assert fitted(pieces(*((9, at == 0) for at in range(9))), 40) == (True,) * 4 + (False,) * 5


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans()), max_size=12), st.integers(0, 100))
def test_what_stays_has_room_and_nothing_comes_after_a_cut(rows: list[tuple[int, bool]], room: int) -> None:
    kept = fitted(pieces(*rows), room)
    assert sum(size for (size, _), stays in zip(rows, kept, strict=True) if stays) <= room
    if sum(size for size, _ in rows) <= room:
        assert all(kept)
    cut = False
    for (size, _), stays in zip(rows, kept, strict=True):
        cut = cut or (not stays and size <= room // 2)
        assert not (cut and stays)
