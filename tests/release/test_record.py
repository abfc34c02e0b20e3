from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafting.deal.lock import Pinned
from drafting.errors import Refusal
from drafting.release.record import Sent, SentFile, folder_of, last_file, parse_record, write_record

ENGLISH, FRENCH = SentFile("a.en.docx", "en", "", "0"), SentFile("a.fr.docx", "fr", "", "1")
FIRST = Sent("a", 1, 1, date(2025, 5, 9), {"a.yaml": "2"}, {"final.effect": Pinned("1.0.0", "3")}, (ENGLISH, FRENCH))


def test_a_record_is_read_back_as_it_was_written() -> None:
    assert parse_record(write_record(FIRST).decode(), "record.json") == FIRST


def test_the_last_round_that_has_the_language_counts() -> None:
    second = replace(FIRST, round=2, files=(FRENCH,))
    again = replace(FIRST, sending=2)
    assert last_file([second, FIRST], "fr") == (second, FRENCH)
    assert last_file([second, again, FIRST], "en") == (again, ENGLISH)
    assert last_file([], "en") is None


def test_a_pdf_is_nothing_to_compare_with_and_a_draft_comes_before_an_original() -> None:
    pdf, original = SentFile("a.en.pdf", "en", "", "0"), SentFile("a-CAN.en.docx", "en", "CAN", "0")
    sent = replace(FIRST, files=(pdf, original, ENGLISH))
    assert last_file([sent], "en") == (sent, ENGLISH)
    assert last_file([sent], "en", "CAN") == (sent, original)


def test_each_release_has_a_folder_of_its_own() -> None:
    assert (folder_of(2, 1), folder_of(2, 3)) == ("round-2", "round-2-3")


@pytest.mark.parametrize("text", ["", "{}", write_record(FIRST).decode().replace("2025-05-09", "soon")])
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_record(text, "record.json")
    assert refused.value.code == "sent-unreadable"
